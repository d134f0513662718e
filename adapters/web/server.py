"""The web server: reads requests within limits, hands them to their takers, and ends in order.

It knows no platform. Whoever wants to be called hands it routes.
"""

import asyncio
import errno
import socket
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

import structlog
from aiohttp import web

from adapters.web.routes import Request, Response, Route

# What is answered here is meant for one reader, once.
ALWAYS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Server": "frontdesk",
    "X-Content-Type-Options": "nosniff",
}
_READING = timedelta(seconds=15)  # a body that comes slower is not waited for
_ENDING = timedelta(seconds=5)  # for what is being taken when the desk stops

log = structlog.get_logger(__name__)


class CannotListenError(Exception):
    """The port cannot be had; `reason` is taken, forbidden or no_address."""

    def __init__(self, reason: str) -> None:
        """Keep the word that the texts know."""
        super().__init__(reason)
        self.reason = reason


class WebServer:
    """Serves the routes it was given, from `start` to `stop`."""

    def __init__(self, *, host: str, port: int, reading: timedelta = _READING) -> None:
        """Port 0 is any free one."""
        self._host = host
        self._port = port
        self._reading = reading
        self._routes: list[Route] = []
        self._runner: web.AppRunner | None = None

    def add(self, *routes: Route) -> None:
        """Take these as well; before `start`."""
        self._routes += routes

    @property
    def has_routes(self) -> bool:
        """Whether there is anything to serve."""
        return bool(self._routes)

    async def start(self) -> int:
        """Listen, and tell on which port; raises CannotListenError."""
        # One byte more than is taken, so that the limit of each route decides.
        application = web.Application(
            middlewares=[_dressed],
            client_max_size=max((route.largest for route in self._routes), default=0) + 1,
        )
        for route in self._routes:
            application.router.add_route(route.method, route.path, partial(self._serve, route))
        self._runner = web.AppRunner(
            application, access_log=None, shutdown_timeout=_ENDING.total_seconds()
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            await self.stop()
            raise CannotListenError(_reason(error)) from error
        port: int = self._runner.addresses[0][1]
        return port

    async def stop(self) -> None:
        """Take nothing new, and let what is being taken come to its end."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _serve(self, route: Route, request: web.Request) -> web.StreamResponse:
        try:
            async with asyncio.timeout(self._reading.total_seconds()):
                body = await request.read()
        except TimeoutError:
            raise web.HTTPRequestTimeout from None
        if len(body) > route.largest:
            raise web.HTTPRequestEntityTooLarge(max_size=route.largest, actual_size=len(body))
        rest = request.match_info.get("rest", "")
        try:
            given = await route.take(Request(body=body, headers=request.headers, rest=rest))
        except Exception:  # a mistake in one answer must not be the end of the others
            log.exception("web: request failed", route=route.path)
            given = Response(status=500)
        return web.Response(
            status=given.status,
            text=given.body,
            content_type=given.kind,
            headers=given.headers,
        )


@web.middleware
async def _dressed(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refusals are bare: whoever sees one knows what it means, or has no business here."""
    try:
        response = await handler(request)
    except web.HTTPException as refused:
        response = web.Response(status=refused.status)
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)
    return response


def _reason(error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return "no_address"
    return "forbidden" if error.errno in {errno.EACCES, errno.EPERM} else "taken"
