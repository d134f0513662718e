"""A fortnight of four teams, lived through in minutes; at its end every promise is looked up."""

import sqlite3
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.checking import check_clocks
from storage.sqlite import open_sqlite
from tests.clock import StoryClock
from tests.engine.room import run_desk
from tests.fortnight.life import Life
from tests.fortnight.town import FIRST, Lines, Town
from tests.fortnight.truths import Rows, all_hold

# What could have gone wrong, and what is then said of it.
BROKEN = (
    ("UPDATE clock SET due_at = due_at + 60000 WHERE kind = 'complete'", "by the minutes"),
    ("UPDATE task SET status = 'claimed', holder = NULL WHERE number = 1", "held by None"),
    ("UPDATE journal SET before = 'claimed' WHERE act = 'claim'", "from claimed while"),
    ("UPDATE reminder SET state = 'dropped' WHERE state = 'pending'", "forgotten"),
    ("UPDATE reminder SET state = 'pending' WHERE state = 'handled'", "and is pending"),
    ("DELETE FROM inbox WHERE key LIKE 'reminder:result:%'", "came 0 times"),
    ("UPDATE inbox SET handled_at = handled_at + 600000 WHERE key LIKE 'reminder:%'", "late"),
    ("UPDATE inbox SET disposition = '' WHERE key LIKE 'act:%'", "has no disposition"),
    ("UPDATE outbox SET state = 'dead' WHERE seq = 1", "are dead"),
)


async def live(
    folder: Path, *, days: int, requests: int, clients: int
) -> tuple[Rows, Lines, datetime]:
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
        measured = await check_clocks(store)
    rows = Rows(folder / "desk.db")
    took = time.perf_counter() - began
    print(*summary(town, rows, took), sep="\n")  # noqa: T201  what the fortnight came to
    problems = all_hold(rows, lines, end)
    problems += [f"not what the journal says: {each}" for _, each in measured.differing]
    assert measured.clocks and not measured.untold
    assert not problems, "\n".join([f"{len(problems)} problems", *problems[:40]])
    return rows, lines, end


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


async def test_two_days_keep_every_promise_and_a_broken_one_is_told(tmp_path):
    rows, lines, end = await live(tmp_path, days=2, requests=60, clients=5)
    assert len(rows.tasks) == 60
    rows.close()

    for broken, told in BROKEN:
        (tmp_path / "broken.db").write_bytes((tmp_path / "desk.db").read_bytes())
        with closing(sqlite3.connect(tmp_path / "broken.db")) as connection:
            assert connection.execute(broken).rowcount, broken
            connection.commit()
        rows = Rows(tmp_path / "broken.db")
        problems = all_hold(rows, lines, end)
        rows.close()
        assert any(told in each for each in problems), (broken, problems[:3])


MISCOUNTED = (
    "UPDATE clock SET working = working + 1000 WHERE stopped_at IS NOT NULL",
    "UPDATE clock SET credited_to = NULL WHERE credited_to IS NOT NULL",
    "UPDATE clock SET stopped_at = NULL WHERE stopped_at IS NOT NULL",
    "DELETE FROM clock WHERE kind = 'complete'",
)


@pytest.mark.parametrize("broken", MISCOUNTED)
async def test_figures_that_are_not_the_journals_are_found(tmp_path, broken):
    rows, _, _ = await live(tmp_path, days=1, requests=12, clients=3)
    rows.close()
    with closing(sqlite3.connect(tmp_path / "desk.db")) as connection:
        changed = connection.execute(broken).rowcount
        connection.commit()

    async with open_sqlite(str(tmp_path / "desk.db")) as store:
        found = await check_clocks(store)
    assert len(found.differing) == changed > 0


@pytest.mark.slow
@pytest.mark.timeout(1800)  # three minutes on a machine that does nothing else
async def test_a_fortnight_keeps_every_promise(tmp_path):
    rows, _, _ = await live(tmp_path, days=14, requests=3000, clients=40)

    assert len(rows.tasks) == 3000
    rows.close()
