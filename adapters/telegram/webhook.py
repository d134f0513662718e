"""The webhook: Telegram brings updates to the desk's web server, and hears of the commit.

Whatever is answered but a success makes Telegram bring the same update again, and keeps the later
ones of that chat behind it. So a success says "committed", also of what nobody can read.
"""

import asyncio
import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, InvalidToken, TelegramError

from adapters.telegram.arrivals import UPDATES
from adapters.telegram.failures import WaitError
from adapters.telegram.hook import HEADER, Hook
from adapters.telegram.origins import Me
from adapters.telegram.receive import Pauses
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.storing import stored
from adapters.web.routes import Request, Response, Route
from adapters.web.strangers import Strangers
from bot.ports.channel import Inbox
from bot.ports.clock import Clock

# Soon enough for presses, which Telegram keeps for two and a half minutes.
LOOK_EVERY = timedelta(minutes=1)
_LOOKS_MISSED = 5
# Left to itself, Telegram doubles its pauses up to two minutes.
_SOON = {"Retry-After": "3"}

log = structlog.get_logger(__name__)


class Webhook:
    """Receives for ever. `trouble` is a short code while it cannot, empty while it can."""

    def __init__(
        self,
        *,
        hook: Hook,
        request: AiohttpRequest,
        bot: Bot,
        inbox: Inbox,
        clock: Clock,
        pauses: Pauses,
        look_every: timedelta = LOOK_EVERY,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`look_every` is how often Telegram is asked whether the webhook still stands."""
        self._hook = hook
        self._request = request
        self._bot = bot
        self._inbox = inbox
        self._clock = clock
        self._pauses = pauses
        self._look_every = look_every.total_seconds()
        self._failed_at: datetime | None = None
        self._strangers = Strangers()
        self._monotonic = monotonic
        self._heard_at: float | None = None  # the last request of Telegram's
        self._stood_at = monotonic()
        self.put_off = 0
        self.me: Me | None = None  # nothing is taken before the bot is known
        self.trouble = ""

    @property
    def route(self) -> Route:
        """For the web server."""
        return Route(path=self._hook.path, take=self.take)

    @property
    def silence(self) -> timedelta | None:
        """Since Telegram called; None when it never did."""
        if self._heard_at is None:
            return None
        return timedelta(seconds=self._monotonic() - self._heard_at)

    @property
    def is_silent(self) -> bool:
        """Whether for several looks nobody could say that the webhook stands."""
        return self._monotonic() - self._stood_at > _LOOKS_MISSED * self._look_every

    async def take(self, request: Request) -> Response:
        """Commit what was brought, then say so."""
        if not self._hook.knows(request.headers.get(HEADER, "")):
            if times := self._strangers.knocked():
                log.warning("telegram: webhook called without its secret", times=times)
            return Response(status=403)
        self._heard_at = self._monotonic()
        if self.me is None:
            return Response(status=503, headers=_SOON)
        update, now = _update(request.body), self._clock.now()
        if not await stored((update,), inbox=self._inbox, me=self.me, now=now):
            self.trouble = "store_failed"
            return Response(status=500, headers=_SOON)
        if self.trouble == "store_failed":
            self.trouble = ""
        return Response()

    async def run(self) -> None:
        """See that the webhook stands, now and then."""
        while True:
            try:
                await self.stand()
            except TelegramError as problem:
                await self._outlive(problem)
            except Exception:  # a mistake of ours in one look must not end receiving
                log.exception("telegram: webhook not looked at")
                await self._pauses.pause()
            else:
                self._pauses.reset()
                await asyncio.sleep(self._look_every)

    async def stand(self) -> None:
        """Set the webhook where it is not as it should be; what waits in the queue stays there.

        Raises TelegramError. It is not set without need: each time costs a call that is limited.
        """
        info = await self._bot.get_webhook_info()
        if info.url != self._hook.url or set(info.allowed_updates) != set(UPDATES):
            # Not through the library's bot, which writes parameters into its debug log.
            await self._request.call(
                "setWebhook",
                {
                    "url": self._hook.url,
                    "secret_token": self._hook.secret,
                    "allowed_updates": UPDATES,
                    "drop_pending_updates": False,
                },
            )
            log.info("telegram: webhook set")
        self._stood_at = self._monotonic()
        self.trouble = self._failing(info)

    async def _outlive(self, problem: TelegramError) -> None:
        """Wait in the way that fits the failure."""
        self.trouble = trouble_of(problem)
        log.error("telegram: no webhook", trouble=self.trouble, said=str(problem))
        least = 0.0
        if isinstance(problem, WaitError):
            self.put_off += 1
            least = problem.after.total_seconds()
        await self._pauses.pause(least=least)

    def _failing(self, info: WebhookInfo) -> str:
        """What Telegram says of its last attempts, unless it said so before."""
        if info.url != self._hook.url or info.last_error_date in {None, self._failed_at}:
            return "store_failed" if self.trouble == "store_failed" else ""
        self._failed_at = info.last_error_date
        waiting = info.pending_update_count
        log.warning("telegram: webhook failed", said=info.last_error_message, waiting=waiting)
        return "webhook_failing" if waiting else ""


def trouble_of(problem: TelegramError) -> str:
    """A short code for why there is no webhook."""
    match problem:
        case WaitError():
            return "asked_to_wait"
        case InvalidToken():
            return "token_refused"
        case BadRequest():
            return "webhook_refused"
        case _:
            return "unreachable"


def _update(body: bytes) -> Any:  # noqa: ANN401 - whatever it is
    """What was brought, as text where it is no JSON: kept, and set aside by whoever reads it."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
