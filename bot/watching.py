"""Watching the store: while it takes nothing, whoever runs the desk and its managers are told why.

What cannot be stored cannot go out through the outbox either, so these few words go straight to the
channels. Everything else waits where it is, and goes on by itself.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

from bot.cards import Post, Text
from bot.domain.address import Address
from bot.ports.channel import Channel, NewPost, Refused, Sent
from bot.ports.clock import Clock
from bot.ports.reader import Reader
from bot.ports.store import Store, StoreBusyError, StoreLostError
from bot.use_cases.places import private_chat
from bot.wording import Wording

PAUSE = 2.0  # seconds between two looks; a trouble that is gone by the second was none
AGAIN = timedelta(hours=1)
ACQUAINTED = 30  # looks between two readings of who manages the desk
LOST = "damaged"

log = structlog.get_logger()

Chats = dict[Address, str]


class Watch:
    """Says what is wrong with the store, at most once an hour, and that it is mended."""

    def __init__(
        self, *, store: Store, channels: Mapping[str, Channel], wording: Wording, clock: Clock
    ) -> None:
        """`channels` are asked for when something is said, since they are added later."""
        self._store = store
        self._channels = channels
        self._wording = wording
        self._clock = clock
        self._managers: Chats = {}
        self._looks = 0
        self._seen = ""
        self._said_at: datetime | None = None
        self._saying = Text("store-again")
        self._unsaid: Chats = {}

    async def run(self) -> None:
        """Look for ever; raises StoreLostError when nothing can ever be written again."""
        while True:
            await self.look()
            await asyncio.sleep(PAUSE)

    async def look(self) -> None:
        """See how the store is, and say what is new about it."""
        trouble, before = self._store.trouble, self._seen
        self._seen = trouble
        if trouble == LOST:
            raise StoreLostError(self._wording.words(Text("store-damaged"), "en"))
        if trouble and trouble == before:
            await self._complain(trouble)
        elif not trouble:
            await self._relax()
        await self._tell()

    async def _complain(self, trouble: str) -> None:
        now = self._clock.now()
        if self._said_at is not None and now - self._said_at < AGAIN:
            return
        self._said_at = now
        text = Text(f"store-{trouble.replace('_', '-')}")
        log.error(self._wording.words(text, "en"), trouble=trouble)
        await self._get_acquainted()
        self._saying, self._unsaid = text, dict(self._managers)

    async def _relax(self) -> None:
        """All is well: say so where the trouble was told, and remember whom to tell next time."""
        if self._said_at is not None:
            self._said_at = None
            text = Text("store-again")
            log.warning(self._wording.words(text, "en"))
            told = {to: said for to, said in self._managers.items() if to not in self._unsaid}
            self._saying, self._unsaid = text, told
        if self._looks % ACQUAINTED == 0:
            await self._get_acquainted()
        self._looks += 1

    async def _get_acquainted(self) -> None:
        """Read whom to tell; from a database that cannot be asked now, whoever it was before."""
        try:
            self._managers = await self._store.read(_chats_of_managers)
        except StoreBusyError:
            log.debug("managers not read")

    async def _tell(self) -> None:
        """One attempt for each chat; one that did not arrive is repeated at the next look."""
        for to, language in list(self._unsaid.items()):
            channel = self._channels.get(to.platform)
            if channel is None:
                del self._unsaid[to]
                continue
            wording = self._wording.at(to.platform)
            post = Post(body=wording.words(self._saying, language))
            marker = f"{self._saying.key}:{self._clock.now()}"
            outcome = await channel.send(NewPost(to=to, post=post, marker=marker))
            if isinstance(outcome, Sent | Refused):
                del self._unsaid[to]


def _chats_of_managers(read: Reader) -> Chats:
    chats = {each: private_chat(each, read) for each in read.people.managers()}
    return {chat: each.language for each, chat in chats.items() if chat is not None}
