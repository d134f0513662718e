"""Tallies: what was counted and measured in one hour, so that a summary looks at no task.

A tally is of an hour (UTC), a team and a person. It changes in the transaction that changes the
task: what a batch of rows brings is gathered in memory and written once, at the end.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.decision import Record
from bot.domain.expectation import is_kept
from bot.domain.histogram import Histogram, merged
from bot.domain.ids import TeamId
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task, TaskClock
from bot.ports.store import StaleStateError
from storage.rows import millis
from storage.session import Row, Session
from storage.tasks import StoredTasks

HOUR = 3_600_000  # milliseconds
NOBODY = ""
DONE = frozenset({Status.DONE, Status.CLOSED})
MEASURED = frozenset({ClockKind.ACKNOWLEDGE, ClockKind.RESPOND, ClockKind.COMPLETE})


class Key(NamedTuple):
    """What a tally is of. `hour` is its first instant, in milliseconds."""

    hour: int
    team: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts, and how long it took in working time."""

    opened: int = 0
    done: int = 0
    promised: int = 0
    kept: int = 0
    acknowledge: Histogram = field(default=Histogram())
    respond: Histogram = field(default=Histogram())
    complete: Histogram = field(default=Histogram())

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            opened=self.opened + other.opened,
            done=self.done + other.done,
            promised=self.promised + other.promised,
            kept=self.kept + other.kept,
            acknowledge=self.acknowledge + other.acknowledge,
            respond=self.respond + other.respond,
            complete=self.complete + other.complete,
        )


class Tallies:
    """Tallies in memory, each added to what was there."""

    def __init__(self) -> None:
        """Nothing was counted yet."""
        self._found: dict[Key, Tally] = {}

    def __iter__(self) -> Iterator[tuple[Key, Tally]]:
        """Each, in an order in which no two writers wait for each other."""
        return iter(sorted(self._found.items(), key=lambda item: item[0]))

    def add(self, key: Key, tally: Tally) -> None:
        """Count more."""
        self._found[key] = self._found.get(key, Tally()) + tally

    def join(self, others: Iterable[tuple[Key, Tally]]) -> None:
        """Count what was counted elsewhere."""
        for key, tally in others:
            self.add(key, tally)

    def write(self, session: Session) -> None:
        """Add them to those that are kept.

        The last thing a transaction does: on PostgreSQL whoever counts in the same hour waits for
        its end.
        """
        for key, tally in self:
            if tally == Tally():
                continue
            place = key._asdict()
            held = session.one(
                "tallies.add", **place, opened=tally.opened, done=tally.done, nothing=b""
            )
            if tally.promised:
                session.execute(
                    "tallies.promise", **place, promised=tally.promised, kept=tally.kept
                )
            if held is not None and (tally.acknowledge or tally.respond or tally.complete):
                session.execute(
                    "tallies.measure",
                    **place,
                    acknowledge=(merged([held["acknowledge"]]) + tally.acknowledge).pack(),
                    respond=(merged([held["respond"]]) + tally.respond).pack(),
                    complete=(merged([held["complete"]]) + tally.complete).pack(),
                )


def of_changes(session: Session, changes: Sequence[Record]) -> Tallies:
    """What these changes, which are not written yet, make different; raises StaleStateError.

    A task that is done no more is taken out of the hour in which it was done. A clock that has
    stopped is counted once and stays: reopening starts other clocks.
    """
    found, read = Tallies(), StoredTasks(session)
    tasks = {change.id: change for change in changes if isinstance(change, Task)}
    for task in tasks.values():
        if task.revision:
            found.join(_of_task(_replaced(read, task), -1))
        found.join(_of_task(task, 1))
    for clock in changes:
        if not isinstance(clock, TaskClock) or not _is_measured(clock):
            continue
        owner = tasks.get(clock.task) or read.get(clock.task)
        known = read.clocks(clock.task) if owner is not None and owner.revision else ()
        if owner is not None and not any(_is_stopped(each, clock) for each in known):
            found.join(_of_clock(clock, owner.team))
    return found


def counted(session: Session, *, since: int, until: int) -> Tallies:
    """What happened in [since, until), in milliseconds, counted row by row."""
    found = _happened(session, since=since, until=until)
    for row in session.all("tallies.promised", since=since, until=until):
        key = Key(row["hour"], row["team"], row["credited_to"])
        found.add(key, Tally(promised=row["promised"], kept=row["kept"]))
    return found


def _happened(session: Session, *, since: int, until: int) -> Tallies:
    found = Tallies()
    interval = {"since": since, "until": until}
    for row in session.all("tallies.opened", **interval):
        found.add(Key(row["hour"], row["team"], NOBODY), Tally(opened=row["size"]))
    for row in session.all("tallies.done", **interval):
        key = Key(row["hour"], row["team"], row["holder"] or NOBODY)
        found.add(key, Tally(done=row["size"]))
    spans: dict[Key, dict[str, list[timedelta]]] = defaultdict(lambda: defaultdict(list))
    for row in session.all("tallies.stopped", **interval):
        key = Key(row["hour"], row["team"], row["credited_to"])
        spans[key][row["kind"]].append(timedelta(milliseconds=row["working"]))
    for key, by_kind in spans.items():
        for kind, each in by_kind.items():
            found.add(key, _took(kind, each))
    return found


def between(
    session: Session,
    *,
    since: int,
    until: int,
    team: TeamId | None,
    pending: Iterable[Tallies] = (),
) -> Mapping[str, Tally]:
    """What happened in [since, until), by person, of one team or all.

    Whole hours are taken from what is kept and from `pending`, which is not written yet; what is
    left at either end is counted row by row.
    """
    first, last = -(-since // HOUR) * HOUR, until // HOUR * HOUR
    found: dict[str, Tally] = defaultdict(Tally)
    if first >= last:
        _collect(found, counted(session, since=since, until=until), team)
        return found
    kept: dict[str, list[Row]] = defaultdict(list)
    for row in session.all("tallies.between", since=first, until=last, team=team):
        kept[row["person"]].append(row)
    for person, rows in kept.items():
        found[person] = Tally(
            opened=sum(row["opened"] for row in rows),
            done=sum(row["done"] for row in rows),
            promised=sum(row["promised"] for row in rows),
            kept=sum(row["kept"] for row in rows),
            acknowledge=merged(row["acknowledge"] for row in rows),
            respond=merged(row["respond"] for row in rows),
            complete=merged(row["complete"] for row in rows),
        )
    for each in pending:
        whole = ((key, tally) for key, tally in each if first <= key.hour < last)
        _collect(found, whole, team)
    for begin, end in ((since, first), (last, until)):
        if begin < end:
            _collect(found, counted(session, since=begin, until=end), team)
    return found


def fill(session: Session) -> None:
    """Count everything that happened before there were tallies, hour by hour."""
    since = 0
    while (first := _next(session, since)) is not None:
        begin = first // HOUR * HOUR
        since = begin + HOUR
        _happened(session, since=begin, until=since).write(session)


def _next(session: Session, since: int) -> int | None:
    row = session.one("tallies.next", since=since)
    found = row and (row["opened_at"], row["ended_at"], row["stopped_at"])
    return min((each for each in found or () if each is not None), default=None)


def _replaced(read: StoredTasks, task: Task) -> Task:
    """The task that this one follows; raises StaleStateError when it is not the last there is."""
    before = read.get(task.id)
    if before is None or before.revision != task.revision:
        sentence = f"tasks.task: changed since revision {task.revision}"
        raise StaleStateError(sentence)
    return before


def _collect(
    found: dict[str, Tally], tallies: Iterable[tuple[Key, Tally]], team: TeamId | None
) -> None:
    for key, tally in tallies:
        if team is None or key.team == team:
            found[key.person] += tally


def _of_task(task: Task, sign: int) -> Iterator[tuple[Key, Tally]]:
    yield Key(_hour(task.opened_at), task.team, NOBODY), Tally(opened=sign)
    if task.status in DONE and task.ended_at is not None:
        yield Key(_hour(task.ended_at), task.team, task.holder or NOBODY), Tally(done=sign)


def _of_clock(clock: TaskClock, team: TeamId) -> Iterator[tuple[Key, Tally]]:
    if clock.stopped_at is not None and clock.working is not None:
        key = Key(_hour(clock.stopped_at), team, clock.credited_to or NOBODY)
        yield key, _took(clock.kind, [clock.working])
        if clock.promised_at is not None:
            yield key, Tally(promised=1, kept=int(is_kept(clock)))


def _took(kind: str, spans: list[timedelta]) -> Tally:
    histogram = Histogram.of(spans)
    if kind == ClockKind.ACKNOWLEDGE:
        return Tally(acknowledge=histogram)
    if kind == ClockKind.RESPOND:
        return Tally(respond=histogram)
    return Tally(complete=histogram)


def _hour(at: datetime) -> int:
    return millis(at) // HOUR * HOUR


def _is_measured(clock: TaskClock) -> bool:
    """Whether a clock tells how long somebody took for what the summary is about."""
    return (
        clock.kind in MEASURED
        and clock.stopped_at is not None
        and clock.credited_to is not None
        and clock.working is not None
    )


def _is_stopped(known: TaskClock, clock: TaskClock) -> bool:
    """Whether it is this clock that is known, and it had stopped."""
    same = (known.kind, known.round, known.part) == (clock.kind, clock.round, clock.part)
    return same and known.stopped_at is not None
