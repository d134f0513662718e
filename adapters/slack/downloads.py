"""Reading a file that stands on Slack, as a stream."""

from collections.abc import AsyncIterator, Callable

import aiohttp
from yarl import URL

from adapters.slack.api import FAILURES, CallNotMadeError, CallRefusedError
from adapters.slack.payloads import Payload, maybe, said
from adapters.slack.web import TRANSFERS, Web
from adapters.web.outside import ForbiddenAddressError
from bot.domain.conversation import FileRef
from bot.ports.channel import FileUnavailableError

CHUNK = 64 * 1024
_GONE = frozenset({"file_deleted", "file_not_found"})


async def download(web: Callable[[], Web], file: FileRef) -> AsyncIterator[bytes]:
    """Yield the file's bytes; raises FileUnavailableError."""
    try:
        opened = web()
    except CallNotMadeError as failure:
        raise FileUnavailableError("unreachable", str(failure)) from None
    described = await _described(opened, file)
    url = said(described, "url_private_download") or said(described, "url_private")
    if not url or not _is_slacks(opened, url):
        # A link to somebody else's service: its keeper must not see the token.
        raise FileUnavailableError("unreachable", "kept outside Slack")
    try:
        async with opened.outside.get(
            url, headers=lambda hop: opened.authorization(hop) or {}, patience=TRANSFERS
        ) as answer:
            _check(answer, file)
            async for chunk in answer.content.iter_chunked(CHUNK):
                yield chunk
    except ForbiddenAddressError as refusal:  # not now and not later
        raise FileUnavailableError("gone", f"its address: {refusal}") from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise FileUnavailableError("unreachable", type(error).__name__) from None


def _is_slacks(web: Web, url: str) -> bool:
    """Whether a file's address is one that may see the token."""
    try:
        return web.authorization(URL(url)) is not None
    except ValueError:
        return False


async def _described(web: Web, file: FileRef) -> Payload:
    try:
        described = maybe(await web.api.ask("files.info", file=file.id), "file")
    except CallRefusedError as refusal:
        reason = "gone" if refusal.word in _GONE else "unreachable"
        raise FileUnavailableError(reason, refusal.word) from None
    except FAILURES as failure:
        raise FileUnavailableError("unreachable", str(failure)) from None
    if said(described, "mode") in {"tombstone", "hidden_by_limit"}:
        raise FileUnavailableError("gone", said(described, "mode"))
    return described


def _check(answer: aiohttp.ClientResponse, file: FileRef) -> None:
    if answer.status in {404, 410}:
        raise FileUnavailableError("gone", f"HTTP {answer.status}")
    if answer.status != 200:  # noqa: PLR2004 - the one success
        raise FileUnavailableError("unreachable", f"HTTP {answer.status}")
    # Who may not read a file gets the login page, and it says 200.
    page = answer.content_type == "text/html"
    if page and not (file.mime == "text/html" and "Content-Disposition" in answer.headers):
        raise FileUnavailableError("unreachable", "a login page instead of the file")
