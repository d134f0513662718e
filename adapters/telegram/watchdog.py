"""The watchdog: a poll that neither returns nor fails is ended, and polling begins anew.

The transport's own time limits should make that impossible. Desks have been deaf for hours because
one of them did not hold, so what looks from outside believes none of them.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from adapters.telegram.receive import Poller

LOOK_EVERY = 5.0  # seconds
PARTING = 5.0  # seconds for a loop that was told to end

log = structlog.get_logger(__name__)


class Watchdog:
    """Runs a poller for ever."""

    def __init__(self, poller: Poller, *, sleep: Callable[[float], Awaitable[object]]) -> None:
        """`sleep` passes the time between two looks."""
        self._poller = poller
        self._sleep = sleep
        self.restarts = 0

    async def run(self) -> None:
        """Poll; raises what ends the poller."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                polling = tasks.create_task(self._poller.run(), name="telegram-poller")
                while not self._poller.overdue:
                    await self._sleep(LOOK_EVERY)
                self.restarts += 1
                log.error("telegram: poll stuck, starting anew", times=self.restarts)
                polling.cancel()
                await asyncio.wait({polling}, timeout=PARTING)
                await self._poller.start_over()
