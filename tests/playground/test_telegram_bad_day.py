"""Telegram's stand-in misbehaves in the world itself, and grows impatient, on command."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import asyncio

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut

from adapters.playground.faults import Often
from adapters.playground.telegram import CannotAct
from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team


async def test_waits_grow_for_whoever_does_not_wait(stand_in, bot, client):
    stand_in.faults.plan("429", method="sendMessage", retry_after=3, growth=4, often=Often(times=3))

    waits = []
    for _ in range(3):
        with pytest.raises(RetryAfter) as told:
            await bot.send_message(client, "hello")
        waits.append(told.value.retry_after.total_seconds())

    assert waits == [3, 12, 48]
    await bot.send_message(client, "hello")
    assert [each.after for each in stand_in.faults.happened] == [0, 0, 0]


async def test_a_429_may_keep_the_seconds_to_itself(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "429_bare")

    with pytest.raises(TelegramError, match=r"(?i)too many requests$"):
        await bot.send_message(client, "hello")


async def test_one_chat_can_suffer_alone(stand_in, bot, client, ann, team):
    stand_in.faults.plan("500", method="sendMessage", chat=team, often=Often(times=0))

    await bot.send_message(client, "fine")
    with pytest.raises(TelegramError):
        await bot.send_message(team, "not fine")

    assert [each.chat for each in stand_in.faults.happened] == [str(team)]


async def test_a_slow_answer_comes_although_late(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "slow", seconds=0.2)

    with pytest.raises(TimedOut):
        await bot.send_message(client, "hello", read_timeout=0.05)
    stand_in.faults.next("sendMessage", "slow", seconds=0.01)
    answered = await bot.send_message(client, "again")

    assert answered.text == "again"
    assert [each.text for each in stand_in.messages(client)][-2:] == ["hello", "again"]


async def test_everything_means_polls_as_well(stand_in, bot, client):
    stand_in.faults.plan("401", method="everything", often=Often(times=0, lasts=60))
    for _ in range(2):
        with pytest.raises(TelegramError):
            await bot.get_updates()
    with pytest.raises(TelegramError):
        await bot.get_me()

    stand_in.scene.clock.advance(seconds=60)
    stand_in.clock_moved()

    assert (await bot.get_me()).is_bot


async def test_a_confirmed_update_can_come_again(stand_in, bot, client):
    stand_in.faults.plan("duplicated")
    stand_in.say(client, client, "once said")

    (first,) = await bot.get_updates()
    (again,) = await bot.get_updates(offset=first.update_id + 1)
    after = await bot.get_updates(offset=first.update_id + 1, timeout=0)

    assert first.update_id == again.update_id and first.message.text == "once said"
    assert after == ()
    assert stand_in.faults.happened[-1].subject == "message"


async def test_updates_nobody_can_read_stand_among_others(stand_in, bot, client):
    stand_in.say(client, client, "before")
    stand_in.faults.plan("poison_update")
    stand_in.faults.plan("unknown_update")
    stand_in.say(client, client, "after")

    waiting = stand_in.pending_updates()

    assert [next(iter(each)) for each in waiting] == ["message", "message", "telepathy", "message"]
    assert "chat" not in waiting[1]["message"]
    numbers = [each["update_id"] for each in waiting]
    assert numbers == list(range(numbers[0], numbers[0] + 4))


async def test_an_albums_parts_come_apart(stand_in, bot, client, clock):
    stand_in.faults.plan("album_apart", chat=client, parts=3, seconds=10)

    seen = []
    for _ in range(4):
        seen.append(len(stand_in.pending_updates()))
        clock.advance(seconds=10)
        stand_in.clock_moved()

    assert seen == [1, 2, 3, 3]
    parts = [each["message"] for each in stand_in.pending_updates()]
    assert len({each["media_group_id"] for each in parts}) == 1
    assert [each["date"] - parts[0]["date"] for each in parts] == [0, 10, 20]


async def test_time_that_passes_by_itself_counts_too(stand_in, client, clock):
    stand_in.faults.plan("album_apart", chat=client, parts=2, seconds=5)

    clock.advance(seconds=5)  # nobody tells the stand-in of it
    await stand_in.wait_for(lambda: len(stand_in.pending_updates()) == 2, timeout=10)


async def test_a_group_moves_to_another_number(stand_in, bot, ann):
    group = stand_in.add_group("Office", [ann], basic=True)
    stand_in.faults.plan("migrated", chat=group)

    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "hello")
    await bot.send_message(moved.value.new_chat_id, "hello")

    services = [each["message"] for each in stand_in.pending_updates() if "message" in each]
    assert services[-2]["migrate_to_chat_id"] == moved.value.new_chat_id
    assert services[-1]["migrate_from_chat_id"] == group


async def test_a_person_blocks_the_bot_until_it_is_switched_off(stand_in, bot, client):
    fault = stand_in.faults.plan("blocked", chat=client)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(client, "hello")
    assert stand_in.faults.active == [fault]

    stand_in.faults.switch_off(fault.id)
    await bot.send_message(client, "welcome back")

    changes = [each["my_chat_member"] for each in stand_in.pending_updates()]
    assert [each["new_chat_member"]["status"] for each in changes] == ["kicked", "member"]


async def test_the_bot_is_thrown_out_and_comes_back(stand_in, bot, team):
    fault = stand_in.faults.plan("kicked", chat=team)
    with pytest.raises(Forbidden, match="kicked from the supergroup"):
        await bot.send_message(team, "hello")

    stand_in.faults.switch_off(fault.id)

    assert (await bot.send_message(team, "here again")).chat.id == team


async def test_rights_and_topics_are_taken_and_given_back(stand_in, bot, ann):
    forum = stand_in.add_group("Forum", [ann], forum=True)
    topic = (await bot.create_forum_topic(forum, "Billing")).message_thread_id

    taken = stand_in.faults.plan("rights_taken", chat=forum)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights"):
        await bot.create_forum_topic(forum, "Travel")
    closed = stand_in.faults.plan("topic_closed", chat=forum)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(forum, "hello", message_thread_id=topic)
    stand_in.faults.switch_off(closed.id)
    await bot.send_message(forum, "open again", message_thread_id=topic)
    off = stand_in.faults.plan("topics_off", chat=forum)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(forum, "hello", message_thread_id=topic)
    assert not (await bot.get_chat(forum)).is_forum
    stand_in.faults.switch_off(off.id)
    stand_in.faults.switch_off(taken.id)
    await bot.send_message(forum, "all as before", message_thread_id=topic)

    stand_in.faults.plan("topic_deleted", chat=forum, topic="Billing")
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(forum, "hello", message_thread_id=topic)


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("blocked", {}, "needs a chat"),
        ("kicked", {"chat": 7_000_000_001}, "needs a group"),
        ("topic_deleted", {"chat": -1_001_000_000_001}, "has no topics"),
        ("rights_taken", {"chat": -1_001_000_000_001}, "no administrator"),
    ],
)
async def test_what_cannot_happen_is_told(stand_in, client, ann, team, name, values, said):
    with pytest.raises(CannotAct, match=said):
        stand_in.faults.plan(name, **values)
    assert stand_in.faults.active == []


async def test_a_new_world_has_no_faults(stand_in, client):
    stand_in.faults.plan("blocked", chat=client)
    stand_in.faults.next("sendMessage", "500")

    stand_in.reset()

    assert stand_in.faults.planned == stand_in.faults.active == stand_in.faults.happened == []


async def test_a_hang_may_end_with_a_cut(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "hang", seconds=0.01)

    async with asyncio.timeout(5):
        with pytest.raises(TelegramError):
            await bot.send_message(client, "hello")
