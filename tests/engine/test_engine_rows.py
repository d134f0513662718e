"""The engine: rows in order, one at a time, each with one disposition, whatever is in them."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.task import Status
from bot.engine import Handled
from bot.timekeeping import DeskClock
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.handling import Handling, claims, inbox, says
from tests.engine.room import STAFF, run_desk, until
from tests.storage.stories import ANN, BOB, NOW, SECOND, TASK, known


@pytest.fixture
async def desk(store, clock):
    await known(store, *STAFF)
    return Handling(store, clock)


async def test_a_lane_is_handled_in_the_order_in_which_things_happened(desk):
    await desk.takes(
        says("3", "third", second=3),
        says("1", "first", second=1),
        says("o2", "other two", second=2, user="8"),
        says("2", "second", second=2),
        says("o1", "other one", second=1, user="8"),
    )

    texts = [raw.partition('"text": "')[2].rstrip('"}') for raw in desk.channel.reads]
    assert [each for each in texts if "other" not in each] == ["first", "second", "third"]
    assert [each for each in texts if "other" in each] == ["other one", "other two"]


async def test_a_row_nobody_can_read_is_parked_and_the_next_goes_on(desk, database):
    await desk.takes(arrival("bad", "broken", at=NOW), says("good", second=1))

    rows = inbox(database)
    assert rows["bad"] == "poison parked" and rows["good"].startswith("done")
    assert desk.channel.reads.count(desk.channel.reads[0]) == 3
    ((error,),) = database.rows("SELECT error FROM inbox WHERE key = 'bad'")
    assert "nobody can read this" in error


async def test_what_the_desk_has_no_use_for_is_noticed(desk, database):
    await desk.takes(arrival("new", "unheard-of", at=NOW))

    assert inbox(database) == {"new": "done noticed"}
    assert desk.handed == [Handled(skipped=("telegram", "unheard-of"))]
    assert desk.engine.skips.counts == {("telegram", "unheard-of"): 1}


async def test_what_was_skipped_is_counted_when_it_is_done_and_not_when_it_failed(desk):
    await desk.takes(
        arrival("1", "unheard-of", at=NOW), arrival("2", "broken", at=NOW, user="8"), says("3")
    )
    await desk.takes(arrival("4", "unheard-of", at=NOW))

    assert desk.engine.skips.counts == {("telegram", "unheard-of"): 2}


async def test_a_deed_that_is_not_theirs_is_refused_with_an_answer(desk, store):
    await desk.takes(claims("press", "7"))

    (handed,) = desk.handed
    (answer,) = handed.answers
    assert (answer.text.key, answer.alert, answer.token) == ("refused-claim", True, "token")
    task = await store.read(lambda read: read.tasks.get(TASK.id))
    assert task.status is Status.NEW


async def test_of_two_presses_the_second_hears_of_the_first(desk, store):
    await desk.takes(claims("one", "8"), claims("two", "9"))

    assert desk.answers == ["claimed", "claim-too-late"]
    task = await store.read(lambda read: read.tasks.get(TASK.id))
    assert (task.status, task.holder) == (Status.CLAIMED, ANN.id)


async def test_the_same_row_twice_is_one(desk, database):
    press = claims("one", "8")
    assert await desk.takes(press, press) == 1
    assert await desk.takes(press) == 0
    mention = says("mention", twins=("message 5",))
    assert await desk.takes(mention, says("again", twins=("message 5",))) == 1

    assert desk.answers == ["claimed"]
    assert set(inbox(database)) == {"one", "mention"}


async def test_a_row_waits_for_an_earlier_one_that_may_still_come(store):
    await known(store, *STAFF)
    desk = Handling(store, DeskClock())
    running = asyncio.create_task(desk.engine.run())
    at = desk.clock.now()
    hold = timedelta(milliseconds=100)

    await desk.engine.store([arrival("late", "message", at=at, text="two", hold=hold)])
    await desk.engine.store([arrival("early", "message", at=at - SECOND, text="one", hold=hold)])
    await until(lambda: len(desk.handed) == 2, "both are handled")
    running.cancel()

    assert ["one" in raw for raw in desk.channel.reads] == [True, False]


async def test_a_row_held_when_the_desk_stopped_is_handled_after_the_start(store):
    await known(store, *STAFF)
    clock = DeskClock()
    held = arrival("held", "message", at=clock.now(), text="hi", hold=timedelta(milliseconds=300))
    await store.receive([held], now=clock.now())  # by a process that is no more

    async with run_desk(store, clock, channel := FakeChannel(clock)):
        await until(lambda: channel.reads, "it is handled")


async def test_a_press_that_a_crash_left_is_answered_after_the_start(store, clock):
    await known(store, *STAFF)
    await store.receive([claims("press", "9")], now=NOW)

    async with run_desk(Slow(store), clock, channel := FakeChannel(clock)) as room:
        await room.rest()
        assert [each.post.body for each in channel.answers] == [f"claimed 1 {TASK.title}"]
        assert (await store.read(lambda read: read.tasks.get(TASK.id))).holder == BOB.id


class Slow:
    """A store that takes its time over a courier's first question, as a large table does."""

    def __init__(self, store):
        self._store = store
        self.handled = asyncio.Event()

    def __getattr__(self, name):
        return getattr(self._store, name)

    async def handle(self, work, **more):
        handled = await self._store.handle(work, **more)
        if not handled:
            self.handled.set()
        return handled

    async def recent_attempts(self, **more):
        await self.handled.wait()
        return await self._store.recent_attempts(**more)
