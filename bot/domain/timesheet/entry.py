"""Entries of time and the running timer: who worked on what, when, for how long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.ids import PersonId, TaskId, TimeId, TimerId

LONGEST = timedelta(hours=24)  # of one entry, and of all entries of a day
NOTE = 200  # characters of a note or a reason


class Source(StrEnum):
    """How the desk knows of the time."""

    TIMER = "timer"
    MANUAL = "manual"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeEntry:
    """Time of one person on one task, or on none.

    It belongs to `day`, the local day in `zone` on which the work began, even if it went on past
    midnight. `week` is the Monday of the timesheet in which it counts: that of its day, or a later
    one where that was approved already.

    An entry is never rewritten: another one takes its place, or corrects it by the difference
    (`seconds` may then be negative), and names it in `corrects`. One that was replaced or undone
    is marked as removed. So the entries are their own journal.
    """

    id: TimeId
    number: int
    person: PersonId
    task: TaskId | None = None
    day: date
    zone: str
    week: date
    seconds: int
    started_at: datetime | None = None
    ended_at: datetime | None = None
    note: str = ""
    source: Source
    billable: bool = True
    corrects: TimeId | None = None
    reason: str = ""
    added_by: PersonId
    added_at: datetime
    removed_by: PersonId | None = None
    removed_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A timer of one person on one task; one without `stopped_at` runs, and a person has one.

    `seen_at` is the last sign that the work goes on: the start, or the person's own word.
    `asked_at` is set while the desk waits for an answer. `looks` counts how often it planned to
    look.
    """

    id: TimerId
    person: PersonId
    task: TaskId
    zone: str
    started_at: datetime
    seen_at: datetime
    asked_at: datetime | None = None
    looks: int = 0
    stopped_at: datetime | None = None
    revision: int = 0


def local_day(at: datetime, zone: str) -> date:
    """The day on which somebody in this zone lives at this instant."""
    return at.astimezone(ZoneInfo(zone)).date()


def laid(span: tuple[time, time], day: date, zone: str) -> tuple[datetime, datetime]:
    """From when to when somebody worked who began on this day; an earlier end is of the next."""
    begins, ends = span
    last = day if ends > begins else day + timedelta(days=1)
    tz = ZoneInfo(zone)
    return (
        datetime.combine(day, begins, tzinfo=tz).astimezone(UTC),
        datetime.combine(last, ends, tzinfo=tz).astimezone(UTC),
    )


def monday(day: date) -> date:
    """The first day of the day's week."""
    return day - timedelta(days=day.weekday())


def lasted(start: datetime, end: datetime) -> int:
    """Whole seconds that really went by, over a change of the clocks as well; never below zero."""
    return max(0, (end.astimezone(UTC) - start.astimezone(UTC)) // timedelta(seconds=1))


def total(entries: Iterable[TimeEntry]) -> int:
    """Seconds of several entries."""
    return sum(each.seconds for each in entries)


def by_day(entries: Sequence[TimeEntry]) -> tuple[tuple[date, tuple[TimeEntry, ...]], ...]:
    """The entries of each day, in order."""
    days = sorted({each.day for each in entries})
    return tuple((day, tuple(each for each in entries if each.day == day)) for day in days)


def by_task(entries: Sequence[TimeEntry]) -> tuple[tuple[TaskId | None, int], ...]:
    """Seconds of each task, the longest first; time on no task stands last."""
    sums: dict[TaskId | None, int] = {}
    for each in entries:
        sums[each.task] = sums.get(each.task, 0) + each.seconds
    return tuple(sorted(sums.items(), key=lambda each: (each[0] is None, -each[1], each[0] or "")))
