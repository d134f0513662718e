"""The sending windows: 20 a minute per group, one a second per chat, 30 a second per bot."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from telegram import InputMediaPhoto
from telegram.error import RetryAfter

from adapters.playground.telegram import TelegramStandIn
from tests.playground.test_telegram_stage import (
    ann,
    bot,
    bot_for,
    client,
    clock,
    stand_in,
    team,
)


async def test_a_group_takes_20_actions_in_any_minute(stand_in, bot, team, clock):
    first = await bot.send_message(team, "card 0")
    for number in range(1, 15):
        clock.advance(seconds=1)
        await bot.send_message(team, f"card {number}")
    for number in range(5):
        await bot.edit_message_text(f"edited {number}", team, first.message_id)
    assert stand_in.limits.exceeded == []

    with pytest.raises(RetryAfter) as refusal:
        await bot.edit_message_text("once more", team, first.message_id)

    assert refusal.value.retry_after.total_seconds() == 46
    clock.advance(seconds=46)
    await bot.edit_message_text("once more", team, first.message_id)
    (exceeded,) = stand_in.limits.exceeded
    assert (exceeded.window, exceeded.chat_id, exceeded.method) == (
        "group",
        team,
        "editMessageText",
    )
    assert stand_in.limits.busiest[team] == 20


async def test_every_part_of_an_album_and_every_topic_counts(stand_in, bot, ann, clock):
    forum = stand_in.add_group("Forum", [ann], forum=True)
    await bot.send_media_group(forum, [InputMediaPhoto(b"x")] * 10)
    clock.advance(seconds=5)
    await bot.send_media_group(forum, [InputMediaPhoto(b"x")] * 9)
    clock.advance(seconds=5)
    await bot.create_forum_topic(forum, "Acme")

    with pytest.raises(RetryAfter):
        await bot.create_forum_topic(forum, "Beta")


async def test_a_chat_takes_a_burst_then_one_message_a_second(stand_in, bot, client, clock):
    for number in range(5):
        await bot.send_message(client, f"{number}")

    with pytest.raises(RetryAfter):
        await bot.send_message(client, "6")
    clock.advance(seconds=1)
    await bot.send_message(client, "6")
    assert [exceeded.window for exceeded in stand_in.limits.exceeded] == ["chat"]


async def test_the_bot_takes_30_a_second(stand_in, bot):
    people = [stand_in.add_user(f"Person {number}") for number in range(31)]
    for person in people:
        stand_in.start(person)
    for person in people[:30]:
        await bot.send_message(person, "news")

    with pytest.raises(RetryAfter):
        await bot.send_message(people[30], "news")


async def test_answers_and_refused_calls_cost_nothing(stand_in, bot, team):
    for _ in range(25):
        await bot.send_chat_action(team, "typing")

    assert stand_in.limits.exceeded == []
    assert stand_in.chat_action(team) == "typing"


async def test_lifted_limits_still_count(clock):
    stand_in = TelegramStandIn(clock, limits=False)
    await stand_in.start_server()
    team = stand_in.add_group("Team")
    async with bot_for(stand_in) as bot:
        for number in range(21):
            await bot.send_message(team, f"card {number}")

    assert stand_in.limits.busiest[team] == 21
    assert stand_in.limits.exceeded
    await stand_in.stop_server()


async def test_a_clock_set_back_blocks_nothing(stand_in, bot, team, clock):
    for number in range(20):
        clock.advance(seconds=1)
        await bot.send_message(team, f"card {number}")

    clock.advance(days=-1)

    await bot.send_message(team, "yesterday")
