"""Under the platforms' real windows nothing exceeds them, and what is urgent has its reserve."""

import asyncio
import contextlib
from dataclasses import replace

import pytest

from adapters.slack.windows import windows as slack_windows
from adapters.telegram.windows import windows as telegram_windows
from bot.domain.address import Address, MessageRef
from bot.effects import React, Sign, Urgency
from bot.limits import Limiter
from bot.ports.channel import Window
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, open_room, run_desk, until
from tests.storage.stories import GROUP, SECOND, TASK, keep, known, say, show

GONE = (
    "bot/delivery.py _deliver: a limit sends the post back, and the next try edits again, for ever"
)


@pytest.fixture(autouse=True)
def quick_stop(monkeypatch):
    """A desk that hangs shall not make its story last."""
    monkeypatch.setattr("bot.courier.GRACE", 0.1)


@pytest.fixture
async def limited(store):
    async with open_room(store, limiter=Limiter()) as room:
        room.channel.limits = telegram_windows
        yield room


async def let_go(room, seconds, step=0.5):
    for _ in range(round(seconds / step)):
        await room.rest(seconds=1.5)
        room.move(seconds=step)
    await room.rest(seconds=1.5)


async def test_a_group_gets_what_it_may_and_no_more(limited):
    cards = [say(str(number), GROUP, urgency=Urgency.CARD) for number in range(30)]
    await limited.says(*cards)
    await let_go(limited, 61)

    assert limited.channel.overfull() == {}
    in_a_minute = sum(
        at < limited.channel.attempts[0][0] + 60 * SECOND for at, _ in limited.channel.attempts
    )
    assert in_a_minute == 18  # the rest of the twenty is kept for clients
    await let_go(limited, 30)
    assert limited.channel.posts() == [str(number) for number in range(30)]
    assert limited.channel.overfull() == {}


async def test_a_client_does_not_wait_behind_a_full_window(limited):
    cards = [say(str(number), GROUP, urgency=Urgency.CARD) for number in range(20)]
    await limited.says(*cards)
    await let_go(limited, 20, step=1)
    assert len(limited.channel.posts()) == 18

    await limited.says(say("for a client", GROUP))
    await limited.rest()

    assert limited.channel.posts()[-1] == "for a client"
    assert limited.channel.overfull() == {}


async def test_a_client_does_not_wait_behind_cards_that_have_waited_long(limited):
    cards = [say(str(number), GROUP, urgency=Urgency.CARD) for number in range(60)]
    await limited.says(*cards)
    await let_go(limited, 80)  # the second eighteen are gone, the window is full again
    assert len(limited.channel.posts()) == 36

    await limited.says(say("for a client", GROUP))
    await let_go(limited, 2)

    assert "for a client" in limited.channel.posts()


async def test_a_slack_channel_gets_one_post_a_second(store, clock):
    await known(store, *STAFF)
    slack = FakeChannel(clock, "slack", threads=True)
    slack.limits = slack_windows
    async with run_desk(store, clock, slack, limiter=Limiter()) as room:
        threads = [Address("slack", "T1", "C1", f"{number % 3}.0") for number in range(8)]
        await room.says(*(say(str(number), each) for number, each in enumerate(threads)))
        await let_go(room, 4)
        assert len(slack.posts()) == 5
        await let_go(room, 4)

    assert slack.posts() == [str(number) for number in range(8)]
    assert slack.overfull() == {}


async def test_many_chats_together_stay_below_the_bots_own_limit(limited):
    chats = [Address("telegram", "", str(2000 + number)) for number in range(60)]
    await limited.says(*(say("hello", each) for each in chats))
    await let_go(limited, 4)

    assert len(limited.channel.attempts) == 60
    assert limited.channel.overfull() == {}


async def test_a_post_in_place_of_an_edit_waits_for_its_turn(limited):
    await limited.says(show())
    await let_go(limited, 2)
    limited.channel.gone.add("1")
    await _renamed(limited)
    await limited.says(show())
    await let_go(limited, 6)

    assert len(limited.channel.posts()) == 2
    assert len(limited.channel.edits()) <= 2
    assert limited.channel.overfull() == {}


async def test_what_was_sent_before_a_restart_still_counts(database, clock):
    first, second = FakeChannel(clock), FakeChannel(clock)
    first.limits = second.limits = telegram_windows
    cards = [say(str(number), GROUP, urgency=Urgency.CARD) for number in range(25)]
    async with database.open() as store:
        await known(store, *STAFF)
        async with run_desk(store, clock, first, limiter=Limiter()) as room:
            await room.says(*cards)
            await let_go(room, 18)
    async with (
        database.open() as store,
        run_desk(store, clock, second, limiter=Limiter()) as room,
    ):
        await let_go(room, 50)

    assert first.posts() + second.posts() == [str(number) for number in range(25)]
    first.attempts += second.attempts
    assert first.overfull() == {}


async def test_a_call_counts_from_when_it_is_made(limited):
    busy = [Address("telegram", "", str(3000 + number)) for number in range(16)]
    other = Address("telegram", "", "4000")
    limited.channel.gate.clear()
    await limited.says(*(say("slow", each) for each in busy))
    await limited.until(lambda: limited.channel.under_way == 16, "every sender is busy")
    await limited.says(say("one", other), say("two", other))
    await limited.until(
        lambda: limited.desk.courier._calls.senders["telegram"].are_busy, "one waits for a sender"
    )
    limited.move(seconds=2)
    limited.channel.gate.set()
    await let_go(limited, 2)

    assert limited.channel.posts(other) == ["one", "two"]
    assert limited.channel.overfull() == {}


class Together:
    """A store in which many rows depart at the same moment, if they depart at all."""

    def __init__(self, store, size):
        self._store = store
        self._size = size
        self._full = asyncio.Event()

    def __getattr__(self, name):
        return getattr(self._store, name)

    async def depart(self, *args, **more):
        self._size -= 1
        if not self._size:
            self._full.set()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.3):
                await self._full.wait()
        return await self._store.depart(*args, **more)


async def test_a_limit_of_one_platform_leaves_the_senders_to_others(store, clock):
    await known(store, *STAFF)
    telegram, slack = FakeChannel(clock), FakeChannel(clock, "slack", threads=True)
    telegram.limits = lambda _: (Window("bot", 1, 600 * SECOND),)
    chats = [Address("telegram", "", str(5000 + number)) for number in range(40)]
    together = Together(store, len(chats))
    async with run_desk(together, clock, telegram, slack, limiter=Limiter()) as room:
        await room.says(*(say("hello", each) for each in chats))
        await until(telegram.posts, "one is sent")
        await room.says(say("meanwhile", Address("slack", "T1", "C1")))
        await until(slack.posts, "Slack is served", seconds=1.5)
        await room.rest()
        assert (await store.backlog()).get("outbox:sending", 0) == 0


async def _renamed(room):
    task = await room.store.read(lambda read: read.tasks.get(TASK.id))
    await keep(room.store, replace(task, title="other"), key="renamed")


async def test_signs_go_only_where_there_is_room(limited):
    sign = React(ref=MessageRef(GROUP, "7"), sign=Sign.NOTE)
    await limited.says(*(say(str(n), GROUP, urgency=Urgency.CARD) for n in range(20)))
    await let_go(limited, 20, step=1)
    limited.desk.courier.answer([sign])
    await limited.rest()
    assert limited.channel.signs == []

    limited.move(seconds=60)
    limited.desk.courier.answer([sign])

    await limited.until(lambda: limited.channel.signs, "the sign is put there")
