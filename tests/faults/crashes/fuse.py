"""A fuse burns at one point, the n-th time a desk gets there, and something happens to the desk.

It is killed at once, told to stop, meets an exception that nobody expects, or finds the database
busy for a while.
"""

import asyncio
import os
import resource
import signal
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.ports.store import StoreBusyError
from tests.faults.crashes.points import STORAGE_KINDS, Kind, Point

STANDS = 5  # seconds at most that a thread stands at its point
BUSY_TIMES = 3  # visits in a row that find the database busy
SIGNS = {Kind.KILL: signal.SIGKILL, Kind.STOP: signal.SIGTERM}


class BlownError(Exception):
    """What no part of the desk expects."""


class Fuse:
    """Counts the visits of every point, and burns at one of them."""

    def __init__(
        self, point: Point | None, times: int, kind: Kind, *, alert: Path, mark: Path
    ) -> None:
        """Visits count from when the file `alert` is there; `mark` is made when it has burnt."""
        self._point = point
        self._times = times
        self._kind = kind
        self._alert = alert
        self._mark = mark
        self._counting = threading.Lock()
        # A kill tells of one point only while nothing else is half done elsewhere.
        self._way = asyncio.Lock()
        self._on_its_way = ""
        self._spoilt = 0
        self.visits: Counter[str] = Counter()
        self.told_to_stop_at = 0.0
        self.is_stopping = threading.Event()

    def passes(self, point: Point) -> None:
        """On any thread. Beside the loop the desk stands here until it has begun to stop."""
        if not self._burns(point):
            return
        self._strike()
        if threading.current_thread() is not threading.main_thread():
            self.is_stopping.wait(STANDS)

    async def stands(self, point: Point) -> None:
        """In a task that a stop cancels: it never gets further than this point."""
        if self._burns(point):
            self._strike()
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
            self._strike()
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
        if point != self._point or not self._alert.exists():
            return False
        return self.visits[str(point)] + 1 == self._times

    def spoils(self, point: Point, session: Any) -> None:
        """On the database's thread: let it refuse what is about to be written, for a while."""
        if self._kind not in STORAGE_KINDS or point != self._point or not self._alert.exists():
            return
        self.visits[str(point)] += 1
        if self.visits[str(point)] == self._times:
            self._mark.touch()
            self._spoilt = BUSY_TIMES
            self._refuse(session._connection, is_spoilt=True)

    def mends(self, connection: Any) -> None:
        """On the database's thread, before each transaction: after some it takes changes again."""
        if self._spoilt:
            self._spoilt -= 1
            if not self._spoilt:
                self._refuse(connection, is_spoilt=False)

    def _refuse(self, connection: Any, *, is_spoilt: bool) -> None:
        if self._kind is Kind.READ_ONLY:
            connection.execute(f"PRAGMA query_only = {int(is_spoilt)}")
            return
        (_, _, place) = connection.execute("PRAGMA database_list").fetchone()
        grown = Path(f"{place}-wal").stat().st_size
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (grown if is_spoilt else most, most))

    def _burns(self, point: Point) -> bool:
        if self._kind in STORAGE_KINDS and point == self._point:
            return False  # `spoils` has counted it
        if not self._alert.exists():
            return False
        with self._counting:
            self.visits[str(point)] += 1
            since = self.visits[str(point)] - self._times
            lasts = BUSY_TIMES if self._kind is Kind.BUSY else 1
            if point != self._point or not 0 <= since < lasts:
                return False
            self._mark.touch()
            return True

    def _strike(self) -> None:
        """What happens to the desk; a stop lets it go on for a moment."""
        match self._kind:
            case Kind.EXCEPTION:
                raise BlownError(self._point)
            case Kind.BUSY:
                raise StoreBusyError(str(self._point))
            case kind:
                self.told_to_stop_at = time.monotonic()
                os.kill(os.getpid(), SIGNS[kind])

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Nothing else is half done in here. What is stopped softly may be in the midst of it."""
        if self._kind is not Kind.KILL:
            yield
            return
        async with self._way:
            yield

    async def departs(self, row: str) -> None:
        if self._kind is Kind.KILL:
            await self._way.acquire()
            self._on_its_way = row

    def arrives(self, row: str) -> None:
        if self._on_its_way == row:
            self._on_its_way = ""
            self._way.release()
