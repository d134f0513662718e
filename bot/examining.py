"""Examining: whether the desk can work where its teams are, at the start and when it may not.

What is in the way of a place is told once, until the place is well again.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from bot import desk_events
from bot.domain.address import Address
from bot.patience import insist
from bot.ports.channel import Channel, Inbox, Trouble
from bot.ports.clock import Clock
from bot.ports.reader import Reader
from bot.ports.store import Store, StoreBusyError

AGAIN = 60.0  # seconds of the transport's time, after nobody could tell
BARRING = frozenset({"not_member", "may_not_write", "archived", "refused"})
OF_TOPICS = frozenset({"topic_closed", "topic_gone", "topics_off", "thread_gone"})

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Errand:
    """A place to look at, and what is told when the platform sees nothing there."""

    room: Address
    suspected: str = ""


@dataclass(frozen=True, slots=True)
class _Detour:
    """Something that was meant for a topic stands outside it."""

    room: Address
    trouble: Trouble


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
        self._waiting: asyncio.Queue[_Errand | _Detour] = asyncio.Queue()
        self._told: set[tuple[Address, str]] = set()

    def examine(self, room: Address, suspected: str = "") -> None:
        """Look at a place soon; `suspected` is what is told when the platform sees nothing."""
        self._waiting.put_nowait(_Errand(room, suspected))

    def arrived(self, to: Address, trouble: Trouble | None) -> None:
        """A place took a post, or did so outside its topic."""
        if trouble is not None:
            self._waiting.put_nowait(_Detour(to, trouble))
        if self._told:
            self._told = {each for each in self._told if not _is_mended(*each, to, trouble)}

    def lost(self, room: Address) -> None:
        """The platform told by itself that it shut the desk out, and so were the managers."""
        self._told |= {(room, code) for code in BARRING}

    async def run(self) -> None:
        """Look at every team's place, then at those that are named, for ever."""
        for room in await insist(lambda: self._store.read(_rooms)):
            self.examine(room)
        while True:
            errand = await self._waiting.get()
            try:
                await self._do(errand)
            except StoreBusyError:
                log.debug("store busy, a trouble is not told", room=str(errand.room))
            except Exception:  # a place that cannot be looked at must not end the desk
                log.exception("place cannot be looked at", room=str(errand.room))

    async def _do(self, errand: _Errand | _Detour) -> None:
        if isinstance(errand, _Detour):
            await self._tell(errand.room, errand.trouble)
            return
        room, suspected = errand.room, errand.suspected
        channel = self._channels.get(room.platform)
        if channel is None:
            return
        found = await channel.look(room)
        if not found and suspected:
            found = (suspected,)
        if found is None:
            asyncio.get_running_loop().call_later(AGAIN, self.examine, room)
            return
        if not found:
            self._told = {each for each in self._told if each[0].room != room.room}
        for code in found:
            await self._tell(room, Trouble(code))

    async def _tell(self, room: Address, trouble: Trouble) -> None:
        """Put it into the inbox, unless it was there since the place was well."""
        told = (_of(room, trouble.code), trouble.code)
        if told in self._told:
            return
        log.warning("something is in the way", room=str(room), trouble=trouble.code)
        await self._inbox.store((desk_events.trouble(told[0], trouble, self._clock.now()),))
        self._told.add(told)


def _of(room: Address, code: str) -> Address:
    """What the trouble is one of: a topic, or the chat with all its topics."""
    return room if code in OF_TOPICS else room.room


def _is_mended(room: Address, code: str, to: Address, trouble: Trouble | None) -> bool:
    """Whether a post that arrived shows that a trouble is over."""
    if code in OF_TOPICS:
        return room == to and trouble is None
    return room.room == to.room and code in BARRING


def _rooms(read: Reader) -> tuple[Address, ...]:
    return tuple(team.channel for team in read.teams.all() if team.channel is not None)
