"""Deadlines: when the desk looks at a running clock before it is due, and when it is over."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.calendar import EmptyCalendarError, add_working, working_between
from bot.domain.opening import weekly
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.targets import ClockKind
from bot.domain.task import TaskClock
from bot.domain.team import Team

WARNED = 4 / 5  # of the promised working time has passed
_KINDS = (ClockKind.RESPOND, ClockKind.COMPLETE)  # an unclaimed task has steps of its own
_WEEKS = 42  # of the 400 days in which a promise must come due, the others may be closed
_LOOKS = 50  # at one deadline, while nobody is there to be told
_OVER = _LOOKS
_KIND = 2 * _LOOKS
_MINUTE = len(_KINDS) * _KIND


def longest_promise(team: Team) -> timedelta:
    """The most working time after which something is due: a promise, a step of escalation."""
    promised = (
        span
        for each in team.targets.values()
        for span in (each.acknowledge, each.respond, each.complete)
    )
    steps = (step for each in team.escalation.values() for step in each.steps if step)
    return max(*promised, *steps)


def comes_due(team: Team, now: datetime) -> bool:
    """Whether all that comes due in working time does: the team is open often enough for that."""
    promised = longest_promise(team)
    if weekly(team.calendar, now) * _WEEKS < promised:
        return False
    try:
        add_working(team.calendar, now, promised)
    except EmptyCalendarError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Look:
    """At which clock a reminder looks, before it is due or when it is, and for which time."""

    kind: ClockKind
    minute: int
    over: bool
    times: int


def is_watched(clock: TaskClock) -> bool:
    """Whether somebody is reminded of it."""
    return clock.stopped_at is None and clock.kind in _KINDS


def warning(clock: TaskClock, team: Team) -> Reminder:
    """Before it is due, in working time. A clock that is put off has another."""
    promised = working_between(team.calendar, clock.started_at, clock.due_at)
    at = add_working(team.calendar, clock.started_at, promised * WARNED) if promised else None
    return _reminder(clock, at or clock.due_at, over=False)


def end(clock: TaskClock) -> Reminder:
    """When it is due."""
    return _reminder(clock, clock.due_at, over=True)


def again(reminder: Reminder, at: datetime) -> Reminder | None:
    """The same later; None when that was done often enough."""
    if look_of(reminder).times + 1 >= _LOOKS:
        return None
    return replace(reminder, step=reminder.step + 1, due_at=at)


def look_of(reminder: Reminder) -> Look:
    """What its step stands for."""
    minute, rest = divmod(reminder.step, _MINUTE)
    kind, rest = divmod(rest, _KIND)
    over, times = divmod(rest, _OVER)
    return Look(_KINDS[kind], minute, bool(over), times)


def looked_at(reminder: Reminder, clocks: tuple[TaskClock, ...]) -> TaskClock | None:
    """The clock, unless it has stopped or is due at another time by now."""
    look = look_of(reminder)
    for each in clocks:
        is_it = each.kind is look.kind and each.round == reminder.round
        if is_it and each.stopped_at is None and _minute(each) == look.minute:
            return each
    return None


def _reminder(clock: TaskClock, at: datetime, *, over: bool) -> Reminder:
    step = _minute(clock) * _MINUTE + _KINDS.index(clock.kind) * _KIND + _OVER * over
    return Reminder(
        subject=clock.task, kind=ReminderKind.DUE, round=clock.round, step=step, due_at=at
    )


def _minute(clock: TaskClock) -> int:
    return int(clock.due_at.timestamp()) // 60
