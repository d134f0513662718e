"""The Bot API over HTTP on loopback: tokens, routes, faults, and answers in its shape."""

import asyncio
import json
from contextlib import suppress

from aiohttp import web

from adapters.playground.telegram.calls import Call, CallLog, read_call
from adapters.playground.telegram.faults import Fault, FaultKind, Faults
from adapters.playground.telegram.files import LARGEST_DOWNLOAD, LARGEST_UPLOAD, MEGABYTE
from adapters.playground.telegram.methods import carry_out
from adapters.playground.telegram.parameters import METHOD_NAMES
from adapters.playground.telegram.refusals import (
    OTHER_POLLER,
    Refusal,
    bad_request,
    conflict,
    too_many_requests,
)
from adapters.playground.telegram.scene import Scene

# A form is larger than its file by its other fields and borders.
LARGEST_BODY = LARGEST_UPLOAD + MEGABYTE
UNAUTHORIZED = Refusal(401, "Unauthorized")
NOT_FOUND = Refusal(404, "Not Found")
BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Server:
    """Serves one bot's methods under /bot<token>/ and its files under /file/bot<token>/."""

    def __init__(self, scene: Scene, faults: Faults, log: CallLog, token: str) -> None:
        self._scene = scene
        self._faults = faults
        self._log = log
        self._token = token
        self._runner: web.AppRunner | None = None
        self._stopping = asyncio.Event()
        self.url = ""

    async def start(self, host: str, port: int) -> None:
        application = web.Application(client_max_size=LARGEST_BODY)
        application.router.add_route("*", "/bot{token}/{method}", self._serve_call)
        application.router.add_get("/file/bot{token}/{path:.+}", self._serve_file)
        # A bot that hangs up no longer polls: its handler ends with its connection.
        self._runner = web.AppRunner(
            application, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        self._stopping = asyncio.Event()
        self._scene.updates.closing = False
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        bound: tuple[str, int] = self._runner.addresses[0]
        self.url = f"http://{bound[0]}:{bound[1]}"

    async def stop(self) -> None:
        if self._runner is None:
            return
        self._stopping.set()
        self._scene.updates.closing = True
        self._scene.updates.stop_polls()
        await self._runner.cleanup()
        self._runner = None

    async def _serve_call(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._token:
            return _answer(UNAUTHORIZED)
        method = METHOD_NAMES.get(request.match_info["method"].lower())
        if method is None:
            return _answer(Refusal(404, "Not Found: method not found"))
        try:
            call = await read_call(request, method)
        except Refusal as refusal:
            self._log.write(Call(method), refused=refusal.description)
            return _answer(refusal)
        fault = self._faults.take(method)
        if fault is not None:
            return await self._misbehave(request, call, fault)
        return await self._carry_out(call)

    async def _carry_out(self, call: Call, *, fault: str | None = None) -> web.Response:
        try:
            result = await carry_out(self._scene, call)
        except Refusal as refusal:
            self._log.write(call, refused=refusal.description, fault=fault)
            return _answer(refusal)
        self._log.write(call, fault=fault)
        return web.json_response({"ok": True, "result": result})

    async def _misbehave(
        self, request: web.Request, call: Call, fault: Fault
    ) -> web.StreamResponse:
        refusal = _refusal(fault)
        if fault.carried_out:
            await self._carry_out(call, fault=fault.kind)
        else:
            if fault.kind == "wrapped_429" and fault.detail.get("delivered"):
                call.deliver_only = fault.detail["delivered"]
                with suppress(Refusal):
                    await carry_out(self._scene, call)
            refused = None if refusal is None else refusal.description
            self._log.write(call, refused=refused, fault=fault.kind)
        return await self._answer_wrongly(request, fault)

    async def _answer_wrongly(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        refusal = _refusal(fault)
        if refusal is not None:
            return _answer(refusal)
        if fault.kind == "502_html":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        if fault.kind == "200_garbage":
            return web.Response(text="<html>Hello", content_type="text/html")
        if fault.kind == "hang":
            await self._stopping.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._token:
            return _answer(UNAUTHORIZED)
        fault = self._faults.take("file")
        if fault is not None:
            return await self._answer_wrongly(request, fault)
        path = request.match_info["path"]
        for file in self._scene.world.files.values():
            if file.path == path and len(file.content) <= LARGEST_DOWNLOAD:
                return web.Response(body=file.content, content_type="application/octet-stream")
        return _answer(NOT_FOUND)


def _refusal(fault: Fault) -> Refusal | None:
    """Find the answer of a fault that is the platform's own; the others are the network's."""
    limited = too_many_requests(fault.retry_after)
    wrapped = f'Failed to send message #1 with the error message "{limited.description}"'
    refusals: dict[FaultKind, Refusal] = {
        "429": limited,
        "wrapped_429": bad_request(wrapped),
        "401": UNAUTHORIZED,
        "404_once": NOT_FOUND,
        "409": conflict(OTHER_POLLER),
        "500": Refusal(500, "Internal Server Error: restart"),
    }
    return refusals.get(fault.kind)


def _answer(refusal: Refusal) -> web.Response:
    retry_after = refusal.parameters.get("retry_after")
    headers = {"Retry-After": str(retry_after)} if retry_after is not None else None
    return web.Response(
        status=refusal.code,
        text=json.dumps(refusal.answer()),
        content_type="application/json",
        headers=headers,
    )
