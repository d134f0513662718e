"""Putting a file into a conversation: ask for a place, send the bytes, share it, wait to see it.

Until it is shared nobody sees anything, so whatever fails before that can simply be repeated.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import IO

import aiohttp

from adapters.slack.api import (
    FAILURES,
    CallNotMadeError,
    CallPutOffError,
    CallRefusedError,
    CallUnknownError,
)
from adapters.slack.payloads import Payload, maybe, parts, said, word
from adapters.slack.render import Rendered
from adapters.slack.web import TRANSFERS, Web
from bot.domain.conversation import FileRef
from bot.ports.channel import FileUnavailableError

CHUNK = 64 * 1024
IN_MEMORY = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """Files on their way into a channel or thread, in one message."""

    files: tuple[FileRef, ...]
    channel: str
    thread: str
    beside: Rendered


class Uploads:
    """The four steps, each of which raises what its call raises."""

    def __init__(self, *, web: Callable[[], Web], pauses: Sequence[timedelta]) -> None:
        self._web = web
        self._pauses = pauses

    async def bring(self, file: FileRef, chunks: AsyncIterator[bytes]) -> str:
        """Send the bytes and return the file's id; nobody sees it yet."""
        try:
            with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
                # Slack wants the exact length first, and what a platform says of a file's size
                # may be missing or wrong.
                length = await _spooled(chunks, spool)
                return await self._send(file, spool, length)
        except CallUnknownError as failure:
            raise CallNotMadeError(f"upload: {failure}") from None

    async def share(self, upload: Upload, file_ids: Sequence[str]) -> None:
        """Show the files; what follows happens on Slack's side, some time later."""
        # Slack shows either of the two; words that it would read as markup can only be blocks.
        said_with_it = {
            "thread_ts": upload.thread,
            "initial_comment": "" if upload.beside.blocks else upload.beside.text,
            "blocks": list(upload.beside.blocks),
        }
        await self._web().api.tell(
            "files.completeUploadExternal",
            files=[
                {"id": file_id, "title": file.name}
                for file_id, file in zip(file_ids, upload.files, strict=True)
            ],
            channel_id=upload.channel,
            **{name: value for name, value in said_with_it.items() if value},
        )

    async def shared_as(self, upload: Upload, file_id: str) -> str | None:
        """The time of the message that shows the file; empty when Slack will not tell.

        None when it was not shared although Slack was asked for a while; CallPutOffError where
        Slack cannot be asked now.
        """
        for pause in (timedelta(), *self._pauses):
            await asyncio.sleep(pause.total_seconds())
            try:
                answer = await self._web().api.ask("files.info", file=file_id)
            except CallRefusedError as refusal:
                if refusal.word != "file_not_found":  # as before the file is complete
                    return ""
                continue
            except CallPutOffError:
                raise
            except FAILURES:
                continue
            ts = _share(maybe(answer, "file"), upload)
            if ts:
                return ts
        return None

    async def _send(self, file: FileRef, spool: IO[bytes], length: int) -> str:
        web = self._web()
        place = await web.api.ask("files.getUploadURLExternal", filename=file.name, length=length)
        headers = {
            "Content-Length": str(length),
            "Content-Type": file.mime or "application/octet-stream",
        }
        try:
            async with web.session.post(
                word(place, "upload_url"), data=_read(spool), headers=headers, timeout=TRANSFERS
            ) as answer:
                if answer.status != 200:  # noqa: PLR2004 - the one success
                    raise CallNotMadeError(f"upload: HTTP {answer.status}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise CallNotMadeError(f"upload: {type(error).__name__}") from None
        return word(place, "file_id")


async def _spooled(chunks: AsyncIterator[bytes], spool: IO[bytes]) -> int:
    length = 0
    async for chunk in chunks:
        length += len(chunk)
        # Small files stay in memory; larger ones are the disk's, which must not stop the loop.
        await asyncio.to_thread(spool.write, chunk)
    await asyncio.to_thread(spool.seek, 0)
    if not length:
        raise FileUnavailableError("gone", "the file is empty")
    return length


async def _read(spool: IO[bytes]) -> AsyncIterator[bytes]:
    while chunk := await asyncio.to_thread(spool.read, CHUNK):
        yield chunk


def _share(file: Payload, upload: Upload) -> str:
    shares = maybe(file, "shares")
    for reach in ("public", "private"):
        for share in parts(maybe(shares, reach), upload.channel):
            if not upload.thread or said(share, "thread_ts") == upload.thread:
                return said(share, "ts")
    return ""
