"""Examining: whether the desk can work where its teams are, at the start and when it may not."""

import asyncio
from collections.abc import Mapping

import structlog

from bot import desk_events
from bot.domain.address import Address
from bot.patience import insist
from bot.ports.channel import Channel, Inbox
from bot.ports.clock import Clock
from bot.ports.reader import Reader
from bot.ports.store import Store, StoreBusyError

log = structlog.get_logger()


class Examiner:
    """Asks the platforms, and puts what is in the way into the inbox, from where it is told."""

    def __init__(
        self, *, store: Store, channels: Mapping[str, Channel], inbox: Inbox, clock: Clock
    ) -> None:
        """`channels` are asked for when a place is looked at, since they are added later."""
        self._store = store
        self._channels = channels
        self._inbox = inbox
        self._clock = clock
        self._waiting: asyncio.Queue[tuple[Address, str]] = asyncio.Queue()

    def examine(self, room: Address, suspected: str = "") -> None:
        """Look at a place soon; `suspected` is what is told when the platform sees nothing."""
        self._waiting.put_nowait((room, suspected))

    async def run(self) -> None:
        """Look at every team's place, then at those that are named, for ever."""
        for room in await insist(lambda: self._store.read(_rooms)):
            self.examine(room)
        while True:
            room, suspected = await self._waiting.get()
            try:
                await self._look(room, suspected)
            except StoreBusyError:
                log.debug("store busy, a trouble is not told", room=str(room))
            except Exception:  # a place that cannot be looked at must not end the desk
                log.exception("place cannot be looked at", room=str(room))

    async def _look(self, room: Address, suspected: str) -> None:
        channel = self._channels.get(room.platform)
        if channel is None:
            return
        found = await channel.look(room) or ((suspected,) if suspected else ())
        now = self._clock.now()
        for code in found:
            log.warning("something is in the way", room=str(room), trouble=code)
            await self._inbox.store((desk_events.trouble(room, code, now),))


def _rooms(read: Reader) -> tuple[Address, ...]:
    return tuple(team.channel for team in read.teams.all() if team.channel is not None)
