"""Senders: how many calls are made to one platform at once, and who is next when all are busy."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from heapq import heappop, heappush
from itertools import count

AT_ONCE = 16


class Senders:
    """Those of one platform: while it is slow, others are not."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._free = at_once
        self._numbers = count()
        self._waiting: list[tuple[datetime, int, asyncio.Future[None]]] = []

    @property
    def are_busy(self) -> bool:
        """Whether somebody waits for one."""
        return bool(self._waiting)

    @asynccontextmanager
    async def turn(self, rank: datetime) -> AsyncIterator[None]:
        """A sender for as long as the block lasts; of those who wait the lowest rank goes first."""
        if self._free:
            self._free -= 1
        else:
            await self._queued(rank)
        try:
            yield
        finally:
            self._pass_on()

    async def _queued(self, rank: datetime) -> None:
        turn = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (rank, next(self._numbers), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        """A sender is free: for whoever waits, or for whoever comes."""
        while self._waiting:
            *_, turn = heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
