"""Countering: the client names other terms; the assistant takes them, or keeps the own ones."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.ids import QuoteId, derive
from bot.domain.people import Person
from bot.domain.quotes.quote import WHAT, Quote, Step, Terms, move
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
from bot.use_cases.speaking import answered, settled_by
from bot.use_cases.tasks.facts import KnownTask


def decide(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """What the words leave open stays as the quote has it."""
    said = spoken(facts.words, now.astimezone(ZoneInfo(facts.client_zone)))
    problem = _hindrance(said, quote, facts)
    if problem is not None:
        return answered(event, problem, actor)
    after = move(quote.state, Step.COUNTER)
    assert after is not None  # noqa: S101 - looked at before
    proposal = Quote(
        id=QuoteId(derive(event.key, "proposal")),
        number=facts.number,
        task=quote.task,
        assistant=quote.assistant,
        made_by=actor.id,
        is_proposal=True,
        terms=_terms(said, quote.terms),
        made_at=now,
        valid_until=valid_until(facts, now),
        counters=quote.id,
        extends=quote.extends,
    )
    theirs = quote_text(proposal, found, facts, for_client=False)
    mine = Text("quote-countered", args_of(proposal, found, facts, for_client=True))
    ask = press("button-quote-withdraw", proposal, Wish.WITHDRAW)
    return Decision(
        disposition=Disposition.ANSWERED,
        # The quote makes room before the proposal is open in its place.
        changes=(
            replace(quote, state=after),
            proposal,
            written(event, quote, Step.COUNTER, actor, now),
            written(event, proposal, Step.MAKE, actor, now),
        ),
        effects=(
            *alone(event, mine, actor, ((ask,),)),
            *settled_by(event),
            *told(quote.assistant, theirs, found, facts, answer_buttons(proposal)),
            *reminders_of(proposal, facts, now),
        ),
    )


def _hindrance(said: Spoken, quote: Quote, facts: Facts) -> Text | None:
    if not (said.price or said.seconds or said.due_at):
        return Text("quote-counter-how", {"quote": str(quote.number)})
    if said.hourly and not (said.seconds or quote.terms.seconds):
        return Text("quote-how-long")
    if said.late:
        return Text("quote-late")
    if len(said.what) > WHAT:
        return Text("quote-too-long", {"most": WHAT})
    if quote.assistant not in facts.chats:
        return Text("quote-nobody-hears", {"quote": str(quote.number)})
    return None


def _terms(said: Spoken, before: Terms) -> Terms:
    """The terms of the quote with what was said instead."""
    return Terms(
        what=said.what or before.what,
        price=said.price or before.price,
        hourly=said.hourly if said.price else before.hourly,
        seconds=said.seconds or before.seconds,
        due_at=said.due_at or before.due_at,
    )


def restored(
    event: ButtonPressed | CommandGiven, proposal: Quote, facts: Facts, actor: Person, now: datetime
) -> tuple[Text | None, tuple[Record, ...]]:
    """The quote that a proposal answered stands again, if its time is not over."""
    quote = next((each for each in facts.quotes if each.id == proposal.counters), None)
    after = move(quote.state, Step.RESTORE) if quote else None
    if quote is None or after is None or quote.valid_until <= now or facts.known is None:
        return None, ()
    stands = replace(quote, state=after)
    text = Text("quote-stands", args_of(stands, facts.known, facts, for_client=True))
    return text, (stands, written(event, stands, Step.RESTORE, actor, now))
