"""Starting and stopping a task's clocks; working time is the team's."""

from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import add_working, working_between
from bot.domain.ids import PersonId
from bot.domain.pauses import PAUSED, Pause, pauses_of
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import JournalEntry, Status, Task, TaskClock
from bot.domain.team import Team


def start(task: Task, team: Team, kind: ClockKind, at: datetime, *, part: int = 0) -> TaskClock:
    """A running clock whose due time is the team's target, laid on its opening hours."""
    promise = team.targets[task.priority].of(kind)
    return TaskClock(
        task=task.id,
        kind=kind,
        round=task.round,
        part=part,
        started_at=at,
        due_at=add_working(team.calendar, at, promise),
    )


def stop(
    clock: TaskClock,
    team: Team,
    at: datetime,
    credited_to: PersonId | None,
    pauses: tuple[Pause, ...] = (),
) -> TaskClock:
    """The clock stopped, with both figures; never before it was started.

    The working time of a completion leaves out what the task was on hold.
    """
    at = max(at, clock.started_at)
    working = working_between(team.calendar, clock.started_at, at)
    if clock.kind is ClockKind.COMPLETE:
        for each in pauses:
            if each.status is Status.ON_HOLD:
                start, end = max(each.start, clock.started_at), min(each.end or at, at)
                working -= working_between(team.calendar, start, end)
    return replace(
        clock,
        stopped_at=at,
        credited_to=credited_to,
        working=working,
        wall=at - clock.started_at,
    )


def running(clocks: tuple[TaskClock, ...], kind: ClockKind, round_: int) -> TaskClock | None:
    """The clock of this kind that runs in this round; at most one does."""
    for clock in clocks:
        if clock.kind is kind and clock.round == round_ and clock.stopped_at is None:
            return clock
    return None


def stopped(
    clocks: tuple[TaskClock, ...],
    kinds: frozenset[ClockKind],
    task: Task,
    team: Team,
    at: datetime,
    credited_to: PersonId | None,
    journal: tuple[JournalEntry, ...] = (),
) -> tuple[TaskClock, ...]:
    """Every running clock of these kinds in the task's round, stopped; the journal tells pauses.

    Who finishes what stands still is held to a completion as much later as it stood still. What
    ends to nobody's credit may be taken back, and then its pause goes on.
    """
    found = (running(clocks, kind, task.round) for kind in sorted(kinds))
    pauses = pauses_of(journal, task.round)
    if credited_to is not None and task.status in PAUSED and pauses:
        last = replace(pauses[-1], end=max(at, pauses[-1].start))
        found = (clock and _paused(clock, last, team) for clock in found)
    return tuple(stop(clock, team, at, credited_to, pauses) for clock in found if clock is not None)


def _paused(clock: TaskClock, pause: Pause, team: Team) -> TaskClock:
    """A completion clock with its due time after a pause; the others do not know pauses."""
    if clock.kind is not ClockKind.COMPLETE:
        return clock
    return replace(clock, due_at=_put_off(clock.due_at, pause, team))


def gone_on(
    clocks: tuple[TaskClock, ...],
    task: Task,
    team: Team,
    journal: tuple[JournalEntry, ...],
    at: datetime,
) -> tuple[TaskClock, ...]:
    """The completion clock when a pause of the task ends: due as much later as the pause lasted."""
    clock, pauses = running(clocks, ClockKind.COMPLETE, task.round), pauses_of(journal, task.round)
    if task.status not in PAUSED or clock is None or not pauses:
        return ()
    due_at = _put_off(clock.due_at, replace(pauses[-1], end=at), team)
    return () if due_at == clock.due_at else (replace(clock, due_at=due_at),)


def _put_off(due_at: datetime, pause: Pause, team: Team) -> datetime:
    """The due time after a pause: what was left when it began is left when it ends."""
    if pause.end is None or pause.start >= due_at:
        return due_at
    left = working_between(team.calendar, pause.start, due_at)
    return add_working(team.calendar, pause.end, left) if left else due_at


def client_spoke(
    clocks: tuple[TaskClock, ...], task: Task, team: Team, at: datetime
) -> tuple[TaskClock, ...]:
    """A response clock, unless one runs already: a second message does not restart it."""
    if running(clocks, ClockKind.RESPOND, task.round):
        return ()
    parts = [
        clock.part
        for clock in clocks
        if clock.kind is ClockKind.RESPOND and clock.round == task.round
    ]
    part = max(parts, default=-1) + 1
    return (start(task, team, ClockKind.RESPOND, at, part=part),)


def retargeted(
    clocks: tuple[TaskClock, ...], task: Task, team: Team, journal: tuple[JournalEntry, ...] = ()
) -> tuple[TaskClock, ...]:
    """The running clocks with the due times of the task's present priority."""
    return tuple(
        _with_promise(
            _with_pauses(
                start(task, team, clock.kind, clock.started_at, part=clock.part), team, journal
            ),
            clock,
            task,
        )
        for clock in clocks
        if clock.stopped_at is None and clock.round == task.round
    )


def _with_promise(clock: TaskClock, before: TaskClock, task: Task) -> TaskClock:
    """What the client was told stays; while it is urgent they read no time after its target."""
    told = before.expected_at if before.renewed else before.promised_at
    if told is None:
        return clock
    return replace(
        clock,
        promised_at=before.promised_at,
        expected_at=min(told, clock.due_at) if task.priority is Priority.URGENT else told,
        renewed=before.renewed,
    )


def _with_pauses(clock: TaskClock, team: Team, journal: tuple[JournalEntry, ...]) -> TaskClock:
    """A fresh completion clock is due later by the pauses that are over."""
    if clock.kind is not ClockKind.COMPLETE:
        return clock
    due_at = clock.due_at
    for each in pauses_of(journal, clock.round):
        due_at = _put_off(due_at, each, team)
    return replace(clock, due_at=due_at)


def resumed(clocks: tuple[TaskClock, ...], task: Task) -> tuple[TaskClock, ...]:
    """Those that stopped, to nobody's credit, when the task ended: they run as if it had not."""
    return tuple(
        replace(clock, stopped_at=None, working=None, wall=None)
        for clock in clocks
        if clock.round == task.round
        and clock.credited_to is None
        and clock.stopped_at is not None
        and task.ended_at is not None
        and clock.stopped_at >= task.ended_at
    )
