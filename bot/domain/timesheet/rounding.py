"""Rounding of time for a bill: once for a person, a task and a day, never for each entry.

What is told to staff and paid to them is exact; this is for what a company has agreed to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.ids import PersonId, TaskId
from bot.domain.timesheet.entry import TimeEntry

MINUTE = 60
QUARTER = 15 * MINUTE


class Rounding(StrEnum):
    """How a day's time on a task is rounded: to the nearest minute, or up to the quarter hour."""

    NONE = "none"
    MINUTE = "minute"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOnTask:
    """One person's time on one task, or on none, on one day."""

    day: date
    person: PersonId
    task: TaskId | None
    exact: int
    rounded: int


def rounded(seconds: int, rule: Rounding) -> int:
    """Seconds after the rule; half a minute goes up, and less than nothing mirrors more."""
    if seconds < 0:
        return -rounded(-seconds, rule)
    match rule:
        case Rounding.NONE:
            return seconds
        case Rounding.MINUTE:
            return (seconds + MINUTE // 2) // MINUTE * MINUTE
        case Rounding.QUARTER:
            return -(-seconds // QUARTER) * QUARTER


def days_on_tasks(entries: Iterable[TimeEntry], rule: Rounding) -> tuple[DayOnTask, ...]:
    """The entries put together by day, person and task, each sum rounded once."""
    sums: dict[tuple[date, PersonId, TaskId | None], int] = {}
    for each in entries:
        key = (each.day, each.person, each.task)
        sums[key] = sums.get(key, 0) + each.seconds
    return tuple(
        DayOnTask(day=day, person=person, task=task, exact=seconds, rounded=rounded(seconds, rule))
        for (day, person, task), seconds in sorted(
            sums.items(), key=lambda each: (each[0][0], each[0][1], each[0][2] or "")
        )
    )
