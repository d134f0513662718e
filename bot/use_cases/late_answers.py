"""Late answers: the platform takes none any more, so whoever pressed is written to.

In a team's channel the card that was pressed is posted once more, since it may be far up by now.
A picture or a sentence is no card: there the card of its request is.
"""

from dataclasses import dataclass

from bot.decision import Decision, Disposition
from bot.domain.address import Address, MessageRef
from bot.effects import Answer, Effect, Pressed, Say, Show, Urgency, ViewKind
from bot.ports.reader import Reader
from bot.ports.views import StandingView

CARDS = frozenset({ViewKind.CARD, ViewKind.BOARD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Where the presser reads alone, and the pressed card, if others have been posted below it."""

    chat: Address | None
    reply_to: MessageRef | None
    left_behind: StandingView | None


def load(pressed: Pressed, read: Reader, *, threads: bool) -> Facts:
    """Look for the presser's own chat, and for what stands below the card.

    Where cards root `threads`, a card stays: what is said under it would be left behind.
    """
    if pressed.private:
        return Facts(chat=pressed.to, reply_to=pressed.ref, left_behind=None)
    account = read.people.account(pressed.by)
    chat = account.private if account is not None and account.reachable else None
    return Facts(
        chat=chat,
        reply_to=None,
        left_behind=None if threads else _left_behind(pressed, read),
    )


def _left_behind(pressed: Pressed, read: Reader) -> StandingView | None:
    """A card pressed by one of the staff, unless it is the last message of the desk there.

    A message that no view stands in any more was a card whose successor stands further down.
    """
    actor = read.people.by_account(pressed.by)
    if pressed.ref is None or actor is None or not actor.role.is_staff:
        return None
    if read.views.is_last(pressed.ref):
        return None
    view = read.views.at(pressed.ref) or _card_about(pressed.ref, read)
    if view is None or view.kind not in CARDS or any(map(read.views.is_last, view.refs)):
        return None
    return view


def _card_about(ref: MessageRef, read: Reader) -> StandingView | None:
    """The card, in the same place, of the request that a picture or a sentence is about."""
    standing, said = read.conversation.standing(ref), read.carried_at(ref)
    if standing is None or standing.task is None or said is None or isinstance(said, Show):
        return None
    cards = (each for each in read.views.of_subject(standing.task) if each.kind in CARDS)
    return next((each for each in cards if each.refs and each.to.room == ref.address.room), None)


def decide(answer: Answer, facts: Facts) -> Decision:
    """Write to the presser alone, and post the card anew for all."""
    effects: tuple[Effect, ...] = ()
    if facts.chat is not None and answer.text is not None:
        say = Say(
            to=facts.chat,
            text=answer.text,
            buttons=answer.buttons,
            language=answer.language,
            reply_to=facts.reply_to,
            urgency=Urgency.ANSWER,
        )
        effects = (say,)
    if facts.left_behind is not None:
        view = facts.left_behind
        show = Show(
            kind=ViewKind(view.kind),
            subject=view.subject,
            to=view.to,
            language=view.language,
            urgency=Urgency.CARD,
            afresh=True,
        )
        effects = (*effects, show)
    return Decision(disposition=Disposition.ANSWERED, effects=effects)
