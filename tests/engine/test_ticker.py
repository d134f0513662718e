"""The ticker: what is due fires once, however late, whatever the clock or the store does."""

import asyncio
import time
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Remind
from bot.ports.store import StoreBusyError
from bot.pulses import Pulses
from bot.ticker import Ticker
from bot.timekeeping import DeskClock
from tests.clock import StoryClock
from tests.engine.room import until
from tests.storage.stories import MINUTE, NOW, SECOND, decide

LATE = 1.5  # seconds; APScheduler would skip what is more than one second late, if left alone


class Counting:
    """A store that counts what was fired; told to, it is busy, or its answer is lost."""

    def __init__(self, store):
        self._store = store
        self.fired = 0
        self.plans = 0
        self.busy = 0
        self.lost = 0

    async def fire_reminders(self, **more):
        if self.busy:
            self.busy -= 1
            raise StoreBusyError
        fired = await self._store.fire_reminders(**more)
        self.fired += fired
        if fired and self.lost:
            self.lost -= 1
            raise StoreBusyError
        return fired

    async def next_reminder(self):
        due = await self._store.next_reminder()
        self.plans += 1
        return due


@asynccontextmanager
async def ticking(store, clock):
    counting = Counting(store)
    wakes = []
    ticker = Ticker(
        store=counting, clock=clock, on_fired=lambda: wakes.append(1), pulse=Pulses().ticker
    )
    running = asyncio.create_task(ticker.run())
    try:
        await until(lambda: counting.plans or running.done(), "the first plan")
        yield ticker, counting, wakes
        assert not running.done()
    finally:
        running.cancel()
        await asyncio.wait([running])


async def remind(store, *dues, subject="task"):
    effects = (
        Remind(Reminder(subject=subject, kind=ReminderKind.UNCLAIMED, step=step, due_at=due))
        for step, due in enumerate(dues)
    )
    await decide(store, *effects, key=f"reminders of {subject}")


async def test_what_came_due_while_nobody_ran_fires_once(store):
    await remind(store, *(NOW + step * SECOND for step in range(250)))
    clock = StoryClock(NOW + MINUTE * 60)
    async with ticking(store, clock) as (ticker, counting, wakes):
        assert counting.fired == 250
        assert len(wakes) == 3  # in batches, each of which the engine hears of
        ticker.wake()
        await until(lambda: counting.plans == 2, "the second plan")
        assert counting.fired == 250
    assert (await store.backlog())["inbox:new"] == 250


async def test_a_jump_of_the_clock_plans_anew(store, clock):
    await remind(store, NOW + 10 * MINUTE, NOW + 20 * MINUTE)
    async with ticking(store, clock) as (_, counting, wakes):
        assert counting.fired == 0
        clock.move(minutes=10)
        await until(lambda: counting.fired == 1, "the first fires")
        clock.move(minutes=9)
        clock.move(minutes=1)
        await until(lambda: counting.fired == 2, "the second fires")
        assert len(wakes) == 2


async def test_a_reminder_set_later_is_planned(store):
    clock = DeskClock()
    async with ticking(store, clock) as (ticker, counting, _):
        await remind(store, clock.now() + timedelta(hours=1), subject="far")
        ticker.wake()
        await until(lambda: counting.plans == 2, "the far one is planned")
        await remind(store, clock.now() + timedelta(milliseconds=50), subject="near")
        ticker.wake()
        await until(lambda: counting.fired == 1, "the near one fires")


async def test_a_beat_that_comes_late_is_not_skipped(store):
    clock = DeskClock()
    await remind(store, clock.now() + timedelta(milliseconds=100))
    async with ticking(store, clock) as (_, counting, _):
        time.sleep(LATE)  # noqa: ASYNC251  the loop hangs, so that the beat is late

        await until(lambda: counting.fired == 1, "it fires all the same")


async def test_a_busy_store_is_asked_again_soon(store, clock):
    await remind(store, NOW)
    ticking_store = Counting(store)
    ticking_store.busy = 1
    ticker = Ticker(store=ticking_store, clock=clock, on_fired=lambda: None, pulse=Pulses().ticker)
    running = asyncio.create_task(ticker.run())
    try:
        await until(lambda: ticking_store.fired == 1, "it fires after a second")
    finally:
        running.cancel()
        await asyncio.wait([running])


async def test_two_processes_fire_each_reminder_once(database, clock):
    async with database.open() as one, database.open() as two:
        await remind(one, *(NOW + step * SECOND for step in range(120)))
        clock.move(minutes=10)
        async with ticking(one, clock) as (_, first, _), ticking(two, clock) as (_, second, _):
            await until(lambda: first.fired + second.fired >= 120, "all fire")
            assert first.fired + second.fired == 120


async def test_what_fired_without_an_answer_is_handled_all_the_same(store):
    clock = StoryClock(NOW)
    await remind(store, NOW + MINUTE)
    async with ticking(store, clock) as (_, counting, wakes):
        counting.lost = 1

        clock.move(minutes=1)

        await until(lambda: wakes, "somebody looks into the inbox")
        assert counting.fired == 1
