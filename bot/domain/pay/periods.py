"""Periods of pay: weeks, fortnights and months, one after the other without a gap."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
ANCHOR = date(2024, 1, 1)  # a Monday; fortnights are counted from it where nothing else is agreed


class Rhythm(StrEnum):
    """How often a statement is made."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first day to the last one, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        """Whether a day lies in it."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def cut(self, since: date, until: date | None) -> "Period | None":
        """What of it lies from `since` until `until`, the last day included."""
        first, last = max(self.first, since), self.last if until is None else min(self.last, until)
        return Period(first, last) if first <= last else None


def period_of(day: date, rhythm: Rhythm, anchor: date = ANCHOR) -> Period:
    """The period in which a day lies; weeks begin on Monday, fortnights as the anchor does."""
    match rhythm:
        case Rhythm.WEEKLY:
            first = day - timedelta(days=day.weekday())
            return Period(first, first + timedelta(days=6))
        case Rhythm.FORTNIGHTLY:
            first = day - timedelta(days=(day - anchor).days % 14)
            return Period(first, first + timedelta(days=13))
        case Rhythm.MONTHLY:
            return month_of(day)


def following(period: Period, rhythm: Rhythm, anchor: date = ANCHOR) -> Period:
    """The next one."""
    return period_of(period.last + DAY, rhythm, anchor)


def preceding(period: Period, rhythm: Rhythm, anchor: date = ANCHOR) -> Period:
    """The one before."""
    return period_of(period.first - DAY, rhythm, anchor)


def month_of(day: date) -> Period:
    """The day's month."""
    return Period(day.replace(day=1), day.replace(day=days_in_month(day)))


def days_in_month(day: date) -> int:
    """How many days the day's month has."""
    return monthrange(day.year, day.month)[1]


def months_later(month: date, count: int) -> date:
    """The first day of the month so many months after a day's."""
    years, rest = divmod(month.year * 12 + month.month - 1 + count, 12)
    return date(years, rest + 1, 1)


def by_month(period: Period) -> Iterator[Period]:
    """The parts of a period that lie in one month each."""
    first = period.first
    while first <= period.last:
        last = min(month_of(first).last, period.last)
        yield Period(first, last)
        first = last + DAY
