"""Time as a table: everybody's entries of some days, or each day on a task as it is rounded."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.ids import PersonId, TaskId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.timesheet.entry import TimeEntry
from bot.domain.timesheet.rounding import Rounding, days_on_tasks
from bot.domain.timesheet.sheet import State
from bot.ports.reader import Reader

Cell = str | int
ENTRIES = (
    *("entry", "day", "week", "person", "team", "task", "title", "client", "company"),
    *("seconds", "note", "source", "corrects", "reason", "timesheet"),
)
DAYS = (
    *("day", "person", "team", "task", "title", "client", "company"),
    *("seconds", "rounded_seconds"),
)


def table(
    read: Reader, since: date, until: date, rule: Rounding | None
) -> tuple[tuple[Cell, ...], ...]:
    """The head and the rows; with a rule they are sums of a day, rounded once, else entries."""
    entries, known = read.timesheets.between(since, until), _Known(read)
    if rule is None:
        return (ENTRIES, *(_entry(each, known) for each in entries))
    return (
        DAYS,
        *(
            (
                each.day.isoformat(),
                *known.person(each.person),
                *known.task(each.task),
                each.exact,
                each.rounded,
            )
            for each in days_on_tasks(entries, rule)
        ),
    )


def safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; people write what stands in it."""
    if isinstance(cell, str) and cell.lstrip().startswith(("=", "+", "-", "@", "|", "%")):
        return f"'{cell}"
    return cell.replace("\t", " ").replace("\r", " ") if isinstance(cell, str) else cell


def _entry(entry: TimeEntry, known: "_Known") -> tuple[Cell, ...]:
    return (
        entry.number,
        entry.day.isoformat(),
        entry.week.isoformat(),
        *known.person(entry.person),
        *known.task(entry.task),
        entry.seconds,
        entry.note,
        entry.source,
        known.number(entry),
        entry.reason,
        known.state(entry),
    )


@dataclass
class _Known:
    """Names and states, each read once."""

    read: Reader
    people: dict[PersonId, Person] = field(default_factory=dict)
    tasks: dict[TaskId, Task | None] = field(default_factory=dict)
    states: dict[tuple[PersonId, date], State] = field(default_factory=dict)

    def person(self, person: PersonId) -> tuple[Cell, ...]:
        """The name and the team's."""
        found = self._somebody(person)
        return found.name, self.read.teams.get(found.team).name if found.team else ""

    def task(self, task: TaskId | None) -> tuple[Cell, ...]:
        """The number, the title, whose it is and of which company they are."""
        if task is None:
            return "", "", "", ""
        if task not in self.tasks:
            self.tasks[task] = self.read.tasks.get(task)
        found = self.tasks[task]
        if found is None:
            return "", "", "", ""
        client = self._somebody(found.client)
        return found.number, found.title, client.name, client.company

    def number(self, entry: TimeEntry) -> Cell:
        """The number of the entry that this one corrects."""
        found = self.read.timesheets.entry(entry.corrects) if entry.corrects else None
        return found.number if found else ""

    def state(self, entry: TimeEntry) -> Cell:
        """Where the timesheet is in which it counts."""
        key = (entry.person, entry.week)
        if key not in self.states:
            sheet = self.read.timesheets.sheet(*key)
            self.states[key] = sheet.state if sheet else State.OPEN
        return self.states[key]

    def _somebody(self, person: PersonId) -> Person:
        if person not in self.people:
            self.people[person] = self.read.people.get(person)
        return self.people[person]
