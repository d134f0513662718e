"""What use cases may look at of people's time."""

from datetime import date
from typing import Protocol

from bot.domain.ids import PersonId, SheetId, TaskId, TimeId, TimerId
from bot.domain.timesheet.entry import TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, Timesheet


class Timesheets(Protocol):
    """Timers and entries; what was removed is found by its id or number alone."""

    def timer(self, timer: TimerId) -> Timer | None: ...
    def running(self, person: PersonId) -> Timer | None:
        """The person's timer that runs."""
        ...

    def entry(self, entry: TimeId) -> TimeEntry | None: ...
    def by_number(self, number: int) -> TimeEntry | None: ...
    def of_week(self, person: PersonId, week: date) -> tuple[TimeEntry, ...]:
        """What counts in the timesheet of the week that begins on this Monday."""
        ...

    def of_day(self, person: PersonId, day: date) -> tuple[TimeEntry, ...]:
        """What was worked on a day, in whichever timesheet it counts."""
        ...

    def of_task(self, task: TaskId) -> tuple[TimeEntry, ...]:
        """Everybody's entries on a task, by day."""
        ...

    def running_on(self, task: TaskId) -> tuple[Timer, ...]:
        """Everybody's timers that run on a task."""
        ...

    def between(self, since: date, until: date) -> tuple[TimeEntry, ...]:
        """Everybody's entries of these days, the last one included, by day and person."""
        ...

    def corrections(self, entry: TimeId) -> tuple[TimeEntry, ...]:
        """The differences by which an entry was corrected after its week was approved."""
        ...

    def next_number(self) -> int:
        """The number of a new entry; that of a removed one is never given again."""
        ...

    def sheet(self, person: PersonId, week: date) -> Timesheet | None:
        """The person's timesheet of the week that begins on this Monday, if it was handed in."""
        ...

    def sheet_by_number(self, number: int) -> Timesheet | None: ...
    def sheets(self, person: PersonId, since: date) -> tuple[Timesheet, ...]:
        """The person's timesheets of that week and later ones."""
        ...

    def handed_in(self) -> tuple[Timesheet, ...]:
        """Those that wait for somebody to judge them, the oldest week first."""
        ...

    def acts(self, sheet: SheetId) -> tuple[SheetAct, ...]:
        """What was done with a timesheet, in order."""
        ...

    def next_sheet(self) -> int:
        """The number of a new timesheet."""
        ...
