"""What a desk in memory knows of people's time."""

from collections.abc import Callable
from datetime import date

from bot.domain.timesheet.entry import TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, State, Timesheet
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

    def of_task(self, task: str) -> tuple[TimeEntry, ...]:
        return self._those(lambda each: each.task == task)

    def running_on(self, task: str) -> tuple[Timer, ...]:
        return tuple(e for e in self.rows.timers.values() if e.task == task and not e.stopped_at)

    def between(self, since: date, until: date) -> tuple[TimeEntry, ...]:
        found = self._those(lambda each: since <= each.day <= until)
        return tuple(sorted(found, key=lambda each: (each.day, each.person, each.number)))

    def corrections(self, entry: str) -> tuple[TimeEntry, ...]:
        return self._those(lambda each: each.corrects == entry)

    def next_number(self) -> int:
        return len(self.rows.times) + 1

    def sheet(self, person: str, week: date) -> Timesheet | None:
        return next((e for e in self.sheets(person, week) if e.week == week), None)

    def sheet_by_number(self, number: int) -> Timesheet | None:
        return next((e for e in self.rows.sheets.values() if e.number == number), None)

    def sheets(self, person: str, since: date) -> tuple[Timesheet, ...]:
        found = [e for e in self.rows.sheets.values() if e.person == person and e.week >= since]
        return tuple(sorted(found, key=lambda each: each.week))

    def handed_in(self) -> tuple[Timesheet, ...]:
        found = [e for e in self.rows.sheets.values() if e.state is State.SUBMITTED]
        return tuple(sorted(found, key=lambda each: (each.week, each.number)))

    def acts(self, sheet: str) -> tuple[SheetAct, ...]:
        return tuple(each for each in self.rows.sheet_acts if each.sheet == sheet)

    def next_sheet(self) -> int:
        return len(self.rows.sheets) + 1
