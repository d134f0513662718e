"""What a caller gets instead of the platform's answer: gateways, silence, cut connections."""

import asyncio

from aiohttp import web

from adapters.playground.faults.fault import Fault

BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


async def answer_as_network(
    request: web.Request, fault: Fault, stopping: asyncio.Event
) -> web.StreamResponse:
    """A gateway's page, or in the end no answer; a call that hangs ends when the server stops."""
    if fault.name == "502_html":
        return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
    if fault.name == "hang":
        await patience(fault.seconds() or None, stopping)
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def patience(seconds: float | None, stopping: asyncio.Event) -> None:
    """Let real seconds go by, for ever without a number; the server's end cuts them short."""
    try:
        async with asyncio.timeout(seconds):
            await stopping.wait()
    except TimeoutError:
        return
