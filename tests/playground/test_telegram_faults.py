"""Misbehaviour on command, and what a real bot library makes of it."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import asyncio

import aiohttp
import httpx
import pytest
from telegram import InputMediaPhoto
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team


def texts(stand_in, chat):
    return [message.text for message in stand_in.messages(chat)][1:]


async def test_429_names_the_seconds_in_body_and_header(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "429", times=2, retry_after=7)

    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(client, "hello")
    url = f"{stand_in.base_url}{stand_in.token}/sendMessage"
    body = {"chat_id": client, "text": "hello"}
    async with (
        asyncio.timeout(5),
        aiohttp.ClientSession() as session,
        session.post(url, json=body) as answer,
    ):
        assert (answer.status, answer.headers["Retry-After"]) == (429, "7")

    assert refusal.value.retry_after.total_seconds() == 7
    assert texts(stand_in, client) == []
    await bot.send_message(client, "third time lucky")


async def test_a_429_can_hide_in_a_400_after_part_of_an_album(stand_in, bot, client):
    stand_in.faults.next("sendMediaGroup", "wrapped_429", retry_after=8, delivered=1)

    with pytest.raises(BadRequest, match="too many requests: retry after 8"):
        await bot.send_media_group(client, [InputMediaPhoto(b"one"), InputMediaPhoto(b"two")])

    assert len(texts(stand_in, client)) == 1


async def test_a_message_can_arrive_although_its_answer_is_lost(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "accepted_then_reset")

    with pytest.raises(NetworkError) as loss:
        await bot.send_message(client, "arrived")

    assert isinstance(loss.value.__cause__, httpx.RemoteProtocolError | httpx.ReadError)
    assert texts(stand_in, client) == ["arrived"]


async def test_a_connection_can_break_before_anything_happens(stand_in, bot, client):
    stand_in.faults.next("*", "reset_before")

    with pytest.raises(NetworkError):
        await bot.send_message(client, "lost")

    assert texts(stand_in, client) == []
    assert [fault.kind for fault in stand_in.faults.happened] == ["reset_before"]


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("502_html", NetworkError),
        ("200_garbage", TelegramError),
        ("404_once", InvalidToken),
        ("401", InvalidToken),
        ("409", Conflict),
        ("500", NetworkError),
    ],
)
async def test_answers_that_are_none(stand_in, bot, client, kind, error):
    stand_in.faults.next("sendMessage", kind)

    with pytest.raises(error):
        await bot.send_message(client, "lost")

    assert texts(stand_in, client) == []
    await bot.send_message(client, "fine again")


async def test_a_gateway_can_fail_after_the_message_arrived(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "502_html", carried_out=True)

    with pytest.raises(NetworkError):
        await bot.send_message(client, "arrived")

    assert texts(stand_in, client) == ["arrived"]


async def test_an_answer_that_never_comes(stand_in, bot, client):
    stand_in.faults.next("sendMessage", "hang")

    with pytest.raises(TimedOut):
        await bot.send_message(client, "hello", read_timeout=0.1)

    assert texts(stand_in, client) == []


async def test_any_method_does_not_mean_polling(stand_in, bot, client):
    stand_in.faults.next("*", "500")
    stand_in.say(client, client, "hello")

    assert len(await bot.get_updates()) == 1
    stand_in.faults.next("getUpdates", "404_once")
    with pytest.raises(InvalidToken):
        await bot.get_updates()


async def test_a_download_can_fail(stand_in, bot, client):
    sent = await bot.send_document(client, b"x", filename="x.txt")
    stand_in.faults.next("file", "502_html")
    file = await sent.document.get_file()

    with pytest.raises(NetworkError):
        await file.download_as_bytearray()
    stand_in.faults.next("file", "accepted_then_reset")
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()
    assert bytes(await file.download_as_bytearray()) == b"x"


async def test_an_update_of_unknown_shape_is_queued_as_it_is(stand_in, bot, client):
    stand_in.push_raw_update({"message": {"message_id": "poison"}})
    stand_in.push_raw_update({"telepathy": {"thought": 1}})

    poison, unknown = stand_in.pending_updates()
    assert poison["message"] == {"message_id": "poison"}
    assert unknown["telepathy"] == {"thought": 1}
    assert unknown["update_id"] == poison["update_id"] + 1


async def test_an_unknown_fault_is_a_mistake(stand_in):
    with pytest.raises(ValueError, match="no such fault: 418"):
        stand_in.faults.next("*", "418")
