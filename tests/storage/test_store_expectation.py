"""What was told and kept is counted by hour, and how fast a team was by day."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.expectation import UNKNOWN
from bot.domain.ids import TaskId
from bot.domain.targets import ClockKind
from bot.domain.task import TaskClock
from storage import paces
from tests.storage.stories import ANN, MINUTE, NOW, TASK, TEAM, keep, known

HOUR = 60 * MINUTE
DAY = 24 * HOUR


def answered(number: int, minutes: float, *, promised: float = 30, days: int = 0):
    at = NOW - days * DAY
    task = replace(TASK, id=TaskId(f"task{number}"), number=number + 10, opened_at=at)
    clock = TaskClock(
        task=task.id,
        kind=ClockKind.RESPOND,
        round=1,
        started_at=at,
        due_at=at + HOUR,
        stopped_at=at + minutes * MINUTE,
        credited_to=ANN.id,
        working=minutes * MINUTE,
        wall=minutes * MINUTE,
        promised_at=at + promised * MINUTE,
        expected_at=at + 2 * promised * MINUTE,
        renewed=1,
    )
    return task, clock


async def put(store, *pairs, key: str = "setup") -> None:
    rows = [row for pair in pairs for row in pair]
    await keep(store, *rows, key=key)


async def summary(store, since=NOW - HOUR, until=NOW + 2 * HOUR):
    return await store.read(lambda d: d.reports.summary(since=since, until=until, now=NOW, team=None))  # fmt: skip


async def pace(store, now=NOW):
    return await store.read(lambda desk: desk.reports.pace(TEAM.id, now))


async def test_a_clock_keeps_what_was_told(store):
    await known(store)
    task, clock = answered(1, 20)
    await put(store, (task, clock))

    assert await store.read(lambda desk: desk.tasks.clocks(task.id)) == (clock,)


@pytest.mark.parametrize("until", [NOW + 2 * HOUR, NOW + 50 * MINUTE])
async def test_kept_and_broken_ones_are_counted_in_whole_hours_and_in_parts_of_them(store, until):
    await known(store)
    await put(store, answered(1, 20), answered(2, 30), answered(3, 31))

    found = await summary(store, until=until)

    assert (found.promised, found.kept) == (3, 2)


async def test_a_clock_without_a_promise_counts_for_none(store):
    await known(store)
    task, clock = answered(1, 20)
    await put(store, (task, replace(clock, promised_at=None)))

    assert (await summary(store)).promised == 0


async def test_a_pace_is_what_four_of_five_took_in_four_weeks(store):
    await known(store)
    assert await pace(store) == UNKNOWN
    await put(store, *(answered(n, n, days=n % 7) for n in range(1, 11)))
    await put(store, answered(99, 600, days=40), key="long ago")

    found = await pace(store)

    assert found.count == 10
    assert abs(found.respond - 8 * MINUTE) <= 8 * MINUTE * 0.02
    assert found.acknowledge is None
    assert (await pace(store, NOW + timedelta(days=60))).count == 0


async def test_what_was_measured_before_there_were_paces_is_added_up(sqlite_database):
    async with sqlite_database.open() as store:
        await known(store)
        await put(store, *(answered(n, n) for n in range(1, 6)))
        before = await pace(store)

        await store._change(paces.fill)

        assert (await pace(store)).count == 2 * before.count  # the same once more
