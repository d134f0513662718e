"""What only SQLite needs: few crossings, one transaction for many, nothing left open."""

import asyncio
import sqlite3
import threading
from dataclasses import replace

import pytest

from bot.ports.store import StoreBusyError
from storage import sqlite
from storage.errors import StorageError
from tests.storage.stories import ANN, NOW, arrival, decided, keep, key_of, known, recording, say


@pytest.fixture
async def store(sqlite_database):
    async with sqlite_database.open() as opened:
        yield opened


@pytest.fixture
async def traced(store):
    """The store, and every statement its writer runs."""
    statements: list[str] = []
    await store._writer.run(lambda connection: connection.set_trace_callback(statements.append))
    return store, statements


@pytest.fixture
def crossings(store, monkeypatch):
    """How often work was handed to the writer's thread."""
    runs = []
    hand_over = store._changes._hand_over

    def counted(function):
        runs.append(function)
        hand_over(function)

    monkeypatch.setattr(store._changes, "_hand_over", counted)
    return runs


async def test_a_batch_is_one_transaction_and_one_crossing(traced, crossings):
    store, statements = traced
    await store.receive([arrival(f"row {n}", f"lane {n % 7}") for n in range(100)], now=NOW)
    statements.clear()
    crossings.clear()

    handled = await store.handle(recording(), limit=100, now=NOW)

    assert len(handled) == 100
    assert len(crossings) == 1
    assert [line for line in statements if line.startswith(("BEGIN", "COMMIT"))] == [
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]


async def test_receiving_a_batch_is_one_transaction_and_one_crossing(traced, crossings):
    store, statements = traced
    crossings.clear()

    await store.receive([arrival(f"row {n}") for n in range(100)], now=NOW)

    assert len(crossings) == 1
    assert statements.count("COMMIT") == 1


async def test_work_that_waits_for_a_commit_shares_the_next_one(traced):
    store, statements = traced
    begun, go_on = threading.Event(), threading.Event()

    def slow(desk):
        begun.set()
        go_on.wait(10)

    first = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(begun.wait, 10)
    others = [asyncio.create_task(keep_a_message(store, n)) for n in range(10)]
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(first, *others)

    assert statements.count("COMMIT") == 2
    assert await store.backlog() == {"outbox:ready": 10}


async def keep_a_message(store, number):
    decision = decided(effects=(say(str(number)),))
    await store.write(lambda desk: desk.record(decision, key=str(number), now=NOW))


async def test_of_those_that_share_a_commit_one_may_fail(store):
    await known(store)

    def fail(desk):
        desk.record(decided(effects=(say("never"),)), key="never", now=NOW)
        raise KeyError

    kept, failed = await asyncio.gather(
        keep_a_message(store, 1), store.write(fail), return_exceptions=True
    )

    assert kept is None
    assert isinstance(failed, KeyError)
    assert await store.backlog() == {"outbox:ready": 1}


async def test_a_cancelled_writer_leaves_no_transaction_open(store):
    begun, go_on = threading.Event(), threading.Event()

    def slow(desk):
        desk.record(decided(effects=(say(),)), key="slow", now=NOW)
        begun.set()
        go_on.wait(10)

    writer = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(begun.wait, 10)
    writer.cancel()
    await asyncio.sleep(0)
    writer.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await writer

    assert not await store._writer.run(lambda connection: connection.in_transaction)
    assert await store.backlog() == {"outbox:ready": 1}
    await keep_a_message(store, 2)


async def test_a_cancelled_writer_takes_nobody_along(store):
    begun, go_on = threading.Event(), threading.Event()

    def slow(desk):
        begun.set()
        go_on.wait(10)

    first = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(begun.wait, 10)
    leader = asyncio.create_task(keep_a_message(store, 1))
    follower = asyncio.create_task(keep_a_message(store, 2))
    await asyncio.sleep(0)
    leader.cancel()
    await asyncio.sleep(0)
    go_on.set()

    await asyncio.gather(first, follower)
    with pytest.raises(asyncio.CancelledError):
        await leader
    assert await store.backlog() == {"outbox:ready": 2}


async def test_a_full_disk_is_over_when_something_was_written(store):
    async def takes_at_most(pages: int) -> None:
        await store._writer.run(
            lambda connection: connection.execute(f"PRAGMA max_page_count = {pages}")
        )

    await takes_at_most(1)  # no more than there are
    with pytest.raises(StoreBusyError):
        await store.receive([arrival(f"row {n}") for n in range(1000)], now=NOW)
    assert store.trouble == "disk_full"

    assert await store.handle(recording(), limit=100, now=NOW) == []
    assert store.trouble == "disk_full", "a look for nothing proves nothing"

    await takes_at_most(1_000_000)
    await store.receive([arrival("row")], now=NOW)
    assert store.trouble == ""


async def test_a_locked_database_is_busy_and_nothing_is_kept(sqlite_database, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    async with sqlite_database.open() as store:
        path = sqlite_database.url.removeprefix("sqlite:///")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusyError, match="try again"):
            await store.receive([arrival("a")], now=NOW)
        other.execute("ROLLBACK")
        other.close()

        assert await store.receive([arrival("a")], now=NOW) == 1
        assert await store.handle(key_of, limit=1, now=NOW) == ["a"]


async def test_a_reader_cannot_write(store):
    with pytest.raises(StoreBusyError, match="readonly"):
        await store.read(lambda desk: desk.tasks.next_number())


async def test_a_reader_sees_one_moment(store):
    await known(store)
    seen, go_on = threading.Event(), threading.Event()

    def twice(desk):
        before = len(desk.people.staff())
        seen.set()
        go_on.wait(10)
        return before, len(desk.people.staff())

    reading = asyncio.create_task(store.read(twice))
    await asyncio.to_thread(seen.wait, 10)
    await keep(store, replace(ANN, id="zoe"))
    go_on.set()

    assert await reading == (3, 3)


async def test_what_was_committed_is_on_the_disk(store):
    pragmas = await store._writer.run(
        lambda connection: [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    )

    assert pragmas == ["wal", 2, 1, 5000]


def ended(threads):
    for thread in threads:
        thread.join(5)
    return not any(thread.is_alive() for thread in threads)


async def test_closing_ends_every_thread(sqlite_database):
    before = set(threading.enumerate())
    async with sqlite_database.open() as store:
        threads = set(threading.enumerate()) - before
        assert len(threads) == 3
        await store.close()
        await store.close()

    assert ended(threads)


async def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StorageError, match="nowhere is no folder: create it"):
        async with sqlite.open_sqlite(tmp_path / "nowhere" / "desk.db"):
            pass


async def test_a_place_that_takes_no_file_is_no_database():
    before = set(threading.enumerate())

    with pytest.raises(StorageError, match=r"cannot be used as the database .*: give this user"):
        async with sqlite.open_sqlite("/proc/desk.db"):
            pass

    assert ended(set(threading.enumerate()) - before)


async def test_another_programs_file_is_no_database(tmp_path):
    (tmp_path / "notes.txt").write_text("buy milk and a good deal more than that" * 100)

    with pytest.raises(StorageError, match="name another file, or restore"):
        async with sqlite.open_sqlite(tmp_path / "notes.txt"):
            pass
