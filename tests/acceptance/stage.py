"""The stage of the dialogues: both stand-ins, a real desk with real clients, and its people."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from adapters.cli.founding import founding_code
from adapters.playground.slack import Identity, SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from adapters.slack.channel import SlackChannel
from adapters.telegram.channel import TelegramChannel
from bot.desk import Desk
from bot.domain.hours import parse_hours
from bot.limits import Limiter
from bot.ports.store import Store
from bot.texts import Catalogue
from bot.wording import Wording
from tests.clock import StoryClock

SLACK = Identity()
PATIENCE = 5.0  # seconds of real time that a story waits for something to be seen
CODE = re.compile(r"\b[A-Z2-9]{8}\b")


@dataclass
class Seen:
    """One message as a person sees it, on either platform."""

    id: str
    text: str
    buttons: tuple[str, ...]
    thread: str
    raw: Any


@dataclass
class TelegramPerson:
    """Somebody with a Telegram account."""

    stage: "Stage"
    name: str
    user: int

    platform = "telegram"

    def see(self, chat: int | None = None) -> list[Seen]:
        return [
            Seen(
                str(each.message_id),
                each.text or each.caption or "",
                tuple(button.label for row in each.buttons for button in row),
                "",
                each,
            )
            for each in self.stage.telegram.messages(chat or self.user)
            if not each.deleted
        ]

    async def says(self, text: str, *, chat: int | None = None, reply_to: str = "") -> str:
        message = self.stage.telegram.say(
            self.user, chat or self.user, text, reply_to=int(reply_to) if reply_to else None
        )
        return str(message)

    async def sees(self, words: str, *, chat: int | None = None) -> Seen:
        return await self.stage.until(
            lambda: _last(self.see(chat), words),
            f"{self.name} sees {words!r}",
            lambda: self.see(chat),
        )

    async def presses(self, label: str, *, on: str = "", chat: int | None = None) -> str:
        return await self.answered(await self.pressed(label, on=on, chat=chat))

    async def pressed(self, label: str, *, on: str = "", chat: int | None = None) -> str:
        """Press as soon as the button is there, without waiting for the answer."""
        seen = await self.stage.until(
            lambda: _with_button(self.see(chat), label, on),
            f"{self.name} presses {label!r} on {on!r}",
            lambda: self.see(chat),
        )
        return self.stage.telegram.press(self.user, chat or self.user, int(seen.id), label)

    async def answered(self, press: str) -> str:
        answer = await self.stage.until(
            lambda: self.stage.telegram.answer_to(press), f"{press} is answered", list
        )
        return answer.text or ""

    async def sends_photo(self, content: bytes, caption: str = "", *, reply_to: str = "") -> None:
        self.stage.telegram.send_photo(
            self.user, self.user, content, caption, reply_to=int(reply_to) if reply_to else None
        )

    async def sends_document(self, content: bytes, name: str, *, reply_to: str = "") -> None:
        self.stage.telegram.send_document(
            self.user, self.user, content, name, reply_to=int(reply_to) if reply_to else None
        )


@dataclass
class SlackPerson:
    """Somebody with a Slack account."""

    stage: "Stage"
    name: str
    user: str
    channel: str = ""

    platform = "slack"

    @property
    def private(self) -> str:
        return self.stage.slack.dm(self.user)

    def see(self, chat: str | None = None) -> list[Seen]:
        chat = chat or self.private
        top = self.stage.slack.messages(chat)
        replies = [
            reply for each in top for reply in self.stage.slack.messages(chat, thread_ts=each.ts)
        ]
        unique = {each.ts: each for each in [*top, *replies]}
        whispers = self.stage.slack.ephemerals(chat, self.user)
        ordered = sorted(unique.values(), key=lambda each: each.ts)
        return [
            Seen(
                each.ts,
                each.plain,
                tuple(button.label for button in each.buttons),
                each.thread_ts or "",
                each,
            )
            for each in [*ordered, *whispers]
            if not each.deleted
        ]

    async def says(self, text: str, *, chat: str | None = None, thread: str = "") -> str:
        return self.stage.slack.say(self.user, chat or self.private, text, thread or None)

    async def sees(self, words: str, *, chat: str | None = None) -> Seen:
        return await self.stage.until(
            lambda: _last(self.see(chat), words),
            f"{self.name} sees {words!r}",
            lambda: self.see(chat),
        )

    async def presses(self, label: str, *, on: str = "", chat: str | None = None) -> str:
        return await self.answered(await self.pressed(label, on=on, chat=chat))

    async def pressed(
        self, label: str, *, on: str = "", chat: str | None = None
    ) -> tuple[str, int]:
        """Press as soon as the button is there; gives the chat and how much was whispered there."""
        seen = await self.stage.until(
            lambda: _with_button(self.see(chat), label, on),
            f"{self.name} presses {label!r} on {on!r}",
            lambda: self.see(chat),
        )
        place = chat or self.private
        before = len(self.stage.slack.ephemerals(place, self.user))
        self.stage.slack.press(self.user, place, seen.id, label)
        return place, before

    async def answered(self, press: tuple[str, int]) -> str:
        place, before = press
        answers = await self.stage.until(
            lambda: self.stage.slack.ephemerals(place, self.user)[before:],
            f"{self.name}'s press is answered",
            lambda: self.see(place),
        )
        return answers[-1].plain

    async def uploads(
        self,
        content: bytes,
        name: str,
        mime: str,
        *,
        text: str = "",
        chat: str | None = None,
        thread: str = "",
    ) -> str:
        return self.stage.slack.upload(
            self.user, chat or self.private, content, name, mime, text, thread or None
        )

    async def commands(self, words: str, *, chat: str | None = None) -> str:
        place = chat or self.private
        before = len(self.stage.slack.ephemerals(place, self.user))
        self.stage.slack.slash(self.user, place, "/desk", words)
        answers = await self.stage.until(
            lambda: self.stage.slack.ephemerals(place, self.user)[before:],
            f"/desk {words} is answered",
            lambda: self.see(chat),
        )
        return answers[-1].plain


def _last(messages: list[Seen], words: str) -> Seen | None:
    return next((each for each in reversed(messages) if words in each.text), None)


def _with_button(messages: list[Seen], label: str, on: str) -> Seen | None:
    return next(
        (each for each in reversed(messages) if label in each.buttons and on in each.text), None
    )


@dataclass
class Stage:
    """Everything a story needs."""

    telegram: TelegramStandIn
    slack: SlackStandIn
    clock: StoryClock
    store: Store
    desk: Desk
    code: str
    running: asyncio.Task[None] | None = None

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


def call_log() -> Path | None:
    """Where the whole run's calls are written, when somebody asks for them."""
    path = os.environ.get("FRONTDESK_CALL_LOG")
    return Path(path) if path else None


@asynccontextmanager
async def open_stage(
    store: Store, clock: StoryClock, *, limits: bool = False
) -> AsyncIterator[Stage]:
    """Both stand-ins, and a desk that runs on them."""
    telegram = TelegramStandIn(clock, limits=limits, call_log=call_log())
    slack = SlackStandIn(clock, limits=limits, call_log=call_log())
    clock.on_jump(slack.clock_moved)
    await telegram.start_server()
    await slack.start_server()
    try:
        async with open_desk(telegram, slack, store, clock, limits=limits) as stage:
            yield stage
    finally:
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
) -> AsyncIterator[Stage]:
    """A desk on stand-ins that run already: what a restart needs."""
    given = {"desk": "Test desk", "telegram_bot": telegram.bot.username}
    codes = iter(
        f"KEYS{number:04d}".replace("0", "Z").replace("1", "Y") for number in range(2222, 9999)
    )
    desk = Desk(
        store=store,
        clock=clock,
        wording=Wording(Catalogue(), given),
        calendar=parse_hours("Mon-Fri 09:00-17:00", "Europe/Berlin"),
        mint=lambda: next(codes),
        limiter=Limiter(lifted=not limits),
    )
    desk.add(
        TelegramChannel(
            token=telegram.token,
            api_url=telegram.api_url,
            inbox=desk.engine,
            clock=clock,
            menus={},
            poll_timeout=timedelta(seconds=1),
        )
    )
    desk.add(
        SlackChannel(
            bot_token=SLACK.bot_token,
            app_token=SLACK.app_token,
            api_url=slack.api_url,
            inbox=desk.engine,
            clock=clock,
            hold=timedelta(),
        )
    )
    code = await founding_code(store, clock)
    running = asyncio.create_task(desk.run())
    try:
        yield Stage(telegram, slack, clock, store, desk, code, running)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
