"""What a desk in memory knows of people's time."""

from collections.abc import Callable
from datetime import date

from bot.domain.timesheet.entry import TimeEntry, Timer
from tests.use_cases.desk_rows import Rows


class TimeRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def timer(self, timer: str) -> Timer | None:
        return self.rows.timers.get(timer)

    def running(self, person: str) -> Timer | None:
        timers = self.rows.timers.values()
        return next((e for e in timers if e.person == person and e.stopped_at is None), None)

    def entry(self, entry: str) -> TimeEntry | None:
        return self.rows.times.get(entry)

    def by_number(self, number: int) -> TimeEntry | None:
        return next((e for e in self.rows.times.values() if e.number == number), None)

    def _those(self, fits: Callable[[TimeEntry], bool]) -> tuple[TimeEntry, ...]:
        found = [e for e in self.rows.times.values() if e.removed_at is None and fits(e)]
        return tuple(sorted(found, key=lambda each: (each.day, each.number)))

    def of_week(self, person: str, week: date) -> tuple[TimeEntry, ...]:
        return self._those(lambda each: each.person == person and each.week == week)

    def of_day(self, person: str, day: date) -> tuple[TimeEntry, ...]:
        return self._those(lambda each: each.person == person and each.day == day)

    def corrections(self, entry: str) -> tuple[TimeEntry, ...]:
        return self._those(lambda each: each.corrects == entry)

    def next_number(self) -> int:
        return len(self.rows.times) + 1
