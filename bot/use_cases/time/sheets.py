"""`/timesheet`: which timesheet is meant, what is asked of it, and who asks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.address import Address
from bot.domain.ids import TaskId, derive
from bot.domain.people import Person, Role
from bot.domain.task import Task
from bot.domain.timesheet.entry import TimeEntry, Timer, local_day, monday
from bot.domain.timesheet.sheet import SheetAct, Step, Timesheet, may_judge
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.records import platform_of
from bot.use_cases.time.running import day_of
from bot.use_cases.time.showing import tasks_of


class Wish(StrEnum):
    """What is asked for."""

    SHOW = "show"
    SUBMIT = "submit"
    RECALL = "recall"
    APPROVE = "approve"
    RETURN = "return"
    REVIEW = "review"


_ASKED = {
    Wish.SUBMIT: "submit|einreichen|сдать",
    Wish.RECALL: "recall|zurückholen|отозвать",
    Wish.APPROVE: "approve|freigeben|утвердить",
    Wish.RETURN: "return|zurückgeben|вернуть",
    Wish.REVIEW: "review|prüfen|проверить",
}
_WORDS = re.compile(
    r"(?:(?:" + "|".join(f"(?P<{wish}>{words})" for wish, words in _ASKED.items()) + r")(?!\S))?"
    r"\s*(?:(?P<week>\d{4}-\d\d-\d\d)|(?P<last>last|letzte|прошлая)|#?(?P<number>[0-9]{1,9}))?"
    r"(?!\S)\s*(?P<comment>.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks for what, whose week it is, and what was worked in it.

    `judges` are the chats of those who may judge it. `waiting` are the timesheets that the actor
    may judge, each with its owner.
    """

    actor: Person | None
    wish: Wish | None = None
    comment: str = ""
    owner: Person | None = None
    week: date = date.min
    sheet: Timesheet | None = None
    entries: tuple[TimeEntry, ...] = ()
    tasks: Mapping[TaskId, Task] = field(default_factory=dict)
    running: Timer | None = None
    may_judge: bool = False
    judges: tuple[tuple[Person, Address], ...] = ()
    owner_chat: Address | None = None
    waiting: tuple[tuple[Timesheet, Person], ...] = ()
    number: int = 1
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the timesheet that the words name; without any it is the present week's of the actor."""
    actor, found = actor_of(event.sender, read), _WORDS.fullmatch(event.words.strip())
    if actor is None or not actor.role.is_staff or found is None:
        return Facts(actor=actor)
    wish = next((each for each in _ASKED if found[each]), Wish.SHOW)
    if wish is Wish.REVIEW:
        return Facts(actor=actor, wish=wish, waiting=_waiting(actor, read))
    sheet = read.timesheets.sheet_by_number(int(found["number"])) if found["number"] else None
    if found["number"] and sheet is None:
        return Facts(actor=actor, wish=wish)
    owner = read.people.get(sheet.person) if sheet else actor
    week = sheet.week if sheet else _week(found, event, actor, read)
    if week is None:
        return Facts(actor=actor)
    return _of(actor, owner, week, wish, " ".join(found["comment"].split()), read)


def _week(found: re.Match[str], event: CommandGiven, actor: Person, read: Reader) -> date | None:
    """The Monday of the week that the words name."""
    today = local_day(event.at, home_zone(actor, read))
    if found["last"]:
        return monday(today) - timedelta(days=7)
    if not found["week"]:
        return monday(today)
    try:
        return monday(date.fromisoformat(found["week"]))
    except ValueError:
        return None


def _of(actor: Person, owner: Person, week: date, wish: Wish, comment: str, read: Reader) -> Facts:
    """The whole of one week of one person."""
    times = read.timesheets
    entries = times.of_week(owner.id, week)
    running = times.running(owner.id)
    managers = read.people.managers()
    is_of_week = running is not None and monday(day_of(running)) == week
    return Facts(
        actor=actor,
        wish=wish,
        comment=comment,
        owner=owner,
        week=week,
        sheet=times.sheet(owner.id, week),
        entries=entries,
        tasks=tasks_of(entries, read),
        running=running if is_of_week else None,
        may_judge=may_judge(actor, owner, managers),
        judges=_judges(owner, read),
        owner_chat=private_chat(owner, read),
        number=times.next_sheet(),
    )


def _judges(owner: Person, read: Reader) -> tuple[tuple[Person, Address], ...]:
    """The leads of the team; where there is none the managers, save the owner if there are others.

    Whoever cannot be written to alone is left out.
    """
    managers = read.people.managers()
    team = read.people.of_team(owner.team) if owner.team else ()
    leads = [e for e in team if e.role is Role.LEAD and may_judge(e, owner, managers)]
    found = leads or [each for each in managers if may_judge(each, owner, managers)]
    chats = ((each, private_chat(each, read)) for each in found)
    return tuple((person, chat) for person, chat in chats if chat)


def _waiting(actor: Person, read: Reader) -> tuple[tuple[Timesheet, Person], ...]:
    """What the actor can judge."""
    managers = read.people.managers()
    pairs = ((each, read.people.get(each.person)) for each in read.timesheets.handed_in())
    return tuple((sheet, owner) for sheet, owner in pairs if may_judge(actor, owner, managers))


def written(
    event: CommandGiven, sheet: Timesheet, step: Step, actor: Person, now: datetime
) -> SheetAct:
    """The act as the timesheet's journal keeps it."""
    return SheetAct(
        id=derive(event.key, f"sheet:{step}"),
        sheet=sheet.id,
        at=now,
        act=step,
        actor=actor.id,
        platform=platform_of(event),
        seconds=sheet.seconds,
        comment=sheet.comment,
        is_own=sheet.is_own,
    )
