"""Telling: the author of a relayed message learns what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot.buttons import Action
from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import Message
from bot.domain.people import Account, Person
from bot.domain.task import Task
from bot.effects import Amend, Effect, Relay, Say, Show, Urgency
from bot.events import Delivered, DeliveryFailed
from bot.ports.channel import MAY_RETURN
from bot.ports.reader import Reader
from bot.use_cases.places import Spot, cards_of, work_spot
from bot.use_cases.speaking import button, noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was carried, who wrote it, to whom, about which task."""

    actor: Person | None
    task: Task | None
    effect: Relay | Amend | Say | None
    message: Message | None
    client: Person | None
    accounts: tuple[Account, ...]
    work: Spot | None
    cards: tuple[Show, ...] = ()


def load(event: Delivered | DeliveryFailed, read: Reader) -> Facts:
    """Read the carried message and everybody concerned."""
    effect = read.carried(event.outbox)
    task = read.tasks.get(effect.task) if effect and effect.task else None
    message = _about(effect, read)
    client = read.people.get(task.client) if task else None
    holder = read.people.get(task.holder) if task and task.holder else None
    team = read.teams.get(task.team) if task else None
    accounts = read.people.accounts_of(client.id) if client else ()
    return Facts(
        actor=None,
        task=task,
        effect=effect,
        message=message,
        client=client,
        accounts=accounts,
        cards=tuple(
            show
            for a in accounts
            if effect and a.private == effect.to.room
            for show in cards_of(a, read)
        ),
        work=work_spot(task, team, holder, read) if task and team and holder else None,
    )


def _about(effect: Relay | Amend | Say | None, read: Reader) -> Message | None:
    """The message that was carried."""
    return read.conversation.message(effect.message) if isinstance(effect, Relay | Amend) else None


def decide(event: Delivered | DeliveryFailed, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Say "delivered" or why not, where the author wrote."""
    task, client, spot = facts.task, facts.client, _told_at(event, facts)
    if isinstance(event, DeliveryFailed) and event.left and task is not None:
        return _left_told(event, facts, task, client)
    if _is_lost(event, facts) and task is not None and client is not None:
        return _both_told(event, facts, task, client)
    if spot is None or task is None or client is None or facts.effect is None:
        return noticed()
    if isinstance(facts.effect, Relay) and facts.message is not None and facts.message.is_gone:
        return noticed()  # its author knows
    args: Args = {"number": task.number, "client": client.name}
    changes: tuple[Record, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    shown: tuple[Show, ...] = ()
    match event:
        case Delivered():
            text = Text("fate-delivered", args)
            if isinstance(facts.effect, Relay):
                take = button("button-withdraw", Action.WITHDRAW, facts.effect.message)
                buttons = ((take,),)
        case DeliveryFailed() if isinstance(facts.effect, Amend):
            about: Args = {"number": task.number}
            is_redacted = facts.message is not None and facts.message.redacted_at is not None
            text = Text("redact-stays" if is_redacted else "withdraw-stays", about)
        case DeliveryFailed(reason=reason):
            text = Text(f"fate-{reason.replace('_', '-')}", args)
            if reason == "blocked":
                text = Text("fate-left", args) if facts.effect.to.platform == "slack" else text
                shown = facts.cards
                changes = tuple(
                    replace(account, reachable=False)
                    for account in facts.accounts
                    if account.private == facts.effect.to.room
                )
        case _:
            assert_never(event)
    source = facts.message.source if facts.message else None
    here = source is not None and source.message and source.address.room == spot.to.room
    said: Effect = Say(
        to=spot.to,
        under=spot.under,
        text=text,
        buttons=buttons,
        language=spot.language,
        reply_to=source if here else None,
        task=task.id,
        urgency=Urgency.REMINDER,
    )
    return Decision(disposition=Disposition.NOTICED, changes=changes, effects=(said, *shown))


def _is_lost(event: Delivered | DeliveryFailed, facts: Facts) -> bool:
    """Whether a client's message was not carried to its end: nobody waits for its fate but both.

    What goes out when the staff's chat is back is not lost, and what was erased is gone on purpose.
    """
    effect = facts.effect
    return (
        isinstance(event, DeliveryFailed)
        and event.reason not in {*MAY_RETURN, "erased"}
        and isinstance(effect, Relay)
        and effect.fate_to is None
        and facts.message is not None
    )


def _both_told(
    event: Delivered | DeliveryFailed, facts: Facts, task: Task, client: Person
) -> Decision:
    """The client learns that it was not seen, the staff that there is something to see."""
    message = facts.message
    if message is None:
        return noticed()
    args: Args = {"number": task.number, "client": client.name}
    not_here, not_passed_on = Text("message-not-here", args), Text("message-not-passed-on", args)
    if message.files and isinstance(event, DeliveryFailed) and event.reason == "too_large":
        not_here, not_passed_on = Text("file-not-here", args), Text("file-too-large", args)
    return _said_to_both(facts, task, client, not_here, not_passed_on)


def _left_told(event: DeliveryFailed, facts: Facts, task: Task, client: Person | None) -> Decision:
    """Files of an album did not go along: whoever sent them is told, and a client's staff."""
    spot = _told_at(event, facts)
    if client is None:
        return noticed()
    why = Text("left-too-large" if event.reason == "too_large" else "left-refused")
    args: Args = {
        "number": task.number,
        "client": client.name,
        "files": ", ".join(event.left),
        "why": why,
    }
    if spot is None:
        not_here, not_passed_on = Text("files-not-here", args), Text("files-left", args)
        return _said_to_both(facts, task, client, not_here, not_passed_on)
    said = Say(
        to=spot.to,
        under=spot.under,
        text=Text("fate-files-left", args),
        language=spot.language,
        task=task.id,
        urgency=Urgency.REMINDER,
    )
    return Decision(disposition=Disposition.NOTICED, effects=(said,))


def _said_to_both(
    facts: Facts, task: Task, client: Person, not_here: Text, not_passed_on: Text
) -> Decision:
    """One sentence where the message should be, one where it was written."""
    effect, message = facts.effect, facts.message
    if not isinstance(effect, Relay) or message is None:
        return noticed()
    to_staff = Say(
        to=effect.to,
        under=effect.under,
        text=not_here,
        language=effect.language,
        task=task.id,
        urgency=Urgency.CLIENT,
    )
    here = message.source is not None and message.source.address.room == task.origin.room
    to_client = Say(
        to=task.origin,
        text=not_passed_on,
        language=client.language,
        reply_to=message.source if here else None,
        task=task.id,
        urgency=Urgency.CLIENT,
    )
    return Decision(disposition=Disposition.NOTICED, effects=(to_staff, to_client))


def _told_at(event: Delivered | DeliveryFailed, facts: Facts) -> Spot | None:
    """Where the author wrote; what the desk said to a client is only missed when it fails."""
    effect, task = facts.effect, facts.task
    if isinstance(effect, Relay | Amend):
        return (
            Spot(effect.fate_to, effect.fate_language, effect.fate_under)
            if effect.fate_to
            else None
        )
    to_client = effect is not None and task is not None and effect.to == task.origin
    return facts.work if to_client and isinstance(event, DeliveryFailed) else None
