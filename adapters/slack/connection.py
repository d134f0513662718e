"""One Socket Mode connection: reads envelopes and acknowledges those that were stored."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

import aiohttp

from adapters.slack.payloads import Payload, said
from adapters.slack.timing import Timing
from bot.ports.store import StoreBusyError

LOG = logging.getLogger(__name__)
Deliver = Callable[[Payload], Awaitable[Mapping[str, Any] | None]]
"""Takes an envelope; once what it brought is stored for good, what to acknowledge it with."""
IN_FLIGHT = 100
PARTING = 1.0  # seconds
SILENCE = "silence"


class Socket:
    """A connection from its greeting to its end; `leaving` is set when it should be replaced."""

    def __init__(
        self, link: aiohttp.ClientWebSocketResponse, *, deliver: Deliver, timing: Timing
    ) -> None:
        self.leaving = asyncio.Event()
        self.reason = ""
        self._link = link
        self._deliver = deliver
        self._timing = timing
        self._greeting = asyncio.get_running_loop().create_future()
        self._retired = asyncio.Event()
        self._opened_at = self.heard_at = _now()
        # More than this stays in the connection, where Slack can see that we are slow.
        self._hands = asyncio.Semaphore(IN_FLIGHT)

    @property
    def age(self) -> timedelta:
        return timedelta(seconds=_now() - self._opened_at)

    @property
    def silence(self) -> timedelta:
        """Since the last frame, of whatever kind."""
        return timedelta(seconds=_now() - self.heard_at)

    async def is_greeted(self) -> bool:
        """Wait for Slack's hello; False when it does not come."""
        try:
            async with asyncio.timeout(self._timing.greeting.total_seconds()):
                return bool(await asyncio.shield(self._greeting))
        except TimeoutError:
            return False

    def retire(self) -> None:
        """Read no further; what was read is still stored and acknowledged."""
        self._retired.set()

    async def serve(self) -> None:
        """Read until the end of the connection or until retired, then close."""
        try:
            async with asyncio.TaskGroup() as acts:
                reader = acts.create_task(self._read(acts))
                try:
                    await self._retired.wait()
                except asyncio.CancelledError:
                    # A press that is being stored will count: whoever pressed must not be told that
                    # it failed.
                    reader.cancel()
                    await self._finish()
                    raise
                reader.cancel()
        finally:
            self._leave("closed")
            await self._link.close()

    async def _finish(self) -> None:
        """Give what was read a moment to be stored and acknowledged."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PARTING):
                for _ in range(IN_FLIGHT):
                    await self._hands.acquire()

    async def _read(self, acts: asyncio.TaskGroup) -> None:
        try:
            while await self._read_one(acts):
                if self.age >= self._timing.lifetime:
                    self._leave("it has served its time")
        except (aiohttp.ClientError, OSError) as failure:
            self._leave(type(failure).__name__)
        except Exception:
            # The end of this task would be the end of all receiving; a new socket is not.
            LOG.exception("a Slack socket could not be read")
            self._leave("unreadable")
        finally:
            self._retired.set()

    async def _read_one(self, acts: asyncio.TaskGroup) -> bool:
        """Take one frame; False when there will be no more."""
        try:
            frame = await self._link.receive(timeout=self._timing.listening.total_seconds())
        except TimeoutError:
            return await self._is_alive()
        self.heard_at = _now()
        match frame.type:
            case aiohttp.WSMsgType.TEXT:
                await self._take(frame.data, acts)
            case aiohttp.WSMsgType.PING:
                await self._link.pong(frame.data)
            case aiohttp.WSMsgType.PONG | aiohttp.WSMsgType.BINARY:
                pass
            case _:
                self._leave("closed by Slack")
                return False
        return True

    async def _is_alive(self) -> bool:
        """Ask, unless the silence has lasted; a ping that cannot leave is no sign of life."""
        try:
            if self.silence < self._timing.silence:
                async with asyncio.timeout(self._timing.listening.total_seconds()):
                    await self._link.ping()
                return True
        except TimeoutError:
            pass
        self._leave(SILENCE)
        return False

    async def _take(self, text: str, acts: asyncio.TaskGroup) -> None:
        try:
            frame = json.loads(text)
        except (ValueError, RecursionError):
            LOG.warning("a Slack socket brought something that is no JSON")
            return
        if not isinstance(frame, dict):
            return
        match said(frame, "type"):
            case "hello":
                self._greet(welcome=True)
            case "disconnect":
                # Slack says so some seconds ahead; until it closes, this socket still brings.
                self._leave(said(frame, "reason") or "disconnect")
            case _ if said(frame, "envelope_id"):
                await self._hands.acquire()
                acts.create_task(self._act(frame))
            case _:
                LOG.info("a Slack socket brought a frame that nobody knows")

    async def _act(self, envelope: Payload) -> None:
        try:
            body = await self._deliver(envelope)
            if body is not None:
                answer = {"payload": body} if body else {}
                await self._link.send_json({"envelope_id": envelope["envelope_id"], **answer})
        except (aiohttp.ClientError, ConnectionError):
            LOG.info("a Slack socket closed before an acknowledgement; Slack will repeat it")
        except StoreBusyError as busy:
            LOG.info("a Slack envelope was not stored; Slack will repeat events: %s", busy)
        except Exception:
            # This task is nobody else's, and one bad envelope must not end the connection.
            LOG.exception("a Slack envelope was not stored; Slack will repeat events")
        finally:
            self._hands.release()

    def _greet(self, *, welcome: bool) -> None:
        if not self._greeting.done():
            self._greeting.set_result(welcome)

    def _leave(self, reason: str) -> None:
        self.reason = self.reason or reason
        self._greet(welcome=False)
        self.leaving.set()


def _now() -> float:
    return asyncio.get_running_loop().time()
