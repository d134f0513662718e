"""Answering: what is asked of a quote, by whoever may; both sides hear of it, each alone."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Args, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import PersonId
from bot.domain.masking import mask
from bot.domain.people import Person
from bot.domain.permissions import Deed
from bot.domain.quotes.quote import COMMENT, Quote, State, Step, move
from bot.effects import Forget
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.quotes import accepting, countering, extending, making
from bot.use_cases.quotes.room import Facts, Wish, is_of, may_answer, speaks_as_client, written
from bot.use_cases.quotes.showing import (
    Rows,
    alone,
    answer_buttons,
    args_of,
    buttons_for,
    line,
    press,
    quote_text,
    told,
)
from bot.use_cases.speaking import answered, overheard, settled_by
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled

LISTED = 20


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Do what is asked, if the quote is there for this person and stands."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text(f"refused-{Deed.QUOTE}"), actor)
    if facts.wish is Wish.MAKE and isinstance(event, CommandGiven):
        return making.decide(event, facts, actor, now)
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if facts.wish is Wish.LIST:
        return _listed(event, facts, actor)
    quote, found = facts.quote, facts.known
    if quote is None or found is None or not is_of(actor, quote, found):
        return answered(event, Text("quote-none"), actor)
    match facts.wish:
        case Wish.SHOW:
            return _shown(event, facts, quote, found, actor)
        case Wish.ASK:
            return _asked(event, facts, quote, found, actor, now)
        case Wish.WITHDRAW:
            return _withdrawn(event, facts, quote, found, actor, now)
        case Wish.MORE:
            return extending.decide(event, facts, quote, found, actor, now)
        case _:
            return _answered(event, facts, quote, found, actor, now)


def _answered(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """Accept, decline or counter: for the other side alone, and while it stands."""
    if not may_answer(actor, quote, found):
        return answered(event, Text(f"refused-{Deed.ANSWER_QUOTE}"), actor, alert=True)
    step = Step(facts.wish)
    if move(quote.state, step) is None or quote.valid_until <= now:
        return over(event, quote, actor, now)
    if not found.task.status.is_open:
        return settled(event, TaskFacts(actor=actor, known=found))
    if step is Step.ACCEPT:
        return accepting.decide(event, facts, quote, found, actor, now)
    if step is Step.COUNTER:
        return countering.decide(event, facts, quote, found, actor, now)
    return _declined(event, facts, quote, found, actor, now)


def over(
    event: ButtonPressed | CommandGiven, quote: Quote, actor: Person, now: datetime
) -> Decision:
    """Say in words why nothing can be done with it any more."""
    expired = quote.state.is_pending and quote.valid_until <= now
    state = State.EXPIRED if expired else quote.state
    text = Text(f"quote-over-{state}", {"quote": str(quote.number)})
    decision = answered(event, text, actor)
    return decision.plus(effects=settled_by(event) if not state.is_pending else ())


def _listed(event: ButtonPressed | CommandGiven, facts: Facts, actor: Person) -> Decision:
    """What waits for an answer."""
    if not facts.listed:
        key = "quote-none-made" if actor.role.is_staff else "quote-none-got"
        return answered(event, Text(key), actor)
    shown = facts.listed[:LISTED]
    lines = Lines(tuple(line(quote, task) for quote, task in shown))
    rows = tuple(
        (
            replace(
                press("button-quote-show", quote, Wish.SHOW),
                label=Text("button-quote-show", {"number": quote.number}),
            ),
        )
        for quote, _ in shown
    )
    text = Text("quote-list", {"lines": lines})
    return Decision(disposition=Disposition.ANSWERED, effects=alone(event, text, actor, rows))


def _shown(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
) -> Decision:
    """The whole of it with what was said about it, and what can be done."""
    for_client = speaks_as_client(actor, found)
    text = quote_text(quote, found, facts, for_client=for_client)
    lines = tuple(
        Text("quote-said", {"name": _speaker(each.actor, found, facts, for_client), "words": words})
        for each in facts.acts
        if each.comment
        for words in (mask(each.comment, facts.hide) if for_client else each.comment,)
    )
    if lines:
        text = Text("quote-with-talk", {"quote": text, "lines": Lines(lines)})
    buttons = buttons_for(actor, quote, found)
    return Decision(disposition=Disposition.ANSWERED, effects=alone(event, text, actor, buttons))


def _speaker(
    person: PersonId | None, found: KnownTask, facts: Facts, for_client: bool
) -> Text | str:
    """Who said it, as the reader calls them."""
    if person is None or person not in facts.people:
        return found.client.name
    somebody = facts.people[person]
    if for_client and somebody.role.is_staff:
        return Text("desk-itself") if found.as_desk else somebody.desk_name or somebody.name
    return somebody.name


def _asked(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """A question or an answer goes to the other side, alone."""
    if move(quote.state, Step.ASK) is None:
        return over(event, quote, actor, now)
    from_client = actor.id != quote.assistant and speaks_as_client(actor, found)
    other = quote.assistant if from_client else found.client.id
    if actor.id != quote.assistant and not from_client:
        return answered(event, Text(f"refused-{Deed.ANSWER_QUOTE}"), actor)
    args: Args = {"quote": str(quote.number), "number": found.task.number}
    if not facts.words:
        return answered(event, Text("quote-ask-how", args), actor)
    if len(facts.words) > COMMENT:
        return answered(event, Text("quote-too-long", {"most": COMMENT}), actor)
    if other is None or other not in facts.chats:
        return answered(event, Text("quote-nobody-hears", args), actor)
    words = facts.words if from_client else mask(facts.words, facts.hide)
    name = _speaker(actor.id, found, facts, not from_client)
    said = Text("quote-asks", {**args, "name": name, "words": words})
    buttons: Rows = ((press("button-quote-answer", quote, Wish.ASK),),)
    if not from_client and quote.state is State.OPEN and not quote.is_proposal:
        buttons = answer_buttons(quote)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(written(event, quote, Step.ASK, actor, now, facts.words),),
        guards=(quote,),
        effects=(
            *alone(event, Text("quote-asked", args), actor),
            *told(other, said, found, facts, buttons),
        ),
    )


def _withdrawn(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """Whoever made it takes it back."""
    if quote.made_by != actor.id:
        return answered(event, Text("quote-not-yours"), actor, alert=True)
    after = move(quote.state, Step.WITHDRAW)
    if after is None:
        return over(event, quote, actor, now)
    made = replace(quote, state=after, answered_by=actor.id, answered_at=now)
    counters = tuple(e for e in facts.quotes if e.counters == quote.id and e.state.is_pending)
    lapsed = tuple(replace(each, state=State.LAPSED, answered_at=now) for each in counters)
    restored, changes = countering.restored(event, quote, facts, actor, now)
    args = args_of(quote, found, facts, for_client=False)
    other = quote.assistant if quote.is_proposal else found.client.id
    theirs = args_of(quote, found, facts, for_client=not quote.is_proposal)
    original = next((e for e in facts.quotes if e.id == quote.counters), None)
    buttons = answer_buttons(original) if original else ()
    key = "quote-proposal-withdrawn" if quote.is_proposal else "quote-withdrawn"
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(made, *lapsed, written(event, made, Step.WITHDRAW, actor, now), *changes),
        effects=(
            *alone(event, Text("quote-withdrawn-yours", args), actor),
            *settled_by(event),
            *told(other, Text(key, theirs), found, facts),
            *(Forget(subject=each.id) for each in (quote, *lapsed)),
            *(told(actor.id, restored, found, facts, buttons) if restored else ()),
        ),
    )


def _declined(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """The answer is no; a quote whose counter is declined stands again."""
    if len(facts.words) > COMMENT:
        return answered(event, Text("quote-too-long", {"most": COMMENT}), actor)
    made = replace(quote, state=State.DECLINED, answered_by=actor.id, answered_at=now)
    act = written(event, made, Step.DECLINE, actor, now, facts.words)
    restored, changes = countering.restored(event, quote, facts, actor, now)
    for_client = quote.is_proposal
    args = args_of(quote, found, facts, for_client=for_client)
    said = mask(facts.words, facts.hide) if for_client else facts.words
    other = quote.made_by if quote.is_proposal else quote.assistant
    news = Text("quote-proposal-declined" if quote.is_proposal else "quote-declined", args)
    if said:
        news = Text("quote-with-reason", {"said": news, "words": said})
    original = next((e for e in facts.quotes if e.id == quote.counters), None)
    buttons = answer_buttons(original) if restored and original else ()
    mine = args_of(quote, found, facts, for_client=not for_client)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(made, act, *changes),
        effects=(
            *alone(event, Text("quote-declined-yours", mine), actor),
            *settled_by(event),
            *told(other, news, found, facts),
            *(told(other, restored, found, facts, buttons) if restored else ()),
            Forget(subject=quote.id),
        ),
    )
