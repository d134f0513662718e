"""What is asked of one's own time: the week, a new entry, a correction, or to take one back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import TaskId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.timesheet.entry import TimeEntry, Timer, laid, local_day, monday
from bot.domain.timesheet.sheet import State, Timesheet
from bot.domain.timesheet.spoken import Spoken, length, spoken
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.places import actor_of
from bot.use_cases.tasks.facts import pointed_at
from bot.use_cases.time.showing import one_task, tasks_of


class Wish(StrEnum):
    """What is asked for."""

    LIST = "list"
    ADD = "add"
    FIX = "fix"
    REMOVE = "remove"
    UNDO = "undo"
    BACK = "back"


_WISHES = {
    Wish.FIX: r"fix|korrigier\w*|исправ\w*",
    Wish.REMOVE: r"remove|delete|lösch\w*|удал\w*",
    Wish.UNDO: r"undo|rückgängig|отмен\w*",
    Wish.BACK: r"back|wieder|верн\w*",
}
_OF_ENTRY = re.compile(
    r"(?:" + "|".join(f"(?P<{wish}>{words})" for wish, words in _WISHES.items()) + r")\b"
    r"(?:\s+#?(?P<number>[0-9]{1,9})(?!\S))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks for what, and what is written down there.

    `day` holds the entries of the day that is meant, `week` those of the present week. `entry` is
    the one that a number names, `former` the one whose place it took. `sheets` are the timesheets
    in which it can count.
    """

    actor: Person | None
    wish: Wish = Wish.LIST
    said: Spoken | None = None
    named: int | None = None
    seconds: int | None = None
    reason: str = ""
    task: Task | None = None
    entry: TimeEntry | None = None
    former: TimeEntry | None = None
    corrections: tuple[TimeEntry, ...] = ()
    day: tuple[TimeEntry, ...] = ()
    week: tuple[TimeEntry, ...] = ()
    sheets: tuple[Timesheet, ...] = ()
    running: Timer | None = None
    tasks: Mapping[TaskId, Task] = field(default_factory=dict)
    zone: str = "UTC"
    today: date = date.min
    number: int = 1


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the person's entries, as far as the words ask for them."""
    actor = actor_of(event.sender, read)
    if actor is None or not actor.role.is_staff:
        return Facts(actor=actor)
    zone = home_zone(actor, read)
    today = local_day(event.at, zone)
    found = _OF_ENTRY.match(event.words.strip())
    if found is not None:
        return _of_entry(found, actor, zone, today, read)
    if event.words.strip():
        return _new(event, actor, zone, today, read)
    week = read.timesheets.of_week(actor.id, monday(today))
    running = read.timesheets.running(actor.id)
    return Facts(
        actor=actor,
        week=week,
        running=running,
        tasks=tasks_of(week, read) | (one_task(running.task, read) if running else {}),
        zone=zone,
        today=today,
    )


def _of_entry(found: re.Match[str], actor: Person, zone: str, today: date, read: Reader) -> Facts:
    """An entry by its number; others' entries are none."""
    wish = next(each for each in _WISHES if found[each])
    seconds, reason = length(found["rest"])
    entry = read.timesheets.by_number(int(found["number"])) if found["number"] else None
    if entry is None or entry.person != actor.id:
        return Facts(actor=actor, wish=wish, zone=zone, today=today)
    return Facts(
        actor=actor,
        wish=wish,
        named=entry.number,
        seconds=seconds,
        reason=reason if wish is Wish.FIX else " ".join(found["rest"].split()),
        entry=entry,
        former=read.timesheets.entry(entry.corrects) if entry.corrects else None,
        corrections=read.timesheets.corrections(entry.id),
        day=read.timesheets.of_day(actor.id, entry.day),
        sheets=read.timesheets.sheets(actor.id, entry.week),
        tasks=tasks_of((entry,), read),
        zone=zone,
        today=today,
        number=read.timesheets.next_number(),
    )


def _new(event: CommandGiven, actor: Person, zone: str, today: date, read: Reader) -> Facts:
    """A new entry, and the task that it names or in whose thread it is written."""
    said = spoken(event.words, today)
    day = day_of(said, event.at, zone)
    task = pointed_at(event, read) if said.number is None else None
    if said.number is not None:
        task = read.tasks.by_number(said.number)
    return Facts(
        actor=actor,
        wish=Wish.ADD,
        said=said,
        task=task,
        day=read.timesheets.of_day(actor.id, day) if day else (),
        sheets=read.timesheets.sheets(actor.id, monday(day)) if day else (),
        tasks={task.id: task} if task else {},
        zone=zone,
        today=today,
        number=read.timesheets.next_number(),
    )


def day_of(said: Spoken, at: datetime, zone: str) -> date | None:
    """The day that is meant; a night that would end later than now began yesterday."""
    if said.span is None or said.day_named or said.day is None:
        return said.day
    _, end = laid(said.span, said.day, zone)
    return said.day if end <= at else date.fromordinal(said.day.toordinal() - 1)


def state_of(week: date, facts: Facts) -> State:
    """Where the timesheet of a week is."""
    return next((each.state for each in facts.sheets if each.week == week), State.OPEN)
