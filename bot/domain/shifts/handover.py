"""A shift's hand-over: what a holder leaves to the next shift, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import HandoverId, PersonId, TaskId, TeamId, derive
from bot.domain.targets import ClockKind
from bot.domain.task import HELD, Task, TaskClock

BREAK = timedelta(hours=4)  # who is back sooner hands nothing over
NOTE = 300  # characters of a note


class Reason(StrEnum):
    """Why somebody must look at a task before its holder is back."""

    ANSWER = "answer"
    WORK = "work"
    DATE = "date"
    PROMISE = "promise"


_OF_CLOCKS = {ClockKind.RESPOND: Reason.ANSWER, ClockKind.COMPLETE: Reason.WORK}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverLine:
    """One task: why it cannot wait, until when, and what its holder says about it."""

    task: TaskId
    reason: Reason
    at: datetime
    note: str = ""
    left_out: bool = False
    taken_by: PersonId | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has yet to take it."""
        return not self.left_out and self.taken_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftHandover:
    """What a person leaves at the end of a shift; a draft until `sent_at`.

    `back_at` is when their next shift begins, None while none is planned. `told_at` is when those
    were told who look after lines that nobody took.
    """

    id: HandoverId
    person: PersonId
    team: TeamId
    ends_at: datetime
    back_at: datetime | None
    lines: tuple[HandoverLine, ...]
    sent_at: datetime | None = None
    told_at: datetime | None = None
    revision: int = 0

    @property
    def open_lines(self) -> tuple[HandoverLine, ...]:
        """Lines that nobody took yet."""
        return tuple(each for each in self.lines if each.is_open)

    def line(self, task: TaskId) -> HandoverLine | None:
        """The line about a task."""
        return next((each for each in self.lines if each.task == task), None)

    def with_line(self, line: HandoverLine) -> "ShiftHandover":
        """The same with this line in place of the one about its task."""
        lines = tuple(line if each.task == line.task else each for each in self.lines)
        return replace(self, lines=lines)

    def renewed(self, lines: Iterable[HandoverLine]) -> "ShiftHandover":
        """The same with lines as they are now; notes and what was left out stay."""
        return replace(self, lines=tuple(self._kept(each) for each in lines))

    def _kept(self, line: HandoverLine) -> HandoverLine:
        had = self.line(line.task)
        return line if had is None else replace(line, note=had.note, left_out=had.left_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A task in somebody's hands; `promised` is when they said that they would do something."""

    task: Task
    clocks: tuple[TaskClock, ...]
    promised: datetime | None = None


def handover_id(person: PersonId, ends_at: datetime) -> HandoverId:
    """A shift of a person has one hand-over."""
    return HandoverId(derive(f"{person}:{int(ends_at.timestamp()) // 60}", "shift-handover"))


def is_needed(ends_at: datetime, back_at: datetime | None) -> bool:
    """Whether the holder is away for longer than a break."""
    return back_at is None or back_at - ends_at >= BREAK


def lines_of(held: Iterable[Held], until: datetime | None) -> tuple[HandoverLine, ...]:
    """What falls due before `until` (None: ever), the earliest first; of a task what comes first.

    What waits for somebody else, or until a day beyond that, stays with its holder.
    """
    found = (_line(each, until) for each in held if each.task.status in HELD)
    return tuple(sorted(filter(None, found), key=lambda line: (line.at, line.task)))


def _line(held: Held, until: datetime | None) -> HandoverLine | None:
    task = held.task
    due = [
        (each.due_at, _OF_CLOCKS[each.kind])
        for each in held.clocks
        if each.round == task.round and each.stopped_at is None and each.kind in _OF_CLOCKS
    ]
    if task.due_at is not None:
        due.append((task.due_at, Reason.DATE))
    if held.promised is not None:
        due.append((held.promised, Reason.PROMISE))
    near = [each for each in due if until is None or each[0] < until]
    if not near:
        return None
    at, reason = min(near)
    return HandoverLine(task=task.id, reason=reason, at=at)
