"""A clock that jumps from one instant at which something happens to the next, and never sleeps.

At each instant everything is done that can be done then: updates are fetched, rows handled, calls
made. Then the clock goes on to whatever is due first: a person's act, a lane's alarm, a reminder.
Nobody is told that time has passed, as nobody is in real life: what is due must have an alarm.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from types import SimpleNamespace

from bot.lanes import SOON, Lanes
from tests.acceptance.stage import Stage
from tests.clock import StoryClock

WORKING = ("lane ", "look", "answer", "slack-form")  # the names of tasks that end by themselves
PATIENCE = 20.0  # seconds of real time for one instant


class Clockwork:
    """Keeps the alarms of lanes, and moves the clock to them."""

    def __init__(self, clock: StoryClock) -> None:
        self.clock = clock
        self.instants = 0
        self._sleeps = count()
        self._alarms: dict[str, tuple[datetime, Callable[[], None]]] = {}

    def keep_alarms(self, monkeypatch) -> None:
        """From now on lanes are woken by this clock instead of the event loop's."""
        monkeypatch.setattr(Lanes, "alarm_call", lambda _, *alarm: self._keep(*alarm))
        monkeypatch.setattr("adapters.slack.history.asyncio", SimpleNamespace(sleep=self._sleep))

    async def _sleep(self, seconds: float) -> None:
        """What else waits for time to pass."""
        rung = asyncio.Event()
        self._keep(f"sleep {next(self._sleeps)}", timedelta(seconds=seconds), rung.set)
        await rung.wait()

    def forget(self) -> None:
        """The desk was stopped, and its alarms with it."""
        self._alarms.clear()

    def _keep(self, name: str, after: timedelta, ring: Callable[[], None]) -> None:
        later = max(after, timedelta()) + timedelta(seconds=SOON)
        self._alarms[name] = (self.clock.now() + later, ring)

    async def run(self, stage: Stage, until: datetime) -> None:
        """Let time pass; at the end everything that is due then is done."""
        while True:
            await rested(stage)
            due = await self._next(stage)
            if due is None or due > until:
                break
            self._strike(stage, due)
        self._strike(stage, until)
        await rested(stage)

    async def _next(self, stage: Stage) -> datetime | None:
        reminder = await stage.store.next_reminder()
        alarms = (due for due, _ in self._alarms.values())
        return min((each for each in (*alarms, reminder) if each is not None), default=None)

    def _strike(self, stage: Stage, instant: datetime) -> None:
        self.instants += 1
        self.clock.pass_to(max(instant, self.clock.now()))
        stage.telegram.clock_moved()
        stage.slack.clock_moved()
        ringing = [name for name, (due, _) in self._alarms.items() if due <= instant]
        for name in ringing:
            _, ring = self._alarms.pop(name)
            ring()
        stage.desk.ticker.wake()


async def rested(stage: Stage) -> None:
    """Wait until everything is done that can be done at this instant."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not await _rests(stage):  # noqa: ASYNC110  much must rest, without an event
                await asyncio.sleep(0.001)
    except TimeoutError:
        backlog = await stage.store.backlog()
        tasks = sorted(each.get_name() for each in asyncio.all_tasks())
        raise AssertionError(f"the desk does not come to rest: {backlog} {tasks}") from None


async def _rests(stage: Stage) -> bool:
    if _works(stage):
        return False
    seen = _changes(stage)
    backlog = await stage.store.backlog()
    busy = backlog.get("inbox:new", 0) + backlog.get("outbox:sending", 0)
    return not busy and not _works(stage) and _changes(stage) == seen


def _works(stage: Stage) -> bool:
    if stage.running is not None and stage.running.done():
        stage.running.result()
    desk = stage.desk
    waits = (desk.engine._wake, desk.ticker._changed)
    return bool(
        stage.telegram.pending_updates()
        or stage.slack.undelivered
        or stage.slack.deliveries._unacked
        or any(each.is_set() or not each._waiters for each in waits)
        or any(each.get_name().startswith(WORKING) for each in asyncio.all_tasks())
    )


def _changes(stage: Stage) -> tuple[int, int]:
    return len(stage.telegram.calls), len(stage.slack.calls)
