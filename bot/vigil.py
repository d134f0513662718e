"""The vigil: when a platform does not reach the desk for some time, the managers are told why.

What is told goes through the inbox, so it is decided and carried like everything else.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot import desk_events
from bot.domain.address import Address
from bot.health import is_shut
from bot.ports.channel import Channel, Inbox, Trouble
from bot.ports.clock import Clock
from bot.ports.store import StoreBusyError

PAUSE = 15.0  # seconds between two looks
LASTS = timedelta(minutes=5)  # what is over sooner mends itself, and nothing is lost
AGAIN = timedelta(hours=1)
BACK = "again"
STORE = "store_failed"

log = structlog.get_logger()


@dataclass(slots=True)
class _Deafness:
    """Since when a platform is not heard, and when the managers were told so last."""

    since: datetime
    told_at: datetime | None = None


class Vigil:
    """Looks at the ways in, now and then."""

    def __init__(self, *, channels: Mapping[str, Channel], inbox: Inbox, clock: Clock) -> None:
        """`channels` are asked for at each look, since they are added later."""
        self._channels = channels
        self._inbox = inbox
        self._clock = clock
        self._deaf: dict[str, _Deafness] = {}

    async def run(self) -> None:
        """Look for ever."""
        while True:
            try:
                await self.look()
            except StoreBusyError:
                log.debug("store busy, a silence is told later")
            await asyncio.sleep(PAUSE)

    async def look(self) -> None:
        """Tell what has lasted, at most once an hour, and that it is over."""
        now = self._clock.now()
        for name, channel in self._channels.items():
            way_in = channel.way_in
            if way_in.trouble == STORE:
                continue  # `bot.watching` tells of the database
            if is_shut(way_in):
                await self._still_deaf(name, way_in.trouble, now)
            elif name in self._deaf:
                await self._hears_again(name, now)

    async def _still_deaf(self, name: str, trouble: str, now: datetime) -> None:
        deafness = self._deaf.setdefault(name, _Deafness(now))
        told_at = deafness.told_at
        if now - deafness.since < LASTS or (told_at is not None and now - told_at < AGAIN):
            return
        since = (now - deafness.since).total_seconds()
        log.error("platform not heard", platform=name, trouble=trouble, seconds=round(since))
        await self._tell(name, trouble, now)
        deafness.told_at = now

    async def _hears_again(self, name: str, now: datetime) -> None:
        if self._deaf[name].told_at is not None:
            log.warning("platform heard again", platform=name)
            await self._tell(name, BACK, now)
        del self._deaf[name]

    async def _tell(self, name: str, code: str, now: datetime) -> None:
        everywhere = Address(name, "", "")
        await self._inbox.store((desk_events.trouble(everywhere, Trouble(code), now),))
