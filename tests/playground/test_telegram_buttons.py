"""Buttons: what may be on them, a press and its toast, and the press that comes too late."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import asyncio

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from adapters.playground.telegram import Answer, CannotAct, SeenButton
from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team


def keyboard(*rows):
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


CLAIM = keyboard([("Claim", "claim:7"), ("Details", "details:7")])


async def test_a_press_is_answered_with_a_toast(stand_in, bot, ann, team):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)

    press = stand_in.press(ann, team, card.message_id, "Claim")
    (update,) = await bot.get_updates()
    assert stand_in.answer_to(press) is None
    await update.callback_query.answer("It is yours")

    assert update.callback_query.data == "claim:7"
    assert update.callback_query.from_user.id == ann
    assert update.callback_query.message.text == "Task 7"
    assert stand_in.answer_to(press) == Answer("It is yours")


async def test_a_test_can_wait_for_the_answer(stand_in, bot, ann, team):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)
    press = stand_in.press(ann, team, card.message_id, "details:7")

    async with asyncio.TaskGroup() as group:
        seen = group.create_task(stand_in.wait_for(lambda: stand_in.answer_to(press)))
        await bot.answer_callback_query(press, "Seven", show_alert=True)

    assert seen.result() == Answer("Seven", alert=True)


async def test_a_press_is_answered_once(stand_in, bot, ann, team):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)
    press = stand_in.press(ann, team, card.message_id, "Claim")
    await bot.answer_callback_query(press)

    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press)
    assert stand_in.answer_to(press) == Answer("")


async def test_a_late_press_vanishes_from_the_queue(stand_in, bot, ann, team, clock):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)
    stand_in.press(ann, team, card.message_id, "Claim")

    clock.advance(seconds=149)
    assert len(await bot.get_updates()) == 1
    clock.advance(seconds=1)
    assert await bot.get_updates() == ()


async def test_a_late_answer_is_refused(stand_in, bot, ann, team, clock):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)
    press = stand_in.press(ann, team, card.message_id, "Claim")
    clock.advance(seconds=151)

    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await bot.answer_callback_query(press, "too late")
    assert stand_in.answer_to(press) is None


async def test_people_see_the_buttons_and_their_change(stand_in, bot, ann, team):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)
    assert stand_in.messages(team)[-1].labels == ("Claim", "Details")

    link = InlineKeyboardMarkup([[InlineKeyboardButton("Open", url="https://desk.example/7")]])
    await bot.edit_message_reply_markup(team, card.message_id, reply_markup=link)

    (row,) = stand_in.messages(team)[-1].buttons
    assert row == (SeenButton("Open", url="https://desk.example/7"),)
    with pytest.raises(CannotAct, match="opens something"):
        stand_in.press(ann, team, card.message_id, "Open")
    with pytest.raises(CannotAct, match="there is no button 'Claim', but Open"):
        stand_in.press(ann, team, card.message_id, "Claim")
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(team, card.message_id, reply_markup=link)


async def test_only_members_press(stand_in, bot, client, team):
    card = await bot.send_message(team, "Task 7", reply_markup=CLAIM)

    with pytest.raises(CannotAct, match="Clara Client is not in Team"):
        stand_in.press(client, team, card.message_id, "Claim")


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (keyboard([("Claim", "x" * 65)]), "[Bb]utton_data_invalid"),
        (keyboard([("Claim", "é" * 33)]), "[Bb]utton_data_invalid"),
        (keyboard([("x", "y")] * 9), "more than 8 buttons"),
        (keyboard(*[[("x", "y")] * 8] * 13), "more than 100 buttons"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("x")]]), "[Tt]ext buttons are unallowed"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("x", url="desk")]]), "url 'desk' is invalid"),
    ],
)
async def test_keyboards_out_of_shape_are_refused(stand_in, bot, team, markup, reason):
    with pytest.raises(BadRequest, match=reason):
        await bot.send_message(team, "Task 7", reply_markup=markup)

    assert stand_in.messages(team)[-1].text != "Task 7"


async def test_data_of_exactly_64_bytes_fits(stand_in, bot, ann, team):
    await bot.send_message(team, "Task 7", reply_markup=keyboard([("Claim", "é" * 32)]))

    assert stand_in.messages(team)[-1].labels == ("Claim",)
