"""Fetching a calendar from an address that somebody gave: guarded, in time, and not too much.

No error here quotes the address: whoever has it reads the calendar.
"""

from dataclasses import dataclass

import aiohttp
from yarl import URL

from adapters.web.outside import ForbiddenAddressError, Outside

LARGEST = 5_000_000  # bytes, as they are unpacked
CHUNK = 64 * 1024
PATIENCE = aiohttp.ClientTimeout(total=60, sock_connect=10, sock_read=30)
_AS_CALENDAR = {"Accept": "text/calendar, */*;q=0.5", "User-Agent": "Frontdesk"}
_GONE, _REFUSED = frozenset({404, 410}), frozenset({401, 403})
_OK, _UNCHANGED = 200, 304


class NotFetchedError(Exception):
    """It could not be read: `problem` is gone, refused, unreachable, large or forbidden."""

    def __init__(self, problem: str) -> None:
        """Keep the word that the texts know."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stands there, and by what its keeper knows it again; None where nothing has changed."""

    content: bytes | None
    etag: str = ""
    modified: str = ""


async def fetched(outside: Outside, address: str, *, etag: str, modified: str) -> Fetched:
    """Read what stands there, unless it is as it was then; raises NotFetchedError."""
    headers = dict(_AS_CALENDAR)
    if etag:
        headers["If-None-Match"] = etag
    if modified:
        headers["If-Modified-Since"] = modified

    def each_hop(_: URL) -> dict[str, str]:
        return headers

    try:
        async with outside.get(address, headers=each_hop, patience=PATIENCE) as answer:
            if answer.status == _UNCHANGED and (etag or modified):
                return Fetched(None, etag, modified)
            if answer.status != _OK:
                raise NotFetchedError(_problem(answer.status))
            return Fetched(
                await _whole(answer),
                answer.headers.get("ETag", ""),
                answer.headers.get("Last-Modified", ""),
            )
    except ForbiddenAddressError:
        raise NotFetchedError("forbidden") from None
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        raise NotFetchedError("unreachable") from None


def _problem(status: int) -> str:
    if status in _GONE:
        return "gone"
    return "refused" if status in _REFUSED else "unreachable"


async def _whole(answer: aiohttp.ClientResponse) -> bytes:
    """All of it, unless it is too much, whatever its header says."""
    found = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        found += chunk
        if len(found) > LARGEST:
            raise NotFetchedError("large")
    return bytes(found)
