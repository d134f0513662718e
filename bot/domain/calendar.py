"""Working time: when a team is open, and how much of an interval counts.

All arithmetic is done on UTC instants; a local wall-clock time becomes an instant once, where a
span is laid on a date. So a day of 23 or 25 hours is counted as it was lived.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
DAY_MINUTES = 1440
HORIZON = timedelta(days=400)
WAKING = range(9, 19)  # the hours in which a client is reminded of something


class EmptyCalendarError(ValueError):
    """The calendar never opens, so a working duration cannot be laid on it."""


@dataclass(frozen=True, slots=True)
class Span:
    """Open from `start` to `end`, minutes after local midnight; an `end` above 1440 is tomorrow."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that is empty, negative or longer than a day."""
        if not (
            0 <= self.start < DAY_MINUTES and self.start < self.end <= self.start + DAY_MINUTES
        ):
            sentence = f"a span runs from 00:00-23:59 for at most 24 h, got {self.start}-{self.end}"
            raise ValueError(sentence)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Opening hours: spans by weekday (0 = Monday), and days that differ (empty = closed).

    On the public `holidays` of a `region` (empty: of none) it is closed, unless that very day is
    a special one; each has its name.
    """

    zone: str
    week: Mapping[int, tuple[Span, ...]]
    special: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)
    region: str = ""

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """The spans that begin on this local date."""
        if day in self.special:
            return self.special[day]
        if day in self.holidays:
            return ()
        return self.week.get(day.weekday(), ())

    def midnight(self, year: int, month: int, day: int) -> datetime:
        """When this local date begins."""
        return _instant(date(year, month, day), 0, ZoneInfo(self.zone))

    @property
    def exceptions(self) -> dict[date, tuple[Span, ...]]:
        """Every day that is not as its week has it."""
        closed: dict[date, tuple[Span, ...]] = dict.fromkeys(self.holidays, ())
        return {**closed, **self.special}

    def open_intervals(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the open intervals between two instants, in order and not overlapping."""
        zone = ZoneInfo(self.zone)
        day = start.astimezone(zone).date() - DAY  # yesterday's span may reach past midnight
        last = end.astimezone(zone).date()
        reached = start
        while day <= last:
            for starts, ends in _laid(day, self.spans_on(day), zone):
                opens, closes = max(starts, reached), min(ends, end)
                if opens < closes:
                    yield opens, closes
                    reached = closes
            day += DAY


def always_open(zone: str = "UTC") -> Calendar:
    """A calendar that never closes."""
    return Calendar(zone, {weekday: (Span(0, DAY_MINUTES),) for weekday in range(7)})


def working_between(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """Working time between two instants; zero when `end` is not after `start`."""
    intervals = calendar.open_intervals(start, end)
    return sum((closes - opens for opens, closes in intervals), timedelta())


def add_working(calendar: Calendar, start: datetime, amount: timedelta) -> datetime:
    """Return the first instant at which `amount` of working time has passed since `start`.

    Zero gives the first open instant at or after `start`. Raises EmptyCalendarError when the
    calendar has too little open time within 400 days.
    """
    left = amount
    for opens, closes in calendar.open_intervals(start, start + HORIZON):
        if opens + left <= closes:
            return opens + left
        left -= closes - opens
    sentence = "this calendar does not open often enough: add opening hours"
    raise EmptyCalendarError(sentence)


def joined(
    intervals: Iterable[tuple[datetime, datetime]],
) -> Iterator[tuple[datetime, datetime]]:
    """The same with those as one that touch or overlap; they come in the order of their starts."""
    begins, ends = None, None
    for start, end in intervals:
        if begins is None or ends is None:
            begins, ends = start, end
        elif start <= ends:
            ends = max(ends, end)
        else:
            yield begins, ends
            begins, ends = start, end
    if begins is not None and ends is not None:
        yield begins, ends


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether the calendar is open at this instant (its end is not part of a span)."""
    return next(calendar.open_intervals(at, at + timedelta(microseconds=1)), None) is not None


def next_opening(calendar: Calendar, at: datetime) -> datetime:
    """The first open instant at or after `at`."""
    return add_working(calendar, at, timedelta())


def after_working_days(calendar: Calendar, start: datetime, days: int) -> datetime:
    """The same time of day, so many days later on which the calendar opens.

    Raises EmptyCalendarError when the calendar opens on too few days within 400.
    """
    zone = ZoneInfo(calendar.zone)
    wall = start.astimezone(zone)
    day, left = wall.date(), days
    last = day + HORIZON
    while left > 0:
        day += DAY
        if day > last:
            sentence = "this calendar does not open often enough: add opening hours"
            raise EmptyCalendarError(sentence)
        left -= bool(calendar.spans_on(day))
    return _instant(day, wall.hour * 60 + wall.minute, zone)


def at_waking_hours(zone: str, at: datetime) -> datetime:
    """`at`, or when nobody is called at that hour in this zone the next morning's nine o'clock."""
    local = at.astimezone(ZoneInfo(zone))
    if WAKING.start <= local.hour < WAKING.stop:
        return at
    day = local.date() + DAY * (local.hour >= WAKING.stop)
    return _instant(day, WAKING.start * 60, ZoneInfo(zone))


@lru_cache(maxsize=2048)  # every clock of every task asks for the same few days
def _laid(
    day: date, spans: tuple[Span, ...], zone: ZoneInfo
) -> tuple[tuple[datetime, datetime], ...]:
    """A day's spans in order, as the instants at which they begin and end."""
    return tuple(
        (_instant(day, span.start, zone), _instant(day, span.end, zone))
        for span in sorted(spans, key=lambda each: each.start)
    )


def _instant(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Local wall time as an instant: in a fold the first, in a gap the first valid one after."""
    days, minute = divmod(minutes, DAY_MINUTES)
    wall = datetime.combine(day + days * DAY, time(minute // 60, minute % 60), tzinfo=zone)
    instant = wall.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    # The wall clock skips this minute. Its two readings (PEP 495) lie on both sides of the jump.
    probe = wall.replace(fold=1).astimezone(UTC)
    while probe.astimezone(zone).utcoffset() != instant.astimezone(zone).utcoffset():
        probe += timedelta(minutes=1)
    return probe
