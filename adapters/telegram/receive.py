"""The poll loop: updates into the inbox, and only then the offset that lets Telegram forget them.

The library's own updater confirms what it holds in memory and ends for good at the first 401 or
404; this one confirms what is committed and ends when it is cancelled.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from adapters.telegram.arrivals import UPDATES, next_offset
from adapters.telegram.failures import AmbiguousError, WaitError
from adapters.telegram.origins import Me
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.storing import stored
from bot.ports.channel import Inbox
from bot.ports.clock import Clock

_BATCH = 100
_LONGEST_PAUSE = 30  # seconds; a press is kept for 150, and must be fetched before
_MARGIN = 5  # seconds that a poll may take beyond its own time limit
_SURE = 3  # refusals in a row, by polls and by getMe alike, until the token is called bad

log = structlog.get_logger(__name__)


class Pauses:
    """How long to wait after the nth failure in a row: doubling, capped, never in step."""

    def __init__(self, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep) -> None:
        self._sleep = sleep
        self._failures = 0

    def reset(self) -> None:
        """It works again."""
        self._failures = 0

    async def pause(self, least: float = 0) -> None:
        """Wait, longer than the last time."""
        self._failures += 1
        longest = min(2.0 ** (self._failures - 1), _LONGEST_PAUSE)
        await self._sleep(least + longest * random.uniform(0.5, 1))  # noqa: S311 - no secret


class Poller:
    """Receives for ever. `trouble` is a short code while it cannot, empty while it can."""

    def __init__(
        self,
        *,
        request: AiohttpRequest,
        bot: Bot,
        me: Me,
        inbox: Inbox,
        clock: Clock,
        poll_timeout: timedelta,
        watchdog: timedelta,
        pauses: Pauses,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`request` is for polls alone; `watchdog` is the silence after which it is rebuilt."""
        self._request = request
        self._bot = bot
        self._me = me
        self._inbox = inbox
        self._clock = clock
        self._poll_timeout = poll_timeout
        self._watchdog = watchdog.total_seconds()
        self._pauses = pauses
        self._monotonic = monotonic
        self._heard_at: float | None = None  # the last successful poll
        self._fresh_at = self._began_at = monotonic()
        self._asked_at: float | None = None  # while a poll is under way
        self._offset = 0
        self.has_backlog = True
        self._refusals = 0
        self.put_off = 0
        self.trouble = ""

    @property
    def silence(self) -> timedelta | None:
        """Since the last successful poll; None before the first."""
        if self._heard_at is None:
            return None
        return timedelta(seconds=self._monotonic() - self._heard_at)

    @property
    def is_silent(self) -> bool:
        """Whether there was no successful poll for long."""
        since = self._began_at if self._heard_at is None else self._heard_at
        return self._monotonic() - since > self._watchdog

    @property
    def overdue(self) -> float:
        """By how many seconds a poll has missed its end, neither returning nor failing; else 0."""
        if self._asked_at is None:
            return 0
        return max(self._monotonic() - self._asked_at - self._request.longest - _MARGIN, 0)

    async def start_over(self) -> None:
        """Forget a poll that will never end, and its connections."""
        self._asked_at = None
        self.trouble = "silent"
        await self._renew()

    async def run(self) -> None:
        """Poll, store, confirm; again."""
        while True:
            try:
                await self._round()
            except TelegramError as problem:
                await self._outlive(problem)
            except Exception:  # a mistake of ours in one round must not end receiving
                log.exception("telegram: poll broken")
                await self._pauses.pause()

    async def _round(self) -> None:
        updates = await self._poll()
        self._heard_at = self._fresh_at = self._monotonic()
        self._refusals = 0
        if await self._stored(updates):
            self._offset = next_offset(updates, self._offset)
            self.trouble = ""
            self.has_backlog = self.has_backlog and len(updates) >= _BATCH
            self._pauses.reset()
        else:
            await self._pauses.pause()

    async def _poll(self) -> list[Any]:
        """One poll, which confirms everything before the offset: a long one once we caught up."""
        timeout = timedelta() if self.has_backlog else self._poll_timeout
        self._asked_at = self._monotonic()
        try:
            updates = await self._request.call(
                "getUpdates",
                {
                    "offset": self._offset,
                    "limit": _BATCH,
                    "timeout": int(timeout.total_seconds()),
                    "allowed_updates": UPDATES,
                },
            )
        finally:
            self._asked_at = None
        if not isinstance(updates, list):
            raise AmbiguousError("updates: expected a list")
        return updates

    async def _stored(self, updates: list[Any]) -> bool:
        """Commit a batch; when that fails, the same updates come again."""
        if not updates:
            return True
        if not await stored(updates, inbox=self._inbox, me=self._me, now=self._clock.now()):
            self.trouble = "store_failed"
            return False
        # A batch that confirms nothing would come again at once, and for ever.
        return next_offset(updates, self._offset) != self._offset

    async def _outlive(self, problem: TelegramError) -> None:
        """Wait in the way that fits the failure."""
        match problem:
            case WaitError():
                self.trouble = "asked_to_wait"
                self.put_off += 1
                log.warning("telegram: poll must wait", seconds=problem.after.total_seconds())
                await self._pauses.pause(least=problem.after.total_seconds())
            case Conflict():
                self.trouble = "conflict"
                log.error("telegram: other receiver", said=str(problem))
                await self._pauses.pause(least=1)
                await self._drop_webhook()
            case InvalidToken():
                await self._doubt_token(problem)
                await self._pauses.pause()
            case _:
                self.trouble = "unreachable"
                log.warning("telegram: poll failed", reason=str(problem))
                await self._pauses.pause()
        if self._monotonic() - self._fresh_at > self._watchdog:
            log.error("telegram: silent", seconds=round(self._monotonic() - self._fresh_at))
            await self._renew()

    async def _renew(self) -> None:
        await self._request.rebuild()
        self._fresh_at = self._monotonic()

    async def _doubt_token(self, problem: TelegramError) -> None:
        """A gateway's 404 looks like a refused token: ask in another way before believing it."""
        try:
            await self._bot.get_me()
        except InvalidToken:
            self._refusals += 1
        except TelegramError:
            self.trouble = "unreachable"
        else:
            self._refusals = 0
        if self._refusals >= _SURE:
            self.trouble = "token_refused"
            log.error("telegram: token refused", said=str(problem), times=self._refusals)
        else:
            log.warning("telegram: poll refused", said=str(problem))

    async def _drop_webhook(self) -> None:
        """A webhook that somebody set keeps polls out; what waits in the queue stays there."""
        try:
            await drop_webhook(self._bot)
        except TelegramError as problem:
            log.warning("telegram: webhook unknown", reason=str(problem))


async def drop_webhook(bot: Bot) -> bool:
    """Remove a webhook if there is one, without dropping updates; whether there was one."""
    if not (await bot.get_webhook_info()).url:
        return False
    await bot.delete_webhook(drop_pending_updates=False)
    log.warning("telegram: webhook removed")
    return True
