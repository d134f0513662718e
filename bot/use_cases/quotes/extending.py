"""Extending: the agreed time runs out, so the client says whether more of it may be billed.

Without a yes the work is paid to the assistant all the same, and billed to nobody.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Args, Lasting, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import QuoteId, derive
from bot.domain.people import Person
from bot.domain.quotes.quote import WHAT, Quote, State, Step, Terms
from bot.domain.quotes.spoken import Spoken, spoken
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.quotes.making import reminders_of, valid_until
from bot.use_cases.quotes.room import Facts, Wish, written
from bot.use_cases.quotes.showing import (
    alone,
    answer_buttons,
    args_of,
    press,
    quote_text,
    told,
)
from bot.use_cases.speaking import answered
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled


def decide(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """More time in words; at an hourly price the price may be left out."""
    said = spoken(facts.words, now.astimezone(ZoneInfo(facts.zone)))
    problem = _hindrance(said, quote, found, facts, actor)
    if not found.task.status.is_open:
        return settled(event, TaskFacts(actor=actor, known=found))
    if problem is not None:
        return answered(event, problem, actor)
    extra = Quote(
        id=QuoteId(derive(event.key, "extra")),
        number=facts.number,
        task=quote.task,
        assistant=actor.id,
        made_by=actor.id,
        terms=_terms(said, quote.terms),
        made_at=now,
        valid_until=valid_until(facts, now),
        extends=quote.id,
    )
    mine = Text("quote-made", args_of(extra, found, facts, for_client=False))
    theirs = quote_text(extra, found, facts, for_client=True)
    withdraw = press("button-quote-withdraw", extra, Wish.WITHDRAW)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(extra, written(event, extra, Step.MAKE, actor, now)),
        guards=(quote,),
        effects=(
            *alone(event, mine, actor, ((withdraw,),)),
            *told(found.client.id, theirs, found, facts, answer_buttons(extra)),
            *reminders_of(extra, facts, now),
        ),
    )


def _hindrance(
    said: Spoken, quote: Quote, found: KnownTask, facts: Facts, actor: Person
) -> Text | None:
    """Why no more can be asked for, if so."""
    args: Args = {"quote": str(quote.number), "number": found.task.number}
    if quote.assistant != actor.id or quote.state is not State.ACCEPTED:
        return Text("quote-more-of-agreed", args)
    pending = (e for e in facts.quotes if e.assistant == actor.id and e.state.is_pending)
    if (open_one := next(pending, None)) is not None:
        return Text("quote-more-waits", {**args, "quote": str(open_one.number)})
    if not said.seconds or (said.price is None and not quote.terms.hourly):
        return Text("quote-more-how", args)
    if found.client.id not in facts.chats:
        return Text("quote-no-chat", {"client": found.client.name})
    if said.late:
        return Text("quote-late")
    return Text("quote-too-long", {"most": WHAT}) if len(said.what) > WHAT else None


def _terms(said: Spoken, before: Terms) -> Terms:
    """The further time, at the price that was agreed on where no other is named."""
    return Terms(
        what=said.what or before.what,
        price=said.price or before.price,
        hourly=said.hourly if said.price else before.hourly,
        seconds=said.seconds,
        due_at=said.due_at,
    )


def near(agreed: int, worked: int, quote: Quote, found: KnownTask) -> Text:
    """The word that the agreed time runs out."""
    args: Args = {
        "quote": str(quote.number),
        "number": found.task.number,
        "title": found.task.title,
        "agreed": Lasting(agreed),
        "worked": Lasting(worked),
    }
    return Text("budget-near", args)
