"""What the same act costs on a young desk and on one with years behind it.

All tasks are of one week. `python -m benchmarks.growth 1000 39000 1000000` names the sizes; each
database is filled by SQL.
"""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import ceil
from pathlib import Path

from benchmarks.years import GROUP, HELD, fill
from bot.buttons import Action, Press
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.calendar import always_open
from bot.domain.people import AccountId
from bot.engine import Engine
from bot.events import ButtonPressed, Event, MessageReceived, Place, Sender
from bot.ports.channel import Arrival
from bot.ports.measures import Unmeasured
from bot.pulses import Pulses
from bot.timekeeping import DeskClock
from bot.use_cases.managers.summarising import days
from bot.use_cases.table import UseCases
from storage.sqlite import SqliteStore, open_sqlite

SIZES = (1_000, 39_000, 100_000, 1_000_000)
FEWER = 39_000  # what a summary of the most tasks is compared with

COVERED = """
SELECT kind, credited_to, working
  FROM clock INDEXED BY clock_stopped
 WHERE stopped_at IS NOT NULL AND stopped_at >= :since AND stopped_at < :until
   AND kind IN ('acknowledge', 'complete')
"""


class Foretold:
    """A channel whose rows are the names of events that are ready."""

    name = "telegram"
    text_limit = 3500
    file_limit = 50_000_000
    has_threads = False

    def __init__(self) -> None:
        """Nothing happens yet."""
        self.events: dict[str, Event] = {}

    def read(self, raw: str) -> Event | None:
        """The event of this name."""
        return self.events[raw]


@dataclass
class Aged:
    """A desk of one size, without its courier. `look` reads past the store."""

    size: int
    store: SqliteStore
    look: sqlite3.Connection
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
        """The week's figures, as `/summary week` asks for them: whole days."""
        return await self._summary("UTC")

    async def summary_far_east(self) -> float:
        """The same where days begin in the middle of an hour."""
        return await self._summary("Asia/Kathmandu")

    async def _summary(self, zone: str) -> float:
        began, now = time.perf_counter(), datetime.now(UTC)
        since, until = days("week", now, zone)
        await self.store.read(
            lambda read: read.reports.summary(since=since, until=until, now=now, team=None)
        )
        return time.perf_counter() - began

    async def from_index(self) -> float:
        """The week's medians and 90th percentiles alone, from a covering index and by sorting."""
        began = time.perf_counter()
        since, until = days("week", datetime.now(UTC), "UTC")
        interval = {"since": since.timestamp() * 1000, "until": until.timestamp() * 1000}
        spans: dict[tuple[str, str], list[int]] = defaultdict(list)
        for kind, person, working in self.look.execute(COVERED, interval):
            spans[kind, person].append(working)
        for each in spans.values():
            each.sort()
        told = [
            [each[ceil(share * len(each)) - 1] for share in (0.5, 0.9)] for each in spans.values()
        ]
        assert told  # noqa: S101 - or nothing was measured
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
            }
            print(f"growth: {rounds} rounds in turns, medians; goal 1.2 x (2 x beyond the cache)")
            for name, (act, times) in acts.items():
                costs: dict[int, list[float]] = {size: [] for size in sizes}
                for _ in range(rounds * times):
                    for desk in desks:
                        costs[desk.size].append(await act(desk))
                _tell(name, {size: statistics.median(each) for size, each in costs.items()})
            await _summaries(desks, rounds)


async def _summaries(desks: list[Aged], rounds: int) -> None:
    """Summaries beside what they would cost without tallies, in turns."""
    ways: dict[str, Callable[[Aged], Awaitable[float]]] = {
        "summary of a week": Aged.summary,
        "summary of a week of days that begin within an hour": Aged.summary_far_east,
        "its percentiles from a covering index": Aged.from_index,
    }
    costs: dict[str, dict[int, list[float]]] = {name: defaultdict(list) for name in ways}
    for _ in range(rounds):
        for desk in desks:
            for name, way in ways.items():
                costs[name][desk.size].append(await way(desk))
    medians = {
        name: {size: statistics.median(each) for size, each in found.items()}
        for name, found in costs.items()
    }
    for name, found in medians.items():
        _tell(name, found)
    summary, _, index = medians.values()
    most = max(summary)
    if FEWER in summary:
        ratio = summary[most] / summary[FEWER]
        print(f"  summary, {most:,} : {FEWER:,} tasks: {ratio:.2f} x; goal 1.5 x")
    ratio = summary[most] / index[most]
    print(f"  summary : covering index, {most:,} tasks: {ratio:.3f} x; goal 0.35 x")


def _tell(name: str, medians: dict[int, float]) -> None:
    first = next(iter(medians.values()))
    told = ", ".join(
        f"{size:,} tasks {each * 1000:.2f} ms ({each / first:.2f} x)"
        for size, each in medians.items()
    )
    print(f"  {name}: {told}")
    sys.stdout.flush()


async def _aged(stack: AsyncExitStack, folder: Path, size: int) -> Aged:
    """A desk with so many tasks behind it."""
    path = folder / f"{size}.db"
    async with open_sqlite(path):  # makes the tables
        pass
    fill(path, size)
    store = await stack.enter_async_context(open_sqlite(path))
    look = sqlite3.connect(path)
    stack.callback(look.close)
    waiting = look.execute("SELECT id FROM task WHERE status = 'new' ORDER BY number")
    return Aged(size, store, look, [row[0] for row in waiting])


if __name__ == "__main__":
    asyncio.run(main(sizes=tuple(map(int, sys.argv[1:])) or SIZES))
