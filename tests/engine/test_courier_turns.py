"""Who goes first where not all can: among lanes, on a slow platform, and under a pushback."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.slack.windows import windows as slack_windows
from adapters.telegram.windows import windows as telegram_windows
from bot.cards import Text
from bot.domain.address import Address
from bot.effects import AGEING, Answer, ShowForm, Urgency
from bot.forms import Form, FormName
from bot.limits import Limiter
from bot.ports.channel import TryLater
from bot.ports.store import OutboxState
from bot.senders import AT_ONCE
from tests.engine.fakes import FakeChannel, words
from tests.engine.room import ANNS_CHAT, STAFF, open_room, run_desk
from tests.storage.stories import CHAT, GROUP, NOW, SECOND, TASK, keep, known, say, show

MANY = 200
CHANNEL = Address("slack", "T1", "C1")
OTHER_CHANNEL = Address("slack", "T1", "C2")
ANSWER = Answer(platform="telegram", token="press", text=Text("yours"), language="en")


def chat(number):
    return Address("telegram", "", str(6000 + number))


@pytest.fixture(autouse=True)
def quick_stop(monkeypatch):
    """A desk that hangs shall not make its story last."""
    monkeypatch.setattr("bot.courier.GRACE", 0.1)


async def busy(room, *effects):
    """The platform answers nobody, and everybody waits for a sender."""
    room.channel.gate.clear()
    await room.says(*effects)
    await room.until(lambda: room.channel.under_way == AT_ONCE, "every sender is busy")
    senders = room.desk.courier._calls.senders["telegram"]
    left = len(effects) - AT_ONCE
    await room.until(lambda: len(senders._waiting) == left, "the others wait for one")


async def test_a_press_is_answered_while_hundreds_wait_for_a_slow_platform(room):
    await busy(room, *(say("slow", chat(number)) for number in range(MANY)))

    room.desk.courier.answer([ANSWER])

    await room.until(lambda: room.channel.answers, "the press is answered")
    assert room.channel.under_way == AT_ONCE
    room.channel.gate.set()
    await room.rest()


async def test_what_is_urgent_overtakes_every_lane_that_waits_for_a_slow_platform(room):
    digests = [say("slow", chat(number), urgency=Urgency.DIGEST) for number in range(60)]
    await busy(room, *digests)
    await room.says(say("card", chat(70), urgency=Urgency.CARD), say("client", chat(71)))
    senders = room.desk.courier._calls.senders["telegram"]
    await room.until(lambda: len(senders._waiting) == 60 - AT_ONCE + 2, "they wait, too")

    room.channel.gate.set()
    await room.rest()

    posts = room.channel.posts()
    assert posts[AT_ONCE : AT_ONCE + 2] == ["client", "card"]
    assert len(posts) == 62


async def test_what_has_waited_long_goes_before_what_is_urgent_and_new(room):
    await busy(room, *(say("digest", chat(n), urgency=Urgency.DIGEST) for n in range(20)))
    room.clock.pass_to(NOW + (Urgency.DIGEST - Urgency.CLIENT) * AGEING + SECOND)
    await room.says(say("client", chat(70)))
    senders = room.desk.courier._calls.senders["telegram"]
    await room.until(lambda: len(senders._waiting) == 20 - AT_ONCE + 1, "it waits, too")

    room.channel.gate.set()
    await room.rest()

    assert room.channel.posts()[-1] == "client"


async def test_a_slow_platform_keeps_no_other(store, clock):
    await known(store, *STAFF)
    telegram, slack = FakeChannel(clock), FakeChannel(clock, "slack", threads=True)
    async with run_desk(store, clock, telegram, slack) as room:
        await busy(room, *(say("slow", chat(number)) for number in range(40)))

        await room.says(say("meanwhile", CHANNEL))

        await room.until(slack.posts, "Slack is served")
        assert telegram.under_way == AT_ONCE
        telegram.gate.set()
        await room.rest()


async def test_when_a_pushback_ends_what_is_urgent_goes_first_and_each_kind_in_order(room):
    cards = [say(f"card {number}", CHAT, urgency=Urgency.CARD) for number in (1, 2)]
    room.channel.next(CHAT, TryLater(30 * SECOND))
    await room.says(*cards, say("digest", CHAT, urgency=Urgency.DIGEST))
    await room.rest()
    await room.says(say("client 1", CHAT), say("client 2", CHAT))
    await room.rest()
    assert room.channel.posts() == ["card 1"]

    room.move(seconds=30)
    await room.rest()

    assert room.channel.posts()[1:] == ["client 1", "client 2", "card 1", "card 2", "digest"]


async def test_a_chat_may_ask_to_wait_as_often_as_it_likes_and_longer_each_time(room):
    waits = [1 << number for number in range(17)]  # at last more than eighteen hours
    room.channel.next(CHAT, *(TryLater(seconds * SECOND) for seconds in waits))
    (row,) = await room.says(say("one"))

    for seconds in waits:
        await room.rest()
        await room.says(say("elsewhere", ANNS_CHAT))
        room.move(seconds=seconds - 1)
        await room.rest()
        assert len(room.channel.posts(CHAT)) == waits.index(seconds) + 1
        room.move(seconds=1)
    await room.rest()

    assert len(room.channel.posts(CHAT)) == len(waits) + 1
    assert len(room.channel.posts(ANNS_CHAT)) == len(waits)
    assert (await room.row(row)).state is OutboxState.SENT


async def test_where_changes_must_wait_posts_go_on(store, clock):
    """Slack's changes have one window for the workspace: whoever is refused tells all."""
    await known(store, *STAFF)
    slack = FakeChannel(clock, "slack", threads=True)
    slack.limits = slack_windows
    async with run_desk(store, clock, slack, limiter=Limiter()) as room:
        await room.says(show(to=CHANNEL), show(to=OTHER_CHANNEL))
        await room.rest()
        await keep(store, replace(TASK, title="other", revision=1), key="renamed")
        slack.next(CHANNEL, TryLater(30 * SECOND))
        await room.says(show(to=CHANNEL))
        await room.until(slack.edits, "a change is refused")
        await room.rest()
        room.move(seconds=2)

        await room.says(show(to=OTHER_CHANNEL), say("a post", OTHER_CHANNEL))
        await room.rest()
        assert len(slack.edits()) == 1
        assert slack.posts(OTHER_CHANNEL)[-1] == "a post"

        room.move(seconds=28)
        await room.rest()
        assert len(slack.edits()) == 3


async def test_a_card_gets_through_however_much_clients_are_told(store):
    """They fill the group's window all the time, and each of them is urgent."""
    async with open_room(store, limiter=Limiter()) as room:
        room.channel.limits = telegram_windows
        for second in range(130):
            if second < 20 or second % 3 == 0:
                await room.says(say(f"client {second}", GROUP))
            if second == 21:
                await room.says(say("card", GROUP, urgency=Urgency.CARD))
            await room.rest()
            room.move(seconds=1)

    # After a minute it is as urgent as they are, and another minute may be full already.
    (at,) = [at for at, parcel in room.channel.attempts if words(parcel) == "card"]
    assert at - NOW <= timedelta(minutes=2)
    assert room.channel.posts()[-1] == "client 105"


async def test_a_client_is_told_at_once_however_many_are_reminded(store):
    async with open_room(store, limiter=Limiter()) as room:
        room.channel.limits = telegram_windows
        reminders = [say("reminder", chat(n), urgency=Urgency.REMINDER) for n in range(60)]
        await room.says(*reminders)
        await room.rest()
        assert len(room.channel.posts()) == 24

        await room.says(say("client", CHAT))
        await room.rest()

        assert room.channel.posts()[-1] == "client"


async def test_a_form_that_slack_does_not_take_now_is_filled_a_little_later(store, clock):
    await known(store, *STAFF)
    slack = FakeChannel(clock, "slack", threads=True)
    slack.forms_say.append(TryLater(timedelta(seconds=0.01)))
    form = ShowForm(
        platform="slack",
        instance="form",
        form=Form(title=Text("title"), name=FormName.REQUEST, subject=""),
        language="en",
    )
    async with run_desk(store, clock, slack) as room:
        room.desk.courier.answer([form])

        await room.until(lambda: len(slack.forms) == 2, "the form is filled")
    assert slack.forms[0] == slack.forms[1]


async def test_a_restart_ends_no_pushback_and_keeps_the_order(database, clock):
    first, second = FakeChannel(clock), FakeChannel(clock)
    first.next(CHAT, TryLater(30 * SECOND))
    async with database.open() as store:
        await known(store, *STAFF)
        async with run_desk(store, clock, first) as room:
            await room.says(say("one"), say("two"))
            await room.rest()
            assert first.posts() == ["one"]
    async with database.open() as store, run_desk(store, clock, second) as room:
        await room.says(say("three"), say("elsewhere", ANNS_CHAT))
        await room.rest()
        assert second.posts() == ["elsewhere"]

        room.move(seconds=30)
        await room.rest()
        assert second.posts(CHAT) == ["one", "two", "three"]
