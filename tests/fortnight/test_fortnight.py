"""A fortnight of four teams, lived through in minutes; at its end every promise is looked up."""

import time
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from storage.sqlite import open_sqlite
from tests.clock import StoryClock
from tests.engine.room import run_desk
from tests.fortnight.life import Life
from tests.fortnight.town import FIRST, Lines, Town
from tests.fortnight.truths import Rows, all_hold


async def live(folder: Path, *, days: int, requests: int, clients: int) -> Rows:
    """Live through so many days and tell what came of them; everything promised must hold."""
    began = time.perf_counter()
    clock = StoryClock(FIRST)
    lines = Lines(clock)
    end = FIRST + timedelta(days=days)
    async with open_sqlite(str(folder / "desk.db")) as store:
        town = Town(store, clock, lines, Random(days))  # noqa: S311  repeatable, no secret
        await town.found(clients)
        Life(town, days=days, requests=requests)
        async with run_desk(store, clock, lines) as room:
            await town.lives(room, end)
    rows = Rows(folder / "desk.db")
    took = time.perf_counter() - began
    print(*summary(town, rows, took), sep="\n")  # noqa: T201  what the fortnight came to
    problems = all_hold(rows, lines, end)
    assert not problems, "\n".join([f"{len(problems)} problems", *problems[:40]])
    return rows


def summary(town: Town, rows: Rows, took: float) -> list[str]:
    """What happened, in lines."""
    states = rows.count("SELECT status, COUNT(*) FROM task GROUP BY status")
    reminders = rows.count("SELECT state, COUNT(*) FROM reminder GROUP BY state")
    kinds = rows.count(
        "SELECT kind, COUNT(*) FROM reminder WHERE state = 'handled' GROUP BY kind ORDER BY 2"
    )
    late = rows.count("SELECT kind, COUNT(*) FROM clock WHERE stopped_at > due_at GROUP BY kind")
    clocks = rows.count("SELECT kind, COUNT(*) FROM clock GROUP BY kind")
    return [
        f"{(town.now - FIRST).days} days in {took:.0f} s, {town.instants} instants",
        f"{len(town.lines.events)} acts: {dict(town.done)}",
        f"{len(rows.tasks)} tasks: {states}",
        f"reminders: {reminders}; looked at: {kinds}",
        f"clocks: {clocks}; met late: {late}",
        f"{len(town.lines.attempts)} messages and changes of messages",
    ]


async def test_two_days(tmp_path):
    rows = await live(tmp_path, days=2, requests=60, clients=5)

    assert len(rows.tasks) >= 50  # noqa: PLR2004
    rows.close()


@pytest.mark.slow
@pytest.mark.timeout(900)
async def test_a_fortnight(tmp_path):
    rows = await live(tmp_path, days=14, requests=3000, clients=40)

    assert len(rows.tasks) >= 3000  # noqa: PLR2004
    rows.close()
