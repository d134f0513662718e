"""The playground as the tests hold it: a page that is asked, and a desk that answers simply."""

import asyncio
import base64
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from adapters.playground.playground import Playground
from bot.timekeeping import DeskClock

CODE = "ABCD2345"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


MANIFEST = {
    "features": {
        "app_home": {"home_tab_enabled": True},
        "slash_commands": [{"command": "/desk", "description": "The desk", "usage_hint": "new"}],
        "shortcuts": [
            {
                "name": "Make this a request",
                "type": "message",
                "callback_id": "request",
                "description": "Take it on",
            }
        ],
    }
}


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


class App:
    """An app of a few lines: it keeps what people did, and answers it as it is told, or not."""

    def __init__(self, desk):
        self.desk = desk
        self.heard: asyncio.Queue = asyncio.Queue()
        self.answer = None
        self.acks = True

    async def run(self):
        opened = await self.desk.slack("apps.connections.open", app=True)
        async with self.desk.session.ws_connect(opened["url"]) as socket:
            async for frame in socket:
                envelope = json.loads(frame.data)
                if "envelope_id" in envelope:
                    answer = {"envelope_id": envelope["envelope_id"]}
                    if envelope["type"] == "interactive" and self.answer:
                        answer["payload"] = self.answer
                    if self.acks:
                        await socket.send_json(answer)
                    self.heard.put_nowait(envelope["payload"])

    async def hears(self, kind):
        async with asyncio.timeout(5):
            while True:
                payload = await self.heard.get()
                if kind in (payload.get("type"), payload.get("event", {}).get("type")):
                    return payload


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
