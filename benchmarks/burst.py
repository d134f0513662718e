"""Killed in the midst of a burst and started again: what is lost, and what is there twice."""

import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

from benchmarks.contenders import straightforward_bot
from benchmarks.host import Host, running_host
from benchmarks.program import Program, desk, founded, until

BURSTS = (100, 800)
STILL = 3  # seconds in which nothing more is written
KILLED_AT = 0.25  # of the burst, counted by messages sent
TASKS = "SELECT title FROM task"
REQUESTS = "SELECT text FROM request"
Start = Callable[[Host, Path], Awaitable[Program]]


async def main(rounds: int = 7) -> None:
    """Burst, kill, start again, and count what arrived in the database."""
    print(f"burst, kill -9 at a quarter, start again: {rounds} rounds, lost and doubled in each")
    for size in BURSTS:
        ours = [await _killed(size, _desk, "desk.db", TASKS) for _ in range(rounds)]
        theirs = [await _killed(size, _bot, "bot.db", REQUESTS) for _ in range(rounds)]
        for name, counts in (("the desk", ours), ("PTB's updater", theirs)):
            lost, doubled = zip(*counts, strict=True)
            print(f"  {size} messages, {name:13} lost {list(lost)}, doubled {list(doubled)}")
            sys.stdout.flush()


async def _desk(host: Host, folder: Path) -> Program:
    if not (folder / "desk.db").exists():
        await founded(host, folder)
    return await desk(folder)


async def _bot(host: Host, folder: Path) -> Program:
    arguments = ("-m", "benchmarks.burst", host.url, host.token, str(folder))
    return await Program.started(*arguments, folder=folder)


async def _killed(size: int, start: Start, database: str, query: str) -> tuple[int, int]:
    """How many of a burst's messages were lost, and how many are there more than once."""
    async with running_host(size) as host:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            program = await start(host, folder)
            try:
                await until(lambda: _polls(host))
                await asyncio.sleep(2)
                before = (await host.obey("look"))["sent"]
                await host.obey(f"write {size}")
                await until(lambda: _has_sent(host, before + size * KILLED_AT), every=0.005)
                await program.kill()
                program = await start(host, folder)
                await _rest(host, folder / database, query)
            finally:
                await program.kill()
            texts = _texts(folder / database, query)
    return size - len(set(texts)), len(texts) - len(set(texts))


async def _polls(host: Host) -> bool:
    return (await host.obey("look"))["polls"] > 0


async def _has_sent(host: Host, count: float) -> bool:
    return (await host.obey("look"))["sent"] >= count


async def _rest(host: Host, database: Path, query: str) -> None:
    """Until nothing waits at the platform and nothing more is written for a while."""
    seen: list[tuple[float, int]] = []
    while (
        len(seen) <= STILL
        or len(set(seen[-STILL - 1 :])) > 1
        or (await host.obey("look"))["waiting"]
    ):
        await asyncio.sleep(1)
        seen.append(((await host.obey("look"))["sent"], len(_texts(database, query))))


def _texts(database: Path, query: str) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return [row[0] for row in connection.execute(query) if row[0].startswith("Please")]


async def _run(url: str, token: str, folder: str) -> None:
    """The straightforward bot in a process of its own."""
    host = Host(None, url, token, 0, 0, 0, [])  # type: ignore[arg-type]
    async with straightforward_bot(host, Path(folder)):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_run(*sys.argv[1:4]))
