"""A store that is busy for a moment: nothing stops, nothing stays behind, nothing is said twice."""

from contextlib import suppress
from inspect import iscoroutinefunction

import pytest

from bot.ports.channel import NotSent
from bot.ports.queues import OutboxState
from bot.ports.store import StoreBusyError
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import LANE, STAFF, run_desk
from tests.storage.stories import CHAT, NOW, decide, known, say


class Wavering:
    """A store that cannot take the next call of a method, as often as it is told.

    Or it takes the call, and its answer is `lost` on the way back.
    """

    def __init__(self, store):
        self._store = store
        self.fails = {}
        self.lost = {}

    def __getattr__(self, name):
        method = getattr(self._store, name)
        if not iscoroutinefunction(method):
            return method

        async def perhaps(*args, **more):
            if self.fails.get(name, 0):
                self.fails[name] -= 1
                raise StoreBusyError(name)
            done = await method(*args, **more)
            if self.lost.get(name, 0):
                self.lost[name] -= 1
                raise StoreBusyError(name)
            return done

        return perhaps


@pytest.fixture
async def busy_room(store, clock):
    await known(store, *STAFF)
    async with run_desk(Wavering(store), clock, FakeChannel(clock)) as room:
        yield room


@pytest.fixture
async def busy_sqlite(sqlite_database, clock):
    async with sqlite_database.open() as store:
        await known(store, *STAFF)
        async with run_desk(Wavering(store), clock, FakeChannel(clock)) as room:
            yield room


async def safety_net(room):
    """What happens at the latest half a minute later."""
    room.desk.courier.wake((LANE,))
    await room.rest()
    room.desk.courier.look()
    await room.rest()


@pytest.mark.parametrize("method", ["take", "depart"])
async def test_a_lane_tries_again_when_the_store_was_busy(busy_room, method):
    room = busy_room
    room.store.fails[method] = 1
    (row,) = await room.says(say("one"))
    await room.rest()
    assert not room.store.fails[method]

    await safety_net(room)

    assert room.channel.posts() == ["one"]
    assert (await room.row(row)).state is OutboxState.SENT


async def test_what_another_process_wrote_into_a_lane_is_carried_once_it_says_so(busy_sqlite):
    room = busy_sqlite
    await room.rest()
    await decide(room.store, say("from elsewhere"))
    await room.rest()
    assert not room.channel.posts()

    room.store._called(LANE)

    await room.until(lambda: room.channel.posts() == ["from elsewhere"], "it is said")


async def test_a_mark_of_which_nobody_was_told_holds_no_row_for_ever(busy_room):
    room = busy_room
    room.store.lost["depart"] = 1
    (row,) = await room.says(say("one"))

    await room.until(lambda: room.channel.posts() == ["one"], "it is said")
    await room.rest()
    found = await room.row(row)
    assert found.state is OutboxState.SENT and not found.repeated


@pytest.mark.parametrize("method", ["receive", "handle"])
async def test_a_commit_of_which_nobody_was_told_is_followed_all_the_same(busy_room, method):
    room = busy_room
    room.store.lost[method] = 1
    with suppress(StoreBusyError):
        await room.desk.engine.store([arrival("hello", "message", at=NOW, text="hello")])

    await room.until(room.channel.posts, "the client is greeted")
    await room.rest()
    assert len(room.channel.posts()) == 1


async def test_a_busy_store_does_not_stop_the_engine(busy_room):
    busy_room.store.fails["handle"] = 2
    await busy_room.desk.engine.store([arrival("hello", "message", at=NOW, text="hello")])

    await busy_room.until(busy_room.channel.posts, "the client is greeted")


async def test_a_row_that_could_not_be_put_back_is_sent_all_the_same(busy_sqlite):
    room = busy_sqlite
    room.channel.next(CHAT, NotSent("no route"))
    room.store.fails["later"] = 1
    (row,) = await room.says(say("one"))
    await room.rest()
    for _ in range(3):
        await safety_net(room)
        room.move(seconds=60)
        await room.rest()

    assert room.channel.posts() == ["one", "one"]
    assert (await room.row(row)).state is OutboxState.SENT


async def test_a_row_whose_arrival_could_not_be_noted_is_noted_later(busy_sqlite):
    room = busy_sqlite
    room.store.fails["sent"] = 1
    (row,) = await room.says(say("one"))
    await room.rest()
    for _ in range(3):
        await safety_net(room)
        room.move(seconds=60)
        await room.rest()

    assert (await room.row(row)).state is OutboxState.SENT


@pytest.mark.parametrize("method", ["waiting_lanes", "next_delivery"])
async def test_a_busy_store_does_not_stop_the_courier(busy_room, method):
    await busy_room.rest()
    busy_room.store.fails[method] = 1
    busy_room.move(seconds=1)
    await busy_room.rest()

    assert not busy_room.store.fails[method]
    assert "look" in busy_room.desk.courier._lanes._timers


@pytest.mark.parametrize("method", ["recover", "recent_attempts"])
async def test_a_store_that_is_busy_at_the_start_does_not_stop_the_desk(store, clock, method):
    await known(store, *STAFF)
    wavering = Wavering(store)
    wavering.fails[method] = 1

    async with run_desk(wavering, clock, channel := FakeChannel(clock)) as room:
        await room.says(say("one"))
        await room.until(channel.posts, "it is carried")
