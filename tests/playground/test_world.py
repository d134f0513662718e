"""The playground's page over HTTP, its clock, its founding and its guide, without a real desk."""

import asyncio
import base64
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from adapters.playground import timing
from adapters.playground.guide import guide
from adapters.playground.playground import Playground
from bot.timekeeping import DeskClock

CODE = "ABCD2345"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


class Page:
    """The page as a browser holds it."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession):
        self.playground = playground
        self.session = session
        self.url = playground.url
        self.origin = playground.url.rstrip("/")

    async def acts(self, path: str = "chat", /, *, status: int = 200, **body) -> dict:
        answer = await self.session.post(
            f"{self.url}act/{path}", json=body, headers={"Origin": self.origin}
        )
        assert answer.status == status, await answer.text()
        return await answer.json()

    @asynccontextmanager
    async def events(self) -> AsyncIterator["Events"]:
        async with self.session.get(f"{self.url}events") as response:
            yield Events(response)


class Events:
    def __init__(self, response: aiohttp.ClientResponse):
        self.response = response
        self.parts: dict[str, dict] = {}

    async def until(self, look):
        async with asyncio.timeout(5):
            kind = ""
            while not (found := look(self.parts)):
                line = (await self.response.content.readline()).decode()
                assert line, "the stream has ended"
                if line.startswith("event: "):
                    kind = line.removeprefix("event: ").strip()
                if line.startswith("data: "):
                    part = json.loads(line.removeprefix("data: "))
                    self.parts[part.get("key", kind)] = part
        return found


class FakeDesk:
    """Answers everybody on both platforms through their real interfaces."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession):
        self.world = playground.world
        self.session = session
        self.heard: list[str] = []

    async def telegram(self, method: str, **parameters) -> dict:
        url = f"{self.world.telegram.base_url}{self.world.telegram.token}/{method}"
        async with self.session.post(url, json=parameters) as answer:
            return (await answer.json())["result"]

    async def slack(self, method: str, *, app: bool = False, **parameters) -> dict:
        headers = {"Authorization": f"Bearer {'xapp' if app else 'xoxb'}-playground"}
        url = f"{self.world.slack.api_url}{method}"
        async with self.session.post(url, json=parameters, headers=headers) as answer:
            said = await answer.json()
        assert said["ok"], said
        return said

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.polls())
            tasks.create_task(self.listens())

    async def polls(self) -> None:
        offset = 0
        while True:
            for update in await self.telegram("getUpdates", offset=offset, timeout=1):
                offset = update["update_id"] + 1
                message = update.get("message", {})
                if "text" in message:
                    words = self.answer(message["text"])
                    await self.telegram("sendMessage", chat_id=message["chat"]["id"], text=words)

    async def listens(self) -> None:
        opened = await self.slack("apps.connections.open", app=True)
        async with self.session.ws_connect(opened["url"]) as socket:
            async for frame in socket:
                envelope = json.loads(frame.data)
                if "envelope_id" not in envelope:
                    continue
                await socket.send_json({"envelope_id": envelope["envelope_id"]})
                payload = envelope["payload"]
                event = payload.get("event", {})
                if payload.get("command"):
                    place, words = payload["channel_id"], payload["text"]
                elif event.get("type") == "message" and "bot_id" not in event:
                    place, words = event["channel"], event.get("text", "")
                else:
                    continue
                await self.slack("chat.postMessage", channel=place, text=self.answer(words))

    def answer(self, words: str) -> str:
        self.heard.append(words)
        return f"Your code: {CODE}" if re.search(r"invite|link", words) else "Welcome!"


@pytest.fixture
async def playground(tmp_path) -> AsyncIterator[Playground]:
    made = Playground(folder=tmp_path, clock=DeskClock())
    made.world.telegram.limits.enforced = made.world.slack.limits.enforced = False
    await made.start(port=0)
    yield made
    await made.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def page(playground, session) -> Page:
    return Page(playground, session)


@pytest.fixture
def desk(playground, session) -> FakeDesk:
    return FakeDesk(playground, session)


class TestTime:
    def test_it_begins_on_a_working_morning_and_is_kept(self, tmp_path):
        clock = Playground.saved_clock(tmp_path)
        begins = clock.now().astimezone(timing.ZONE)
        assert (begins.hour, begins.minute) == (9, 30)
        assert begins.weekday() < 5
        assert clock.offset > timedelta()

        again = Playground.saved_clock(tmp_path)
        assert again.offset == clock.offset

    def test_it_never_goes_back(self, tmp_path):
        (tmp_path / timing.FILE).write_text('{"ahead_seconds": -5000}')

        assert Playground.saved_clock(tmp_path).offset == timedelta()

    @pytest.mark.parametrize(
        ("now", "morning"),
        [
            ("2026-03-02T07:00+00:00", "2026-03-02T08:30+00:00"),
            ("2026-03-02T08:30+00:00", "2026-03-03T08:30+00:00"),
            ("2026-03-06T12:00+00:00", "2026-03-09T08:30+00:00"),
            ("2026-03-28T12:00+00:00", "2026-03-30T07:30+00:00"),
        ],
    )
    def test_the_next_morning_is_local_and_no_weekend(self, now, morning):
        assert timing.next_morning(datetime.fromisoformat(now)) == datetime.fromisoformat(morning)

    def test_the_next_shift_is_the_next_opening(self):
        during = datetime(2026, 3, 2, 10, tzinfo=UTC)
        friday_night = datetime(2026, 3, 6, 20, tzinfo=UTC)
        assert timing.next_shift(timing.OFFICE_HOURS, during) == datetime(2026, 3, 3, 8, tzinfo=UTC)
        assert timing.next_shift(timing.OFFICE_HOURS, friday_night) == datetime(
            2026, 3, 9, 8, tzinfo=UTC
        )

    async def test_the_page_moves_it_and_the_folder_remembers(self, page, tmp_path):
        await page.acts("clock", step="1h")
        await page.acts("clock", step="5min")
        assert Playground.saved_clock(tmp_path).offset == timedelta(minutes=65)
        await page.acts("clock", step="shift")
        assert Playground.saved_clock(tmp_path).offset > timedelta(minutes=65)
        assert "next shift" in (await page.acts("clock", step="-1h", status=400))["error"]


class TestSafety:
    async def test_only_its_own_name_is_answered(self, page):
        port = page.origin.rpartition(":")[2]
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", "127.0.0.1"):
            async with page.session.get(page.url, headers={"Host": host}) as answer:
                assert answer.status == 403
        async with page.session.get(page.url, headers={"Host": f"localhost:{port}"}) as answer:
            assert answer.status == 200
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]

    async def test_acts_come_from_this_page_only(self, page):
        body = {"kind": "say", "place": "carla-telegram", "actor": "carla", "text": "Hello"}
        for headers in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            answer = await page.session.post(f"{page.url}act/chat", json=body, headers=headers)
            assert answer.status == 403
        own = {"Origin": page.origin, "Content-Type": "text/plain"}
        answer = await page.session.post(f"{page.url}act/chat", data="{}", headers=own)
        assert answer.status == 415
        carla = page.playground.world.on_telegram["carla"]
        assert not page.playground.world.telegram.messages(carla)

    async def test_only_the_page_s_files_are_served(self, page):
        for name in ("page.css", "main.js", "words.en.json", "icon.svg"):
            assert (await page.session.get(f"{page.url}page/{name}")).status == 200
        for name in ("..%2fserver.py", "..%2f..%2f..%2fpyproject.toml", "__init__.py", "none.js"):
            assert (await page.session.get(f"{page.url}page/{name}")).status == 404

    async def test_a_taken_port_is_left_for_the_next(self, page, tmp_path):
        taken = int(page.origin.rpartition(":")[2])
        other = Playground(folder=tmp_path / "other", clock=DeskClock())
        await other.start(port=taken)
        assert taken < int(other.url.rstrip("/").rpartition(":")[2]) < taken + 50
        await other.stop()


class TestActs:
    async def test_what_is_said_is_seen(self, page):
        async with page.events() as events:
            await page.acts(
                kind="say", place="carla-telegram", actor="carla", text="A <b>table</b>"
            )
            carla = await events.until(
                lambda parts: parts.get("carla-telegram", {}).get("messages")
            )
            assert carla[0]["html"] == "A &lt;b&gt;table&lt;/b&gt;"
            assert carla[0]["actor"] == "carla"
            first = {"reply_to": carla[0]["id"]}
            await page.acts(
                kind="say", place="carla-telegram", actor="carla", text="For four", **first
            )
            await page.acts(
                kind="edit",
                place="carla-telegram",
                actor="carla",
                message=carla[0]["id"],
                text="A table",
            )
            later = await events.until(
                lambda parts: (
                    parts["carla-telegram"]["messages"][0]["edited"]
                    and parts["carla-telegram"]["messages"]
                )
            )
            assert later[0]["html"] == "A table"
            assert later[1]["reply_to"]["id"] == carla[0]["id"]

            await page.acts(kind="say", place="berlin", actor="ben", text="Lunch, @ann?")
            berlin = await events.until(lambda parts: parts.get("berlin", {}).get("messages"))
            ts = berlin[0]["id"]
            await page.acts(kind="say", place="berlin", actor="ann", text="Yes", thread=ts)
            await page.acts(kind="delete", place="berlin", actor="ben", message=ts)
            berlin = await events.until(
                lambda parts: (
                    parts["berlin"]["messages"][0]["deleted"] and parts["berlin"]["messages"]
                )
            )
            assert berlin[1]["thread"] == ts

    async def test_a_press_waits_for_the_toast(self, page, desk):
        carla = desk.world.on_telegram["carla"]
        desk.world.telegram.start(carla)
        keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "1:claim:x"}]]}
        sent = await desk.telegram(
            "sendMessage", chat_id=carla, text="Well?", reply_markup=keyboard
        )
        pressing = asyncio.create_task(
            page.acts(
                kind="press",
                place="carla-telegram",
                actor="carla",
                message=str(sent["message_id"]),
                button="1:claim:x",
            )
        )
        press = (
            await desk.world.telegram.wait_for(
                lambda: [p for p in desk.world.telegram.pending_updates() if "callback_query" in p]
            )
        )[0]
        await desk.telegram(
            "answerCallbackQuery",
            callback_query_id=press["callback_query"]["id"],
            text="It is yours",
            show_alert=True,
        )
        assert await pressing == {"toast": "It is yours", "alert": True}

    async def test_a_command_nobody_hears_times_out_as_on_slack(self, page):
        page.playground.world.slack.deliveries.ack_seconds = 0.05
        said = await page.acts(kind="say", place="berlin", actor="maria", text="/desk summary")
        assert "timed out" in said["toast"]

    async def test_files_are_shown_or_kept_but_never_run(self, page):
        async with page.events() as events:
            common = {"kind": "file", "actor": "carla", "place": "carla-telegram"}
            content = base64.b64encode(DOT).decode()
            await page.acts(
                **common, name="dot.png", mime="image/png", content=content, as_photo=True, text="!"
            )
            script = base64.b64encode(b"<script>alert(1)</script>").decode()
            await page.acts(**common, name='a"b.html', mime="text/html", content=script)
            await page.acts(
                kind="file",
                actor="ann",
                place="berlin",
                name="x.svg",
                mime="image/svg+xml",
                content=script,
            )
            carla = await events.until(
                lambda parts: (
                    len(parts.get("carla-telegram", {}).get("messages", ())) == 2
                    and parts["carla-telegram"]["messages"]
                )
            )
            berlin = await events.until(lambda parts: parts.get("berlin", {}).get("messages"))
        picture, document = (each["file"]["url"] for each in carla)
        async with page.session.get(page.origin + picture) as answer:
            assert (answer.content_type, await answer.read()) == ("image/png", DOT) or (
                answer.content_type == "image/jpeg"
            )
        for url in (document, berlin[0]["files"][0]["url"]):
            async with page.session.get(page.origin + url) as answer:
                assert answer.content_type == "application/octet-stream"
                assert answer.headers["Content-Disposition"].startswith("attachment")
        async with page.session.get(f"{page.url}files/telegram/none") as answer:
            assert answer.status == 404

    @pytest.mark.parametrize(
        ("body", "why"),
        [
            ({"place": "nowhere", "actor": "carla", "kind": "say"}, "no such person"),
            ({"place": "berlin", "actor": "carla", "kind": "say", "text": "Hi"}, "no such person"),
            ({"place": "berlin", "actor": "ann", "kind": "say", "text": "  "}, "one character"),
            ({"place": "lisbon", "actor": "luis", "kind": "say", "text": ""}, "characters"),
            ({"place": "lisbon", "actor": "luis", "kind": "fly"}, "fly"),
            ({"place": "lisbon", "actor": "luis", "kind": "press", "message": "9"}, "no message"),
            ({"place": "berlin", "actor": "ann", "kind": "press", "message": "9.9"}, "message"),
            ({"place": "berlin", "actor": "ann", "kind": "file", "content": "%"}, "whole"),
            ({"place": "lisbon", "actor": "luis", "kind": "edit", "text": "x"}, "message"),
        ],
    )
    async def test_the_impossible_is_said_in_words(self, page, body, why):
        assert why in (await page.acts(status=400, **body))["error"]

    async def test_starting_again_needs_somebody_who_does_it(self, page):
        await page.acts("restart", status=400)


class TestFounding:
    async def test_everybody_comes_through_the_chats_and_once(self, playground, desk, tmp_path):
        running = asyncio.create_task(desk.run())
        await playground.set_up("K7KMPQ2X")
        assert desk.heard[0] == "/start K7KMPQ2X"
        assert f"<@{desk.world.slack.bot_user_id}> team Berlin" in desk.heard
        assert desk.heard.count("invite assistant Berlin") == 2
        assert f"/start {CODE}" in desk.heard
        heard = len(desk.heard)

        await playground.set_up("")
        assert len(desk.heard) == heard
        assert len(json.loads((tmp_path / "founding.json").read_text())["done"]) == 10

        await playground.set_up("N2WC9DEX")
        assert "/start N2WC9DEX" in desk.heard[heard:]
        running.cancel()

    async def test_a_silent_desk_is_said_and_can_be_continued(self, page, desk, monkeypatch):
        monkeypatch.setattr("adapters.playground.founding.PATIENCE", 0.05)
        await page.playground.set_up("K7KMPQ2X")
        async with page.events() as events:
            around = await events.until(lambda parts: parts.get("around"))
        assert around["founding"]["state"] == "stuck"
        assert around["founding"]["step"] == "maria"

        monkeypatch.setattr("adapters.playground.founding.PATIENCE", 5)
        running = asyncio.create_task(desk.run())
        await page.playground.set_up("K7KMPQ2X")
        assert desk.heard[:2] == ["/start K7KMPQ2X"] * 2
        running.cancel()

    async def test_the_same_people_are_there_after_a_restart(self, playground, tmp_path):
        playground.world.telegram.say(
            playground.world.on_telegram["carla"], playground.world.on_telegram["carla"], "Hi"
        )
        await playground.stop()
        again = Playground(folder=tmp_path, clock=DeskClock())
        await again.start(port=0)
        assert again.world.on_telegram == playground.world.on_telegram
        assert again.world.on_slack == playground.world.on_slack
        assert len(again.world.telegram.chats()) == 5
        assert again.world.telegram.messages(again.world.on_telegram["carla"])[0].text == "Hi"
        await again.stop()

    async def test_starting_again_leaves_nothing(self, tmp_path, session):
        asked = []
        Playground.saved_clock(tmp_path)
        made = Playground(folder=tmp_path, clock=DeskClock(), on_restart=lambda: asked.append(1))
        await made.start(port=0)
        page = Page(made, session)
        await page.acts(kind="say", place="berlin", actor="ann", text="Hello")
        await page.acts("restart")
        await made.stop()
        assert asked == [1]
        assert not list(tmp_path.iterdir())


def buttons(*actions: str) -> list[dict]:
    elements = [
        {
            "type": "button",
            "text": {"type": "plain_text", "text": action.title()},
            "action_id": f"1:{action}:task",
            "value": f"1:{action}:task",
        }
        for action in actions
    ]
    return [{"type": "actions", "elements": elements}]


async def test_the_guide_ticks_what_really_happened(playground, desk):
    world = playground.world
    carla, maria = world.on_telegram["carla"], world.on_telegram["maria"]
    ann, berlin = world.on_slack["ann"], world.places["berlin"].slack_chat

    def now():
        found = guide(world, datetime.now(UTC))
        return sum(found.done), found.hint

    world.telegram.start(carla, CODE)
    assert now()[1].write == "write-ask"

    world.telegram.say(carla, carla, "A table for four")
    assert now()[0] == 0, "the desk has not heard her yet"
    card = await desk.slack(
        "chat.postMessage", channel=berlin, text="#1", blocks=buttons("claim", "pass", "details")
    )
    done, hint = now()
    assert (done, hint.key, hint.button) == (1, "claim", "1:claim:task")

    claimed = {
        "text": {"type": "mrkdwn", "text": "x"},
        "type": "section",
        "fields": [{"type": "mrkdwn", "text": "*With*\nBen"}],
    }
    await desk.slack(
        "chat.update",
        channel=berlin,
        ts=card["ts"],
        text="#1",
        blocks=[claimed, *buttons("reply", "done", "details")],
    )
    done, hint = now()
    assert (done, hint.key, hint.actor, hint.button) == (2, "answer", "ben", "1:reply:task")

    await desk.slack(
        "chat.postMessage", channel=berlin, text="You are writing", thread_ts=card["ts"]
    )
    assert now()[1].write == "write-answer"
    world.slack.say(ann, berlin, "At which time?", card["ts"])
    assert now()[0] == 2, "Carla has not seen it"
    await desk.telegram("sendMessage", chat_id=carla, text="Ann (#1)\nAt which time?")
    assert now()[1].write == "write-reply"

    world.telegram.say(carla, carla, "At eight")
    assert now()[1].button == "1:done:task"
    await desk.slack(
        "chat.postMessage",
        channel=berlin,
        text="In 10 s",
        thread_ts=card["ts"],
        blocks=buttons("undo"),
    )
    assert now()[1].key == "finish-wait"
    keyboard = {"inline_keyboard": [[{"text": "Looks good", "callback_data": "1:good:task"}]]}
    result = await desk.telegram("sendMessage", chat_id=carla, text="Done", reply_markup=keyboard)
    assert now()[1].button == "1:good:task"
    press = world.telegram.press(carla, carla, result["message_id"], "Looks good")
    assert now()[0] == 4
    await desk.telegram("answerCallbackQuery", callback_query_id=press, text="Thank you")
    assert now()[1].write == "write-summary"

    world.telegram.start(maria)
    world.telegram.say(maria, maria, "/summary")
    assert now()[0] == 5
    await desk.telegram("sendMessage", chat_id=maria, text="Summary")
    assert now() == (6, None)
