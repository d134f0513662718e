"""Checking: whether what the desk keeps is what its journal says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.calendar import Calendar
from bot.domain.recount import Difference, differences
from bot.domain.task import Task
from bot.domain.team import Team, TeamChange
from bot.ports.reader import Reader
from bot.ports.store import Store

PAGE = 200  # tasks in one look at the database


@dataclass(slots=True)
class ClockCheck:
    """What a check of all clocks found. `untold` clocks began before the journal told of clocks."""

    tasks: int = 0
    clocks: int = 0
    untold: int = 0
    differing: list[tuple[Task, Difference]] = field(default_factory=list)


async def check_clocks(store: Store) -> ClockCheck:
    """Find each task's figures once more from its journal, page by page."""
    check, number = ClockCheck(), 0
    while True:

        def look(read: Reader, number: int = number) -> int:
            return _page(read, number, check)

        last = await store.read(look)
        if last == number:
            return check
        number = last


def _page(read: Reader, number: int, check: ClockCheck) -> int:
    """Check a page of tasks; return the number of the last one."""
    for task in read.tasks.after(number, PAGE):
        team = read.teams.get(task.team)
        clocks, journal = read.tasks.clocks(task.id), read.tasks.journal(task.id)
        told = sum(mark.act == "start" for entry in journal for mark in entry.marks)
        found = differences(clocks, journal, calendar_at(team, read.teams.changes(team.id)))
        check.tasks += 1
        check.clocks += len(clocks)
        check.untold += max(len(clocks) - told, 0)
        check.differing.extend((task, each) for each in found)
        number = task.number
    return number


def calendar_at(team: Team, changes: tuple[TeamChange, ...]) -> Callable[[datetime], Calendar]:
    """The calendar of a team at an instant: that before the first change after it."""

    def at(instant: datetime) -> Calendar:
        later = next((each for each in changes if each.at > instant), None)
        return team.calendar if later is None else later.before.calendar

    return at
