"""Marking: the journal tells the clocks that each act started and stopped."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from bot.decision import Decision, Record
from bot.domain.ids import TaskId, derive
from bot.domain.task import ClockAct, ClockMark, JournalEntry, Task, TaskClock
from bot.events import Event
from bot.ports.reader import Reader
from bot.use_cases.records import platform_of

CLOCKS = "clocks"  # the act of an entry that tells of clocks alone


def with_marks(event: Event, decision: Decision, read: Reader, entry_at: datetime) -> Decision:
    """The decision, in which the last entry of each task tells what happened to its clocks."""
    marks = _marks(decision, read)
    if not marks:
        return decision
    changes: list[Record] = []
    for change in reversed(decision.changes):
        if isinstance(change, JournalEntry) and (told := marks.pop(change.task, ())):
            changes.append(replace(change, marks=tuple(told)))
        else:
            changes.append(change)
    changes.reverse()
    alone = [
        _entry(event, task, tuple(told), decision, read, entry_at) for task, told in marks.items()
    ]
    return replace(decision, changes=(*changes, *alone))


def _marks(decision: Decision, read: Reader) -> dict[TaskId, list[ClockMark]]:
    opened = {e.id for e in decision.changes if isinstance(e, Task) and not e.revision}
    found: dict[TaskId, list[ClockMark]] = defaultdict(list)
    for clock in decision.changes:
        if not isinstance(clock, TaskClock):
            continue
        known = () if clock.task in opened else read.tasks.clocks(clock.task)
        before = next((each for each in known if _is_same(each, clock)), None)
        found[clock.task].extend(_between(before, clock))
    return {task: told for task, told in found.items() if told}


def _is_same(known: TaskClock, clock: TaskClock) -> bool:
    return (known.kind, known.round, known.part) == (clock.kind, clock.round, clock.part)


def _between(before: TaskClock | None, clock: TaskClock) -> list[ClockMark]:
    """What happened to a clock."""
    told: list[ClockMark] = []
    if before is None:
        told.append(_mark(clock, ClockAct.START))
    elif before.stopped_at is not None and before.stopped_at != clock.stopped_at:
        told.append(_mark(clock, ClockAct.ON))
    if clock.stopped_at is not None and (before is None or before.stopped_at != clock.stopped_at):
        told.append(_mark(clock, ClockAct.STOP))
    return told


def _mark(clock: TaskClock, act: ClockAct) -> ClockMark:
    ends = act is ClockAct.STOP
    return ClockMark(
        kind=clock.kind,
        round=clock.round,
        part=clock.part,
        act=act,
        at=clock.stopped_at if ends and clock.stopped_at else clock.started_at,
        credited_to=clock.credited_to if ends else None,
    )


def _entry(
    event: Event,
    task: TaskId,
    marks: tuple[ClockMark, ...],
    decision: Decision,
    read: Reader,
    at: datetime,
) -> JournalEntry:
    """An entry for clocks whose act has none."""
    saved = next((e for e in decision.changes if isinstance(e, Task) and e.id == task), None)
    now = saved or read.tasks.get(task)
    if now is None:
        raise LookupError(task)
    return JournalEntry(
        id=derive(event.key, f"journal:{CLOCKS}:{task}"),
        task=task,
        round=now.round,
        at=at,
        act=CLOCKS,
        actor=None,
        platform=platform_of(event),
        before=now.status,
        after=now.status,
        marks=marks,
    )
