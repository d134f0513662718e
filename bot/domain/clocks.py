"""Starting and stopping a task's clocks; working time is the team's."""

from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import add_working, working_between
from bot.domain.ids import PersonId
from bot.domain.targets import ClockKind
from bot.domain.task import Task, TaskClock
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


def stop(clock: TaskClock, team: Team, at: datetime, credited_to: PersonId | None) -> TaskClock:
    """The clock stopped, with both figures; never before it was started."""
    at = max(at, clock.started_at)
    return replace(
        clock,
        stopped_at=at,
        credited_to=credited_to,
        working=working_between(team.calendar, clock.started_at, at),
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
) -> tuple[TaskClock, ...]:
    """Every running clock of these kinds in the task's round, stopped."""
    found = (running(clocks, kind, task.round) for kind in sorted(kinds))
    return tuple(stop(clock, team, at, credited_to) for clock in found if clock is not None)


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


def retargeted(clocks: tuple[TaskClock, ...], task: Task, team: Team) -> tuple[TaskClock, ...]:
    """The running clocks with the due times of the task's present priority."""
    return tuple(
        start(task, team, clock.kind, clock.started_at, part=clock.part)
        for clock in clocks
        if clock.stopped_at is None and clock.round == task.round
    )


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
