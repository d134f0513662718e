"""Deadlines once more, without the desk's calendar: every minute is asked for its wall clock."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTE = timedelta(minutes=1)


class Minutes:
    """A team's open minutes from one instant on, counted one by one."""

    def __init__(self, hours: str, zone: str, first: datetime, days: int) -> None:
        self.first = first
        week = _week(hours)
        there = ZoneInfo(zone)
        wall = ((first + number * MINUTE).astimezone(there) for number in range(days * 1440))
        self.open = [(e.weekday(), e.hour, e.minute) in week for e in wall]
        self.passed = [0]  # open seconds before each minute
        for each in self.open:
            self.passed.append(self.passed[-1] + 60 * each)

    def worked(self, at: datetime) -> float:
        """Open seconds from the first instant to this one."""
        minute, rest = divmod((at - self.first).total_seconds(), 60)
        return self.passed[int(minute)] + rest * self.open[int(minute)]

    def after(self, start: datetime, amount: timedelta) -> datetime:
        """When so much (more than nothing) has been worked since."""
        wanted = self.worked(start) + amount.total_seconds()
        minute = bisect_left(self.passed, wanted) - 1
        return self.first + minute * MINUTE + timedelta(seconds=wanted - self.passed[minute])

    def due(
        self, start: datetime, promise: timedelta, pauses: Iterable[tuple[datetime, datetime]]
    ) -> datetime:
        """When the promise is due; what was left when a pause began is left when it ends."""
        due = self.after(start, promise)
        for begins, ends in pauses:
            left = self.worked(due) - self.worked(begins)
            if begins < due and left > 0:
                due = self.after(ends, timedelta(seconds=left))
        return due


def _week(hours: str) -> set[tuple[int, int, int]]:
    """Every open minute of a week: weekday, hour, minute."""
    found = set()
    for part in hours.lower().split(","):
        days, times = part.split()
        start, end = (int(each[:2]) * 60 + int(each[3:]) for each in times.split("-"))
        first, _, last = days.partition("-")
        for day in range(DAYS.index(first), DAYS.index(last or first) + 1):
            for minute in range(start, end if end > start else end + 1440):
                found.add(((day + minute // 1440) % 7, minute // 60 % 24, minute % 60))
    return found
