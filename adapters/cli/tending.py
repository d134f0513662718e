"""Tending the queues: what the commands `outbox` and `inbox` ask of the store, and say then."""

import getpass
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from adapters.cli.listing import Listed, Listing, as_json
from adapters.cli.opening import open_desk
from adapters.cli.sentences import CannotRunError, Say
from adapters.cli.wanted import Wanted
from bot.cards import Args
from bot.config import Settings
from bot.ports.clock import Clock
from bot.ports.queues import (
    InboxLine,
    InboxState,
    OutboxLine,
    OutboxState,
    QueueReader,
    Queues,
    Touch,
)
from bot.ports.store import Store
from bot.texts import Catalogue

SKIPPED = 20  # kinds in a list; the platforms have some hundred

L = TypeVar("L", OutboxLine, InboxLine)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tending:
    """One command's work on one store. Raises CannotRunError with a sentence."""

    store: Store
    clock: Clock
    listing: Callable[[datetime], Listing]

    @property
    def told(self) -> Listing:
        """What is told, as of now."""
        return self.listing(self.clock.now())

    def words(self, key: str, args: Args | None = None) -> str:
        """One sentence."""
        return self.told.words(key, args)

    async def list_outbox(self, wanted: Wanted) -> str:
        """Rows of the outbox and how many there are."""
        now = self.clock.now()

        def look(queues: QueueReader) -> Listed:
            state = OutboxState(wanted.state) if wanted.state else None
            needy = partial(queues.outbox_in_need, before=now - wanted.patience)
            rows = _rows(wanted, partial(queues.outbox_lines, state), needy)
            return _cut(queues.outbox_sizes(now=now), rows, wanted)

        return await self._list(look, wanted, self.told.outbox)

    async def list_inbox(self, wanted: Wanted) -> str:
        """Rows of the inbox, how many there are, and which kinds were skipped."""
        now = self.clock.now()

        def look(queues: QueueReader) -> Listed:
            state = InboxState(wanted.state) if wanted.state else None
            needy = partial(queues.inbox_in_need, before=now - wanted.patience)
            rows = _rows(wanted, partial(queues.inbox_lines, state), needy)
            listed = _cut(queues.inbox_sizes(), rows, wanted)
            return replace(listed, skipped=queues.skipped(limit=SKIPPED))

        return await self._list(look, wanted, self.told.inbox)

    async def retry_delivery(self, row: str) -> str:
        """Let one row go again."""
        touch = self._touch()
        goes, found = await self._change(
            lambda queues: (queues.retry_delivery(row, touch), queues.outbox_line(row))
        )
        if goes == row:
            return self.words("queues-goes-again", {"id": row})
        if goes:
            return self.words("queues-needless", {"id": row, "other": goes})
        raise self._refused(found, self.words("queues-no-delivery", {"id": row}))

    async def retry_dead(self) -> str:
        """Let every dead row go again."""
        touch = self._touch()
        count = await self._change(lambda queues: queues.retry_dead(touch))
        return self.words("queues-dead-go-again", {"count": count})

    async def drop_delivery(self, row: str, reason: str) -> str:
        """Give a row of the outbox up."""
        touch = self._touch(reason)
        done, found = await self._change(
            lambda queues: (queues.drop_delivery(row, touch), queues.outbox_line(row))
        )
        if not done:
            raise self._refused(found, self.words("queues-no-delivery", {"id": row}))
        return self.words("queues-given-up", {"id": row})

    async def retry_arrival(self, number: int) -> str:
        """Let a poison row be handled again."""
        touch = self._touch()
        await self._change_arrival(number, lambda queues: queues.retry_arrival(number, touch))
        return self.words("queues-handled-again", {"id": str(number)})

    async def drop_arrival(self, number: int, reason: str) -> str:
        """Give a row of the inbox up."""
        touch = self._touch(reason)
        await self._change_arrival(number, lambda queues: queues.drop_arrival(number, touch))
        return self.words("queues-given-up", {"id": str(number)})

    async def _change_arrival(self, number: int, work: Callable[[Queues], bool]) -> None:
        """Change a row of the inbox, or say why not."""
        done, found = await self._change(lambda queues: (work(queues), queues.inbox_line(number)))
        if not done:
            raise self._refused(found, self.words("queues-no-arrival", {"id": str(number)}))

    async def _list(
        self,
        look: Callable[[QueueReader], Listed],
        wanted: Wanted,
        said: Callable[[Listed], str],
    ) -> str:
        listed = await self.store.read(lambda read: look(read.queues))
        return as_json(listed) if wanted.json else said(listed)

    async def _change(self, work: Callable[[Queues], T]) -> T:
        return await self.store.write(lambda tx: work(tx.queues))

    def _touch(self, reason: str | None = None) -> Touch:
        """Who does it, and why; a reason that is asked for must say something."""
        why = " ".join((reason or "").split())
        if reason is not None and not why:
            raise CannotRunError(self.words("queues-no-reason"))
        return Touch(by=somebody(), at=self.clock.now(), why=why)

    def _refused(self, row: OutboxLine | InboxLine | None, unknown: str) -> CannotRunError:
        return CannotRunError(unknown if row is None else self.told.refusal(row))


async def tend(
    settings: Settings, work: Callable[[Tending], Awaitable[str]], *, complain: Say
) -> str:
    """Do one command's work; return what is said then. Raises CannotRunError."""
    catalogue = Catalogue(settings.desk.language)
    listing = partial(Listing, catalogue, settings.desk.zone)
    async with open_desk(settings, complain) as desk:
        return await work(Tending(desk.store, desk.clock, listing))


def somebody() -> str:
    """Who is at the keyboard, as far as the system knows."""
    try:
        return os.environ.get("SUDO_USER") or getpass.getuser()
    except (OSError, LookupError, ImportError):  # a container may have nameless users
        return f"user {os.getuid()}"


def _rows(
    wanted: Wanted, lines: Callable[..., Sequence[L]], needy: Callable[..., Sequence[L]]
) -> Sequence[L]:
    """All that were asked for, else those that need a person; one more than is shown."""
    look = lines if wanted.everything or wanted.state else needy
    return look(limit=wanted.limit + 1)


def _cut(sizes: Mapping[str, int], rows: Sequence[L], wanted: Wanted) -> Listed:
    """One row more was asked for, to know whether there are more."""
    return Listed(sizes=sizes, rows=rows[: wanted.limit], more=len(rows) > wanted.limit)
