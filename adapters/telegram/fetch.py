"""Files out of Telegram, streamed."""

from collections.abc import AsyncIterator

from telegram.error import BadRequest, TelegramError

from adapters.telegram.outcomes import says
from adapters.telegram.request import AiohttpRequest
from bot.domain.conversation import FileRef
from bot.ports.channel import FileUnavailableError

DOWNLOAD_LIMIT = 20_000_000


async def fetch(
    request: AiohttpRequest, file: FileRef, *, limit: int = DOWNLOAD_LIMIT
) -> AsyncIterator[bytes]:
    """The file's bytes; raises FileUnavailableError, in the middle of them as well."""
    if file.size > limit:
        raise FileUnavailableError("too_large")
    size = 0
    try:
        path = (await request.call("getFile", {"file_id": file.id})).get("file_path")
        if not isinstance(path, str):
            raise FileUnavailableError("gone", "no path")
        async for chunk in request.download(path):
            size += len(chunk)
            if size > limit:
                raise FileUnavailableError("too_large")
            yield chunk
    except BadRequest as problem:
        reason = "too_large" if says(problem, "too big", "too large") else "gone"
        raise FileUnavailableError(reason, str(problem)) from problem
    except TelegramError as problem:
        raise FileUnavailableError("unreachable", str(problem)) from problem
    except OSError as problem:  # a local server's file that we may not read
        raise FileUnavailableError("unreachable", type(problem).__name__) from problem
