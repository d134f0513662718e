"""Views and long messages: edited not reposted, coalesced, gone on with where they stopped."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.address import MessageRef
from bot.domain.ids import MessageId
from bot.ports.channel import NewPost, NotSent, Refused, Sent, TryLater, Unknown
from bot.ports.queues import OutboxState
from tests.clock import StoryClock
from tests.engine.fakes import FakeChannel
from tests.engine.room import ANNS_CHAT, STAFF, run_desk
from tests.storage.stories import (
    CHAT,
    GROUP,
    MESSAGE,
    NOW,
    SECOND,
    TASK,
    keep,
    known,
    relay,
    say,
    show,
)

LONG = replace(MESSAGE, id=MessageId("long"), text="\n".join(["word " * 600] * 6))


async def titled(room, title):
    """The task is changed, and its card shall show it."""
    task = await room.store.read(lambda read: read.tasks.get(TASK.id))
    await keep(room.store, replace(task, title=title), key=title)
    return await room.says(show())


async def test_a_view_is_posted_once_and_edited_from_then_on(room):
    await room.says(show())
    await room.rest()
    await titled(room, "a table for three")
    await room.rest()

    assert len(room.channel.posts()) == len(room.channel.edits()) == 1
    (shown,) = room.channel.standing.values()
    assert "a table for three" in shown


async def test_a_view_that_shows_the_same_is_not_sent(room):
    await room.says(show())
    await room.rest()
    (row,) = await room.says(show())
    await room.rest()

    assert len(room.channel.attempts) == 1
    assert (await room.row(row)).state is OutboxState.SENT


async def test_changes_that_wait_are_shown_as_one(room):
    await room.says(show())
    await room.rest()
    room.channel.next(GROUP, TryLater(30 * SECOND))
    await titled(room, "one")
    await room.rest()
    for title in ("two", "three", "four"):
        await titled(room, title)
    room.move(seconds=30)
    await room.rest()

    assert [("one" in each, "four" in each) for each in room.channel.edits()] == [
        (True, False),
        (False, True),
    ]


async def test_a_change_while_a_view_is_sent_is_shown_afterwards(room):
    await room.says(show())
    await room.rest()
    room.channel.gate.clear()
    await titled(room, "first")
    await room.until(lambda: room.channel.under_way, "the edit is under way")
    await titled(room, "second")
    room.channel.gate.set()
    await room.rest()

    assert ["first" in each for each in room.channel.edits()] == [True, False]
    assert "second" in room.channel.edits()[1]


async def test_a_view_whose_message_is_gone_is_posted_anew(room):
    await room.says(show())
    await room.rest()
    room.channel.next(GROUP, Refused("gone"))
    await titled(room, "other")
    await room.rest()
    await titled(room, "third")
    await room.rest()

    refs = await room.store.read(lambda read: read.views.refs(show().key))
    assert [each.message for each in refs] == ["2"]
    assert len(room.channel.posts()) == 2
    assert "third" in room.channel.standing[MessageRef(GROUP, "2")]


async def test_what_is_said_under_a_view_waits_for_the_view(store):
    await known(store, *STAFF)
    clock = StoryClock(NOW)
    channel = FakeChannel(clock, threads=True)
    async with run_desk(store, clock, channel) as room:
        await room.says(say("below", GROUP, under=show().key), show())
        await room.rest()

    first, second = (parcel for _, parcel in channel.attempts)
    assert first.post.title.startswith("card-title")
    assert (second.post.body, second.to.thread) == ("below", "1")


async def test_a_view_that_was_found_is_brought_up_to_date(room):
    room.channel.next(GROUP, Unknown("reset"))
    (row,) = await room.says(show())
    await room.rest()
    stands = MessageRef(GROUP, "77")  # it had arrived, and shows the task as it was then
    room.channel.found[f"{row}.0"] = (stands,)
    await titled(room, "changed meanwhile")
    room.move(seconds=3)
    await room.rest()

    assert len(room.channel.posts()) == 1
    assert "changed meanwhile" in room.channel.standing.get(stands, "")


def parts(channel):
    """Which parts of the long message were attempted, by their headings."""
    posts = [parcel.post for _, parcel in channel.attempts if isinstance(parcel, NewPost)]
    return [post.title.removeprefix("message-part ") for post in posts]


@pytest.fixture
async def long_room(room):
    await keep(room.store, LONG, key="long")
    return room


def long_relay(**more):
    return replace(relay(**more), message=LONG.id)


async def test_a_long_message_goes_in_parts_in_order(long_room):
    (row, _) = await long_room.says(long_relay(), say("next"))
    await long_room.rest()

    assert parts(long_room.channel) == ["from", "2 6", "3 6", "4 6", "5 6", "6 6", ""]
    after = await long_room.row(row)
    assert (after.state, after.parts_sent) == (OutboxState.SENT, 6)


async def test_a_part_that_failed_is_repeated_alone(long_room):
    long_room.channel.next(CHAT, *[_sent(n) for n in (1, 2)], NotSent("no route"))
    await long_room.says(long_relay())
    await long_room.rest()
    long_room.move(seconds=10)
    await long_room.rest()

    assert parts(long_room.channel) == ["from", "2 6", "3 6", "3 6", "4 6", "5 6", "6 6"]


async def test_after_a_stop_between_parts_the_next_part_goes_first(database, clock):
    first, second = FakeChannel(clock), FakeChannel(clock)
    async with database.open() as store:
        await known(store, *STAFF, LONG)
        async with run_desk(store, clock, first) as room:
            first.next(CHAT, _sent(1), _sent(2), TryLater(30 * SECOND))
            await room.says(long_relay())
            await room.rest()
    clock.move(seconds=30)
    async with database.open() as store, run_desk(store, clock, second) as room:
        await room.rest()

    assert parts(first) == ["from", "2 6", "3 6"]
    assert parts(second) == ["3 6", "4 6", "5 6", "6 6"]


async def test_parts_that_arrived_do_not_use_up_the_repeats_of_a_later_one(long_room):
    for number in range(1, 6):  # each part has to wait for its turn, so the row is taken anew
        long_room.channel.next(CHAT, _sent(number), TryLater(SECOND))
    long_room.channel.outcomes[str(CHAT)].pop()
    long_room.channel.next(CHAT, Unknown("reset"))
    (row,) = await long_room.says(long_relay())
    for _ in range(6):
        await long_room.rest()
        long_room.move(seconds=3)
    await long_room.rest()

    assert (await long_room.row(row)).state is OutboxState.SENT


async def test_a_message_that_was_erased_is_not_called_delivered(room):
    await room.says(replace(relay(fate_to=ANNS_CHAT), message=MessageId("erased")))
    await room.rest()
    room.desk.engine.wake()
    await room.rest()

    assert not [each for each in room.channel.posts(ANNS_CHAT) if "delivered" in each]


async def test_a_stop_lets_the_call_under_way_end(database, clock):
    first, second = FakeChannel(clock), FakeChannel(clock)
    async with database.open() as store:
        await known(store, *STAFF)
        async with run_desk(store, clock, first) as room:
            first.gate.clear()
            await room.says(say("once"))
            await room.until(lambda: first.under_way, "it is under way: the platform has it")
            asyncio.get_running_loop().call_later(0.05, first.gate.set)
    async with database.open() as store, run_desk(store, clock, second) as room:
        await room.rest()

    assert first.posts() + second.posts() == ["once"]


def _sent(number):
    return Sent((MessageRef(CHAT, f"part {number}"),))
