"""A fuse burns at one point, the n-th time a desk gets there: killed at once, or told to stop."""

import asyncio
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.faults.crashes.points import Point

STANDS = 5  # seconds at most that a thread stands at its point


class Fuse:
    """Counts the visits of every point, and burns at one of them."""

    def __init__(self, point: Point | None, times: int, sign: int) -> None:
        self._point = point
        self._times = times
        self._sign = sign
        self._counting = threading.Lock()
        # A kill tells of one point only while nothing else is half done elsewhere.
        self._way = asyncio.Lock()
        self._on_its_way = ""
        self.visits: Counter[str] = Counter()
        self.burnt_at = 0.0
        self.is_stopping = threading.Event()

    def passes(self, point: Point) -> None:
        """On any thread. Beside the loop the desk stands here until it has begun to stop."""
        if not self._burns(point):
            return
        os.kill(os.getpid(), self._sign)
        if threading.current_thread() is not threading.main_thread():
            self.is_stopping.wait(STANDS)

    async def stands(self, point: Point) -> None:
        """In a task that a stop cancels: it never gets further than this point."""
        if self._burns(point):
            os.kill(os.getpid(), self._sign)
            await asyncio.Event().wait()

    async def stands_alone(self, point: Point) -> None:
        """The same, where rows may be on their way beside it."""
        if self.burns_next(point):
            async with self.alone():
                await self.stands(point)
        else:
            await self.stands(point)

    async def waits(self, point: Point) -> None:
        """In a lane, which a stop lets go on: it goes on when the desk has begun to stop."""
        if self._burns(point):
            os.kill(os.getpid(), self._sign)
            async with asyncio.timeout(STANDS):
                while not self.is_stopping.is_set():  # noqa: ASYNC110  the event is a thread's
                    await asyncio.sleep(0.001)

    async def waits_alone(self, point: Point) -> None:
        """The same, where other rows may be on their way beside it."""
        if self.burns_next(point):
            async with self.alone():
                await self.waits(point)
        else:
            await self.waits(point)

    def burns_next(self, point: Point) -> bool:
        """Whether the next visit is the last."""
        return point == self._point and self.visits[str(point)] + 1 == self._times

    def _burns(self, point: Point) -> bool:
        with self._counting:
            self.visits[str(point)] += 1
            if point != self._point or self.visits[str(point)] != self._times:
                return False
            self.burnt_at = time.monotonic()
            return True

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Nothing else is half done in here. What is stopped softly may be in the midst of it."""
        if self._sign != signal.SIGKILL:
            yield
            return
        async with self._way:
            yield

    async def departs(self, row: str) -> None:
        if self._sign == signal.SIGKILL:
            await self._way.acquire()
            self._on_its_way = row

    def arrives(self, row: str) -> None:
        if self._on_its_way == row:
            self._on_its_way = ""
            self._way.release()
