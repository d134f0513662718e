"""Catching up: what was said while Slack could not reach the desk is read up and taken in.

It takes the way of everything that comes in. What had arrived after all meets its twin in the
inbox, so nothing is doubled. Presses and commands of that time are gone: Slack tells whoever made
them, and repeats none.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.slack.history import Found, History
from adapters.slack.listening import Listening
from adapters.slack.payloads import said
from adapters.slack.raw import Identity
from adapters.slack.timing import Timing
from bot.ports.channel import Hearing
from bot.ports.clock import Clock
from bot.ports.store import StoreBusyError

LOG = logging.getLogger(__name__)
PLATFORM = "slack"
THREADS = 200
"""Open requests whose threads are looked through; one look each."""


class CatchingUp:
    """Looks through every gap, and keeps until when Slack was surely heard."""

    def __init__(
        self,
        *,
        history: History,
        hearing: Hearing,
        listening: Listening,
        keep: Callable[[dict[str, Any], str], Awaitable[str]],
        identity: Identity,
        clock: Clock,
        timing: Timing,
    ) -> None:
        """`keep` takes in a payload as if Slack had sent it."""
        self._history = history
        self._hearing = hearing
        self._listening = listening
        self._keep = keep
        self._identity = identity
        self._clock = clock
        self._timing = timing

    async def run(self) -> None:
        """Catch up at the start and after each gap, for ever."""
        while True:
            await self._listening.starts()
            gaps, began = self._listening.gaps, self._clock.now()
            try:
                await self._catch_up()
                await self._hearing.note_heard(PLATFORM, began)
                while self._listening.gaps == gaps:
                    await self._hearing.note_heard(PLATFORM, self._clock.now())
                    await self._listening.ends(within=self._timing.heard.total_seconds())
            except StoreBusyError as busy:
                LOG.info("what was said meanwhile is not stored yet: %s", busy)
                await asyncio.sleep(self._timing.pause(2).total_seconds())

    async def _catch_up(self) -> None:
        until = await self._hearing.heard_until(PLATFORM)
        if until is None:
            return  # never heard: what was said before the desk came is none of its business
        since = until - self._timing.repeats
        threads = await self._hearing.open_threads(PLATFORM, limit=THREADS)
        async with contextlib.aclosing(self._history.since(since, threads)) as found:
            async for each in found:
                await self._keep(self._payload(each), "")

    def _payload(self, found: Found) -> dict[str, Any]:
        """What Slack would have sent; its own ids of the delivery are not known any more."""
        ts = said(found.message, "ts")
        event = {
            **found.message,
            "channel": found.channel,
            "channel_type": found.kind,
            "event_ts": ts,
        }
        return {
            "type": "event_callback",
            "team_id": self._identity.team,
            "event_id": f"backfill:{found.channel}:{ts}",
            "event": event,
        }
