"""Watching budgets: at four fifths of the agreed time its assistant is told, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.decision import Decision, Disposition
from bot.domain.ids import TaskId, TimerId
from bot.domain.quotes.budget import Budget, agreed_time
from bot.domain.quotes.quote import Quote, State, Step
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.timesheet.entry import TimeEntry, Timer, lasted, total
from bot.effects import Remind, Urgency
from bot.events import Event, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.quotes.extending import near
from bot.use_cases.quotes.room import Facts as Around
from bot.use_cases.quotes.room import Wish, of_quote, written
from bot.use_cases.quotes.showing import press, told
from bot.use_cases.speaking import noticed

AGAIN = timedelta(minutes=1)  # a clock that counts whole seconds may be one short


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The newest accepted quote with a time, and what was worked on its task.

    `timers` run on it now. `is_told` is set once its assistant was told of this much time.
    """

    actor: None
    task: None
    around: Around
    reminder: Reminder | None = None
    quote: Quote | None = None
    agreed: int = 0
    entries: tuple[TimeEntry, ...] = ()
    timers: tuple[Timer, ...] = ()
    is_told: bool = False


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read what was agreed on and what was worked; the subject is a task or a timer."""
    reminder = read.reminders.get(event.reminder)
    if reminder is None:
        return Facts(actor=None, task=None, around=Around(actor=None))
    timer = read.timesheets.timer(TimerId(reminder.subject))
    task = timer.task if timer else TaskId(reminder.subject)
    quotes = read.quotes.of_task(task)
    agreed, quote = agreed_time(quotes), _latest(quotes)
    return Facts(
        actor=None,
        task=None,
        around=of_quote(None, Wish.SHOW, "", quote, read),
        reminder=reminder,
        quote=quote,
        agreed=agreed or 0,
        entries=read.timesheets.of_task(task),
        timers=read.timesheets.running_on(task),
        is_told=quote is not None
        and any(each.act is Step.WARN for each in read.quotes.acts(quote.id)),
    )


def _latest(quotes: tuple[Quote, ...]) -> Quote | None:
    timed = (e for e in quotes if e.state is State.ACCEPTED and e.terms.seconds is not None)
    return max(timed, key=lambda each: each.number, default=None)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Tell it, or look again when a timer that runs will have come so far."""
    quote, found, reminder = facts.quote, facts.around.known, facts.reminder
    if quote is None or found is None or reminder is None or facts.is_told:
        return noticed()
    if not found.task.status.is_open:
        return noticed()
    running = sum(lasted(each.started_at, now) for each in facts.timers)
    budget = Budget(facts.agreed, total(facts.entries) + running)
    if not budget.is_near:
        timed = any(each.id == reminder.subject for each in facts.timers)
        return _later(reminder, now + max(budget.until_near, AGAIN)) if timed else noticed()
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(written(event, quote, Step.WARN, None, now),),
        guards=(quote,),
        effects=told(
            quote.assistant,
            near(facts.agreed, budget.worked, quote, found),
            found,
            facts.around,
            ((press("button-quote-more", quote, Wish.MORE),),),
            Urgency.REMINDER,
        ),
    )


def _later(reminder: Reminder, at: datetime) -> Decision:
    again = Reminder(
        subject=reminder.subject, kind=reminder.kind, step=reminder.step + 1, due_at=at
    )
    return Decision(disposition=Disposition.NOTICED, effects=(Remind(again),))


def budgets_watched(event: Event, decision: Decision, read: Reader) -> tuple[Remind, ...]:
    """Look at a budget when time was written down that nears it, and while a timer runs."""
    found: list[Remind] = []
    for each in decision.changes:
        if isinstance(each, Timer) and not each.revision and each.stopped_at is None:
            budget = _budget(each.task, 0, read)
            if budget is not None:
                due = each.started_at + budget.until_near
                found.append(_look(each.id, 0, due))
        if isinstance(each, TimeEntry) and not each.revision and each.task is not None:
            budget = _budget(each.task, each.seconds, read)
            if budget is not None and budget.is_near:
                found.append(_look(each.task, each.number, event.at))
    return tuple(found)


def _look(subject: str, step: int, at: datetime) -> Remind:
    return Remind(Reminder(subject=subject, kind=ReminderKind.BUDGET, step=step, due_at=at))


def _budget(task: TaskId, more: int, read: Reader) -> Budget | None:
    agreed = agreed_time(read.quotes.of_task(task))
    if agreed is None:
        return None
    return Budget(agreed, total(read.timesheets.of_task(task)) + more)
