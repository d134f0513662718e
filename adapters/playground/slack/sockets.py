"""Socket Mode: handshakes by single-use address, hello, payloads out, acknowledgements in."""

import asyncio
import contextlib
import json
from http import HTTPStatus
from typing import Any

from aiohttp import WSMsgType, web

from adapters.playground.slack.deliveries import Deliveries
from adapters.playground.slack.faults import SlackFaults
from adapters.playground.slack.records import Json
from adapters.playground.slack.world import World, token

MOST_CONNECTIONS = 10
CLOSE_SECONDS = 1.0


class Connection:
    """One socket of the app, with what is still to be written to it."""

    def __init__(self, websocket: web.WebSocketResponse, transport: asyncio.Transport) -> None:
        self.websocket = websocket
        self.transport = transport
        self.is_silent = False
        """Half open: what is sent is lost, and what comes is not read."""
        self.is_heard = True
        self._frames: asyncio.Queue[Json | None] = asyncio.Queue()

    def send(self, frame: Json) -> None:
        self._frames.put_nowait(frame)

    def close(self) -> None:
        """Close once everything before has been written."""
        self._frames.put_nowait(None)

    async def write(self) -> None:
        try:
            while (frame := await self._frames.get()) is not None:
                if not self.is_silent:
                    await self.websocket.send_json(frame)
            await self.websocket.close()
        except ConnectionError:
            # The other side is gone; the reader notices too and ends the connection.
            return

    async def ping(self, seconds: float) -> None:
        """Ask from time to time whether the other side lives, and hang up when it does not."""
        with contextlib.suppress(ConnectionError):
            while True:
                await asyncio.sleep(seconds)
                if self.is_silent:
                    continue
                if not self.is_heard:
                    self.transport.abort()
                    return
                self.is_heard = False
                await self.websocket.ping()

    async def answer_ping(self, words: bytes) -> None:
        with contextlib.suppress(ConnectionError):
            await self.websocket.pong(words)


class Sockets:
    def __init__(
        self, *, world: World, deliveries: Deliveries, faults: SlackFaults, ping_seconds: float
    ) -> None:
        self.world = world
        self.deliveries = deliveries
        self.faults = faults
        self.ping_seconds = ping_seconds
        self.connections: list[Connection] = []
        self._tickets: set[str] = set()
        self.are_down = False
        """Whether the platform's side of all sockets is unreachable."""

    def open(self, _given: Json) -> Json:
        """Answer apps.connections.open with an address that is good for one handshake."""
        ticket = token("", 24)
        self._tickets.add(ticket)
        url = self.world.base_url.replace("http://", "ws://", 1)
        return {"url": f"{url}/socket?ticket={ticket}&app_id={self.world.identity.app_id}"}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        is_known = ticket in self._tickets
        # A refused handshake uses the address up as well: each attempt needs a fresh one.
        self._tickets.discard(ticket)
        if self._is_refused():
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        if not is_known:
            return web.Response(status=HTTPStatus.NOT_FOUND, text="invalid ticket")
        websocket = web.WebSocketResponse(autoping=False, timeout=CLOSE_SECONDS)
        await websocket.prepare(request)
        transport = request.transport
        if transport is None:
            return websocket
        connection = Connection(websocket, transport)
        self.connections.append(connection)
        if len(self.connections) > MOST_CONNECTIONS:
            connection.send(_disconnect_frame("too_many_websockets"))
            connection.close()
        else:
            connection.send(self._hello())
            self.deliveries.joined(connection)
        try:
            await self._converse(connection)
        finally:
            self.connections.remove(connection)
            self.deliveries.lost(connection)
        return websocket

    async def _converse(self, connection: Connection) -> None:
        async with asyncio.TaskGroup() as tasks:
            writer = tasks.create_task(connection.write())
            pings = tasks.create_task(connection.ping(self.ping_seconds))
            async for message in connection.websocket:
                connection.is_heard = True
                if connection.is_silent:
                    continue
                if message.type is WSMsgType.TEXT:
                    self._take(message.data)
                elif message.type is WSMsgType.PING:
                    await connection.answer_ping(message.data)
            pings.cancel()
            writer.cancel()

    def _is_refused(self) -> bool:
        fault = self.faults.occasion("dead_wss")
        if fault is not None:
            self.faults.note(fault, "handshake")
        return self.are_down or fault is not None

    def _take(self, text: str) -> None:
        try:
            frame: Any = json.loads(text)
        except ValueError:
            return
        if isinstance(frame, dict) and "envelope_id" in frame:
            self.deliveries.acked(frame)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": {
                "host": "applink-playground",
                "build_number": 1,
                "approximate_connection_time": 18060,
            },
            "connection_info": {"app_id": self.world.identity.app_id},
        }

    def disconnect(self, reason: str, *, close: bool) -> None:
        for connection in self.connections:
            connection.send(_disconnect_frame(reason))
            if close:
                self.deliveries.retired(connection)
                connection.close()

    def drop(self) -> None:
        for connection in self.connections:
            self.deliveries.retired(connection)
            connection.transport.abort()

    def silence(self) -> None:
        """Let the sockets that are open now be half open, for as long as they live."""
        for connection in self.connections:
            connection.is_silent = True

    def stop(self) -> None:
        for connection in self.connections:
            self.deliveries.retired(connection)
            connection.close()


def _disconnect_frame(reason: str) -> Json:
    return {
        "type": "disconnect",
        "reason": reason,
        "debug_info": {"host": "applink-playground"},
    }
