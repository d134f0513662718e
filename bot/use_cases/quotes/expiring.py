"""Expiring: whoever is to answer is reminded a day before, and both hear when it is over."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.ids import PersonId, QuoteId
from bot.domain.quotes.quote import Quote, State, Step, move
from bot.effects import Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.quotes.room import Facts, Wish, of_quote, written
from bot.use_cases.quotes.showing import answer_buttons, args_of, quote_text, told
from bot.use_cases.speaking import noticed
from bot.use_cases.tasks.facts import KnownTask


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the quote and everybody around it."""
    reminder = read.reminders.get(event.reminder)
    quote = read.quotes.get(QuoteId(reminder.subject)) if reminder else None
    return of_quote(None, Wish.SHOW, "", quote, read)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Remind or end it; of a request that is over nobody hears any more."""
    quote, found = facts.quote, facts.known
    if quote is None or found is None or not quote.state.is_pending:
        return noticed()
    if quote.valid_until <= now:
        return _expired(event, quote, found, facts, now)
    if quote.state is not State.OPEN or not found.task.status.is_open:
        return noticed()
    by_client = not quote.is_proposal
    text = Text("quote-ends-soon", {"quote": quote_text(quote, found, facts, for_client=by_client)})
    says = told(
        _answerer(quote, found),
        text,
        found,
        facts,
        answer_buttons(quote),
        Urgency.REMINDER,
    )
    return Decision(disposition=Disposition.NOTICED, guards=(quote,), effects=says)


def _expired(
    event: ReminderDue, quote: Quote, found: KnownTask, facts: Facts, now: datetime
) -> Decision:
    after = move(quote.state, Step.EXPIRE)
    if after is None:
        return noticed()
    made = replace(quote, state=after, answered_at=now)
    act = written(event, made, Step.EXPIRE, None, now)
    if not found.task.status.is_open:
        return Decision(disposition=Disposition.NOTICED, changes=(made, act))
    client = args_of(made, found, facts, for_client=True)
    staff = args_of(made, found, facts, for_client=False)
    whose = "proposal" if quote.is_proposal else "quote"
    to_client = Text(f"{whose}-expired-for-client", client)
    to_staff = Text(f"{whose}-expired-for-assistant", staff)
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(made, act),
        effects=(
            *told(found.client.id, to_client, found, facts, urgency=Urgency.REMINDER),
            *told(quote.assistant, to_staff, found, facts, urgency=Urgency.REMINDER),
        ),
    )


def _answerer(quote: Quote, found: KnownTask) -> PersonId | None:
    return quote.assistant if quote.is_proposal else found.client.id
