"""The page's server on loopback: its files, the chats as server-sent events, and acts as POSTs."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from adapters.playground.acts import CannotDoError
from adapters.playground.world import PICTURES, World

HOST = "127.0.0.1"
NAMES = frozenset({"127.0.0.1", "localhost"})
PORTS_TRIED = 50
LARGEST_BODY = 30 * 1024 * 1024  # a file of 20 MB as base64, and some
KEEP_ALIVE = 15.0
COME_BACK = 1000  # milliseconds after which a page that lost us asks again
GATHER = 0.05  # changes that come close together are shown together
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
PAGE = Path(__file__).resolve().parent / "page"
SAFETY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

LAST_PORT = 65535

_log = logging.getLogger(__name__)

Json = dict[str, Any]
Act = Callable[[Json], Awaitable[Json]]


class NoPortError(Exception):
    """Every port that was tried is taken."""

    def __init__(self, first: int, last: int) -> None:
        """Keep the first and the last that were tried."""
        super().__init__(f"no free port from {first} to {last}")
        self.first = first
        self.last = last


class PageServer:
    """Serves whoever sits at this machine, and nobody whom another site sends here."""

    def __init__(
        self, world: World, parts: Callable[[], Mapping[str, Json]], acts: Mapping[str, Act]
    ) -> None:
        self._world = world
        self._parts = parts
        self._acts = acts
        self._changed = asyncio.Event()
        self._stopping = False
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def start(self, port: int) -> None:
        """Listen on this port or the next free one; raises NoPortError when there is none."""
        application = web.Application(middlewares=[_guard], client_max_size=LARGEST_BODY)
        application.router.add_get("/", self._index)
        application.router.add_get("/page/{name:.+}", self._file)
        application.router.add_get("/events", self._events)
        application.router.add_get("/files/{platform}/{id}", self._sent_file)
        application.router.add_post("/act/{name}", self._act)
        self._runner = web.AppRunner(
            application, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        await self._listen(self._runner, port)
        bound: tuple[str, int] = self._runner.addresses[0][:2]
        self.url = f"http://{bound[0]}:{bound[1]}/"

    async def stop(self) -> None:
        self._stopping = True
        self.changed()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def changed(self) -> None:
        """Let every open page see what is new."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def _listen(self, runner: web.AppRunner, port: int) -> None:
        last = min(port + PORTS_TRIED - 1, LAST_PORT)
        for number in range(port, last + 1):
            try:
                await web.TCPSite(runner, HOST, number if port else 0).start()
            except OSError as error:
                if number == last:
                    raise NoPortError(port, last) from error
            else:
                return

    async def _index(self, request: web.Request) -> web.Response:
        del request
        return _served(PAGE / "index.html")

    async def _file(self, request: web.Request) -> web.Response:
        place = (PAGE / request.match_info["name"]).resolve()
        if place.suffix not in TYPES or PAGE not in place.parents or not place.is_file():
            raise web.HTTPNotFound
        return _served(place)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Send what each part shows now, and from then on every part that changes."""
        response = web.StreamResponse(headers=SAFETY | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with suppress(ConnectionResetError):
            await self._follow(response)
        return response

    async def _follow(self, response: web.StreamResponse) -> None:
        sent: dict[str, str] = {}
        await response.write(f"retry: {COME_BACK}\n\n".encode())
        while not self._stopping:
            changed = self._changed
            for name, part in self._parts().items():
                text = json.dumps(part, ensure_ascii=False)
                if sent.get(name) != text:
                    sent[name] = text
                    kind = name.partition(":")[0]
                    await response.write(f"event: {kind}\ndata: {text}\n\n".encode())
            try:
                async with asyncio.timeout(KEEP_ALIVE):
                    await changed.wait()
            except TimeoutError:
                await response.write(b": still here\n\n")
            else:
                await asyncio.sleep(GATHER)

    async def _act(self, request: web.Request) -> web.Response:
        act = self._acts.get(request.match_info["name"])
        if act is None:
            raise web.HTTPNotFound
        try:
            return web.json_response(await act(_body(await request.read())))
        except CannotDoError as error:
            _log.info("The playground's page was refused: %s", error)
            said = {"error": str(error), "reason": error.reason, "values": error.values}
            return web.json_response(said, status=400)

    async def _sent_file(self, request: web.Request) -> web.Response:
        """A picture is shown; anything else is only to be kept, whatever it says it is."""
        platform, file = request.match_info["platform"], request.match_info["id"]
        try:
            if platform == "telegram":
                content = self._world.telegram.file_content(file)
                name, mime = _telegram_name(self._world, file)
            else:
                content = self._world.slack.file_content(file)
                stored = self._world.slack.world.files[file]
                name, mime = stored.name, stored.mimetype
        except LookupError:
            raise web.HTTPNotFound from None
        if mime in PICTURES:
            return web.Response(body=content, content_type=mime)
        quoted = "".join(each if each.isascii() and each.isalnum() else "_" for each in name[:-5])
        headers = {"Content-Disposition": f'attachment; filename="{quoted}{name[-5:]}"'}
        return web.Response(body=content, content_type="application/octet-stream", headers=headers)


@web.middleware
async def _guard(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse what comes by another name (DNS rebinding) or from another page."""
    host, _, port = request.host.rpartition(":")
    own = request.transport.get_extra_info("sockname")[1] if request.transport else 0
    if host not in NAMES or port != str(own):
        raise web.HTTPForbidden(text="This page answers only to its own address.")
    if request.method != "GET":
        if request.headers.get("Origin") != f"http://{request.host}":
            raise web.HTTPForbidden(text="Acts come from this page only.")
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
    response = await handler(request)
    if not response.prepared:
        response.headers.update(SAFETY)
    return response


def _body(sent: bytes) -> Json:
    try:
        body = json.loads(sent)
    except ValueError as error:
        raise CannotDoError("an act is JSON") from error
    if not isinstance(body, dict):
        raise CannotDoError("an act is a JSON object")
    return body


def _served(place: Path) -> web.Response:
    return web.Response(body=place.read_bytes(), content_type=TYPES[place.suffix], charset="utf-8")


def _telegram_name(world: World, file_id: str) -> tuple[str, str]:
    file = world.telegram.world.files[file_id]
    return file.name or file.path.rpartition("/")[2], file.mime
