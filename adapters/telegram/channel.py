"""The Telegram channel: its life cycle, and the port's methods handed to those who do them."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import timedelta

import structlog
from telegram import Bot
from telegram.error import TelegramError

from adapters.telegram.albums import together
from adapters.telegram.fetch import DOWNLOAD_LIMIT, fetch
from adapters.telegram.hook import Hook
from adapters.telegram.kinds import kind
from adapters.telegram.origins import PLATFORM, Me
from adapters.telegram.read import read
from adapters.telegram.receive import Pauses, Poller
from adapters.telegram.render import caption_limit
from adapters.telegram.request import PLACEHOLDER, TELEGRAM, AiohttpRequest
from adapters.telegram.send import Sender
from adapters.telegram.startup import Menus, StartReport, examine, in_the_way, set_menus
from adapters.telegram.uploads import UPLOAD_LIMIT
from adapters.telegram.watchdog import Watchdog
from adapters.telegram.webhook import Webhook, trouble_of
from adapters.telegram.windows import windows
from adapters.web.routes import Route
from bot.domain.address import Address
from bot.domain.conversation import FileKind, FileRef
from bot.events import Event
from bot.ports.channel import Inbox, NewPost, Outcome, Parcel, Window
from bot.ports.clock import Clock
from bot.ports.way_in import WayIn

_POLL_CONNECTIONS = 4  # a half-closed one must not be the only one
_HELPLESS = 60.0  # seconds after which the watchdog should have ended a poll that is overdue
_NOBODY = StartReport(None)

log = structlog.get_logger(__name__)


class TelegramChannel:
    """Telegram through one bot, by long polling or by a webhook."""

    name: str = PLATFORM
    # Of the platform's 4096, so that heading, fields and footer have room beside the words.
    text_limit: int = 3500
    has_threads: bool = False

    def __init__(
        self,
        *,
        token: str,
        api_url: str | None = None,
        inbox: Inbox,
        clock: Clock,
        menus: Menus,
        hook: Hook | None = None,
        poll_timeout: timedelta = timedelta(seconds=25),
        call_timeout: timedelta = timedelta(seconds=20),
        watchdog: timedelta = timedelta(seconds=90),
        upload_limit: int = UPLOAD_LIMIT,
        download_limit: int = DOWNLOAD_LIMIT,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        monotonic: Callable[[], float] = time.monotonic,
        between_looks: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """`api_url` is a Bot API server of one's own, None Telegram's; limits are in bytes.

        With a `hook` Telegram calls the desk, through `routes`; without one the desk polls.
        `watchdog` is the silence after which polling starts over with new connections. `sleep`,
        `between_looks` (of whoever watches the polling) and `monotonic` are the transport's time,
        which the desk clock does not move.
        """
        waiting = poll_timeout.total_seconds() + 10
        self._calls = AiohttpRequest(
            token=token, api_url=api_url, read_timeout=call_timeout.total_seconds()
        )
        self._polls = AiohttpRequest(
            token=token,
            api_url=api_url,
            read_timeout=waiting,
            write_timeout=10,
            connections=_POLL_CONNECTIONS,
        )
        self._bot = Bot(
            PLACEHOLDER,
            base_url=f"{api_url or TELEGRAM}/bot",
            request=self._calls,
            get_updates_request=self._polls,
        )
        self.file_limit = upload_limit
        self._sender = Sender(self._calls, upload_limit=upload_limit, monotonic=monotonic)
        self._inbox = inbox
        self._clock = clock
        self._menus = menus
        self._poll_timeout = poll_timeout
        self._watchdog = watchdog
        self._download_limit = download_limit
        self._sleep = sleep
        self._monotonic = monotonic
        self._between_looks = between_looks
        self._report = _NOBODY
        self._poller: Poller | None = None
        self._watching: Watchdog | None = None
        self._webhook = self._hooked(hook) if hook is not None else None
        self._started = asyncio.Event()

    def _hooked(self, hook: Hook) -> Webhook:
        return Webhook(
            hook=hook,
            request=self._calls,
            bot=self._bot,
            inbox=self._inbox,
            clock=self._clock,
            pauses=Pauses(self._sleep),
            monotonic=self._monotonic,
        )

    @property
    def routes(self) -> tuple[Route, ...]:
        """For the desk's web server; none while the desk polls."""
        return (self._webhook.route,) if self._webhook is not None else ()

    @property
    def username(self) -> str:
        """For links such as https://t.me/<username>?start=<code>; empty until the start."""
        return self._report.me.username if self._report.me else ""

    @property
    def trouble(self) -> str:
        """Why nothing can be received now, as a short code; empty when all is well.

        token_refused, unreachable, conflict, store_failed, asked_to_wait, webhook_refused or
        webhook_failing.
        """
        if self._report.me is not None and (receiver := self._webhook or self._poller) is not None:
            return receiver.trouble
        return next(iter(self._report.problems), "") if self._report.me is None else ""

    @property
    def way_in(self) -> WayIn:
        """How things stand with polling, or with the webhook."""
        kind = "polling" if self._webhook is None else "webhook"
        receiver = self._webhook or self._poller
        if receiver is None or self._report.me is None:
            has_backlog = self._webhook is None
            return WayIn(kind=kind, trouble=self.trouble or "starting", has_backlog=has_backlog)
        return WayIn(
            kind=kind,
            trouble=receiver.trouble or ("silent" if receiver.is_silent else ""),
            silence=receiver.silence,
            has_backlog=self._poller is not None and self._poller.has_backlog,
            restarts=self._watching.restarts if self._watching else 0,
            put_off=receiver.put_off,
            is_stuck=self._poller is not None and self._poller.overdue > _HELPLESS,
        )

    async def ready(self) -> StartReport:
        """Wait until the bot is known, receiving has begun and the menus were looked at."""
        await self._started.wait()
        return self._report

    async def check(self) -> StartReport:
        """Look once whether a start would succeed; removes or sets a webhook, as a start does."""
        report = await self._examined()
        if self._webhook is None or report.me is None:
            return report
        try:
            await self._webhook.stand()
        except TelegramError as problem:
            refused = trouble_of(problem) == "webhook_refused"
            log.warning("telegram: no webhook", said=str(problem))
            return report.with_problem("webhook_refused" if refused else "webhook_unknown")
        return report

    async def run(self) -> None:
        """Receive for ever; close everything when cancelled."""
        await self._calls.initialize()
        await self._polls.initialize()
        try:
            await self._receive()
        finally:
            await self.close()

    async def close(self) -> None:
        """Close all connections; parcels sent later are not sent."""
        await self._polls.shutdown()
        await self._calls.shutdown()

    def read(self, raw: str) -> Event | None:
        """Turn a raw inbox row into an event."""
        return read(raw)

    def kind(self, raw: str) -> str:
        """Name what a raw row is."""
        return kind(raw)

    def caption_limit(self, kind: FileKind) -> int:
        """Stickers take no words along."""
        return caption_limit(kind)

    def together(self, files: Sequence[FileRef]) -> tuple[tuple[FileRef, ...], ...]:
        """Pictures and films stand together, documents and sounds only with their own kind."""
        return together(files, upload_limit=self.file_limit)

    def windows(self, parcel: Parcel) -> tuple[Window, ...]:
        """The platform's limits this parcel counts against."""
        return windows(parcel)

    async def send(self, parcel: Parcel) -> Outcome:
        """Make one attempt."""
        return await self._sender.send(parcel)

    async def find(self, parcel: NewPost) -> None:
        """Bots cannot read a chat's history."""
        del parcel

    async def look(self, room: Address) -> tuple[str, ...] | None:
        """What is in the bot's way in a group."""
        return await in_the_way(self._bot, int(room.chat), in_topic=bool(room.thread))

    def fetch(self, file: FileRef) -> AsyncIterator[bytes]:
        """Stream a file from Telegram."""
        return fetch(self._calls, file, limit=self._download_limit)

    async def _receive(self) -> None:
        """Find out who the bot is, however long that takes; then poll or be called."""
        pauses = Pauses(self._sleep)
        self._report = await self._examined()
        while self._report.me is None:
            log.warning("telegram: no start yet", problems=self._report.problems)
            await pauses.pause()
            self._report = await self._examined()
        pauses.reset()
        receiver: Webhook | Watchdog
        if self._webhook is not None:
            receiver = self._webhook
        else:
            self._poller = self._polling(self._report.me, pauses)
            receiver = self._watching = Watchdog(self._poller, sleep=self._between_looks)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(receiver.run())
            tasks.create_task(self._bring_menus())

    async def _examined(self) -> StartReport:
        """Look; a webhook takes what it is brought as soon as the bot is known."""
        report = await examine(self._bot, polls=self._webhook is None)
        if self._webhook is not None and report.me is not None:
            self._webhook.me = report.me
        return report

    def _polling(self, me: Me, pauses: Pauses) -> Poller:
        return Poller(
            request=self._polls,
            bot=self._bot,
            me=me,
            inbox=self._inbox,
            clock=self._clock,
            poll_timeout=self._poll_timeout,
            watchdog=self._watchdog,
            pauses=pauses,
            monotonic=self._monotonic,
        )

    async def _bring_menus(self) -> None:
        """Beside the receiving: a press does not wait for a menu."""
        if not await set_menus(self._bot, self._menus):
            self._report = self._report.with_problem("menus_unset")
        self._started.set()
