"""The summary's figures, for the desk and for one team."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import TeamId
from bot.domain.people import Role
from bot.domain.targets import ClockKind
from bot.domain.task import Status, TaskClock
from tests.nearest_rank import is_close
from tests.storage.stories import (
    ANN,
    BOB,
    EVERYBODY,
    MAX,
    MINUTE,
    NOW,
    SECOND,
    TASK,
    TEAM,
    keep,
)

DAY = timedelta(days=1)
RIVALS = replace(TEAM, id=TeamId("rivals"), name="Larks", channel=None)
ZOE = replace(ANN, id="zoe", name="Zoe", team=RIVALS.id)


def task(number, status=Status.NEW, **more):
    ended = {"ended_at": NOW} if status in {Status.DONE, Status.CLOSED} else {}
    return replace(TASK, id=f"t{number}", number=number, status=status, **{**ended, **more})


def clock(number, kind, working=None, *, by=None, part=0, due=NOW + DAY, stopped=NOW):
    return TaskClock(
        task=f"t{number}",
        kind=kind,
        round=1,
        part=part,
        started_at=NOW,
        due_at=due,
        stopped_at=None if working is None else stopped,
        credited_to=by,
        working=working,
        wall=working,
    )


async def fill(store):
    complete, acknowledge = ClockKind.COMPLETE, ClockKind.ACKNOWLEDGE
    await keep(
        store,
        *EVERYBODY,
        RIVALS,
        ZOE,
        task(1),
        task(2, opened_at=NOW - 2 * DAY, spoke_at=NOW),
        task(3, Status.WAITING, holder=ANN.id),
        task(4, Status.IN_PROGRESS, holder=ANN.id),
        task(5, Status.DONE, holder=ANN.id),
        task(6, Status.CLOSED, holder=BOB.id),
        task(7, Status.DONE, holder=ANN.id, ended_at=NOW - 2 * DAY),
        task(8, Status.CANCELLED, holder=ANN.id, ended_at=NOW),
        task(9, Status.CLAIMED, holder=ZOE.id, team=RIVALS.id),
        clock(1, acknowledge, due=NOW - SECOND),
        clock(4, complete, due=NOW - MINUTE),
        clock(4, ClockKind.RESPOND, due=NOW - SECOND),
        clock(8, complete, due=NOW - SECOND),
        clock(3, complete, due=NOW + MINUTE),
        clock(5, complete, 10 * MINUTE, by=ANN.id),
        clock(7, complete, 99 * MINUTE, by=ANN.id, stopped=NOW - 2 * DAY),
        *(clock(5, ClockKind.RESPOND, n * MINUTE, by=ANN.id, part=n) for n in (2, 4, 6)),
        clock(6, complete, 4 * MINUTE, by=BOB.id),
        *(clock(3, acknowledge, n * MINUTE, by=ANN.id, part=n) for n in range(1, 11)),
        clock(9, acknowledge, MINUTE, by=ZOE.id),
    )


async def summary(store, team=None):
    return await store.read(
        lambda desk: desk.reports.summary(since=NOW - DAY, until=NOW + SECOND, now=NOW, team=team)
    )


async def test_the_desk_at_a_glance(store):
    await fill(store)

    found = await summary(store)

    assert (found.open, found.waiting, found.opened, found.done) == (5, 1, 8, 2)
    assert [each.number for each in found.unclaimed] == [2, 1]
    assert [each.number for each in found.late] == [4, 1]


async def test_everybodys_line(store):
    await fill(store)

    people = {line.person.id: line for line in (await summary(store)).people}

    assert list(people) == [ANN.id, BOB.id, MAX.id, ZOE.id]
    ann, idle = people[ANN.id], people[MAX.id]
    assert (ann.open, ann.done) == (2, 1)
    assert is_close(ann.acknowledge_median, 5 * MINUTE)
    assert is_close(ann.acknowledge_p90, 9 * MINUTE)
    assert is_close(ann.respond_median, 4 * MINUTE)
    assert is_close(ann.respond_p90, 6 * MINUTE)
    assert is_close(ann.complete_median, 10 * MINUTE)
    assert is_close(ann.complete_p90, 10 * MINUTE)
    assert (idle.open, idle.done, idle.acknowledge_median, idle.complete_p90) == (0, 0, None, None)


async def test_one_team_sees_its_own(store):
    await fill(store)

    found = await summary(store, RIVALS.id)

    assert (found.open, found.opened, found.done, found.waiting) == (1, 1, 0, 0)
    assert (found.unclaimed, found.late) == ((), ())
    (line,) = found.people
    assert (line.person.id, line.open) == (ZOE.id, 1)
    assert is_close(line.acknowledge_median, MINUTE)
    assert line.person.role is Role.ASSISTANT
