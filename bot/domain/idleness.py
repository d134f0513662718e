"""Idleness: when somebody who holds a task is asked whether they are still on it, and what then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.calendar import Calendar, add_working, after_working_days
from bot.domain.lifecycle import Act
from bot.domain.task import JournalEntry, Status, Task

BEFORE_WORK = timedelta(minutes=60)  # of working time without a sign of work
ANSWER = timedelta(minutes=30)  # of working time to say so
COMPANY = timedelta(minutes=10)  # what is asked about that soon is asked about at once
ASK, ESCALATE = "ask", "ask-manager"  # in the journal
_TAKEN = frozenset({Act.CLAIM, Act.REOPEN, "assign", "handover", "undo"})


class Step(StrEnum):
    """What is done next about a held task."""

    ASK = "ask"
    RELEASE = "release"
    ESCALATE = "escalate"
    LOOK = "look"  # it is no time for any of these, or no need


@dataclass(frozen=True, slots=True)
class Next:
    """The next step, and the instant at which it is due."""

    step: Step
    at: datetime


def next_step(task: Task, journal: Sequence[JournalEntry], calendar: Calendar) -> Next:
    """Before work has begun ask once, then release; after that ask daily, then tell a manager."""
    signs = (e for e in journal if e.actor == task.holder or e.act in _TAKEN)
    sign = _last(signs, task.opened_at)
    asked = _since(journal, ASK, sign)
    if task.status is Status.CLAIMED:
        if asked is None:
            return Next(Step.ASK, add_working(calendar, sign, BEFORE_WORK))
        return Next(Step.RELEASE, add_working(calendar, asked, ANSWER))
    if task.status is not Status.IN_PROGRESS:
        return Next(Step.LOOK, after_working_days(calendar, sign, 1))
    if asked is None:
        return Next(Step.ASK, after_working_days(calendar, sign, 1))
    told = _since(journal, ESCALATE, asked)
    if told is None:
        return Next(Step.ESCALATE, after_working_days(calendar, asked, 1))
    return Next(Step.LOOK, after_working_days(calendar, told, 1))


def _last(entries: Iterable[JournalEntry], else_at: datetime) -> datetime:
    return max((each.at for each in entries), default=else_at)


def _since(journal: Iterable[JournalEntry], act: str, at: datetime) -> datetime | None:
    """When the desk did this last, if that was after an instant."""
    return max((each.at for each in journal if each.act == act and each.at > at), default=None)
