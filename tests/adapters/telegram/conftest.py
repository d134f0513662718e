"""What the Telegram tests share: a clock, an inbox, the stand-in, and an API that obeys a script."""

import asyncio
import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from adapters.playground.telegram import TelegramStandIn
from adapters.telegram.channel import TelegramChannel
from bot.commands import Scope

TOKEN = "100001:PLAYGROUND"
MENUS = {
    "en": [("help", "What I can do", Scope.ANYWHERE), ("start", "Begin", Scope.PRIVATE)],
    "de": [("help", "Was ich kann", Scope.ANYWHERE)],
}


class Clock:
    def __init__(self):
        self.at = datetime(2026, 9, 21, 10, tzinfo=UTC)

    def now(self):
        return self.at

    def on_jump(self, wake):
        pass


class Inbox:
    """Keeps what is stored by key; refuses as often as it is told to."""

    def __init__(self):
        self.rows = {}
        self.batches = []
        self.refusals = 0
        self.refusal = RuntimeError("the disk is full")
        self.changed = asyncio.Condition()

    async def store(self, arrivals):
        self.batches.append([arrival.key for arrival in arrivals])
        if self.refusals:
            self.refusals -= 1
            raise self.refusal
        new = [arrival for arrival in arrivals if arrival.key not in self.rows]
        self.rows |= {arrival.key: arrival for arrival in new}
        async with self.changed:
            self.changed.notify_all()
        return len(new)

    async def holds(self, count):
        async with asyncio.timeout(5), self.changed:
            await self.changed.wait_for(lambda: len(self.rows) >= count)
        return list(self.rows.values())


class ScriptedApi:
    """Answers each method with what was prepared for it, then with the usual.

    An answer is a result, a (status, body) pair, or an exception: the connection is cut.
    """

    def __init__(self):
        self.script = {}
        self.calls = []
        self.usual = {
            "getMe": {
                "id": 700,
                "is_bot": True,
                "first_name": "Desk",
                "username": "desk_bot",
                "can_join_groups": True,
                "can_read_all_group_messages": True,
            },
            "getWebhookInfo": {
                "url": "",
                "has_custom_certificate": False,
                "pending_update_count": 0,
            },
            "getMyCommands": [],
            "getUpdates": [],
        }
        self.changed = asyncio.Condition()
        self.held = asyncio.Event()

    def answers(self, method, *answers):
        self.script.setdefault(method, []).extend(answers)

    async def called(self, method, count=1):
        async with asyncio.timeout(5), self.changed:
            await self.changed.wait_for(lambda: len(self.of(method)) >= count)
        return self.of(method)

    def of(self, method):
        return [parameters for name, parameters in self.calls if name == method]

    async def serve(self, request):
        method = request.match_info["method"]
        parameters = {}
        if request.content_type == "application/json":
            parameters = await request.json()
        elif request.method == "POST":
            await request.read()
        self.calls.append((method, parameters))
        async with self.changed:
            self.changed.notify_all()
        prepared = self.script.get(method)
        answer = prepared.pop(0) if prepared else self.usual.get(method, True)
        if isinstance(answer, Exception):
            request.transport.abort()
            return web.Response()
        if isinstance(answer, tuple):
            status, body = answer
            text = body if isinstance(body, str) else json.dumps(body)
            return web.Response(status=status, text=text)
        if answer == "hang" or (method == "getUpdates" and not answer):
            await self.held.wait()
        return web.json_response({"ok": True, "result": answer})


def refusal(code, description, **parameters):
    """An answer of the platform that is no result."""
    body = {"ok": False, "error_code": code, "description": description}
    return code, body | ({"parameters": parameters} if parameters else {})


@pytest.fixture(name="refusal")
def _refusal():
    return refusal


class TransportTime:
    """Seconds on a clock of the transport's own; they pass when a story says so."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds

    def pass_by(self, seconds):
        self.seconds += seconds


class Looks:
    """The time between two looks, which passes when a story says so."""

    def __init__(self):
        self.waiting = asyncio.Queue()

    async def __call__(self, _seconds):
        over = asyncio.Event()
        self.waiting.put_nowait(over)
        await over.wait()

    async def next(self):
        """Let the next look happen, to its end."""
        (await self.waiting.get()).set()
        while self.waiting.empty():  # noqa: ASYNC110 - whoever looked waits again
            await asyncio.sleep(0)


@pytest.fixture
def time_of_transport():
    return TransportTime()


@pytest.fixture
async def looks():
    return Looks()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def inbox():
    return Inbox()


@pytest.fixture
async def api():
    api = ScriptedApi()
    application = web.Application()
    application.router.add_route("*", "/bot{token}/{method}", api.serve)
    runner = web.AppRunner(
        application, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
    )
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api.url = "http://{}:{}".format(*runner.addresses[0])
    yield api
    api.held.set()
    await runner.cleanup()


@pytest.fixture
async def stand_in(clock):
    stand_in = TelegramStandIn(clock)
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


@pytest.fixture
async def channel_of(inbox, clock):
    """Make a channel to an API; waiting takes no time, and is written down."""
    made = []

    def channel(api_url, **settings):
        waited = []

        async def sleep(seconds):
            waited.append(seconds)
            await asyncio.sleep(0)

        settings = {"menus": MENUS, "sleep": sleep, "call_timeout": timedelta(seconds=2)} | settings
        channel = TelegramChannel(
            token=TOKEN, api_url=api_url, inbox=inbox, clock=clock, **settings
        )
        channel.waited = waited
        made.append(channel)
        return channel

    yield channel
    for channel in made:
        await channel.close()


@pytest.fixture
async def running():
    """Run a channel until the test is over."""
    tasks = []

    def run(channel):
        tasks.append(asyncio.create_task(channel.run()))
        return tasks[-1]

    yield run
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
