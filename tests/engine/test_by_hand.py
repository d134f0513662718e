"""Rows that another process changed while the desk runs: it notices by itself, within its looks."""

import asyncio

import pytest

from bot.ports.channel import Refused
from bot.ports.queues import Touch
from tests.engine.fakes import arrival
from tests.engine.room import PATIENCE, open_room
from tests.storage.stories import CHAT, GROUP, NOW, relay, say

JAN = Touch(by="jan", at=NOW, why="the client has left")
OFTEN = 0.02  # seconds between looks, so that no story waits for half a minute


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch) -> None:
    monkeypatch.setattr("bot.engine.SAFETY_NET", OFTEN)
    monkeypatch.setattr("bot.courier.SAFETY_NET", OFTEN)


@pytest.fixture
async def room(store):
    async with open_room(store) as opened:
        yield opened


@pytest.fixture
async def elsewhere(database):
    """The same database, as another process has it."""
    async with database.open() as opened:
        yield opened


async def state(room, row):
    found = await room.store.read(lambda read: read.queues.outbox_line(row))
    return str(found.state)


async def ended_as(room, row, wanted):
    """Wait for a state; each look is a question to the store, so none of them is idle."""
    async with asyncio.timeout(PATIENCE):
        while await state(room, row) != wanted:
            pass


async def test_a_row_that_was_retried_elsewhere_is_carried(room, elsewhere):
    room.channel.next(CHAT, Refused("gone", ""))
    (row,) = await room.says(say("hello"))
    await ended_as(room, row, "dead")
    assert room.channel.posts(CHAT) == ["hello"]

    await elsewhere.write(lambda tx: tx.queues.retry_delivery(row, JAN))

    await room.until(lambda: len(room.channel.posts(CHAT)) == 2, "it is carried once more")
    await ended_as(room, row, "sent")


async def test_a_row_that_was_dropped_elsewhere_does_not_hold_up_its_lane(room, elsewhere):
    room.channel.gate.clear()
    first, second, _ = await room.says(say("first"), say("second"), say("third"))
    await room.until(lambda: room.channel.under_way, "the first is under way")

    assert not await elsewhere.write(lambda tx: tx.queues.drop_delivery(first, JAN))
    assert await elsewhere.write(lambda tx: tx.queues.drop_delivery(second, JAN))
    room.channel.gate.set()

    await room.until(lambda: "third" in room.channel.posts(CHAT), "the lane goes on")
    assert room.channel.posts(CHAT) == ["first", "third"]
    assert await state(room, second) == "dropped"


async def test_the_author_of_a_dropped_message_is_told(room, elsewhere):
    (row,) = await room.says(relay(fate_to=GROUP, fate_language="en"), wake=False)
    assert await elsewhere.write(lambda tx: tx.queues.drop_delivery(row, JAN))

    await room.until(
        lambda: [each for each in room.channel.posts(GROUP) if "fate-dropped" in each],
        "the author reads that it was dropped",
    )


async def test_an_arrival_that_another_process_left_is_handled(room, elsewhere):
    await room.rest()

    await elsewhere.receive([arrival("left", "message", at=NOW, text="hello")], now=NOW)

    await room.until(lambda: room.channel.reads, "it is read")


async def test_a_look_at_nothing_writes_nothing(room, elsewhere, monkeypatch):
    """A store in trouble would else be taken for mended by every look."""
    await room.rest()
    changes = []
    change = room.store._change
    monkeypatch.setattr(room.store, "_change", lambda work: changes.append(work) or change(work))
    looks = []
    due = room.store.is_handling_due

    async def looked(*, now):
        looks.append(now)
        return await due(now=now)

    monkeypatch.setattr(room.store, "is_handling_due", looked)

    await room.until(lambda: len(looks) > 2, "the engine looks")

    assert changes == []
