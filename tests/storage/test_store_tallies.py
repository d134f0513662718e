"""Tallies: a summary that adds up hours says what one says that looks at every single row."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import clocks
from bot.domain.targets import ClockKind
from bot.domain.task import Status
from bot.ports.store import StaleStateError
from storage import tallies
from storage.rows import millis
from tests.nearest_rank import is_close, nearest_rank
from tests.storage.histories import PEOPLE, RIVALS, History
from tests.storage.stories import ANN, BOB, MINUTE, NOW, TASK, TEAM, arrival, decided, keep

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
START = datetime(2025, 3, 3, tzinfo=UTC)
BERLIN, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kathmandu")
STEPS = 150
INTERVALS = (
    (START, START + 2 * DAY),  # whole hours
    (datetime(2025, 3, 4, tzinfo=BERLIN), datetime(2025, 3, 5, tzinfo=BERLIN)),
    (datetime(2025, 3, 3, tzinfo=KATHMANDU), datetime(2025, 3, 5, tzinfo=KATHMANDU)),  # 18:15
    (START + 5 * HOUR + 7 * MINUTE, START + 5 * HOUR + 50 * MINUTE),  # within one hour
    (START + 20 * MINUTE, START + HOUR + 10 * MINUTE),  # and over its end
    (START, START),
    (START - 9 * DAY, START + 99 * DAY),
)


class Bang(Exception):
    """Something failed after it was recorded."""


async def summary(store, since=START, until=START + 99 * DAY, team=None):
    return await store.read(
        lambda desk: desk.reports.summary(since=since, until=until, now=NOW, team=team)
    )


async def as_if_counted(store, database, since, until, team):
    """Compare a summary with what the rows say one by one."""
    found = await summary(store, since, until, team and team.id)
    begin, end = millis(since), millis(until)
    tasks = [
        row
        for row in database.rows("SELECT opened_at, ended_at, status, holder, team FROM task")
        if team is None or row[4] == team.id
    ]
    done = [
        row for row in tasks if row[2] in {"done", "closed"} and row[1] and begin <= row[1] < end
    ]
    stopped = [
        row
        for row in database.rows(
            "SELECT clock.kind, credited_to, working, stopped_at, team"
            " FROM clock JOIN task ON task.id = clock.task WHERE stopped_at IS NOT NULL"
        )
        if begin <= row[3] < end and (team is None or row[4] == team.id)
    ]
    assert found.opened == sum(1 for row in tasks if begin <= row[0] < end)
    assert found.done == len(done)
    for line in found.people:
        assert line.done == sum(1 for row in done if row[3] == line.person.id)

        def spans(kind, who=line.person.id):
            return [
                timedelta(milliseconds=row[2]) for row in stopped if row[:2] == (kind.value, who)
            ]

        acknowledge, complete = spans(ClockKind.ACKNOWLEDGE), spans(ClockKind.COMPLETE)
        assert is_close(line.acknowledge_median, nearest_rank(acknowledge, 0.5))
        assert is_close(line.acknowledge_p90, nearest_rank(acknowledge, 0.9))
        respond = spans(ClockKind.RESPOND)
        assert is_close(line.respond_median, nearest_rank(respond, 0.5))
        assert is_close(line.respond_p90, nearest_rank(respond, 0.9))
        assert is_close(line.complete_median, nearest_rank(complete, 0.5))
        assert is_close(line.complete_p90, nearest_rank(complete, 0.9))
    return found


async def live(store, history, steps):
    """Let so much happen; now and then something fails after it was recorded."""
    for _ in range(steps):
        changes = history.step()
        if history.dice.randrange(5) == 0:

            def fail(desk, changes=changes):
                desk.record(decided(*changes), key="step", now=history.now)
                raise Bang

            with pytest.raises(Bang):
                await store.write(fail)
            continue
        await keep(store, *changes)
        history.keep(changes)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_happens_a_summary_is_as_if_it_were_counted(store, database, seed):
    await keep(store, *PEOPLE)

    await live(store, History(seed, START), STEPS)

    for since, until in INTERVALS:
        for team in (None, TEAM, RIVALS):
            await as_if_counted(store, database, since, until, team)
    everything = await summary(store)
    assert everything.done
    assert sum(1 for line in everything.people if line.complete_p90) == 3


async def test_what_happened_before_there_were_tallies_is_counted_at_the_start(database):
    async with database.open() as store:
        await keep(store, *PEOPLE)
        await live(store, History(7, START), STEPS)
        before = [await summary(store, *interval) for interval in INTERVALS]
    kept = sorted(map(_plain, database.rows("SELECT * FROM tally")))
    database.rows("DELETE FROM tally")

    async with database.open() as store:
        await store.write(lambda desk: tallies.fill(desk._session))
        assert [await summary(store, *interval) for interval in INTERVALS] == before

    assert sorted(map(_plain, database.rows("SELECT * FROM tally"))) == kept


def _plain(row):
    return tuple(bytes(each) if isinstance(each, memoryview) else each for each in row)


async def test_a_batch_is_counted_but_for_what_failed(store, database):
    await keep(store, *PEOPLE)
    history, steps = History(3, START), {}
    for number in range(40):
        steps[f"row {number}"] = changes = history.step()
        if number % 4:
            history.keep(changes)
    await store.receive([arrival(key) for key in steps], now=NOW)

    def work(desk, row):
        desk.record(decided(*steps[row.key]), key=row.key, now=NOW)
        if not int(row.key.removeprefix("row ")) % 4:
            raise Bang

    while await store.handle(work, limit=100, now=NOW):
        pass

    await as_if_counted(store, database, START, START + 99 * DAY, None)


async def test_a_summary_sees_what_the_same_batch_has_counted(store):
    await keep(store, *PEOPLE)
    await store.receive([arrival(f"row {number}") for number in range(3)], now=NOW)

    def work(desk, row):
        number = int(row.key.removeprefix("row "))
        task = replace(TASK, id=f"t{number}", number=number)
        desk.record(decided(task), key=row.key, now=NOW)
        found = desk.reports.summary(since=NOW, until=NOW + HOUR, now=NOW, team=None)
        return number, found.opened

    assert await store.handle(work, limit=10, now=NOW) == [(0, 1), (1, 2), (2, 3)]


async def test_reopening_adds_a_round_and_rewrites_nothing(store):
    task = replace(TASK, status=Status.CLAIMED, holder=ANN.id)
    first = clocks.start(task, TEAM, ClockKind.COMPLETE, NOW)
    await keep(store, *PEOPLE, replace(task), first)
    soon, later = NOW + 10 * MINUTE, NOW + 5 * HOUR

    done = replace(task, status=Status.DONE, ended_at=soon, revision=1)
    await keep(store, done, clocks.stop(first, TEAM, soon, ANN.id))
    assert [(line.done, line.complete_median) for line in await lines(store, NOW, ANN)] == [
        (1, about(10 * MINUTE))
    ]

    again = replace(task, round=2, revision=2)
    second = clocks.start(again, TEAM, ClockKind.COMPLETE, later)
    await keep(store, again, second)
    (morning,) = await lines(store, NOW, ANN)
    assert (morning.done, morning.complete_median) == (0, about(10 * MINUTE))

    end = later + 20 * MINUTE
    done = replace(again, status=Status.DONE, holder=BOB.id, ended_at=end, revision=3)
    await keep(store, done, clocks.stop(second, TEAM, end, BOB.id))
    (morning,), (afternoon,) = await lines(store, NOW, ANN), await lines(store, later, BOB)
    assert (morning.done, morning.complete_median) == (0, about(10 * MINUTE))
    assert (afternoon.done, afternoon.complete_median) == (1, about(20 * MINUTE))


async def lines(store, hour, person):
    people = (await summary(store, hour, hour + HOUR)).people
    return [line for line in people if line.person.id == person.id]


class about:  # noqa: N801  reads as a word
    """Equal to what is within two percent."""

    def __init__(self, exact):
        self.exact = exact

    def __eq__(self, told):
        return is_close(told, self.exact)

    __hash__ = None

    def __repr__(self):
        return f"about {self.exact}"


async def test_a_clock_that_has_stopped_is_not_stopped_again(store, database):
    first = clocks.start(TASK, TEAM, ClockKind.ACKNOWLEDGE, NOW)
    await keep(store, *PEOPLE, TASK, first)

    await keep(store, clocks.stop(first, TEAM, NOW + MINUTE, ANN.id))
    await keep(store, clocks.stop(first, TEAM, NOW + 9 * MINUTE, BOB.id))

    assert database.rows("SELECT credited_to, working FROM clock") == [(ANN.id, 60_000)]
    found = await as_if_counted(store, database, NOW, NOW + HOUR, None)
    assert [line.acknowledge_median for line in found.people if line.person.id == BOB.id] == [None]


async def test_many_count_in_one_hour_at_once(store, database):
    await keep(store, *PEOPLE)
    tasks = [
        replace(TASK, id=f"t{number}", number=number, holder=ANN.id, status=Status.CLAIMED)
        for number in range(24)
    ]

    async def open_and_claim(task):
        clock = clocks.start(task, TEAM, ClockKind.ACKNOWLEDGE, NOW)
        await keep(store, task, clocks.stop(clock, TEAM, NOW + task.number * MINUTE, ANN.id))

    await asyncio.gather(*map(open_and_claim, tasks))

    found = await as_if_counted(store, database, NOW, NOW + HOUR, None)
    assert found.opened == len(tasks)
    assert database.rows("SELECT COUNT(*) FROM tally") == [(2,)]


async def test_who_loses_a_race_counts_nothing(store, database):
    await keep(store, *PEOPLE, TASK)
    done = replace(TASK, status=Status.DONE, holder=ANN.id, ended_at=NOW, revision=1)
    await keep(store, done)

    with pytest.raises(StaleStateError):
        await keep(store, replace(done, holder=BOB.id))

    found = await as_if_counted(store, database, NOW, NOW + HOUR, None)
    assert found.done == 1
