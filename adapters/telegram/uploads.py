"""Files of another platform on their way to this one: in which form, and never beyond the limit."""

from collections.abc import AsyncIterator, Callable

from adapters.telegram.origins import PLATFORM
from adapters.telegram.render import Call
from adapters.telegram.request import Upload
from adapters.telegram.shapes import storable
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import FileUnavailableError

Fetch = Callable[[FileRef], AsyncIterator[bytes]]

UPLOAD_LIMIT = 50_000_000
PHOTO_LIMIT = 10_000_000
_NAME_LIMIT = 120

# What the platform shows in this form; anything else is sent as a document.
_SHOWN: dict[FileKind, frozenset[str]] = {
    FileKind.PHOTO: frozenset({"image/jpeg", "image/png", "image/webp"}),
    FileKind.VIDEO: frozenset({"video/mp4"}),
    FileKind.AUDIO: frozenset({"audio/mpeg", "audio/mp3", "audio/mp4", "audio/x-m4a"}),
    FileKind.VOICE: frozenset({"audio/ogg", "audio/mpeg", "audio/mp4"}),
}


def presentable(call: Call) -> Call:
    """The call in a form that the platform takes for this file."""
    if call.file is None or shown_kind(call.file) is call.file.kind:
        return call
    return call.as_document()


def shown_kind(file: FileRef) -> FileKind:
    """How the platform shows a file: its own as they are, uploads as far as it takes them so."""
    if file.platform == PLATFORM or (
        file.mime in _SHOWN.get(file.kind, ())
        and (file.kind is not FileKind.PHOTO or file.size <= PHOTO_LIMIT)
    ):
        return file.kind
    return FileKind.DOCUMENT


class Freight:
    """One file's bytes under way; it remembers why they stopped, which the transport hides."""

    def __init__(self, file: FileRef, fetch: Fetch, *, limit: int) -> None:
        """Nothing is fetched yet."""
        self._file = file
        self._fetch = fetch
        self._limit = limit
        self.failure: FileUnavailableError | None = None

    async def opened(self, parameter: str) -> Upload:
        """The file as a part of a call, once its first bytes are there.

        Raises FileUnavailableError: a file that cannot be read costs no call.
        """
        stream = self._stream()
        first = await anext(stream, b"")
        mime = self._file.mime if self._file.mime.count("/") == 1 else "application/octet-stream"
        return Upload(parameter, _file_name(self._file), mime, _joined(first, stream))

    async def _stream(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._bounded():
                yield chunk
        except FileUnavailableError as failure:
            self.failure = failure
            raise
        except Exception as failure:  # the other platform may fail in ways of its own
            self.failure = FileUnavailableError("unreachable", type(failure).__name__)
            raise self.failure from failure

    async def _bounded(self) -> AsyncIterator[bytes]:
        size = 0
        if self._file.size > self._limit:
            raise FileUnavailableError("too_large")
        async for chunk in self._fetch(self._file):
            size += len(chunk)
            if size > self._limit:
                raise FileUnavailableError("too_large")
            yield chunk


async def _joined(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for chunk in rest:
        yield chunk


def _file_name(file: FileRef) -> str:
    """A name that fits into a header: no line breaks, no quotes, no path."""
    kept = "".join(
        sign for sign in storable(file.name) if sign.isprintable() and sign not in '"\\/'
    )
    return kept[-_NAME_LIMIT:] or file.kind
