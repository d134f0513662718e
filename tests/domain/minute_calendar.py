"""The same calendar, read minute by minute: slow, and too simple to be wrong in the same way."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar

MINUTE = timedelta(minutes=1)


@cache
def wall_clock(zone: str, first: date, days: int) -> tuple[datetime, tuple[datetime, ...]]:
    """What the clock on the wall shows in every minute: the first instant, and one entry each.

    Entries never fall: where the clock is set back, the repeated hour shows its highest reading, so
    that looking for the first minute that has reached a reading finds it in both directions.
    """
    begin = datetime.combine(first, time(), UTC)
    readings, highest = [], datetime.min  # noqa: DTZ901 - a wall clock knows no zone
    for index in range(days * 1440):
        shown = (begin + index * MINUTE).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        highest = max(highest, shown)
        readings.append(highest)
    return begin, tuple(readings)


class MinuteCalendar:
    """A stretch of days, each minute of it open or closed."""

    def __init__(self, calendar: Calendar, first: date, days: int) -> None:
        self.begin, readings = wall_clock(calendar.zone, first - timedelta(days=2), days + 4)
        self.open = [False] * len(readings)
        for offset in range(-2, days + 3):
            day = first + timedelta(days=offset)
            for span in calendar.spans_on(day):
                midnight = datetime.combine(day, time())
                start = bisect_left(readings, midnight + span.start * MINUTE)
                end = bisect_left(readings, midnight + span.end * MINUTE)
                self.open[start:end] = [True] * (end - start)

    def at(self, instant: datetime) -> int:
        return (instant - self.begin) // MINUTE

    def working_between(self, start: datetime, end: datetime) -> timedelta:
        return sum(self.open[self.at(start) : self.at(end)]) * MINUTE

    def is_open(self, instant: datetime) -> bool:
        return self.open[self.at(instant)]

    def next_opening(self, instant: datetime) -> datetime | None:
        """None where the stretch ends before it opens."""
        for index in range(self.at(instant), len(self.open)):
            if self.open[index]:
                return self.begin + index * MINUTE
        return None

    def add_working(self, start: datetime, amount: timedelta) -> datetime | None:
        left = amount // MINUTE
        for index in range(self.at(start), len(self.open)):
            left -= self.open[index]
            if left == 0:
                return self.begin + (index + 1) * MINUTE
        return None
