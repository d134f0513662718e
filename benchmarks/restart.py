"""A desk's start with a full house behind it, beside its start with an empty one.

From the start of the process to the answer to a press that waited at the platform meanwhile, with
the platform's limits in force. Telegram keeps a press for 150 s.
"""

import argparse
import asyncio
import os
import signal
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.contenders import running_desk
from benchmarks.host import Host, running_host
from storage.sqlite import open_sqlite

ROUNDS = 7
REMINDERS = 100_000
QUEUED = 10_000
CLIENTS = 200
REQUESTS = 20
DAY = 86_400_000  # ms
PRESS_LIVES = 150  # s
FIRED = 100  # reminders due at once

COPY_REMINDER = """
INSERT INTO reminder (key, subject, kind, round, step, due_at, state)
  WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :count)
SELECT 'many:' || n, subject, kind, round, step, due_at + :day + n, 'pending'
  FROM number, (SELECT * FROM reminder WHERE state = 'pending' LIMIT 1)
"""
NEW_REMINDERS = """
INSERT INTO reminder (key, subject, kind, round, step, due_at, state)
  WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :count)
SELECT :name || n, :name || n, 'unclaimed', 1, 0, :due_at + n, 'pending' FROM number
"""
COPY_ROW = """
INSERT INTO outbox (id, seq, lane, effect, urgency, state, attempts, parts_sent, unknown,
                    not_before, created_at, reason)
  WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :count)
SELECT id || ':' || n, (SELECT MAX(seq) FROM outbox) + n, lane, effect, urgency, 'ready', 0, 0,
       FALSE, not_before, created_at, ''
  FROM number
  JOIN (SELECT *, ROW_NUMBER() OVER (ORDER BY seq) - 1 AS place, COUNT(*) OVER () AS size
          FROM outbox WHERE view IS NULL)
    ON n % size = place
"""


@dataclass(frozen=True)
class Started:
    """One start: seconds to the answer, the process' memory then in MB, seconds to its end."""

    answered: float
    memory: float
    stopped: float


async def main(rounds: int = ROUNDS, reminders: int = REMINDERS, queued: int = QUEUED) -> None:
    """Alternate full and empty, so that a slow minute of the machine hits both."""
    figures: dict[str, list[Started]] = {"empty": [], "full": []}
    for _ in range(rounds):
        figures["empty"].append(await _start(0, 0))
        figures["full"].append(await _start(reminders, queued))
    print(f"{rounds} rounds, medians; limits in force; full: {reminders} reminders to come,")
    print(f"{queued} rows to send; a press waits at the platform from before the start")
    for name, starts in figures.items():
        answered, memory, stopped = (
            statistics.median(getattr(each, field) for each in starts)
            for field in ("answered", "memory", "stopped")
        )
        print(
            f"{name:6} start to answered press {answered:6.2f} s   memory {memory:6.1f} MB"
            f"   TERM to end {stopped:5.2f} s"
        )
    pairs = list(zip(figures["full"], figures["empty"], strict=True))
    ratio = statistics.median(full.answered / empty.answered for full, empty in pairs)
    more = statistics.median(full.memory - empty.memory for full, empty in pairs)
    worst = max(each.answered for each in figures["full"])
    print(f"full : empty = {ratio:.2f} x, {more:+.1f} MB; slowest {worst:.2f} s of {PRESS_LIVES}")
    await _compare_firing(rounds, reminders)


async def _compare_firing(rounds: int, reminders: int) -> None:
    """What it costs to fire, with few and with many still to come."""
    costs: dict[int, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for pending in (1, reminders):
            costs[pending].append(await _fire(pending))
    few, many = (statistics.median(each) for each in costs.values())
    print(
        f"firing {FIRED} reminders, {reminders} to come : none to come = {many / few:.2f} x by CPU"
    )


async def _fire(pending: int) -> float:
    """CPU seconds of the process for one batch that is due."""
    now = datetime.now(UTC)
    due_at = round(now.timestamp() * 1000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        async with open_sqlite(path) as store:
            with sqlite3.connect(path) as database:
                database.execute(
                    NEW_REMINDERS, {"name": "due:", "count": FIRED, "due_at": due_at - DAY}
                )
                database.execute(
                    NEW_REMINDERS, {"name": "later:", "count": pending, "due_at": due_at + DAY}
                )
            database.close()
            began = time.process_time()
            fired = await store.fire_reminders(now=now, limit=FIRED)
            used = time.process_time() - began
    if fired != FIRED:
        raise SystemExit(f"{fired} of {FIRED} reminders were fired")
    return used


async def _start(reminders: int, queued: int) -> Started:
    async with running_host(CLIENTS) as host:
        with tempfile.TemporaryDirectory() as folder:
            await _live(host, Path(folder))
            _fill(Path(folder) / "desk.db", reminders, queued)
            return await _answered(host, Path(folder))


async def _live(host: Host, folder: Path) -> None:
    """An earlier life of the desk, from which requests, cards and reminders are left."""
    async with running_desk(host, folder):
        await asyncio.sleep(1)  # what the people's /start made has been said
        await host.obey(f"say {REQUESTS} 2")


def _fill(path: Path, reminders: int, queued: int) -> None:
    """Copy a reminder and rows that were sent, many times over."""
    database = sqlite3.connect(path)
    with database:
        if reminders:
            database.execute(COPY_REMINDER, {"count": reminders, "day": DAY})
        if queued:
            database.execute(COPY_ROW, {"count": queued})
    found = database.execute("SELECT COUNT(*) FROM reminder WHERE state = 'pending'").fetchone()[0]
    ready = database.execute("SELECT COUNT(*) FROM outbox WHERE state = 'ready'").fetchone()[0]
    database.close()
    if found < reminders or ready < queued:
        raise SystemExit(f"only {found} reminders and {ready} rows were made")


async def _answered(host: Host, folder: Path) -> Started:
    """Press, start the desk's program, wait for the answer, stop it."""
    pressed = asyncio.create_task(host.obey("press"))
    await asyncio.sleep(0.2)
    began = time.perf_counter()
    async with _program(host, folder) as program:
        await pressed
        answered = time.perf_counter() - began
        memory = _memory(program.pid)
        await asyncio.sleep(1)  # in the midst of sending
        stopping = time.perf_counter()
        program.send_signal(signal.SIGTERM)
        if await program.wait():
            raise SystemExit("the desk did not stop in order")
        return Started(answered, memory, time.perf_counter() - stopping)


@asynccontextmanager
async def _program(host: Host, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    environment = os.environ | {
        "FRONTDESK_TELEGRAM__TOKEN": host.token,
        "FRONTDESK_TELEGRAM__API_URL": host.url,
        "FRONTDESK_STORAGE__URL": f"sqlite:///{folder / 'desk.db'}",
        "PYTHONPATH": os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")]),
    }
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "adapters.cli", "run"),
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield program
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()


def _memory(process: int) -> float:
    """Resident memory in MB, as Linux tells it."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    line = next(each for each in lines if each.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=ROUNDS)
    options.add_argument("--reminders", type=int, default=REMINDERS)
    options.add_argument("--queued", type=int, default=QUEUED)
    asyncio.run(main(**vars(options.parse_args())))
