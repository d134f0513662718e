"""The courier and what a platform can answer: every outcome leaves a row where it belongs."""

import asyncio

from bot.cards import Text
from bot.desk_events import moved
from bot.domain.address import Address
from bot.effects import Answer, Urgency
from bot.fates import STUMBLES
from bot.ports.channel import Moved, NotSent, Refused, Sent, TryLater, Unknown
from bot.ports.queues import OutboxState
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import ANNS_CHAT, LANE, STAFF, run_desk
from tests.storage.stories import CHAT, GROUP, NOW, SECOND, known, relay, say

SUPER = Address("telegram", "", "-1009")
LATER = TryLater(30 * SECOND)


async def test_a_lane_is_carried_in_order_and_the_urgent_first(room):
    digest = say("digest", urgency=Urgency.DIGEST)
    await room.says(say("one"), say("two"), digest, say("three"), wake=False)

    room.desk.courier.wake((LANE,))
    await room.rest()

    assert room.channel.posts() == ["one", "two", "three", "digest"]


async def test_a_destination_that_must_wait_keeps_nobody_else(room):
    room.channel.next(CHAT, LATER)
    await room.says(say("one"), say("two"), say("elsewhere", ANNS_CHAT))
    await room.rest()
    assert sorted(room.channel.posts()) == ["elsewhere", "one"]

    await room.says(say("three"), say("elsewhere too", ANNS_CHAT))
    await room.rest()
    room.move(seconds=29)
    await room.rest()
    assert room.channel.posts(CHAT) == ["one"]
    assert room.channel.posts(ANNS_CHAT) == ["elsewhere", "elsewhere too"]

    room.move(seconds=1)
    await room.rest()
    assert room.channel.posts(CHAT) == ["one", "one", "two", "three"]


async def test_a_bot_that_must_wait_keeps_everybody_on_its_platform(store, clock):
    await known(store, *STAFF)
    telegram, slack = FakeChannel(clock), FakeChannel(clock, "slack", threads=True)
    async with run_desk(store, clock, telegram, slack) as room:
        telegram.next(CHAT, TryLater(30 * SECOND, everywhere=True))
        await room.says(say("one"))
        await room.rest()
        await room.says(say("two", ANNS_CHAT), say("three", Address("slack", "T1", "C1")))
        await room.rest()
        assert (telegram.posts(), slack.posts()) == (["one"], ["three"])

        room.move(seconds=30)
        await room.rest()
        assert (telegram.posts(CHAT), telegram.posts(ANNS_CHAT)) == (["one", "one"], ["two"])


async def test_what_did_not_leave_is_repeated_with_growing_patience(room):
    room.channel.next(CHAT, *[NotSent("no route")] * 7)
    (row,) = await room.says(say("one"))

    waited = []
    for _ in range(7):
        await room.rest()
        waits = (await room.row(row)).not_before - room.clock.now()
        waited.append(waits.total_seconds())
        room.move(seconds=waits.total_seconds())
    await room.rest()

    assert waited == [1, 2, 5, 10, 30, 60, 60]
    assert room.channel.posts() == ["one"] * 8
    assert (await room.row(row)).state is OutboxState.SENT


async def test_what_may_have_arrived_is_looked_for_before_it_is_repeated(room):
    room.channel.next(CHAT, Unknown("reset"))
    (row,) = await room.says(say("one"))
    await room.rest()
    assert (await room.row(row)).unknown and room.channel.looked_for == []

    room.move(seconds=3)
    await room.rest()

    assert room.channel.looked_for == [f"{row}.0"]
    assert room.channel.posts() == ["one", "one"]
    after = await room.row(row)
    assert (after.state, after.unknown, after.repeated) == (OutboxState.SENT, False, True)


async def test_what_is_found_is_not_said_again(room):
    room.channel.next(CHAT, Unknown("reset"))
    (row,) = await room.says(say("one"))
    await room.rest()
    room.channel.found[f"{row}.0"] = ()

    room.move(seconds=3)
    await room.rest()

    assert room.channel.posts() == ["one"]
    after = await room.row(row)
    assert (after.state, after.repeated) == (OutboxState.SENT, False)


async def test_what_nobody_ever_knows_ends_and_the_next_goes(room):
    room.channel.next(CHAT, *[Unknown("reset")] * 20)
    row, _ = await room.says(say("one"), say("two"))
    await room.rest()
    while (await room.row(row)).state is OutboxState.READY:
        room.move(seconds=3)
        await room.rest()
    room.channel.outcomes.clear()
    room.move(seconds=3)
    await room.rest()

    assert (await room.row(row)).state is OutboxState.DEAD
    assert room.channel.posts()[-1] == "two"
    assert (await room.store.backlog())["inbox:done"] >= 1


async def test_who_blocked_the_desk_gets_it_on_coming_back(room):
    room.channel.next(CHAT, Refused("blocked"))
    row, *_ = await room.says(relay(fate_to=ANNS_CHAT))
    await room.until(lambda: room.channel.posts(ANNS_CHAT), "the author hears of it")
    await room.rest()
    assert (await room.row(row)).state is OutboxState.PARKED
    assert room.channel.posts(ANNS_CHAT) == ["fate-blocked 1 Cleo"]
    account = await room.store.read(lambda read: read.people.accounts_of("cleo"))
    assert not account[0].reachable

    await room.desk.engine.store([arrival("back", "reach", at=NOW, reachable=True)])
    await room.until(lambda: len(room.channel.posts(ANNS_CHAT)) == 2, "it goes out")
    await room.rest()

    assert (await room.row(row)).state is OutboxState.SENT
    assert room.channel.posts(ANNS_CHAT)[1] == "fate-delivered 1 Cleo"
    account = await room.store.read(lambda read: read.people.accounts_of("cleo"))
    assert account[0].reachable


async def test_what_is_refused_for_good_does_not_hold_the_next_up(room):
    room.channel.next(CHAT, Refused("too_large"))
    rows = await room.says(say("one"), say("two"))
    await room.rest()

    assert [(await room.row(each)).state for each in rows] == ["dead", "sent"]


async def test_a_chat_that_moved_is_followed(room):
    room.channel.next(GROUP, Moved(SUPER))
    await room.says(say("one", GROUP))
    await room.rest()
    room.move(seconds=1)
    await room.rest()

    assert room.channel.posts(SUPER) == ["one"]
    team = await room.store.read(lambda read: read.teams.all())
    assert team[0].channel == SUPER


async def test_a_chat_that_moved_is_followed_at_once(room):
    room.channel.next(GROUP, Moved(SUPER))
    await room.says(say("one", GROUP))
    await room.rest()

    assert room.channel.posts(SUPER) == ["one"]


async def test_a_chat_that_moves_while_a_message_is_on_its_way_is_followed(room):
    room.channel.next(GROUP, Moved(SUPER))
    room.channel.gate.clear()
    (row,) = await room.says(say("one", GROUP))
    await room.until(lambda: room.channel.under_way, "the message is on its way")
    await room.desk.engine.store((moved(GROUP, SUPER, room.clock.now()),))
    while (await room.row(row)).lane != str(SUPER):  # noqa: ASYNC110 - the store tells nobody
        await asyncio.sleep(0)

    room.channel.gate.set()

    await room.until(lambda: room.channel.posts(SUPER) == ["one"], "it is said in the new chat")
    await room.rest()
    assert (await room.row(row)).state is OutboxState.SENT


async def test_a_row_that_can_never_be_worded_does_not_stop_the_desk(room):
    def stumble(text, language):
        if text.key == "stumble":
            raise ValueError(text)
        return text.key

    room.desk.courier._wording.catalogue.words = stumble
    row, _ = await room.says(say("stumble"), say("next"))
    for _ in range(STUMBLES):
        await room.rest()
        room.move(seconds=3)
    await room.rest()

    assert room.channel.posts() == ["next"]
    assert (await room.row(row)).state is OutboxState.DEAD


async def test_what_stumbled_once_is_said_and_marked(room):
    """Nobody expected it, so nobody knows whether it arrived."""
    send, stumbles = room.channel.send, iter([True])

    async def stumbling(parcel):
        if next(stumbles, False):
            raise ZeroDivisionError
        return await send(parcel)

    room.channel.send = stumbling
    row, _ = await room.says(say("one"), say("two"))
    await room.rest()
    room.move(seconds=3)
    await room.rest()

    assert room.channel.posts() == ["one", "two"]
    assert (await room.row(row)).repeated


async def test_a_lane_that_stumbled_cuts_off_no_other(room):
    take, stumbles = room.desk.courier._store.take, iter([True])

    async def stumbling(lane, **more):
        if lane == str(GROUP) and next(stumbles, False):
            raise ZeroDivisionError
        return await take(lane, **more)

    room.desk.courier._store.take = stumbling
    await room.says(say("in the group", GROUP), say("one"))
    await room.until(lambda: room.channel.posts() == ["one"], "the other lane goes on")
    await room.rest()
    room.desk.courier.wake((str(GROUP),))
    await room.rest()

    assert room.channel.posts(GROUP) == ["in the group"]


async def test_an_answer_that_cannot_be_worded_does_not_stop_the_desk(room):
    def stumble(text, language):
        if text.key == "stumble":
            raise ValueError(text)
        return text.key

    room.desk.courier._wording.catalogue.words = stumble
    platform = CHAT.platform
    room.desk.courier.answer(
        [Answer(platform=platform, token="1", text=Text("stumble"), language="en")]
    )
    await room.says(say("next"))
    await room.rest()

    assert room.channel.posts() == ["next"]


async def test_a_platform_that_is_not_served_today_keeps_what_waits_for_it(room):
    (row,) = await room.says(say("for Slack", Address("slack", "T1", "C1")))
    await room.rest()

    assert (await room.row(row)).state is OutboxState.READY


async def test_a_platform_that_is_not_served_today_keeps_what_came_from_it(store, clock):
    await known(store, *STAFF)
    unread = arrival("slack row", "message", at=NOW, platform="slack", user="U1", text="help!")
    await store.receive([unread], now=NOW)
    async with run_desk(store, clock, FakeChannel(clock)) as room:
        await room.rest()
    slack = FakeChannel(clock, "slack", threads=True)
    async with run_desk(store, clock, slack) as room:
        await room.until(lambda: slack.reads, "it is read when Slack is served again")
        await room.rest()

    assert (await store.backlog())["inbox:done"] == 1


async def test_a_sent_outcome_without_ids_is_kept_too(room):
    room.channel.next(CHAT, Sent())
    (row,) = await room.says(say("one"))
    await room.rest()

    assert (await room.row(row)).state is OutboxState.SENT
