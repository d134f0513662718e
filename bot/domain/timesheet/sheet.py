"""A week's timesheet: handed in by whoever worked, judged by somebody else, then read-only.

Rule 1: a state changes only through `move`. Rule 2: nobody approves own hours, save the only
manager of a desk, and then it is marked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.ids import PersonId, SheetId
from bot.domain.people import Person, Role
from bot.domain.timesheet.entry import monday

WEEK = timedelta(days=7)
COMMENT = 400  # characters


class State(StrEnum):
    """Where a timesheet is; a week without one is OPEN."""

    OPEN = "open"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class Step(StrEnum):
    """What can be done with a timesheet."""

    SUBMIT = "submit"
    RECALL = "recall"
    RETURN = "return"
    APPROVE = "approve"


_STEPS: Mapping[tuple[State, Step], State] = {
    (State.OPEN, Step.SUBMIT): State.SUBMITTED,
    (State.RETURNED, Step.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Step.RECALL): State.OPEN,
    (State.SUBMITTED, Step.RETURN): State.RETURNED,
    (State.SUBMITTED, Step.APPROVE): State.APPROVED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Timesheet:
    """One person's week, which begins on `week`, a Monday.

    `seconds` is what was handed in. `is_own`: the only manager approved own hours.
    """

    id: SheetId
    number: int
    person: PersonId
    week: date
    state: State = State.OPEN
    seconds: int = 0
    submitted_at: datetime | None = None
    judged_by: PersonId | None = None
    judged_at: datetime | None = None
    comment: str = ""
    is_own: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAct:
    """One act on a timesheet, kept for ever: who, when, from where, and what it came to then."""

    id: str
    sheet: SheetId
    at: datetime
    act: Step
    actor: PersonId
    platform: str
    seconds: int
    comment: str = ""
    is_own: bool = False


def move(state: State, step: Step) -> State | None:
    """The state after the step, None where the step does not apply."""
    return _STEPS.get((state, step))


def may_judge(judge: Person, owner: Person, managers: Iterable[Person]) -> bool:
    """Whether somebody may approve or return this person's hours."""
    if judge.id == owner.id:
        return judge.role is Role.MANAGER and {each.id for each in managers} == {judge.id}
    if judge.role is Role.MANAGER:
        return True
    return judge.role is Role.LEAD and judge.team is not None and judge.team == owner.team


def counting_week(day: date, today: date, sheets: Iterable[Timesheet]) -> date:
    """In which week time of this day counts: its own, or the next one that is not closed yet.

    What comes too late for its own week goes to the present one or a later one.
    """
    closed = {each.week for each in sheets if each.state in {State.SUBMITTED, State.APPROVED}}
    week = monday(day)
    if week not in closed:
        return week
    week = max(week, monday(today))
    while week in closed:
        week += WEEK
    return week
