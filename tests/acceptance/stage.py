"""The stage of the dialogues: both stand-ins, a real desk with real clients, and its people."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from adapters.cli.forms import slack_forms
from adapters.cli.founding import founding_code, mint_token
from adapters.playground.slack import Identity, SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from adapters.slack.channel import SlackChannel
from adapters.slack.manifest import PATH
from adapters.slack.timing import Timing
from adapters.telegram.channel import TelegramChannel
from adapters.telegram.hook import Hook
from adapters.web.pages import Pages
from adapters.web.server import WebServer
from bot.desk import Desk
from bot.domain.hours import parse_hours
from bot.limits import Limiter
from bot.ports.channel import Arrival, Inbox
from bot.ports.store import Store, StoreBusyError
from bot.texts import Catalogue
from bot.wording import Wording
from tests.clock import StoryClock
from tests.ports import LOOPBACK, free_port

SLACK = Identity()
ASKING = "polling and sockets"
CALLED = "webhook and http"
WAYS = (ASKING, CALLED)
PATIENCE = 20.0  # seconds of real time that a story waits for something to be seen
LOOKS = tuple(timedelta(seconds=each) for each in (0.05, 0.1, 0.2))  # for an uploaded file
HOURS = "Mon-Fri 09:00-17:00"
TIMING = Timing(shares=LOOKS, history=timedelta(), longest_retry=timedelta(seconds=1))
CODE = re.compile(r"\b[A-Z2-9]{8}\b")


@dataclass
class Stage:
    """Everything a story needs."""

    telegram: TelegramStandIn
    slack: SlackStandIn
    clock: StoryClock
    store: Store
    desk: Desk
    code: str
    doorstep: "Doorstep"
    running: asyncio.Task[None] | None = None
    catalogue: Catalogue | None = None  # None: the desk's own
    reads: Callable[[str], str] = str  # how people understand what they see
    spoken: list[str] = field(default_factory=list)  # what stands in no chat: commands, forms
    edited: list[str] = field(default_factory=list)  # with what stood there before
    browsed: list[str] = field(default_factory=list)  # the pages that people looked at

    async def until(self, look: Any, what: str, show: Any) -> Any:
        """Wait until something is seen; wakes on each change of either stand-in."""
        found = look()
        if found:
            return found
        changed = asyncio.Event()
        leave = [each.subscribe(lambda *_: changed.set()) for each in (self.telegram, self.slack)]
        try:
            async with asyncio.timeout(PATIENCE):
                while not (found := look()):
                    changed.clear()
                    if self.running is not None and self.running.done():
                        self.running.result()
                    await changed.wait()
        except TimeoutError:
            lines = "\n".join(f"  {each.text!r} {each.buttons}" for each in show())
            backlog = await self.store.backlog()
            raise AssertionError(f"never happened: {what}\nseen:\n{lines}\n{backlog}") from None
        finally:
            for each in leave:
                each()
        return found

    async def quiet(self) -> None:
        """Wait until nothing is left to handle or to carry."""
        for _ in range(400):
            backlog = await self.store.backlog()
            busy = sum(
                backlog.get(key, 0) for key in ("inbox:new", "outbox:ready", "outbox:sending")
            )
            if not busy and self.desk.courier.is_idle:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"the desk does not come to rest: {await self.store.backlog()}")

    async def quiet_but_waiting(self, patience: int = 400) -> None:
        """Wait until all is handled and carried but what waits for the desk clock to move."""
        courier = self.desk.courier
        limiter, lanes, gate = courier._limiter, courier._lanes, courier._gate
        for _ in range(patience):
            backlog, now = await self.store.backlog(), self.clock.now()
            busy = backlog.get("inbox:new", 0) + backlog.get("outbox:sending", 0)
            due = [
                lane
                for lane in await self.store.waiting_lanes(now=now)
                if lane not in lanes._timers
                and not gate.holds(lane)
                and not any(limiter.paused(key, now) for key in (lane, lane.split("/")[0]))
            ]
            if not busy and not due and self.desk.courier.is_idle:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"the desk does not come to rest: {await self.store.backlog()}")


class Doorstep:
    """The desk's inbox, which stumbles as often as it is told to."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self.failures = 0  # nothing is stored
        self.losses = 0  # it is stored, and nobody hears of it
        self.has_stumbled = asyncio.Event()

    async def store(self, arrivals: Sequence[Arrival]) -> int:
        if self.failures:
            self.failures -= 1
            self.has_stumbled.set()
            raise StoreBusyError("the disk is full")
        stored = await self._inbox.store(arrivals)
        if self.losses:
            self.losses -= 1
            self.has_stumbled.set()
            raise StoreBusyError("nobody hears of it")
        return stored


def call_log() -> Path | None:
    """Where the whole run's calls are written, when somebody asks for them."""
    path = os.environ.get("FRONTDESK_CALL_LOG")
    return Path(path) if path else None


@asynccontextmanager
async def open_stage(
    store: Store,
    clock: StoryClock,
    *,
    limits: bool = False,
    way: str = ASKING,
    keep_servers: bool = False,
    catalogue: Catalogue | None = None,
    timing: Timing = TIMING,
    hours: str = HOURS,
) -> AsyncIterator[Stage]:
    """Both stand-ins, and a desk that runs on them; `keep_servers` leaves their end to a story."""
    telegram = TelegramStandIn(clock, limits=limits, call_log=call_log(), local=True)
    slack = SlackStandIn(clock, limits=limits, call_log=call_log())
    clock.on_jump(telegram.clock_moved)
    clock.on_jump(slack.clock_moved)
    await telegram.start_server()
    await slack.start_server()
    try:
        async with open_desk(
            telegram,
            slack,
            store,
            clock,
            limits=limits,
            way=way,
            catalogue=catalogue,
            timing=timing,
            hours=hours,
        ) as stage:
            yield stage
    finally:
        if not keep_servers:
            await telegram.stop_server()
            await slack.stop_server()


@asynccontextmanager
async def open_desk(
    telegram: TelegramStandIn,
    slack: SlackStandIn,
    store: Store,
    clock: StoryClock,
    *,
    limits: bool = False,
    way: str = ASKING,
    catalogue: Catalogue | None = None,
    timing: Timing | None = None,
    hours: str = HOURS,
) -> AsyncIterator[Stage]:
    """A desk on stand-ins that run already: what a restart needs."""
    port = free_port()
    web = WebServer(host=LOOPBACK, port=port)
    public_url = f"http://{LOOPBACK}:{port}"
    given = {"desk": "Test desk", "telegram_bot": telegram.bot.username, "public_url": public_url}
    wording = Wording(catalogue or Catalogue(), given)
    codes = iter(
        f"KEYS{number:04d}".replace("0", "Z").replace("1", "Y") for number in range(2222, 9999)
    )
    desk = Desk(
        store=store,
        clock=clock,
        wording=wording,
        calendar=parse_hours(hours, "Europe/Berlin"),
        mint=lambda: next(codes),
        mint_token=mint_token if way == CALLED else None,
        limiter=Limiter(lifted=not limits),
    )
    doorstep = Doorstep(desk.engine)
    on_telegram = TelegramChannel(
        token=telegram.token,
        api_url=telegram.api_url,
        inbox=doorstep,
        clock=clock,
        menus={},
        hook=Hook.of(public_url, token=telegram.token) if way == CALLED else None,
        poll_timeout=timedelta(seconds=1),
    )
    desk.add(on_telegram)
    web.add(*on_telegram.routes)
    on_slack = SlackChannel(
        bot_token=SLACK.bot_token,
        app_token=SLACK.app_token if way == ASKING else "",
        signing_secret=SLACK.signing_secret if way == CALLED else "",
        api_url=slack.api_url,
        forms=slack_forms(wording),
        inbox=doorstep,
        clock=clock,
        hearing=store,
        hold=timedelta(),
        timing=timing or TIMING,
        lifted=not limits,
    )
    desk.add(on_slack)
    web.add(*on_slack.routes)
    web.add(*Pages(store=store, clock=clock, wording=wording).routes)
    code = await founding_code(store, clock)
    await web.start()
    running = asyncio.create_task(desk.run())
    try:
        if way == CALLED:
            await _enter(slack, public_url + PATH)
        yield Stage(
            telegram, slack, clock, store, desk, code, doorstep, running, catalogue=catalogue
        )
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await web.stop()


async def _enter(slack: SlackStandIn, url: str) -> None:
    """Tell Slack's app where to call, as soon as the desk knows who it is."""
    async with asyncio.timeout(PATIENCE):
        while not await slack.call_at(url):  # noqa: ASYNC110 - as a person presses Retry
            await asyncio.sleep(0.01)
