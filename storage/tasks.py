"""Tasks, the clocks that measure them, and their journal."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter

from bot.domain.ids import PersonId, TaskId, TeamId
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import ClockMark, JournalEntry, Status, Task, TaskClock
from storage.encoding import encode
from storage.revisions import keep
from storage.rows import (
    address,
    instant,
    maybe_duration,
    maybe_instant,
    maybe_millis,
    maybe_span,
    millis,
    room,
    words,
)
from storage.session import Row, Session

Marks = tuple[ClockMark, ...]
_MARKS: TypeAdapter[Marks] = TypeAdapter(Marks)


class StoredTasks:
    """The `Tasks` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, task: TaskId) -> Task | None:
        """One task."""
        return next(iter(self._session.recall("tasks.get", _tasks, id=task)), None)

    def by_number(self, number: int) -> Task | None:
        """The task that people call by this number."""
        row = self._session.one("tasks.by_number", number=number)
        return None if row is None else read_task(row)

    def open_of_client(self, client: PersonId) -> tuple[Task, ...]:
        """The client's open tasks, the one spoken in last first."""
        rows = self._session.all("tasks.open_of_client", client=client)
        return tuple(read_task(row) for row in rows)

    def recent_of_client(self, client: PersonId, limit: int) -> tuple[Task, ...]:
        """The client's newest tasks in any status, newest first."""
        rows = self._session.all("tasks.recent_of_client", client=client, limit=limit)
        return tuple(read_task(row) for row in rows)

    def held_by(self, holder: PersonId) -> tuple[Task, ...]:
        """Open tasks this person holds, oldest first."""
        return tuple(read_task(row) for row in self._session.all("tasks.held_by", holder=holder))

    def last_claimed(self, person: PersonId) -> datetime | None:
        """When a person claimed a task last."""
        row = self._session.one("tasks.last_claimed", person=person)
        return None if row is None else maybe_instant(row["at"])

    def count_unclaimed(self, team: TeamId) -> int:
        """How many of a team's tasks are new."""
        row = self._session.one("tasks.count_unclaimed", team=team)
        return int(row["size"]) if row is not None else 0

    def unclaimed(self, team: TeamId, limit: int) -> tuple[Task, ...]:
        """The team's new tasks, oldest first."""
        rows = self._session.all("tasks.unclaimed", team=team, limit=limit)
        return tuple(read_task(row) for row in rows)

    def after(self, number: int, limit: int) -> tuple[Task, ...]:
        """So many tasks in the order of their numbers, from behind this one."""
        return _tasks(self._session.all("tasks.after", number=number, limit=limit))

    def clocks(self, task: TaskId) -> tuple[TaskClock, ...]:
        """All clocks of all rounds, in the order they were started."""
        return self._session.recall("tasks.clocks", _clocks, task=task)

    def journal(self, task: TaskId) -> tuple[JournalEntry, ...]:
        """Every act, in order."""
        return tuple(_entry(row) for row in self._session.all("tasks.journal", task=task))

    def next_number(self) -> int:
        """Take the next task number; numbers rise and may have gaps."""
        row = self._session.one("tasks.next_number")
        if row is None:
            sentence = "the counter of task numbers is gone: restore the database from a backup"
            raise LookupError(sentence)
        number: int = row["number"]
        return number


def save_task(session: Session, task: Task) -> None:
    """Write a task; raises StaleStateError."""
    keep(
        session,
        "tasks.task",
        task.revision,
        id=task.id,
        number=task.number,
        client=task.client,
        team=task.team,
        title=words(task.title),
        status=task.status,
        category=task.category,
        priority=task.priority,
        holder=task.holder,
        round=task.round,
        origin_room=room(task.origin),
        origin_thread=task.origin.thread,
        opened_at=millis(task.opened_at),
        spoke_at=millis(task.spoke_at),
        ended_at=maybe_millis(task.ended_at),
        merged_into=task.merged_into,
        due_at=maybe_millis(task.due_at),
        follows=task.follows,
    )


def save_clocks(session: Session, clocks: Sequence[TaskClock]) -> None:
    """Write clocks, started or stopped."""
    session.execute_each(
        "tasks.clock_save",
        [
            {
                "task": clock.task,
                "kind": clock.kind,
                "round": clock.round,
                "part": clock.part,
                "started_at": millis(clock.started_at),
                "due_at": millis(clock.due_at),
                "stopped_at": maybe_millis(clock.stopped_at),
                "credited_to": clock.credited_to,
                "working": maybe_span(clock.working),
                "wall": maybe_span(clock.wall),
                "promised_at": maybe_millis(clock.promised_at),
                "expected_at": maybe_millis(clock.expected_at),
                "renewed": clock.renewed,
            }
            for clock in clocks
        ],
    )


def add_entry(session: Session, entry: JournalEntry) -> None:
    """Append to the journal; nothing in it is ever changed."""
    session.execute(
        "tasks.journal_add",
        id=entry.id,
        task=entry.task,
        round=entry.round,
        at=millis(entry.at),
        act=entry.act,
        actor=entry.actor,
        platform=entry.platform,
        before=entry.before,
        after=entry.after,
        detail=entry.detail,
        marks=encode(Marks, entry.marks) if entry.marks else "[]",
    )


def _tasks(rows: list[Row]) -> tuple[Task, ...]:
    return tuple(map(read_task, rows))


def _clocks(rows: list[Row]) -> tuple[TaskClock, ...]:
    return tuple(map(_clock, rows))


def read_task(row: Row) -> Task:
    """The task that stands in a line."""
    return Task(
        id=row["id"],
        number=row["number"],
        client=row["client"],
        team=row["team"],
        title=row["title"],
        status=Status(row["status"]),
        category=row["category"],
        priority=Priority(row["priority"]),
        holder=row["holder"],
        round=row["round"],
        origin=address(row["origin_room"], row["origin_thread"]),
        opened_at=instant(row["opened_at"]),
        spoke_at=instant(row["spoke_at"]),
        ended_at=maybe_instant(row["ended_at"]),
        merged_into=row["merged_into"],
        due_at=maybe_instant(row["due_at"]),
        follows=row["follows"],
        revision=row["revision"],
    )


def _clock(row: Row) -> TaskClock:
    return TaskClock(
        task=row["task"],
        kind=ClockKind(row["kind"]),
        round=row["round"],
        part=row["part"],
        started_at=instant(row["started_at"]),
        due_at=instant(row["due_at"]),
        stopped_at=maybe_instant(row["stopped_at"]),
        credited_to=row["credited_to"],
        working=maybe_duration(row["working"]),
        wall=maybe_duration(row["wall"]),
        promised_at=maybe_instant(row["promised_at"]),
        expected_at=maybe_instant(row["expected_at"]),
        renewed=row["renewed"],
    )


def _entry(row: Row) -> JournalEntry:
    before = row["before"]
    return JournalEntry(
        id=row["id"],
        task=row["task"],
        round=row["round"],
        at=instant(row["at"]),
        act=row["act"],
        actor=row["actor"],
        platform=row["platform"],
        before=None if before is None else Status(before),
        after=Status(row["after"]),
        detail=row["detail"],
        marks=() if row["marks"] == "[]" else _MARKS.validate_json(row["marks"]),
    )
