"""What has arrived is written down with the next departure, and never later than the lane rests."""

from dataclasses import replace

import pytest

from bot.ports.channel import Window
from bot.ports.store import OutboxState
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, run_desk
from tests.storage.stories import CHAT, GROUP, SECOND, known, say, show


class Noting:
    """A store that remembers what was marked, and together with whose departure."""

    def __init__(self, store):
        self._store = store
        self.alone = []
        self.together = []

        self.broken = set()

    def __getattr__(self, name):
        return getattr(self._store, name)

    async def depart(self, row, look, *, now, after=None):
        if after is not None and after.row in self.broken:
            after = replace(after, refs=(None,))  # of a shape that cannot be written
        result = await self._store.depart(row, look, now=now, after=after)
        self.together.extend([after.row] if after else [])

        return result

    async def sent(self, row, *args, **more):
        await self._store.sent(row, *args, **more)
        self.alone.append(row)


@pytest.fixture
async def noting(store, clock):
    await known(store, *STAFF)
    async with run_desk(Noting(store), clock, FakeChannel(clock)) as room:
        yield room


async def test_a_lanes_rows_are_marked_with_the_departure_of_the_next(noting):
    rows = await noting.says(say("one"), say("two"), say("three"))
    await noting.rest()
    assert noting.channel.posts(CHAT) == ["one", "two", "three"]
    assert noting.store.together == list(rows[:2])
    assert noting.store.alone == list(rows[2:])
    assert (await noting.store.backlog()) == {"outbox:sent": 3}


async def test_what_is_said_under_a_view_finds_it_though_both_go_at_once(noting):
    effect = show()
    await noting.says(effect, replace(say("under it", GROUP), under=effect.key))
    await noting.rest()
    (view,) = await noting.store.read(lambda read: read.views.refs(effect.key))
    replies = [getattr(parcel, "reply_to", "") for _, parcel in noting.channel.attempts]
    assert replies == ["", view.message]


async def test_a_row_that_must_wait_keeps_no_mark_waiting(noting):
    noting.channel.limits = lambda _: (Window("chat", 1, 60 * SECOND),)
    first, second = await noting.says(say("one"), say("two"))
    await noting.until(lambda: noting.store.alone == [first], "the first is written down")
    assert (await noting.row(first)).state is OutboxState.SENT
    assert (await noting.row(second)).state is OutboxState.READY


async def test_a_mark_that_cannot_be_written_leaves_the_next_row_alone(noting):
    first, second = await noting.says(say("one"), say("two"), wake=False)
    noting.store.broken.add(first)
    noting.desk.courier.wake((str(CHAT),))
    await noting.rest()
    assert noting.channel.posts(CHAT) == ["one", "two"]
    assert (await noting.row(first)).state is OutboxState.SENT
    assert (await noting.row(second)).state is OutboxState.SENT


async def test_a_stop_in_the_midst_of_a_lane_leaves_what_arrived_written_down(store, clock):
    await known(store, *STAFF)
    channel = FakeChannel(clock)
    async with run_desk(store, clock, channel) as room:
        (row,) = await room.says(say("one"))
        await room.until(lambda: channel.standing, "it stands there")
    assert (await store.outbox(row)).state is OutboxState.SENT
