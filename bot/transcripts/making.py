"""Making transcripts: the bytes of a file of the desk, at the moment when it is sent."""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing
from datetime import datetime
from io import SEEK_END
from typing import IO

import structlog

from bot.domain.conversation import FileRef
from bot.domain.transcript import Format, order_of
from bot.ports.channel import Channel, FileUnavailableError
from bot.ports.clock import Clock
from bot.ports.store import Store
from bot.transcripts.archive import Archive, path_of, spooled
from bot.transcripts.page import page
from bot.transcripts.paper import Paper, PaperFile, name_of, paper
from bot.transcripts.record import TaskRecord, read_record
from bot.transcripts.text import text
from bot.wording import Wording

PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
MOST = 200_000_000  # bytes of an archive, whatever its receiver takes
ROOM = 200_000  # for what an archive says of itself
ROOM_OF_FILE = 1_000

log = structlog.get_logger()


class Transcripts:
    """Streams the files that the desk makes itself."""

    def __init__(
        self, *, store: Store, channels: Mapping[str, Channel], wording: Wording, clock: Clock
    ) -> None:
        """`channels` are asked for the files that people sent."""
        self._store = store
        self._channels = channels
        self._wording = wording
        self._clock = clock

    async def stream(self, file: FileRef, most: int) -> AsyncIterator[bytes]:
        """The bytes, never more than `most`; raises FileUnavailableError for a task that is gone.

        What was said until now is in it; of an archive's files those that do not fit are named.
        """
        order = order_of(file)
        record = await self._store.read(lambda read: read_record(order, read))
        if record is None:
            raise FileUnavailableError("gone", "no such task")
        if order.format is Format.ARCHIVE:
            async with aclosing(self._archive(record, min(most, MOST))) as chunks:
                async for chunk in chunks:
                    yield chunk
        else:
            whole = self.paper(record, {})
            yield (page(whole) if order.format is Format.PAGE else text(whole)).encode()

    def paper(self, record: TaskRecord, placed: dict[tuple[str, int], PaperFile]) -> Paper:
        """The transcript in words."""
        return paper(record, self._wording, placed, self._clock.now())

    async def _archive(self, record: TaskRecord, most: int) -> AsyncGenerator[bytes]:
        """Every file that fits, then the page and the text, which know what became of them."""
        archive, placed = Archive(), dict[tuple[str, int], PaperFile]()
        draft = self.paper(record, {})
        left = most - ROOM - len(page(draft).encode()) - len(text(draft).encode())
        for message_id, place, at, file in files_of(record):
            path = path_of(len(placed) + 1, file)
            name = name_of(file)
            left -= ROOM_OF_FILE
            try:
                spool = await self._fetched(file, left)
            except FileUnavailableError as missing:
                why = missing.reason.replace("_", "-")
                placed[message_id, place] = PaperFile(name=name, why=why)
                continue
            with spool:
                left -= _size(spool)
                async for chunk in archive.put(path, spool, at):
                    yield chunk
            is_picture = file.mime in PICTURES
            placed[message_id, place] = PaperFile(name=name, path=path, is_picture=is_picture)
        now, whole = self._clock.now(), self.paper(record, placed)
        yield archive.write(f"{record.order.name}.html", page(whole), now)
        yield archive.write(f"{record.order.name}.txt", text(whole), now)
        yield archive.end()

    async def _fetched(self, file: FileRef, left: int) -> IO[bytes]:
        """A file's bytes, where it can be read and there is room for it."""
        channel = self._channels.get(file.platform)
        if channel is None:
            raise FileUnavailableError("unreachable", "its platform is not served")
        if file.size > left:
            raise FileUnavailableError("too_large")
        try:
            return await spooled(channel.fetch(file), left)
        except FileUnavailableError:
            raise
        except Exception as failure:  # platforms fail in ways of their own
            log.warning("transcript: a file cannot be read", reason=type(failure).__name__)
            raise FileUnavailableError("unreachable", type(failure).__name__) from failure


def files_of(record: TaskRecord) -> tuple[tuple[str, int, datetime, FileRef], ...]:
    """The files that its reader may have: message, place in it, time, file."""
    return tuple(
        (said.message.id, place, said.at, file)
        for said in record.said
        if not said.is_hidden
        for place, file in enumerate(said.message.files)
    )


def _size(spool: IO[bytes]) -> int:
    size = spool.seek(0, SEEK_END)
    spool.seek(0)
    return size
