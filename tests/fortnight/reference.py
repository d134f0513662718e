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
        spans = [*_spans(hours)]
        there = ZoneInfo(zone)
        self.open = [
            _is_open((first + number * MINUTE).astimezone(there), spans)
            for number in range(days * 1440)
        ]
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


def _spans(hours: str) -> Iterable[tuple[int, int, int]]:
    """Weekday, first and last minute of each; over midnight it is two."""
    for part in hours.lower().split(","):
        days, times = part.split()
        start, end = (
            int(hour) * 60 + int(minute)
            for hour, minute in (each.split(":") for each in times.split("-"))
        )
        first, last = (DAYS.index(each) for each in days.split("-"))  if "-" in days else (DAYS.index(days),) * 2  # fmt: skip
        for day in range(first, last + 1):
            if end > start:
                yield day, start, end
            else:
                yield day, start, 1440
                yield (day + 1) % 7, 0, end


def _is_open(local: datetime, spans: list[tuple[int, int, int]]) -> bool:
    minute = local.hour * 60 + local.minute
    return any(
        local.weekday() == day and start <= minute < end for day, start, end in spans
    )
