"""A timer's life: it begins, the desk plans to look at it, and every end makes an entry."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.decision import Record
from bot.domain.ids import TimeId, TimerId, derive
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Task
from bot.domain.timesheet.entry import Source, TimeEntry, Timer, lasted, local_day
from bot.domain.timesheet.sheet import Timesheet, counting_week
from bot.effects import Remind

IDLE = timedelta(hours=4)  # after so long without a sign the desk asks
PATIENCE = timedelta(minutes=30)  # and waits so long for an answer


def begun(key: str, person: Person, task: Task, zone: str, now: datetime) -> Timer:
    """A new timer; `key` makes its id."""
    return Timer(
        id=TimerId(derive(key, "timer")),
        person=person.id,
        task=task.id,
        zone=zone,
        started_at=now,
        seen_at=now,
    )


def watched(timer: Timer, due: datetime) -> tuple[Timer, Remind]:
    """The timer at which the desk will look then; each look is a reminder of its own."""
    planned = replace(timer, looks=timer.looks + 1)
    kind = ReminderKind.TIMER
    return planned, Remind(Reminder(subject=timer.id, kind=kind, step=planned.looks, due_at=due))


def day_of(timer: Timer) -> date:
    """The day to which the time belongs: the one on which it began."""
    return local_day(timer.started_at, timer.zone)


def ended(
    timer: Timer,
    end: datetime,
    *,
    key: str,
    number: int,
    sheets: tuple[Timesheet, ...],
    now: datetime,
) -> tuple[Record, ...]:
    """The stopped timer, and its time up to `end` as an entry, unless there is none.

    `sheets` are the person's timesheets of its week and later ones.
    """
    stopped = replace(timer, stopped_at=now, asked_at=None)
    seconds = lasted(timer.started_at, end)
    if not seconds:
        return (stopped,)
    day = day_of(timer)
    entry = TimeEntry(
        id=TimeId(derive(key, f"time:{timer.id}")),
        number=number,
        person=timer.person,
        task=timer.task,
        day=day,
        zone=timer.zone,
        week=counting_week(day, local_day(now, timer.zone), sheets),
        seconds=seconds,
        started_at=timer.started_at,
        ended_at=end,
        source=Source.TIMER,
        added_by=timer.person,
        added_at=now,
    )
    return stopped, entry
