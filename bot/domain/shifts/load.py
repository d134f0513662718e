"""Too much: weeks with more planned hours than are good for a person, and nights too short."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from bot.domain.calendar import DAY

# As European law has it, which is careful, and so a good default anywhere.
MOST_A_WEEK = timedelta(hours=48)
REST = timedelta(hours=11)
BREAK = timedelta(hours=4)  # what is shorter lies within a day's work

Interval = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class LongWeek:
    """More hours than are good, in the week that begins on this Monday."""

    monday: date
    planned: timedelta


@dataclass(frozen=True, slots=True)
class ShortRest:
    """Too little time between the end of one day's work and the beginning of the next."""

    begins: datetime
    rest: timedelta


Overload = LongWeek | ShortRest


def overloads(shifts: Iterable[Interval], zone: str) -> tuple[Overload, ...]:
    """What is too much in these shifts, which are in order and do not overlap.

    A shift over the end of a week counts where its hours lie. Weeks are those of `zone`.
    """
    found = tuple(shifts)
    return (*_long_weeks(found, ZoneInfo(zone)), *_short_rests(found))


def _long_weeks(shifts: Iterable[Interval], zone: ZoneInfo) -> Iterator[LongWeek]:
    pieces = (piece for shift in shifts for piece in _by_week(shift, zone))
    for monday, parts in groupby(pieces, key=lambda each: each[0]):
        planned = sum((lasting for _, lasting in parts), timedelta())
        if planned > MOST_A_WEEK:
            yield LongWeek(monday, planned)


def _by_week(shift: Interval, zone: ZoneInfo) -> Iterator[tuple[date, timedelta]]:
    """A shift's length in each week that it touches."""
    begins, ends = shift
    while begins < ends:
        day = begins.astimezone(zone).date()
        monday = day - day.weekday() * DAY
        following = datetime.combine(monday + 7 * DAY, time(), zone)
        until = min(ends, following.astimezone(ends.tzinfo))
        yield monday, until - begins
        begins = until


def _short_rests(shifts: Iterable[Interval]) -> Iterator[ShortRest]:
    for (_, ended), (begins, _) in pairwise(shifts):
        if BREAK <= begins - ended < REST:
            yield ShortRest(begins, begins - ended)
