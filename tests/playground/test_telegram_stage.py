"""The stand-in's life: it starts, stops, forgets, and remembers across a restart."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from adapters.playground.telegram import SnapshotUnreadable, TelegramStandIn


class MovableClock:
    def __init__(self):
        self.at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self):
        return self.at

    def advance(self, **span):
        self.at += timedelta(**span)


@asynccontextmanager
async def bot_for(stand_in, token=None):
    bot = telegram.Bot(
        token or stand_in.token,
        base_url=stand_in.base_url,
        base_file_url=stand_in.base_file_url,
        get_updates_request=HTTPXRequest(connection_pool_size=4),
    )
    async with asyncio.timeout(10), bot:
        yield bot


@pytest.fixture
def clock():
    return MovableClock()


@pytest.fixture
async def stand_in(clock, monkeypatch):
    # Without it the library warns that its seconds will be a timedelta one day.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    stand_in = TelegramStandIn(clock)
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


@pytest.fixture
async def bot(stand_in):
    async with bot_for(stand_in) as bot:
        yield bot


@pytest.fixture
def client(stand_in):
    client = stand_in.add_user("Clara", "Client", username="clara")
    stand_in.start(client)
    stand_in.scene.updates.drop()
    return client


@pytest.fixture
def ann(stand_in):
    return stand_in.add_user("Ann")


@pytest.fixture
def team(stand_in, ann):
    team = stand_in.add_group("Team", [ann])
    stand_in.scene.updates.drop()
    return team


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "playground" / "telegram.json"


async def test_the_world_survives_a_restart(clock, kept):
    before = TelegramStandIn(clock, state_path=kept)
    await before.start_server()
    client = before.add_user("Clara")
    before.start(client)
    group = before.add_group("Team", [client], forum=True)
    async with bot_for(before) as bot:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Claim", callback_data="c1")]])
        sent = await bot.send_document(
            client, b"%PDF", filename="a.pdf", caption="<b>hi</b>", reply_markup=keyboard
        )
        topic = await bot.create_forum_topic(group, "Acme")
    press = before.press(client, client, sent.message_id, "Claim")
    await before.stop_server()

    after = TelegramStandIn(clock, state_path=kept)
    await after.start_server()

    assert after.messages(client) == before.messages(client)
    assert after.users() == before.users() and after.chats() == before.chats()
    assert after.file_content(sent.document.file_id) == b"%PDF"
    async with bot_for(after) as bot:
        updates = await bot.get_updates()
        assert updates[-1].callback_query.id == press
        await updates[-1].callback_query.answer("done")
        later = await bot.send_message(group, "on", message_thread_id=topic.message_thread_id)
    assert later.message_id == topic.message_thread_id + 1
    assert after.answer_to(press).text == "done"
    assert after.add_user("Dora") == client + 1
    await after.stop_server()


async def test_the_snapshot_follows_changes_without_being_asked(clock, kept):
    stand_in = TelegramStandIn(clock, state_path=kept)
    await stand_in.start_server()
    stand_in.add_user("Clara")

    async with asyncio.timeout(5):
        while "Clara" not in (kept.read_text() if kept.exists() else ""):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    await stand_in.stop_server()


async def test_a_broken_snapshot_says_what_to_do(clock, kept):
    kept.parent.mkdir()
    kept.write_text("{half")

    with pytest.raises(SnapshotUnreadable, match="delete it"):
        TelegramStandIn(clock, state_path=kept)


async def test_reset_empties_the_world_but_never_repeats_an_update(stand_in, bot, client):
    await bot.set_my_commands([("start", "Begin")])
    stand_in.say(client, client, "before")
    (old,) = await bot.get_updates()

    stand_in.reset()

    assert stand_in.users() == [] and stand_in.chats() == [] and stand_in.calls == []
    again = stand_in.add_user("Dora")
    stand_in.start(again)
    (new,) = await bot.get_updates(offset=old.update_id + 1)
    assert new.update_id > old.update_id
    assert (await bot.get_my_commands())[0].command == "start"


async def test_a_stopped_server_is_unreachable_and_comes_back(stand_in, bot, client):
    port = int(stand_in.api_url.rpartition(":")[2])
    await stand_in.stop_server()
    with pytest.raises(NetworkError):
        await bot.send_message(client, "anyone?")

    await stand_in.start_server(port=port)

    await bot.send_message(client, "back")
    assert [message.text for message in stand_in.messages(client)][1:] == ["back"]


async def test_stopping_does_not_wait_for_a_long_poll(stand_in, bot):
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(bot.get_updates(timeout=50))
        await stand_in.wait_for(lambda: stand_in.polls_waiting)
        async with asyncio.timeout(3):
            await stand_in.stop_server()

    assert poll.result() == ()


async def test_every_call_is_logged_with_its_values_decoded(clock, tmp_path):
    path = tmp_path / "calls.jsonl"
    stand_in = TelegramStandIn(clock, call_log=path)
    await stand_in.start_server()
    client = stand_in.add_user("Clara")
    stand_in.start(client)
    async with bot_for(stand_in) as bot:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Claim", callback_data="c1")]])
        await bot.send_message(client, "123", reply_markup=keyboard)
        await bot.send_document(client, b"%PDF", filename="a.pdf")
        with pytest.raises(telegram.error.BadRequest):
            await bot.send_message(1, "hello")
    await stand_in.stop_server()

    me, message, document, refused = map(json.loads, path.read_text().splitlines())
    assert me == {"platform": "telegram", "method": "getMe", "params": {}, "files": {}}
    assert message["params"] == {
        "chat_id": client,
        "text": "123",
        "reply_markup": {"inline_keyboard": [[{"text": "Claim", "callback_data": "c1"}]]},
    }
    assert list(document["files"].values()) == ["a.pdf"]
    assert refused["refused"] == "Bad Request: chat not found"
    assert stand_in.token not in path.read_text()


async def test_json_and_query_are_understood_as_well(stand_in, client):
    url = f"{stand_in.base_url}{stand_in.token}"
    async with asyncio.timeout(5), aiohttp.ClientSession() as session:
        body = {"chat_id": client, "text": "by JSON", "disable_notification": True}
        async with session.post(f"{url}/sendMessage", json=body) as answer:
            assert (await answer.json())["result"]["text"] == "by JSON"
        query = {"chat_id": str(client), "text": "by query"}
        async with session.get(f"{url}/sendmessage", params=query) as answer:
            assert (await answer.json())["ok"] is True
        async with session.get(f"{url}/sendFlowers") as answer:
            assert answer.status == 404
        async with session.post(f"{url}/sendMessage", json=[1]) as answer:
            assert answer.status == 400

    assert [message.text for message in stand_in.messages(client)][1:] == ["by JSON", "by query"]


async def test_those_who_subscribed_hear_of_every_change(stand_in, client):
    heard = []
    unsubscribe = stand_in.subscribe(lambda: heard.append(stand_in.change_count))

    stand_in.say(client, client, "one")
    unsubscribe()
    stand_in.say(client, client, "two")

    assert heard and heard == sorted(heard) and heard[-1] < stand_in.change_count
    with pytest.raises(TimeoutError):
        await stand_in.wait_for(lambda: False, timeout=0.01)
