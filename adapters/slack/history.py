"""What was said in Slack since an instant: the conversations the desk is in, and their threads.

Slack repeats an event for some six minutes and then forgets it, but anybody in a conversation can
read it up. Not faster than Slack allows: one look at a time, with a pause before the next.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from adapters.slack.api import FAILURES, Answer, Api, CallPutOffError, CallRefusedError
from adapters.slack.finding import PAGE, SMALL_PAGE
from adapters.slack.payloads import Payload, maybe, parts, said, thread_of
from adapters.slack.timing import Timing
from bot.domain.address import MessageRef

LOG = logging.getLogger(__name__)
_KINDS = "public_channel,private_channel,mpim,im"


@dataclass(frozen=True, slots=True)
class Found:
    """A message, and where it stands; `kind` is Slack's channel_type."""

    channel: str
    kind: str
    message: Payload


class History:
    """Reads up what was said."""

    def __init__(self, *, api: Callable[[], Api], timing: Timing, is_distributed: bool) -> None:
        """`is_distributed`: Slack lets this app look once a minute."""
        self._api = api
        self._timing = timing
        self._pause = timing.seldom if is_distributed else timing.history
        self._page = SMALL_PAGE if is_distributed else PAGE
        self._is_first = True

    async def since(
        self, at: datetime, threads: Iterable[MessageRef]
    ) -> AsyncGenerator[Found, None]:
        """What was said after an instant, in no order: private chats first, threads last.

        `threads` are looked at whether or not the conversation shows that something is new there.
        """
        oldest = f"{int(at.timestamp())}.{at.microsecond:06d}"
        places = await self._conversations()
        roots: dict[tuple[str, str], None] = {}
        for channel, kind in sorted(places.items(), key=lambda place: place[1] != "im"):
            async for message in self._messages("conversations.history", channel, oldest=oldest):
                yield Found(channel, kind, message)
                if said(message, "latest_reply"):
                    roots[channel, said(message, "ts")] = None
        roots |= {(each.address.chat, each.message): None for each in threads}
        for channel, root in roots:
            if channel not in places:
                continue
            pages = self._messages("conversations.replies", channel, ts=root, oldest=oldest)
            async for message in pages:
                if thread_of(
                    message, said(message, "ts")
                ):  # the first message comes with each page
                    yield Found(channel, places[channel], message)

    async def _conversations(self) -> dict[str, str]:
        """Where the desk is, with the kind of each place."""
        found: dict[str, str] = {}
        async for page in self._pages(
            "users.conversations", types=_KINDS, exclude_archived=True, limit=PAGE
        ):
            for each in parts(page, "channels"):
                found[said(each, "id")] = _kind(each)
        return found

    async def _messages(self, method: str, channel: str, **more: str) -> AsyncIterator[Payload]:
        async for page in self._pages(method, channel=channel, limit=self._page, **more):
            for message in parts(page, "messages"):
                if said(message, "type") == "message":
                    yield message

    async def _pages(self, method: str, **place: Any) -> AsyncIterator[Answer]:  # noqa: ANN401
        """Every page; a place that Slack does not show is left out."""
        while True:
            page = await self._asked(method, place)
            if page is None:
                return
            yield page
            cursor = said(maybe(page, "response_metadata"), "next_cursor")
            if not cursor:
                return
            place["cursor"] = cursor

    async def _asked(self, method: str, place: dict[str, Any]) -> Answer | None:
        """One page, for as long as it takes; None where Slack says no."""
        failures = 0
        while True:
            await self._paused(self._timing.pause(failures))
            try:
                return await self._api().ask(method, **place)
            except CallRefusedError as refusal:
                LOG.warning("Slack does not show what was said meanwhile: %s", refusal.word)
                return None
            except CallPutOffError as failure:
                await asyncio.sleep(failure.after.total_seconds())
            except FAILURES as failure:
                failures += 1
                LOG.info("Slack does not show what was said meanwhile yet: %s", failure)

    async def _paused(self, longer: timedelta) -> None:
        pause = timedelta() if self._is_first else self._pause
        self._is_first = False
        await asyncio.sleep(max(pause, longer).total_seconds())


def _kind(channel: Payload) -> str:
    if channel.get("is_im"):
        return "im"
    if channel.get("is_mpim"):
        return "mpim"
    return "group" if channel.get("is_private") else "channel"
