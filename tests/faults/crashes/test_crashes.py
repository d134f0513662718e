"""Every kind of end and trouble at every point: nothing lost, nothing doubled that is not marked.

All of it takes minutes and is run by `make faults`; a slice that touches every point is always run.
"""

from collections.abc import Iterator
from itertools import count, product
from typing import Any

import pytest

from tests.faults.crashes.chapters import MOMENTS, Moment, ledger_of
from tests.faults.crashes.points import (
    ARRIVED,
    COMMITTED,
    LOOKED,
    MARKED,
    POINTS,
    RAW,
    SLACK,
    STORAGE_KINDS,
    TELEGRAM,
    WORLDS,
    Kind,
)
from tests.faults.crashes.walk import DAY

ENGINES = ("sqlite", "postgres")
SLICE = 311  # one of so many stories of edits and albums
SLICED = {
    Kind.KILL: 1,
    Kind.STOP: 4,
    Kind.EXCEPTION: 4,
    Kind.BUSY: 4,
    Kind.FULL: 9,
    Kind.READ_ONLY: 9,
}
"""In the slice, one of so many points meets this kind."""


def _in_slice(number: int, engine: str, sort: str, moment: Moment, kind: Kind) -> bool:
    """Whether this story of the day is always told: the rest is spread over the points."""
    number, rest = divmod(number + list(Kind).index(kind), SLICED[kind])
    worlds = POINTS[number].worlds if kind is Kind.KILL else WORLDS
    chosen = (ENGINES[number % 2], worlds[number // 2 % len(worlds)], MOMENTS[number // 4 % 2])
    return not rest and chosen == (engine, sort, moment)


def _mark(kind: Kind) -> pytest.MarkDecorator:
    return pytest.mark.faults if kind in {Kind.KILL, Kind.STOP} else pytest.mark.exhaustive


def _stories() -> Iterator[Any]:
    """Everything that can happen at every point, at each moment at which a desk gets there."""
    others = count()
    for number, point in enumerate(POINTS):
        for story in product(ENGINES, point.kinds, point.worlds, MOMENTS):
            engine, kind, sort, moment = story
            if (engine != "sqlite" and kind in STORAGE_KINDS) or not moment.visit(point):
                continue
            if moment.chapter is DAY:
                always = _in_slice(number, engine, sort, moment, kind)
            else:
                always = next(others) % SLICE == 0
            marks = [] if always else [_mark(kind)]
            yield pytest.param(engine, kind, point, sort, moment, marks=marks)


@pytest.mark.parametrize(
    ("database", "kind", "point", "world_kind", "moment"),
    list(_stories()),
    indirect=["database"],
    ids=str,
)
async def test_an_end(story, kind, point, moment):
    story.kind, story.point = kind, point
    story.chapter, story.times = moment.chapter, moment.visit(point)

    await story.is_told()

    ledger_of(story).keeps_the_promise()


AFTERWARDS = [RAW, COMMITTED, LOOKED, MARKED, ARRIVED]


@pytest.mark.faults
@pytest.mark.parametrize("then", AFTERWARDS, ids=str)
@pytest.mark.parametrize("world_kind", [TELEGRAM, SLACK])
async def test_the_next_one_ends_as_well(story, then):
    story.kind, story.point, story.times, story.then = Kind.KILL, ARRIVED, 1, [then, then]

    await story.is_told()

    ledger = ledger_of(story)
    ledger.is_balanced()
    if story.world.team.platform == SLACK:
        assert not ledger.doubles
    else:
        assert 1 <= len(ledger.doubles) <= story.ends
