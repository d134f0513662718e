"""HTTP to the Bot API over aiohttp, at a fraction of what the library's own transport costs.

It alone knows the token: the library's `Bot` is given the placeholder, whose addresses end in the
method's name, so that neither its representation nor its debug log can give the token away.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from adapters.telegram.failures import NotSentError, of_answer, of_connection

PLACEHOLDER = "0:token"
TELEGRAM = "https://api.telegram.org"

_JSON = {"Content-Type": "application/json"}
_OK = range(200, 300)
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way: the parameter it is, its name and type, and its bytes as they come."""

    field: str
    name: str
    mime: str
    stream: AsyncIterator[bytes]


class AiohttpRequest(BaseRequest):
    """One session with the Bot API; one attempt is one call, nothing is repeated here."""

    def __init__(
        self,
        *,
        token: str,
        api_url: str | None = None,
        read_timeout: float = 20,
        write_timeout: float = 180,
        connect_timeout: float = 10,
        connections: int = 100,
    ) -> None:
        """`read_timeout` starts when all is written; a call as a whole may take both together."""
        root = (api_url or TELEGRAM).rstrip("/")
        self._methods = f"{root}/bot{token}/"
        self._files = f"{root}/file/bot{token}/"
        # The environment's proxy is for the internet, not for a server of one's own.
        self._use_proxy = api_url is None
        self._connections = connections
        self._read_timeout = read_timeout
        self._timeout = aiohttp.ClientTimeout(
            total=read_timeout + write_timeout, connect=connect_timeout, sock_read=read_timeout
        )
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

    @property
    def read_timeout(self) -> float:
        """In seconds."""
        return self._read_timeout

    @property
    def longest(self) -> float:
        """After so many seconds a call has ended, one way or the other."""
        return self._timeout.total or self._read_timeout

    async def initialize(self) -> None:
        """Open the session (again)."""
        self._closed = False
        self._open()

    async def shutdown(self) -> None:
        """Close it; a call that is made later is not sent."""
        self._closed = True
        await self._end()

    async def rebuild(self) -> None:
        """Leave every connection behind; calls under way fail as ambiguous."""
        await self._end()

    async def call(self, method: str, parameters: Mapping[str, object], *uploads: Upload) -> Any:  # noqa: ANN401 - whatever the method returns, as JSON
        """Call a method; its bare result or a TelegramError."""
        if not uploads:
            body = json.dumps(parameters).encode()
            return self._result(await self._post(method, body, _JSON))
        return self._result(await self._post(method, _form(parameters, uploads)))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: object,
        **named_timeouts: object,
    ) -> tuple[int, bytes]:
        """For the library's `Bot`: its own timeouts are ignored for ours."""
        del timeouts, named_timeouts
        if method != "POST" or (request_data is not None and request_data.contains_files):
            raise NotImplementedError("files go through `call` and `download`")
        body = json.dumps({} if request_data is None else request_data.parameters).encode()
        return 200, await self._post(url.rpartition("/")[2], body, _JSON)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:  # noqa: ANN401 - JSON
        """Only answers with a result pass."""
        try:
            answer = json.loads(payload)
        except (ValueError, RecursionError):
            answer = None
        if isinstance(answer, dict) and "result" in answer:
            return answer
        raise of_answer(200, payload)

    async def download(self, path: str) -> AsyncIterator[bytes]:
        """Stream a file by the path that `getFile` gave."""
        if Path(path).is_absolute():  # a Bot API server on this machine, in its local mode
            async for chunk in _local(path):
                yield chunk
            return
        problem: TelegramError | None = None
        try:
            async with self._open().get(self._files + path, allow_redirects=False) as response:
                if response.status in _OK:
                    async for chunk in response.content.iter_chunked(_CHUNK):
                        yield chunk
                else:
                    problem = of_answer(response.status, await response.read())
        except Exception as failure:  # noqa: BLE001 - see `_post`
            problem = of_connection(failure)
        if problem is not None:
            raise problem

    def _result(self, body: bytes) -> Any:  # noqa: ANN401 - JSON
        return self.parse_json_payload(body)["result"]

    async def _post(
        self,
        method: str,
        body: bytes | aiohttp.FormData,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """One call; the body of a good answer."""
        if self._closed:
            raise NotSentError("closed")
        session = self._open()
        try:
            async with session.post(
                self._methods + method, data=body, headers=headers, allow_redirects=False
            ) as response:
                answer = await response.read()
                if response.status in _OK:
                    return answer
                asked = response.headers.get("Retry-After")
                problem = of_answer(response.status, answer, retry_after=asked)
        except Exception as failure:  # noqa: BLE001 - the addresses in any of them hold the token
            problem = of_connection(failure)
        # Raised out here so that no such failure hangs on it as its context.
        raise problem

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout,
                trust_env=self._use_proxy,
            )
        return self._session

    async def _end(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()


def _form(parameters: Mapping[str, object], uploads: Iterable[Upload]) -> aiohttp.FormData:
    """Parameters beside files: those that are no text are written as JSON."""
    form = aiohttp.FormData(quote_fields=False)
    for name, value in parameters.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for upload in uploads:
        form.add_field(upload.field, upload.stream, filename=upload.name, content_type=upload.mime)
    return form


async def _local(path: str) -> AsyncIterator[bytes]:
    """A file that the Bot API server wrote to a disk we share."""
    file = await asyncio.to_thread(Path(path).open, "rb")
    try:
        while chunk := await asyncio.to_thread(file.read, _CHUNK):
            yield chunk
    finally:
        await asyncio.to_thread(file.close)
