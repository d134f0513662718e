"""One desk process and two on one PostgreSQL, which both are far from: what the second one brings.

Each statement, each BEGIN and COMMIT and each call takes ten milliseconds longer than on this
machine. Messages are spread over the processes as a load balancer spreads webhooks. `python -m
benchmarks.processes URL PART OF` is one of them.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import psycopg

import storage.postgres
from benchmarks.measuring import Cost, cpu, median
from benchmarks.server import fresh_schema, running_postgres
from bot.domain.address import Address
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Account, AccountId, Person, Role
from bot.limits import Limiter
from bot.ports.channel import Outcome, Parcel
from bot.timekeeping import DeskClock
from storage.postgres import open_postgres
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import make_desk
from tests.storage.stories import TEAM, keep

DISTANCE = 0.01  # seconds to the server and back, and to the platform and back
MESSAGES = 100
FEW = 5  # teams whose channels both processes write to
PATIENCE = 120.0
SENT = "SELECT state, COUNT(*) FROM outbox GROUP BY state"


class FarCursor(psycopg.Cursor[Any]):
    """Each statement takes its trip; `executemany` takes one for all."""

    def execute(self, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - psycopg's
        time.sleep(DISTANCE)
        return super().execute(*args, **more)

    def executemany(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 - psycopg's
        time.sleep(DISTANCE)
        super().executemany(*args, **more)


class FarConnection(psycopg.Connection[Any]):
    """A connection to a server ten milliseconds away; BEGIN and COMMIT are trips as well."""

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 - psycopg's
        super().__init__(*args, **more)
        self.cursor_factory = FarCursor

    def _exec_command(self, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - psycopg's
        time.sleep(DISTANCE)
        return super()._exec_command(*args, **more)


class FarChannel(FakeChannel):
    """A platform ten milliseconds away, where everything arrives."""

    async def send(self, parcel: Parcel) -> Outcome:
        await asyncio.sleep(DISTANCE)
        return await super().send(parcel)


async def main(rounds: int = 7) -> None:
    """Let one process and two do the same, in turns."""
    print(
        f"processes: {MESSAGES} messages at once, {rounds} rounds in turns;"
        f" {DISTANCE * 1000:.0f} ms added to each statement and call, limits lifted"
    )
    with running_postgres() as server:
        await _compared(server, rounds, MESSAGES)
        await _compared(server, rounds, FEW)


async def _compared(server: str, rounds: int, teams: int) -> None:
    """Where teams are few, both processes write into the lane that one of them carries."""
    ones: list[Cost] = []
    twos: list[Cost] = []
    for _ in range(rounds):
        ones.append(await _round(fresh_schema(server), 1, teams))
        twos.append(await _round(fresh_schema(server), 2, teams))
    print(f" to {teams} teams")
    for name, costs in (("one process", ones), ("two processes", twos)):
        cost = median(costs)
        print(
            f"  {name:13} {MESSAGES / cost.wall:5.1f}/s, the last sent after {cost.wall:5.2f} s,"
            f" {cost.cpu / MESSAGES * 1e6:6.0f} µs CPU a message"
        )
    pairs = list(zip(ones, twos, strict=True))
    faster = statistics.median(one.wall / two.wall for one, two in pairs)
    dearer = statistics.median(two.cpu / one.cpu for one, two in pairs)
    print(f"  two processes are {faster:.2f} x as fast (goal 1.6 x)")
    print(f"  and cost {dearer:.2f} x the CPU a message (goal at most 1.15 x)")


async def _round(url: str, processes: int, teams: int) -> Cost:
    """Found a desk, let processes start, and give them their messages at the same moment."""
    async with open_postgres(url) as store:
        await _found(store, teams)
    workers = [await _worker(url, part, processes) for part in range(processes)]
    try:
        for worker in workers:
            await _heard(worker)
        began = time.perf_counter()
        for worker in workers:
            _told(worker)
        await _all_sent(url)
        wall = time.perf_counter() - began
        for worker in workers:
            _told(worker)
        return Cost(wall=wall, cpu=sum([float(await _heard(each)) for each in workers]))
    finally:
        for worker in workers:
            if worker.returncode is None:
                worker.kill()
            await worker.wait()


async def _worker(url: str, part: int, of: int) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    arguments = ("-m", "benchmarks.processes", url, str(part), str(of))
    return await asyncio.create_subprocess_exec(sys.executable, *arguments, stdin=pipe, stdout=pipe)


async def _heard(worker: asyncio.subprocess.Process) -> str:
    assert worker.stdout is not None  # noqa: S101 - it was started with pipes
    async with asyncio.timeout(PATIENCE):
        return (await worker.stdout.readline()).decode()


def _told(worker: asyncio.subprocess.Process) -> None:
    assert worker.stdin is not None  # noqa: S101 - it was started with pipes
    worker.stdin.write(b"go on\n")


async def _all_sent(url: str) -> None:
    """Wait until each message has its confirmation and its card, and they are known as sent."""
    connection = await psycopg.AsyncConnection.connect(url, autocommit=True)
    async with connection, asyncio.timeout(PATIENCE):
        while True:
            states: dict[str, int] = dict(await (await connection.execute(SENT)).fetchall())  # type: ignore[arg-type]
            if states.get("sent", 0) >= 2 * MESSAGES and set(states) == {"sent"}:
                return
            await asyncio.sleep(0.02)


async def _found(store: storage.postgres.PostgresStore, teams: int) -> None:
    """So many teams, and one client for each message."""
    for number in range(MESSAGES):
        team = TeamId(f"team{number % teams}")
        channel = Address("telegram", "", f"-{1000 + number % teams}")
        person, chat = PersonId(f"client{number}"), Address("telegram", "", str(5000 + number))
        client = Person(id=person, name=f"Client {number}", role=Role.CLIENT, team=team)
        account = Account(
            id=AccountId("telegram", "", chat.chat),
            person=person,
            name=client.name,
            private=chat,
            seen_at=datetime.now(UTC),
        )
        known = replace(TEAM, id=team, name=f"Team {number % teams}", channel=channel)
        changes = (known, client, account) if number < teams else (client, account)
        await keep(store, *changes, key=f"setup{number}")


@asynccontextmanager
async def _far_store(url: str) -> AsyncIterator[storage.postgres.PostgresStore]:
    storage.postgres.Connection = FarConnection  # type: ignore[misc]
    async with open_postgres(url) as store:
        yield store


async def work(url: str, part: int, of: int) -> None:
    """One process: its part of the messages, and whatever else it finds."""
    clock = DeskClock()
    orders = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    async with _far_store(url) as store:
        desk = make_desk(store, clock, (FarChannel(clock),), Limiter(lifted=True))
        running = asyncio.create_task(desk.run())
        await asyncio.sleep(1)  # its looks at the start are over
        print("ready", flush=True)
        await orders.readline()
        spent = cpu()
        now = clock.now()
        await desk.engine.store(
            [
                arrival(f"m{n}", "message", at=now, user=str(5000 + n), text=f"Do thing {n}")
                for n in range(part, MESSAGES, of)
            ]
        )
        await orders.readline()
        print(cpu() - spent, flush=True)
        running.cancel()
        await asyncio.wait([running])


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
