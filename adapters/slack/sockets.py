"""Socket Mode: several supervised connections, each replaced before it goes.

Knows envelopes and nothing of what is in them. Slack sends each envelope to one of the sockets, in
no order, and repeats events that were not acknowledged on the socket that brought them.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp

from adapters.slack.api import FAILURES, CallPutOffError, trouble_of
from adapters.slack.connection import SILENCE, Deliver, Socket
from adapters.slack.listening import Listening
from adapters.slack.timing import Timing

LOG = logging.getLogger(__name__)
_CLOSING = aiohttp.ClientWSTimeout(ws_close=1.0)


class Sockets:
    """Keeps `count` connections open until cancelled, whatever Slack answers."""

    def __init__(
        self,
        *,
        session: aiohttp.ClientSession,
        address: Callable[[], Awaitable[str]],
        deliver: Deliver,
        count: int,
        timing: Timing,
        listening: Listening,
    ) -> None:
        self._session = session
        self._address = address
        self._deliver = deliver
        self._count = count
        self._timing = timing
        self._listening = listening
        self._present: dict[int, Socket] = {}
        self._failure = "starting"
        self.replaced_silent = 0
        self.put_off = 0

    @property
    def open(self) -> int:
        """How many sockets are greeted and not about to go."""
        return sum(not each.leaving.is_set() for each in self._present.values())

    @property
    def silence(self) -> timedelta | None:
        """Since the last frame on any socket; None before the first is greeted."""
        return min((each.silence for each in self._present.values()), default=None)

    @property
    def trouble(self) -> str:
        """Why nothing can come in, as a short code; empty when all is well."""
        if not self.open:
            return self._failure
        return "silent" if self._is_silent_for(2) else ""

    @property
    def is_stuck(self) -> bool:
        """Whether no socket has noticed that it is silent."""
        return bool(self.open) and self._is_silent_for(4)

    def _is_silent_for(self, times: int) -> bool:
        return self.silence is None or self.silence > times * self._timing.silence

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            for place in range(self._count):
                group.create_task(self._keep(place), name=f"slack-socket-{place}")

    async def _keep(self, place: int) -> None:
        """Hold one place: the next socket is greeted before the present one is let go."""
        await asyncio.sleep(self._timing.stagger.total_seconds() * place)
        failures = 0
        present: Socket | None = None
        async with asyncio.TaskGroup() as group:
            while True:
                following = await self._greeted(group, failures)
                if following is None:
                    failures += 1
                    continue
                if present is not None:
                    present.retire()
                present = self._present[place] = following
                await present.leaving.wait()
                self.replaced_silent += present.reason == SILENCE
                self._failure = "unreachable"
                failures = failures + 1 if present.age < self._timing.settled else 0
                LOG.info("Slack socket %d is replaced: %s", place, present.reason)

    async def _greeted(self, group: asyncio.TaskGroup, failures: int) -> Socket | None:
        """Open one socket, with an address of its own; None when that did not work."""
        await asyncio.sleep(self._timing.pause(failures).total_seconds())
        try:
            url = await self._address()
            link = await self._session.ws_connect(url, autoping=False, timeout=_CLOSING)
        except CallPutOffError as failure:
            self._failure = "asked_to_wait"
            self.put_off += 1
            LOG.warning("no Slack socket: %s", failure)
            await asyncio.sleep(failure.after.total_seconds())
            return None
        except FAILURES as failure:
            self._failure = trouble_of(failure)
            LOG.warning("no Slack socket: %s", failure)
            return None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, KeyError) as failure:
            self._failure = "unreachable"
            # Not the sentence: it quotes the address, and with it the ticket.
            LOG.warning("no Slack socket: %s", type(failure).__name__)
            return None
        socket = Socket(link, deliver=self._deliver, timing=self._timing)
        group.create_task(self._serve(socket), name="slack-socket-reader")
        if await socket.is_greeted():
            return socket
        self._failure = "unreachable"
        LOG.warning("no Slack socket: %s", socket.reason or "nobody said hello")
        socket.retire()
        return None

    async def _serve(self, socket: Socket) -> None:
        """Read a socket to its end; from its greeting on it is a way in."""
        async with asyncio.TaskGroup() as group:
            serving = group.create_task(socket.serve())
            is_open = await socket.is_greeted()
            if is_open:
                self._listening.opens()
            try:
                await serving
            finally:
                if is_open:
                    self._listening.closes()
