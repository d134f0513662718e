"""The Bot API over HTTP on loopback: tokens, routes, faults, and answers in its shape."""

import asyncio
from contextlib import suppress

from aiohttp import web

from adapters.playground.faults import Fault
from adapters.playground.faults.network import patience
from adapters.playground.telegram.calls import Call, CallLog, read_call
from adapters.playground.telegram.faults import TelegramFaults, chat_of, known_by
from adapters.playground.telegram.files import LARGEST_DOWNLOAD, LARGEST_UPLOAD, MEGABYTE
from adapters.playground.telegram.methods import carry_out
from adapters.playground.telegram.misbehaving import (
    NOT_FOUND,
    UNAUTHORIZED,
    answer,
    answer_wrongly,
    refusal_of,
)
from adapters.playground.telegram.parameters import METHOD_NAMES
from adapters.playground.telegram.refusals import Refusal
from adapters.playground.telegram.scene import Scene

# A form is larger than its file by its other fields and borders.
LARGEST_BODY = LARGEST_UPLOAD + MEGABYTE


class Server:
    """Serves one bot's methods under /bot<token>/ and its files under /file/bot<token>/."""

    def __init__(self, scene: Scene, faults: TelegramFaults, log: CallLog, token: str) -> None:
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
            return answer(UNAUTHORIZED)
        method = METHOD_NAMES.get(request.match_info["method"].lower())
        if method is None:
            return answer(Refusal(404, "Not Found: method not found"))
        try:
            call = await read_call(request, method)
        except Refusal as refusal:
            self._log.write(Call(method), refused=refusal.description)
            return answer(refusal)
        fault = self._faults.call(method, chat_of(call.params))
        if fault is not None:
            return await self._misbehave(request, call, fault)
        return await self._carry_out(call)

    async def _carry_out(self, call: Call, *, fault: str | None = None) -> web.Response:
        try:
            result = await carry_out(self._scene, call)
        except Refusal as refusal:
            self._log.write(call, refused=refusal.description, fault=fault)
            return answer(refusal)
        self._log.write(call, fault=fault)
        if fault is None:
            self._faults.went_through(known_by(call.method, call.params))
        return web.json_response({"ok": True, "result": result})

    async def _misbehave(
        self, request: web.Request, call: Call, fault: Fault
    ) -> web.StreamResponse:
        refusal = refusal_of(fault)
        self._faults.note(
            fault,
            call.method,
            chat=chat_of(call.params),
            call=known_by(call.method, call.params),
        )
        if fault.carried_out:
            response = await self._carry_out(call, fault=fault.name)
            if fault.name == "slow":
                await patience(fault.seconds(), self._stopping)
                self._faults.went_through(known_by(call.method, call.params))
                return response
        else:
            if fault.name == "wrapped_429" and fault.values["delivered"]:
                call.deliver_only = int(fault.values["delivered"])
                with suppress(Refusal):
                    await carry_out(self._scene, call)
            refused = None if refusal is None else refusal.description
            self._log.write(call, refused=refused, fault=fault.name)
        return await answer_wrongly(request, fault, self._stopping)

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._token:
            return answer(UNAUTHORIZED)
        path = request.match_info["path"]
        fault = self._faults.call("file")
        if fault is not None:
            self._faults.note(fault, "file", call=f"file/{path}")
            if fault.name != "slow":
                return await answer_wrongly(request, fault, self._stopping)
            await patience(fault.seconds(), self._stopping)
        for file in self._scene.world.files.values():
            if file.path == path and len(file.content) <= LARGEST_DOWNLOAD:
                self._faults.went_through(f"file/{path}")
                return web.Response(body=file.content, content_type="application/octet-stream")
        return answer(NOT_FOUND)
