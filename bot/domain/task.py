"""A task: one request, numbered, on one card; and the clocks that measure it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.address import Address
from bot.domain.ids import PersonId, TaskId, TeamId
from bot.domain.targets import ClockKind, Priority


class Status(StrEnum):
    """Where a task is in its life; `lifecycle` says what may follow."""

    NEW = "new"
    CLAIMED = "claimed"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    ON_HOLD = "on_hold"
    DONE = "done"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    DISMISSED = "dismissed"
    MERGED = "merged"

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes work or an answer."""
        return self in OPEN


OPEN = frozenset({Status.NEW, Status.CLAIMED, Status.IN_PROGRESS, Status.WAITING, Status.ON_HOLD})
HELD = OPEN - {Status.NEW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One request. `origin` is where its client wrote; `spoke_at` when either side last spoke.

    `due_at` is by when its client needs it; it `follows` one that could not be opened again.
    """

    id: TaskId
    number: int
    client: PersonId
    team: TeamId
    title: str
    status: Status = Status.NEW
    category: str = ""
    priority: Priority = Priority.NORMAL
    holder: PersonId | None = None
    round: int = 1
    origin: Address
    opened_at: datetime
    spoke_at: datetime
    ended_at: datetime | None = None
    merged_into: TaskId | None = None
    due_at: datetime | None = None
    follows: TaskId | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskClock:
    """One measurement of a task, in one round.

    `part` counts the response clocks of a round (0 for the other kinds). `working` and `wall` are
    set when it stops: the team's working time, and plain elapsed time. The client of a new request
    was told `promised_at` first, and `expected_at` by now, after so many times that it was
    `renewed`.
    """

    task: TaskId
    kind: ClockKind
    round: int
    part: int = 0
    started_at: datetime
    due_at: datetime
    stopped_at: datetime | None = None
    credited_to: PersonId | None = None
    working: timedelta | None = None
    wall: timedelta | None = None
    promised_at: datetime | None = None
    expected_at: datetime | None = None
    renewed: int = 0


class ClockAct(StrEnum):
    """What an act does to a clock. One that runs ON had stopped, and its end was taken back."""

    START = "start"
    STOP = "stop"
    ON = "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockMark:
    """A clock that an act started or stopped, and when: that may be before it was recorded."""

    kind: ClockKind
    round: int
    part: int = 0
    act: ClockAct
    at: datetime
    credited_to: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One act on a task, kept for ever: who, when, from where, before and after.

    Its `marks` tell the clocks that it started and stopped, so that all figures follow from the
    journal.
    """

    id: str
    task: TaskId
    round: int
    at: datetime
    act: str
    actor: PersonId | None
    platform: str
    before: Status | None
    after: Status
    detail: str = ""
    marks: tuple[ClockMark, ...] = ()
