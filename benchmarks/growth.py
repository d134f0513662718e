"""What the same act costs on a young desk and on one with years behind it.

`python -m benchmarks.growth 1000 100000 1000000` names the sizes; each database is filled by SQL.
"""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.buttons import Action, Press
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.calendar import Calendar, always_open
from bot.domain.ids import TeamId
from bot.domain.people import AccountId
from bot.domain.team import Team
from bot.engine import Engine
from bot.events import ButtonPressed, Event, MessageReceived, Place, Sender
from bot.ports.channel import Arrival
from bot.ports.measures import Unmeasured
from bot.pulses import Pulses
from bot.timekeeping import DeskClock
from bot.use_cases.table import UseCases
from storage.encoding import Escalations, Targets, encode
from storage.sqlite import SqliteStore, open_sqlite

SIZES = (1_000, 100_000)
WEEK = timedelta(days=7)
HELD = 30  # open tasks of the assistant who claims
WAITING = 300  # tasks to be claimed, and clients who have none yet
GROUP = Address("telegram", "", "-100")

# Ids and numbers are spread as a hash spreads them, so that no page is in order by chance.
FILL = """
INSERT INTO team (id, seq, name, folded_name, calendar, channel_room, channel_thread, language,
                  workplace, targets, escalation, revision)
SELECT 'team', 1, 'Team', 'team', :calendar, 'telegram//-100/', '', 'en', 'private', :targets,
       :escalation, 1;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO person (id, name, role, team, company, language, zone, duty, off_shift_pages, revision)
SELECT 'p' || i, 'Person ' || i, CASE WHEN i < 20 THEN 'assistant' ELSE 'client' END, 'team', '',
       'en', 'UTC', 'plan', 0, 1 FROM n;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO account (platform, workspace, user_id, person, name, handle, private_room,
                     private_thread, reachable, seen_at)
SELECT 'telegram', '', i, 'p' || i, 'Person ' || i, '', 'telegram//' || i || '/', '', 1, :now
  FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :tasks)
INSERT INTO task (id, number, client, team, title, status, category, priority, holder, round,
                  origin_room, origin_thread, opened_at, spoke_at, ended_at, revision)
SELECT printf('%08x', (i * 2654435761) % 4294967296) || i, i, 'p' || (400 + i % 600), 'team',
       'Please do thing number ' || i,
       CASE WHEN i <= :waiting THEN 'new' WHEN i <= :waiting + :held THEN 'in_progress'
            ELSE 'closed' END, '', 'normal',
       CASE WHEN i <= :waiting THEN NULL WHEN i <= :waiting + :held THEN 'p1'
            ELSE 'p' || (i % 20) END,
       1, 'telegram//' || (400 + i % 600) || '/', '', :now - (i * 7919) % :week,
       :now - (i * 7919) % :week,
       CASE WHEN i <= :waiting + :held THEN NULL ELSE :now - (i * 7919) % :week + 1 END, 1
  FROM n;
INSERT INTO clock (task, kind, round, part, started_at, due_at, stopped_at, credited_to, working,
                   wall)
SELECT task.id, kinds.kind, 1, 0, opened_at, opened_at + 3600000, ended_at,
       CASE WHEN ended_at IS NULL THEN NULL ELSE holder END,
       CASE WHEN ended_at IS NULL THEN NULL ELSE (number * 7919) % 3600000 END,
       CASE WHEN ended_at IS NULL THEN NULL ELSE (number * 7919) % 3600000 END
  FROM task,
       (SELECT 'acknowledge' AS kind UNION ALL SELECT 'respond'
        UNION ALL SELECT 'complete') AS kinds;
INSERT INTO journal (id, task, seq, round, at, act, actor, platform, before, after, detail)
SELECT 'j' || id, id, 1, 1, opened_at, 'open', client, 'telegram', NULL, 'new', '' FROM task;
UPDATE counter SET value = :tasks WHERE name = 'task';
"""


class Foretold:
    """A channel whose rows are the names of events that are ready."""

    name = "telegram"
    text_limit = 3500
    has_threads = False

    def __init__(self) -> None:
        """Nothing happens yet."""
        self.events: dict[str, Event] = {}

    def read(self, raw: str) -> Event | None:
        """The event of this name."""
        return self.events[raw]


@dataclass
class Aged:
    """A desk of one size, without its courier."""

    size: int
    store: SqliteStore
    open: list[str]
    channel: Foretold = field(default_factory=Foretold)
    turns: int = 0

    def __post_init__(self) -> None:
        """Make the engine."""
        self.engine = Engine(
            store=self.store,
            channels={"telegram": self.channel},  # type: ignore[dict-item]
            use_cases=UseCases(lambda: "", always_open(), {}),
            clock=DeskClock(),
            on_handled=lambda _: None,
            measures=Unmeasured(),
            pulse=Pulses().engine,
        )

    async def claim(self) -> float:
        """An assistant claims the next task that nobody has."""
        press = Press(Action.CLAIM, self.open[self.turns])
        return await self._handled(
            "2",
            lambda **facts: ButtonPressed(
                **facts, press=press, ref=MessageRef(GROUP, "1"), token=press.subject
            ),
            GROUP,
        )

    async def intake(self) -> float:
        """A client without open tasks writes."""
        client = str(21 + self.turns)
        alone = Address("telegram", "", client)
        ref = MessageRef(alone, str(self.turns))
        return await self._handled(
            client, lambda **facts: MessageReceived(**facts, ref=ref, text="Please do it"), alone
        )

    async def open_tasks(self) -> float:
        """What an assistant holds."""
        began = time.perf_counter()
        found = await self.store.read(lambda read: read.tasks.held_by("p1"))  # type: ignore[arg-type]
        assert len(found) == HELD  # noqa: S101 - or it is not this that is measured
        return time.perf_counter() - began

    async def summary(self) -> float:
        """The week's figures."""
        began, now = time.perf_counter(), datetime.now(UTC)
        await self.store.read(
            lambda read: read.reports.summary(since=now - WEEK, until=now, now=now, team=None)
        )
        return time.perf_counter() - began

    async def _handled(self, user: str, event: Callable[..., Event], place: Address) -> float:
        self.turns += 1
        now, key = datetime.now(UTC), f"{user}:{self.turns}"
        kind = PlaceKind.GROUP if place == GROUP else PlaceKind.PRIVATE
        sender = Sender(account=AccountId("telegram", "", user), name=f"Person {user}")
        self.channel.events[key] = event(
            key=key, at=now, sender=sender, place=Place(address=place, kind=kind)
        )
        await self.engine.store([Arrival(key=key, platform="telegram", lane=key, raw=key, at=now)])
        began = time.perf_counter()
        assert await self.engine.step() == 1  # noqa: S101 - or something else was measured
        return time.perf_counter() - began


async def main(rounds: int = 7, sizes: tuple[int, ...] = SIZES) -> None:
    """Let desks of different sizes do the same, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            desks = [await _aged(stack, Path(folder), size) for size in sizes]
            acts: dict[str, tuple[Callable[[Aged], Awaitable[float]], int]] = {
                "claim": (Aged.claim, 20),
                "intake": (Aged.intake, 20),
                "open tasks of one assistant": (Aged.open_tasks, 20),
                "summary of a week": (Aged.summary, 1),
            }
            print(f"growth: {rounds} rounds in turns, medians; goal 1.2 x (2 x beyond the cache)")
            for name, (act, times) in acts.items():
                costs: dict[int, list[float]] = {size: [] for size in sizes}
                for _ in range(rounds * times):
                    for desk in desks:
                        costs[desk.size].append(await act(desk))
                medians = [statistics.median(costs[size]) for size in sizes]
                told = ", ".join(
                    f"{size:,} tasks {each * 1000:.2f} ms ({each / medians[0]:.2f} x)"
                    for size, each in zip(sizes, medians, strict=True)
                )
                print(f"  {name}: {told}")
                sys.stdout.flush()


async def _aged(stack: AsyncExitStack, folder: Path, size: int) -> Aged:
    """A desk with so many tasks behind it."""
    path = folder / f"{size}.db"
    async with open_sqlite(path):  # makes the tables
        pass
    _fill(path, size)
    store = await stack.enter_async_context(open_sqlite(path))
    with sqlite3.connect(path) as look:
        waiting = look.execute("SELECT id FROM task WHERE status = 'new' ORDER BY number")
        return Aged(size, store, [row[0] for row in waiting])


def _fill(path: Path, size: int) -> None:
    team = Team(id=TeamId("team"), name="Team", calendar=always_open(), channel=GROUP)
    values = {
        "calendar": encode(Calendar, team.calendar),
        "targets": encode(Targets, team.targets),
        "escalation": encode(Escalations, team.escalation),
        "people": 1000,
        "tasks": size,
        "waiting": WAITING,
        "held": HELD,
        "now": round(time.time() * 1000),
        "week": WEEK // timedelta(milliseconds=1),
    }
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for statement in FILL.split(";")[:-1]:
            connection.execute(statement, values)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


if __name__ == "__main__":
    asyncio.run(main(sizes=tuple(map(int, sys.argv[1:])) or SIZES))
