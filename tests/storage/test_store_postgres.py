"""What only PostgreSQL allows: several processes on one database, each lane with one of them."""

import asyncio
import threading
from dataclasses import replace

import pytest

from bot.domain.address import MessageRef
from bot.ports.store import ElsewhereError, StaleStateError, StoreBusyError
from storage import leases, postgres
from storage.errors import StorageError
from tests.storage.stories import (
    ANN,
    CHAT,
    GROUP,
    NOW,
    SECOND,
    TASK,
    arrival,
    decide,
    decided,
    keep,
    key_of,
    known,
    recording,
    say,
)

LANE = str(CHAT)


@pytest.fixture
async def two(postgres_database):
    """Two processes on one database."""
    async with postgres_database.open() as one, postgres_database.open() as other:
        yield one, other


def expire(database):
    database.rows("UPDATE lease SET held_until = 0")


async def test_two_processes_share_the_inbox(two):
    one, other = two
    arrivals = [arrival(f"{n}", f"lane {n % 20}", at=NOW + n * SECOND) for n in range(200)]
    await one.receive(arrivals, now=NOW)
    order = []

    def work(desk, row):
        order.append((row.lane, int(row.key)))
        return row.key

    async def all_of(store):
        done = []
        while handled := await store.handle(work, limit=30, now=NOW):
            done += handled
        return done

    mine, theirs = await asyncio.gather(all_of(one), all_of(other))

    assert sorted(map(int, mine + theirs)) == list(range(200))
    for lane in {lane for lane, _ in order}:
        seen = [number for each, number in order if each == lane]
        assert seen == sorted(seen)


async def test_a_lane_that_is_being_handled_is_left_alone(two):
    one, other = two
    await one.receive([arrival("slow", "busy"), arrival("next", "busy")], now=NOW)
    await one.receive([arrival("free", "free")], now=NOW)
    begun, go_on = threading.Event(), threading.Event()

    def slow(desk, row):
        if row.lane == "busy":
            begun.set()
            go_on.wait(10)
        return row.key

    handling = asyncio.create_task(one.handle(slow, limit=1, now=NOW))
    await asyncio.to_thread(begun.wait, 10)
    assert await other.handle(key_of, limit=10, now=NOW) == ["free"]
    assert await other.handle(key_of, limit=10, now=NOW) == []
    go_on.set()

    assert await handling == ["slow"]
    assert await other.handle(key_of, limit=10, now=NOW) == ["next"]


async def test_a_deadlock_is_repeated(two):
    one, other = two
    await known(one, replace(TASK, id="second", number=2))
    meeting = threading.Barrier(2)
    rounds = []

    def crossing(first, second):
        def work(desk):
            tasks = [desk.tasks.get(first), desk.tasks.get(second)]
            desk.record(decided(tasks[0]), key=first, now=NOW)
            rounds.append(first)
            if len(rounds) <= 2:
                meeting.wait(10)
            desk.record(decided(desk.tasks.get(second)), key=first, now=NOW)

        return work

    async def until_settled(store, work):
        while True:
            try:
                return await store.write(work)
            except StaleStateError:  # the other one was first with the task itself
                continue

    await asyncio.gather(
        until_settled(one, crossing("task", "second")),
        until_settled(other, crossing("second", "task")),
    )

    revisions = await one.read(
        lambda desk: [desk.tasks.get(each).revision for each in ("task", "second")]
    )
    assert revisions == [3, 3]
    assert len(rounds) >= 3


async def test_one_process_carries_a_lane(two):
    one, other = two
    (said,) = await decide(one, say())
    await decide(one, say(to=GROUP), key="another")

    (row,) = await one.take(LANE, now=NOW, limit=10)
    assert row.id == said
    with pytest.raises(ElsewhereError):
        await other.take(LANE, now=NOW, limit=10)
    assert await other.waiting_lanes(now=NOW) == (str(GROUP),)
    assert await one.waiting_lanes(now=NOW) == (LANE, str(GROUP))
    with pytest.raises(StoreBusyError, match="another process"):
        await other.sending(said, now=NOW)
    await one.sending(said, now=NOW)
    assert await other.recover(now=NOW) == 0
    await one.sent(said, [MessageRef(CHAT, "5")], parts=1, done=True, now=NOW)

    assert await one.take(LANE, now=NOW, limit=10) == ()
    (next_row,) = await decide(one, say("next"), key="next")
    assert [each.id for each in await other.take(LANE, now=NOW, limit=10)] == [next_row]


async def test_what_a_dead_process_was_sending_is_taken_over(two, postgres_database):
    one, other = two
    (said,) = await decide(one, say())
    await one.take(LANE, now=NOW, limit=10)
    await one.sending(said, now=NOW)
    assert await other.waiting_lanes(now=NOW) == ()

    expire(postgres_database)

    assert await other.waiting_lanes(now=NOW) == (LANE,)
    (row,) = await other.take(LANE, now=NOW, limit=10)
    assert (row.id, row.unknown) == (said, True)
    with pytest.raises(StoreBusyError):
        await one.sending(said, now=NOW)


async def test_at_start_what_nobody_sends_is_recovered(postgres_database):
    async with postgres_database.open() as store:
        (said,) = await decide(store, say())
        await store.sending(said, now=NOW)
    async with postgres_database.open() as store:
        assert await store.recover(now=NOW) == 1
        assert (await store.outbox(said)).unknown


async def test_a_process_that_lives_keeps_its_lanes(two, postgres_database, monkeypatch):
    one, other = two
    await decide(one, say())
    await one.take(LANE, now=NOW, limit=10)
    expire(postgres_database)

    await one._change(one._leases.keep_all)

    with pytest.raises(ElsewhereError):
        await other.take(LANE, now=NOW, limit=10)
    assert leases.BEAT * 2 < leases.TERM


async def test_results_of_other_lanes_survive_a_lost_connection(two):
    one, _ = two
    await one.receive([arrival("good", "a"), arrival("cut", "b", at=NOW + SECOND)], now=NOW)

    def work(desk, row):
        if row.key == "cut":
            sentence = "the connection is gone"
            raise StoreBusyError(sentence)
        return row.key

    later = NOW + SECOND
    assert await one.handle(work, limit=10, now=later) == ["good"]
    with pytest.raises(StoreBusyError):
        await one.handle(work, limit=10, now=later)
    assert await one.handle(key_of, limit=10, now=later) == ["cut"]


async def test_a_connection_that_is_cut_is_busy_and_another_one_takes_over(two, postgres_database):
    one, _ = two
    await keep(one, *())

    def cut(desk):
        pid = desk._session._cursor.connection.info.backend_pid
        postgres_database.rows(f"SELECT pg_terminate_backend({pid})")
        desk.people.staff()

    with pytest.raises(StoreBusyError, match="try again"):
        await one.write(cut)

    await known(one)
    assert await one.read(lambda desk: desk.people.get(ANN.id).name) == "Ann"


async def test_nothing_outlives_a_transaction(two):
    one, _ = two
    await known(one)
    await one.receive([arrival(f"{n}") for n in range(20)], now=NOW)
    await one.handle(recording(), limit=100, now=NOW)

    def prepared(session):
        connection = session._cursor.connection
        return connection.execute("SELECT COUNT(*) AS size FROM pg_prepared_statements").fetchone()

    assert (await one._look(prepared))["size"] == 0


async def test_a_cancelled_writer_has_ended_its_transaction(two):
    one, _ = two
    begun, go_on = threading.Event(), threading.Event()

    def slow(desk):
        desk.record(decided(effects=(say(),)), key="slow", now=NOW)
        begun.set()
        go_on.wait(10)

    writer = asyncio.create_task(one.write(slow))
    await asyncio.to_thread(begun.wait, 10)
    writer.cancel()
    await asyncio.sleep(0)
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await writer

    assert await one.backlog() == {"outbox:ready": 1}


async def test_closing_ends_every_thread(postgres_database):
    before = set(threading.enumerate())
    async with postgres_database.open() as store:
        await store.backlog()
        threads = set(threading.enumerate()) - before
        await store.close()

    assert threads
    assert not any(thread.is_alive() for thread in threads)


async def test_a_server_that_does_not_answer_is_explained(tmp_path):
    with pytest.raises(StorageError, match="mend the host and the port"):
        async with postgres.open_postgres(f"postgresql:///desk?host={tmp_path}"):
            pass
