"""Thousands of lanes wait for one window: who waits costs nothing, and who ranks first goes first."""

from collections import Counter

import pytest

from adapters.telegram.windows import windows as telegram_windows
from bot.domain.address import Address
from bot.effects import Urgency
from bot.limits import Limiter
from bot.ports.channel import TryLater, Window
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, run_desk
from tests.storage.stories import SECOND, known, say

MANY = 2000
A_SECOND = 27  # calls that private chats get of the bot's own window


class Counted:
    """A store that counts what the courier asks of it."""

    def __init__(self, store):
        self._store = store
        self.asked = Counter()

    def __getattr__(self, name):
        self.asked[name] += 1
        return getattr(self._store, name)


@pytest.fixture
async def crowded(sqlite_store, clock):
    await known(sqlite_store, *STAFF)
    channel = FakeChannel(clock)
    channel.limits = telegram_windows
    async with run_desk(Counted(sqlite_store), clock, channel, limiter=Limiter()) as room:
        await room.rest()
        yield room


def chat(number):
    return Address("telegram", "", str(10_000 + number))


def when(room, said):
    return [at for at, parcel in room.channel.attempts if parcel.post.body == said]


async def seconds(room, many):
    for _ in range(many):
        room.move(seconds=1)
        await room.rest()


async def test_lanes_that_wait_for_a_window_read_no_rows(crowded):
    await crowded.says(*(say("hello", chat(number)) for number in range(MANY)))
    await crowded.rest()
    assert len(crowded.channel.attempts) == A_SECOND

    crowded.store.asked.clear()
    for _ in range(20):  # the safety net finds them all, and lets them sleep
        crowded.desk.courier.look()
        await crowded.rest()
    assert crowded.store.asked["take"] == crowded.store.asked["depart"] == 0

    await seconds(crowded, 10)
    went = len(crowded.channel.attempts) - A_SECOND
    assert went == 10 * A_SECOND
    assert crowded.store.asked["depart"] == went
    # A look around that began before a lane was done wakes it once more.
    assert crowded.store.asked["take"] <= 2 * went
    assert crowded.channel.overfull() == {}


async def test_nobody_is_forgotten_and_nobody_overtakes(crowded):
    for part in range(3):
        await crowded.says(*(say(f"{part}", chat(number)) for number in range(200)))
    await seconds(crowded, 3 * 200 // A_SECOND + 2)

    assert len(crowded.channel.attempts) == 600
    assert all(crowded.channel.posts(chat(number)) == ["0", "1", "2"] for number in range(200))
    assert crowded.channel.overfull() == {}


async def test_an_open_window_lets_the_urgent_and_the_old_go_first(crowded):
    await crowded.says(*(say("late", chat(n), urgency=Urgency.DIGEST) for n in range(100)))
    await crowded.rest()
    await crowded.says(*(say("card", chat(1000 + n), urgency=Urgency.CARD) for n in range(60)))
    await crowded.rest()
    await seconds(crowded, 2)
    said = crowded.channel.posts()
    assert set(said[24:72]) == {"card"}  # what is not urgent leaves three to whatever is

    crowded.move(seconds=600)  # the digests are old now, and go before a fresh reminder
    await crowded.rest()
    await crowded.says(*(say("fresh", chat(2000 + n), urgency=Urgency.REMINDER) for n in range(30)))
    await crowded.rest()
    await seconds(crowded, 5)
    assert crowded.channel.posts().count("late") == 100
    assert min(when(crowded, "fresh")) >= max(when(crowded, "late"))
    assert crowded.channel.overfull() == {}


async def test_a_client_does_not_stand_in_line_behind_what_may_wait(crowded):
    await crowded.says(*(say("later", chat(n), urgency=Urgency.DIGEST) for n in range(200)))
    await crowded.rest()

    silent = next(chat(n) for n in range(200) if not crowded.channel.posts(chat(n)))
    await crowded.says(say("for a client", chat(1000)), say("and here", silent))

    wanted = {"for a client", "and here"}
    await crowded.until(lambda: wanted <= set(crowded.channel.posts()), "both are said")


async def test_a_chat_that_must_wait_for_itself_keeps_nobody_else(crowded):
    crowded.channel.next(chat(0), TryLater(60 * SECOND))
    await crowded.says(*(say("hello", chat(number)) for number in range(100)))
    await seconds(crowded, 5)
    assert len(crowded.channel.posts()) == 100  # one of them in vain

    await seconds(crowded, 60)
    assert crowded.channel.posts(chat(0)) == ["hello", "hello"]
    assert len(crowded.channel.attempts) == 101


async def test_a_platform_that_asks_all_to_wait_is_asked_again_by_as_many_as_may(crowded):
    crowded.channel.next(chat(0), TryLater(30 * SECOND, everywhere=True))
    await crowded.says(say("first", chat(0)))
    await crowded.rest()
    await crowded.says(*(say("hello", chat(number)) for number in range(1, 300)))
    await crowded.rest()
    crowded.store.asked.clear()
    await seconds(crowded, 29)
    assert len(crowded.channel.attempts) == 1
    assert crowded.store.asked["take"] == 0

    await seconds(crowded, 13)
    assert len(crowded.channel.attempts) == 301
    assert crowded.store.asked["depart"] <= 300 + 1  # the first has an alarm of its own
    assert crowded.store.asked["take"] <= 2 * 300
    assert crowded.channel.overfull() == {}


async def test_who_was_let_go_with_nothing_to_say_gives_the_turn_to_the_next(crowded):
    narrow = Window("bot", 1, 5 * SECOND)
    crowded.channel.limits = lambda _: (narrow,)
    rows = []
    for number in range(3):
        rows += await crowded.says(say(str(number), chat(number)))
        await crowded.rest()
    await crowded.store.bury(rows[1], reason="by hand", parked=False, now=crowded.clock.now())

    crowded.move(seconds=5)
    await crowded.rest()

    assert crowded.channel.posts() == ["0", "2"]
