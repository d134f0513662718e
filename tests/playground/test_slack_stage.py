"""The stage of the Slack stories: a workspace, a real SDK client on it, and its life."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from adapters.playground.slack import Identity, SlackStandIn

ME = Identity()


class MovableClock:
    def __init__(self):
        self.at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self):
        return self.at

    def advance(self, **span):
        self.at += timedelta(**span)


def client_of(slack, **settings):
    return AsyncWebClient(token=ME.bot_token, base_url=slack.api_url, retry_handlers=[], **settings)


class App:
    """An app on the real SDK; `acks` may be told not to, or what to answer."""

    def __init__(self, slack):
        self.web = client_of(slack)
        self.socket = SocketModeClient(app_token=ME.app_token, web_client=self.web)
        self.socket.socket_mode_request_listeners.append(self._on_request)
        self.acks = True
        self.answer = None
        self.received = []
        self._queue = asyncio.Queue()

    async def _on_request(self, client, request):
        self.received.append(request)
        self._queue.put_nowait(request)
        if self.acks:
            answer = {"envelope_id": request.envelope_id}
            if self.answer is not None and request.type != "events_api":
                answer["payload"] = self.answer
            await client.send_socket_mode_response(answer)

    async def request(self, kind):
        async with asyncio.timeout(5):
            while (request := await self._queue.get()).type != kind:
                pass
            return request

    async def event(self, kind="message", **fields):
        while True:
            event = (await self.request("events_api")).payload["event"]
            if event["type"] == kind and all(event.get(k) == v for k, v in fields.items()):
                return event

    async def interaction(self):
        return (await self.request("interactive")).payload


@asynccontextmanager
async def workspace(clock, **settings):
    slack = SlackStandIn(clock, **settings)
    await slack.start_server()
    try:
        async with asyncio.timeout(20):
            yield slack
    finally:
        await slack.stop_server()


@asynccontextmanager
async def app_on(slack):
    app = App(slack)
    try:
        async with asyncio.timeout(5):
            await app.socket.connect()
            await slack.wait_for(lambda: slack.connections)
        yield app
    finally:
        await app.socket.close()


@pytest.fixture
def clock():
    return MovableClock()


@pytest.fixture
async def slack(clock):
    async with workspace(clock) as slack:
        yield slack


@pytest.fixture
async def app(slack):
    async with app_on(slack) as app:
        yield app


@pytest.fixture
async def web(slack):
    return client_of(slack)


@pytest.fixture
def ann(slack):
    return slack.add_user("ann", "Ann Archer", locale="de-DE")


@pytest.fixture
def team(slack, ann):
    return slack.add_channel("team", [ann])


def button(label, action_id, value="1"):
    text = {"type": "plain_text", "text": label}
    return {"type": "button", "text": text, "action_id": action_id, "value": value}


def card(text, *buttons):
    section = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    return [section, {"type": "actions", "elements": list(buttons)}]


def refusal_of(caught):
    return caught.value.response["error"]


async def test_the_sdk_finds_out_who_it_is(web):
    me = await web.auth_test()

    assert (me["user_id"], me["bot_id"], me["team_id"]) == ("UDESK0001", "BDESK0001", "T0PLAYGRND")


async def test_a_wrong_token_opens_nothing(slack):
    for token, error in (
        ("xoxb-other", "invalid_auth"),
        ("xapp-playground", "not_allowed_token_type"),
    ):
        with pytest.raises(SlackApiError) as caught:
            await AsyncWebClient(token=token, base_url=slack.api_url).auth_test()
        assert refusal_of(caught) == error


async def test_without_a_token_nobody_is_known(slack):
    with pytest.raises(SlackApiError) as caught:
        await AsyncWebClient(base_url=slack.api_url).auth_test()

    assert refusal_of(caught) == "not_authed"


async def test_people_and_places_can_be_looked_up(slack, web, ann, team):
    found = await web.users_info(user=ann, include_locale=True)
    everyone = [page["members"] async for page in await web.users_list(limit=1)]
    listed = await web.conversations_list(types="public_channel,im")
    mine = await web.users_conversations(user=ann)
    members = await web.conversations_members(channel=team)

    assert found["user"]["locale"] == "de-DE" and found["user"]["tz"] == "Europe/Berlin"
    assert [len(page) for page in everyone] == [1, 1]
    assert {each["id"] for each in listed["channels"]} == {team, slack.dm(ann)}
    assert [each["id"] for each in mine["channels"]] == [team]
    assert members["members"] == [ann, slack.bot_user_id]
    assert (await web.conversations_open(users=[ann]))["channel"]["id"] == slack.dm(ann)
    assert (await web.team_info())["team"]["domain"] == "playground"
    assert (await web.bots_info(bot="BDESK0001"))["bot"]["user_id"] == slack.bot_user_id
    with pytest.raises(SlackApiError) as caught:
        await web.users_info(user="U0NOBODY")
    assert refusal_of(caught) == "user_not_found"


async def test_the_workspace_survives_a_restart(clock, tmp_path):
    path = tmp_path / "slack.json"
    async with workspace(clock, state_path=path, patient=True) as slack:
        ann = slack.add_user("ann")
        team = slack.add_channel("team", [ann])
        first = slack.say(ann, team, "before")
        file = slack.upload(ann, team, b"bytes", "a.txt", "text/plain")
        web = client_of(slack)
        posted = await web.chat_postMessage(channel=team, text="card", thread_ts=first)

    async with workspace(clock, state_path=path, patient=True) as slack:
        async with app_on(slack) as app:
            assert (await app.event(ts=first))["text"] == "before"
            second = slack.say(ann, team, "after")
            assert second > posted["ts"] > file > first
        assert [m.text for m in slack.messages(team)] == ["before", "", "card", "after"]
        assert slack.messages(team, thread_ts=first)[1].from_bot
        (seen,) = slack.messages(team)[1].files
        assert slack.file_content(seen.id) == b"bytes"


async def test_a_change_is_on_disk_soon(clock, tmp_path, monkeypatch):
    path, saved = tmp_path / "slack.json", asyncio.Event()
    async with workspace(clock, state_path=path) as slack:
        save = slack._state.save
        monkeypatch.setattr(slack._state, "save", lambda: (save(), saved.set()))
        slack.add_user("ann")
        async with asyncio.timeout(5):
            await saved.wait()

        assert "ann" in [each["name"] for each in json.loads(path.read_text())["people"]]


async def test_a_reset_forgets_people_but_not_the_time(slack, ann, team):
    before = slack.say(ann, team, "hello")

    slack.reset()

    assert slack.users == [] and slack.channels == []
    bob = slack.add_user("bob")
    assert slack.say(bob, slack.dm(bob), "hello") > before


async def test_every_call_is_written_down_without_its_token(clock, tmp_path):
    log = tmp_path / "calls.jsonl"
    async with workspace(clock, call_log=log) as slack:
        ann = slack.add_user("ann")
        web = client_of(slack)
        await web.api_call(
            "chat.postMessage",
            data={"channel": ann, "text": "x", "blocks": json.dumps(card("*x*", button("A", "a")))},
        )
        with pytest.raises(SlackApiError):
            await web.chat_postMessage(channel="C0NOWHERE", text="x")

    first, second = map(json.loads, log.read_text().splitlines())
    assert first["platform"] == "slack" and first["method"] == "chat.postMessage"
    assert first["params"]["blocks"][0]["type"] == "section"
    assert "token" not in first["params"] and "refused" not in first
    assert second["refused"] == "channel_not_found"
    assert [call.refused for call in slack.calls] == [None, "channel_not_found"]


async def test_a_watcher_hears_of_each_change(slack, ann, team):
    heard = []
    stop = slack.subscribe(heard.append)

    slack.say(ann, team, "one")
    stop()
    slack.say(ann, team, "two")

    assert heard == sorted(heard) and heard[-1] < slack.change_count
