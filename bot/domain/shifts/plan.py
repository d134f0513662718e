"""A person's shifts as they are planned: the week, single days that differ, time off."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.calendar import DAY, Calendar, Span

LONGEST = timedelta(days=184)  # time off in one piece
MOST = 60  # single days, and times off, of one person
KEPT = timedelta(days=7)  # what is over stays in the plan for so long

Spans = tuple[Span, ...]


class Duty(StrEnum):
    """What a person said about being on shift; PLAN means that the plan decides.

    Nobody says ABSENT: the desk notes it of a person who gave no sign of life in a planned shift.
    """

    PLAN = "plan"
    ON = "on"
    OFF = "off"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class TimeOff:
    """Whole days off, the first and the last of them included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse what ends before it begins, or never seems to end."""
        if not self.first <= self.last < self.first + LONGEST:
            sentence = f"time off takes 1 to {LONGEST.days} days: {self.first} to {self.last}"
            raise ValueError(sentence)

    def days(self) -> Iterator[date]:
        """Every day of it."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + number * DAY

    def has(self, day: date) -> bool:
        """Whether this is a day off."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Plan:
    """Without a `week` (seven days from Monday) the team's opening hours are the person's.

    A single day replaces what the week says of it, and beats time off. A shift over midnight
    belongs to the day on which it begins.
    """

    zone: str = ""
    week: tuple[Spans, ...] = ()
    days: tuple[tuple[date, Spans], ...] = ()
    off: tuple[TimeOff, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether the person has shifts of their own, and not just the team's hours."""
        return bool(self.week or self.days)

    def calendar(self, team: Calendar) -> Calendar:
        """When the person is planned, in a team with these opening hours.

        The week's shifts do not take place on a day on which the team is closed as an exception.
        """
        if self == TEAM_HOURS:
            return team
        special = team.exceptions
        if self.week:
            special = {day: spans for day, spans in special.items() if not spans}
        for each in self.off:
            special.update(dict.fromkeys(each.days(), ()))
        special.update(self.days)
        if not self.week:
            return Calendar(team.zone, team.week, special)
        return Calendar(self.zone, dict(enumerate(self.week)), special)

    def with_week(self, zone: str, week: tuple[Spans, ...]) -> "Plan":
        """Another week from now on."""
        return replace(self, zone=zone, week=week)

    def with_day(self, day: date, spans: Spans) -> "Plan":
        """One day as it is said now."""
        others = ((each, planned) for each, planned in self.days if each != day)
        return replace(self, days=tuple(sorted((*others, (day, spans)), key=lambda each: each[0])))

    def without_day(self, day: date) -> "Plan":
        """One day as the week has it."""
        return replace(self, days=tuple(each for each in self.days if each[0] != day))

    def with_off(self, off: TimeOff) -> "Plan":
        """Time off, which takes the single days in it and joins times off that it meets.

        What is then longer than the longest in one piece is kept in several.
        """
        first, last, apart = off.first, off.last, []
        for each in self.off:  # they are in order and do not meet one another
            if each.last + DAY < first or last + DAY < each.first:
                apart.append(each)
            else:
                first, last = min(first, each.first), max(last, each.last)
        days = tuple(each for each in self.days if not off.has(each[0]))
        joined = sorted((*apart, *_pieces(first, last)), key=lambda each: each.first)
        return replace(self, days=days, off=tuple(joined))

    def without_off(self, day: date) -> "Plan":
        """The time off that this day belongs to is taken back."""
        return replace(self, off=tuple(each for each in self.off if not each.has(day)))

    def without_days(self, days: Collection[date]) -> "Plan":
        """These are no days off any more; what lies around them stays off."""
        if not days:
            return self
        off = {day for each in self.off for day in each.days()}
        return replace(self, off=times_off(off - set(days)))

    def since(self, today: date) -> "Plan":
        """Without what is long over."""
        days = tuple(each for each in self.days if each[0] >= today - KEPT)
        off = tuple(each for each in self.off if each.last >= today - KEPT)
        return replace(self, days=days, off=off)

    @property
    def is_full(self) -> bool:
        """Whether so much is written down that something must go first."""
        return len(self.days) >= MOST or len(self.off) >= MOST


def times_off(days: Iterable[date]) -> tuple[TimeOff, ...]:
    """Days as few times off, in order."""
    found: list[TimeOff] = []
    first = last = None
    for day in sorted(days):
        if first is not None and last is not None and day > last + DAY:
            found += _pieces(first, last)
            first = None
        first, last = first or day, day
    if first is not None and last is not None:
        found += _pieces(first, last)
    return tuple(found)


def _pieces(first: date, last: date) -> Iterator[TimeOff]:
    """These days, as few times off as there can be."""
    while first <= last:
        end = min(last, first + LONGEST - DAY)
        yield TimeOff(first, end)
        first = end + DAY


TEAM_HOURS = Plan()
