"""Years of a desk in short: tasks that are opened, claimed, done and opened again, by dice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from bot.decision import Record
from bot.domain import clocks
from bot.domain.calendar import Calendar, Span
from bot.domain.ids import TaskId, TeamId
from bot.domain.people import Person
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task, TaskClock
from bot.domain.team import Team
from tests.storage.stories import ANN, BOB, EVERYBODY, MINUTE, TASK, TEAM

RIVALS = Team(
    id=TeamId("rivals"),
    name="Larks",
    calendar=Calendar("Europe/Berlin", {day: (Span(9 * 60, 17 * 60),) for day in range(7)}),
)
ZOE = replace(ANN, id="zoe", name="Zoe", team=RIVALS.id)
STAFF: dict[TeamId, Sequence[Person]] = {TEAM.id: (ANN, BOB), RIVALS.id: (ZOE,)}
TEAMS = {TEAM.id: TEAM, RIVALS.id: RIVALS}
PEOPLE = (*EVERYBODY, RIVALS, ZOE)


class History:
    """What happened so far, and what happens next: each step is the changes of one decision."""

    def __init__(self, seed: int, start: datetime) -> None:
        """Nothing happened yet."""
        self.dice = Random(seed)  # noqa: S311  repeatable, keeps no secret
        self.now = start
        self.tasks: dict[TaskId, Task] = {}
        self.clocks: dict[TaskId, dict[tuple[ClockKind, int], TaskClock]] = {}

    def step(self) -> tuple[Record, ...]:
        """Something happens a little later; nothing of it counts before `keep`."""
        self.now += timedelta(milliseconds=self.dice.randrange(1, 40 * 60_000))
        task = self.dice.choice([None, *self.tasks.values()])
        if task is None or (act := self._act(task)) is None:
            return self._opened()
        return act

    def keep(self, changes: Sequence[Record]) -> None:
        """It was written."""
        for change in changes:
            if isinstance(change, Task):
                self.tasks[change.id] = replace(change, revision=change.revision + 1)
            if isinstance(change, TaskClock):
                known = self.clocks.setdefault(change.task, {})
                known[change.kind, change.round] = change

    def _opened(self) -> tuple[Record, ...]:
        number = len(self.tasks) + 1
        task = replace(
            TASK,
            id=TaskId(f"t{number}"),
            number=number,
            team=self.dice.choice(list(TEAMS)),
            opened_at=self.now - self.dice.randrange(90) * MINUTE,  # the desk was down
            spoke_at=self.now,
        )
        return (task, *(clocks.start(task, TEAMS[task.team], kind, self.now) for kind in ClockKind))

    def _act(self, task: Task) -> tuple[Record, ...] | None:
        if task.status is Status.NEW:
            holder = self.dice.choice(STAFF[task.team]).id
            after = replace(task, status=Status.CLAIMED, holder=holder)
            return (after, *self._stopped(after, {ClockKind.ACKNOWLEDGE}, holder))
        if task.status is Status.CLAIMED:
            done = self.dice.random() < 0.8  # the others are called off
            status = Status.DONE if done else Status.CANCELLED
            after = replace(task, status=status, ended_at=self.now)
            credited = task.holder if done else None
            return (after, *self._stopped(after, set(ClockKind), credited))
        if task.status is Status.DONE and self.dice.randrange(2):
            return (replace(task, status=Status.CLOSED),)
        if task.status in {Status.DONE, Status.CLOSED}:
            after = replace(
                task, status=Status.NEW, holder=None, ended_at=None, round=task.round + 1
            )
            team = TEAMS[task.team]
            return (after, *(clocks.start(after, team, kind, self.now) for kind in ClockKind))
        return None

    def _stopped(
        self, task: Task, kinds: set[ClockKind], credited: str | None
    ) -> tuple[TaskClock, ...]:
        known = tuple(self.clocks[task.id].values())
        team = TEAMS[task.team]
        return clocks.stopped(known, frozenset(kinds), task, team, self.now, credited)
