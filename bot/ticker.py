"""The ticker: APScheduler wakes the desk when the next reminder is due.

The rows are the truth; the scheduler holds one job in memory. APScheduler counts real time, while
reminders follow the desk clock, so a moved clock plans anew.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.ports.clock import Clock
from bot.ports.store import Store, StoreBusyError
from bot.pulses import Pulse

BATCH = 100
SAFETY_NET = timedelta(minutes=1)

log = structlog.get_logger()


class Ticker:
    """Fires due reminders into the inbox."""

    def __init__(
        self, *, store: Store, clock: Clock, on_fired: Callable[[], None], pulse: Pulse
    ) -> None:
        """`on_fired` is called when rows were put into the inbox."""
        self._store = store
        self._clock = clock
        self._on_fired = on_fired
        self._pulse = pulse
        self._changed = asyncio.Event()

    def wake(self) -> None:
        """Plan anew: reminders were set or dropped, or the clock was moved."""
        self._changed.set()

    async def run(self) -> None:
        """Plan and fire for ever."""
        # A late beat must run, however late: the default skips what is over one second late.
        scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        scheduler.start()
        self._clock.on_jump(self.wake)
        scheduler.add_job(
            self.wake, "interval", seconds=SAFETY_NET.total_seconds(), id="safety-net"
        )
        self.wake()
        try:
            while True:
                await self._changed.wait()
                self._changed.clear()
                with self._pulse.at_work():
                    await self._plan(scheduler)
        finally:
            scheduler.shutdown(wait=False)

    async def _plan(self, scheduler: AsyncIOScheduler) -> None:
        """Fire what is due, then set the one job to the next due time."""
        try:
            while await self._store.fire_reminders(now=self._clock.now(), limit=BATCH):
                self._on_fired()
            due = await self._store.next_reminder()
        except StoreBusyError:
            log.debug("store busy, looking again soon")
            self._on_fired()  # it may be committed all the same
            due = self._clock.now() + timedelta(seconds=1)
        if due is None:
            return
        wait = max(due - self._clock.now(), timedelta())
        scheduler.add_job(
            self.wake,
            "date",
            run_date=datetime.now(UTC) + wait,
            id="next",
            replace_existing=True,
        )
