"""An archive that is written while it is sent: files first, what tells of them last."""

import asyncio
import mimetypes
import re
import tempfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bot.domain.conversation import FileRef
from bot.domain.writing import one_line
from bot.ports.channel import FileUnavailableError

CHUNK = 64 * 1024
IN_MEMORY = 1024 * 1024
_NAME_LENGTH = 80
_ENDING = re.compile(r"\.\w{1,10}")
_UNSAFE = re.compile(r'[<>:"/\\|?*]')


class Archive:
    """What was written of it so far can be taken away at any time, and is then forgotten."""

    def __init__(self) -> None:
        """Nothing is in it yet."""
        self._sink = _Sink()
        self._zip = ZipFile(self._sink, "w", ZIP_STORED)

    async def put(self, path: str, spool: IO[bytes], at: datetime) -> AsyncIterator[bytes]:
        """Add a file as it is; most are packed already."""
        with self._zip.open(_entry(path, at), "w") as entry:
            while chunk := await asyncio.to_thread(spool.read, CHUNK):
                entry.write(chunk)
                yield self._sink.taken()

    def write(self, path: str, words: str, at: datetime) -> bytes:
        """Add words, packed; return what was written."""
        self._zip.writestr(_entry(path, at), words.encode("utf-8"), ZIP_DEFLATED)
        return self._sink.taken()

    def end(self) -> bytes:
        """End it; return what was written last."""
        self._zip.close()
        return self._sink.taken()


class _Sink:
    """Takes what the archive writes; it cannot be gone back in."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def write(self, data: bytes, /) -> int:
        self._written.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self) -> bytes:
        written, self._written = b"".join(self._written), []
        return written


def _entry(path: str, at: datetime) -> ZipInfo:
    return ZipInfo(path, at.astimezone(UTC).timetuple()[:6])


async def spooled(chunks: AsyncIterator[bytes], most: int) -> IO[bytes]:
    """A file's bytes, ready to be read; raises FileUnavailableError, also when there are more.

    Whoever gets it closes it.
    """
    spool = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - given away
    try:
        size = 0
        async for chunk in chunks:
            size += len(chunk)
            _must_fit(size, most)
            # Small files stay in memory; larger ones are the disk's, which must not stop the loop.
            await asyncio.to_thread(spool.write, chunk)
        await asyncio.to_thread(spool.seek, 0)
    except BaseException:
        spool.close()
        raise
    return spool


def _must_fit(size: int, most: int) -> None:
    if size > most:
        raise FileUnavailableError("too_large")


def path_of(place: int, file: FileRef) -> str:
    """Where a file lies in the archive: a name that no system stumbles over, and none twice."""
    name = _UNSAFE.sub("_", one_line(file.name)).strip(". ") or str(file.kind)
    ending = f".{name.rpartition('.')[2]}"
    if _ENDING.fullmatch(ending) and name.endswith(ending):
        name = name.removesuffix(ending)
    else:
        ending = mimetypes.guess_extension(file.mime) or ""
    return f"files/{place:02} {name[:_NAME_LENGTH].rstrip('. ')}{ending}"
