"""Making: an assistant says what a task will cost; the client reads it alone, with buttons.

A new one takes the place of an earlier one of the same assistant, which nobody can accept then.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.calendar import at_waking_hours
from bot.domain.ids import QuoteId, derive
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.quotes.quote import NUDGE, VALID, WHAT, Quote, Step, Terms, move
from bot.domain.quotes.spoken import Spoken, spoken
from bot.domain.targets import ClockKind
from bot.effects import Forget, Remind
from bot.events import CommandGiven
from bot.use_cases.quotes.room import Facts, Wish, written
from bot.use_cases.quotes.showing import (
    alone,
    answer_buttons,
    args_of,
    compare_button,
    press,
    quote_text,
    told,
)
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, overheard
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled

QUOTE = "quote"  # in the journal


def decide(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Make it, if the words say enough and the client can read it alone."""
    found = facts.known
    if not allowed(Deed.QUOTE, actor, facts.task):
        return answered(event, Text(f"refused-{Deed.QUOTE}"), actor)
    if overheard(event):
        return answered(event, Text("quote-only-in-private"), actor)
    if found is None:
        return answered(event, Text("quote-how"), actor)
    if not found.task.status.is_open:
        return settled(event, TaskFacts(actor=actor, known=found))
    said = spoken(facts.words, now.astimezone(ZoneInfo(facts.zone)))
    problem = _hindrance(said, found, facts, actor)
    if problem is not None or said.price is None:
        return answered(event, problem or Text("quote-how"), actor)
    quote = Quote(
        id=QuoteId(derive(event.key, "quote")),
        number=facts.number,
        task=found.task.id,
        assistant=actor.id,
        made_by=actor.id,
        terms=terms_of(said, found.task.title),
        made_at=now,
        valid_until=valid_until(facts, now),
        replaces=next((each.id for each in reversed(_former(facts, actor))), None),
    )
    return _made(event, quote, found, facts, actor, now)


def valid_until(facts: Facts, now: datetime) -> datetime:
    """A week later, at an hour at which its client is awake."""
    return at_waking_hours(facts.client_zone, now + VALID)


def reminders_of(quote: Quote, facts: Facts, now: datetime) -> tuple[Remind, ...]:
    """The word before it ends, where there is time for one, and its end."""
    nudge_at = at_waking_hours(facts.client_zone, quote.valid_until - NUDGE)
    nudge, end = quote.reminders(nudge_at)
    return (Remind(nudge), Remind(end)) if now < nudge_at < quote.valid_until else (Remind(end),)


def terms_of(said: Spoken, title: str) -> Terms:
    """The terms of words that name a price."""
    assert said.price is not None  # noqa: S101 - looked at before
    return Terms(
        what=said.what or title,
        price=said.price,
        hourly=said.hourly,
        seconds=said.seconds,
        due_at=said.due_at,
    )


def unclear(said: Spoken) -> Text | None:
    """Why terms cannot be kept, if so."""
    if said.price is None:
        return Text("quote-how")
    if said.hourly and not said.seconds:
        return Text("quote-how-long")
    if said.late:
        return Text("quote-late")
    if len(said.what) > WHAT:
        return Text("quote-too-long", {"most": WHAT})
    return None


def _hindrance(said: Spoken, found: KnownTask, facts: Facts, actor: Person) -> Text | None:
    if found.client.id == actor.id:
        return Text("quote-own")
    if found.client.id not in facts.chats:
        return Text("quote-no-chat", {"client": found.client.name})
    return unclear(said)


def _former(facts: Facts, actor: Person) -> tuple[Quote, ...]:
    """What the assistant has out for this task, with the client's counters to it."""
    return tuple(e for e in facts.quotes if e.assistant == actor.id and e.state.is_pending)


def _made(
    event: CommandGiven, quote: Quote, found: KnownTask, facts: Facts, actor: Person, now: datetime
) -> Decision:
    former = tuple(
        replace(each, state=after, answered_by=actor.id, answered_at=now)
        for each in _former(facts, actor)
        if (after := move(each.state, Step.REPLACE)) is not None
    )
    acts = tuple(written(event, each, Step.REPLACE, actor, now) for each in former)
    clock = clocks.stopped(
        found.clocks, frozenset({ClockKind.RESPOND}), found.task, found.team, now, actor.id
    )
    entry = journal(
        event,
        found.task,
        QUOTE,
        by=actor.id,
        before=found.task.status,
        now=now,
        detail=str(quote.number),
    )
    facts = replace(facts, people={**facts.people, actor.id: actor})
    ask = press("button-quote-withdraw", quote, Wish.WITHDRAW)
    mine = Text("quote-made", args_of(quote, found, facts, for_client=False))
    questions = (each for each in facts.asked if each.person == actor.id)
    others = [e for e in facts.quotes if e.state.is_pending and e.assistant != actor.id]
    rows = (*answer_buttons(quote), *(((compare_button(found.task),),) if others else ()))
    return Decision(
        disposition=Disposition.ANSWERED,
        # The former one ends before the new one begins: an assistant has one open.
        changes=(
            *former,
            quote,
            *acts,
            written(event, quote, Step.MAKE, actor, now),
            *(replace(each, answered_at=now) for each in questions),
            *clock,
            entry,
        ),
        effects=(
            *alone(event, mine, actor, ((ask,),)),
            *told(
                found.client.id,
                quote_text(quote, found, facts, for_client=True),
                found,
                facts,
                rows,
            ),
            *(Forget(subject=each.id) for each in former),
            *reminders_of(quote, facts, now),
        ),
    )
