"""Every kind of end and trouble at every point: nothing lost, nothing doubled that is not marked.

All of it takes minutes and is run by `make faults`; a slice that touches every point is always run.
"""

from itertools import product

import pytest

from tests.faults.crashes.ledger import Ledger
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

ENGINES = ("sqlite", "postgres")
WHENS = ("at first", "later")
SLICED = {
    Kind.KILL: 1,
    Kind.STOP: 4,
    Kind.EXCEPTION: 4,
    Kind.BUSY: 4,
    Kind.FULL: 9,
    Kind.READ_ONLY: 9,
}
"""In the slice, one of so many points meets this kind."""


def _in_slice(number: int, engine: str, sort: str, when: str, kind: Kind) -> bool:
    """Whether this story is one that is always told: the rest is spread over the points."""
    number, rest = divmod(number + list(Kind).index(kind), SLICED[kind])
    worlds = POINTS[number].worlds if kind is Kind.KILL else WORLDS
    chosen = (ENGINES[number % 2], worlds[number // 2 % len(worlds)], WHENS[number // 4 % 2])
    return not rest and chosen == (engine, sort, when)


def _mark(kind: Kind) -> pytest.MarkDecorator:
    return pytest.mark.faults if kind in {Kind.KILL, Kind.STOP} else pytest.mark.exhaustive


STORIES = [
    pytest.param(
        *(engine, kind, point, sort, when),
        marks=[] if _in_slice(number, engine, sort, when, kind) else [_mark(kind)],
    )
    for number, point in enumerate(POINTS)
    for engine, kind, sort, when in product(ENGINES, point.kinds, point.worlds, WHENS)
    if engine == "sqlite" or kind not in STORAGE_KINDS
]


@pytest.mark.parametrize(
    ("database", "kind", "point", "world_kind", "when"), STORIES, indirect=["database"], ids=str
)
async def test_an_end(story, kind, point, when):
    story.kind, story.point = kind, point
    story.times = 1 if when == "at first" else point.later

    await story.is_told()

    Ledger(story).keeps_the_promise()


AFTERWARDS = [RAW, COMMITTED, LOOKED, MARKED, ARRIVED]


@pytest.mark.faults
@pytest.mark.parametrize("then", AFTERWARDS, ids=str)
@pytest.mark.parametrize("world_kind", [TELEGRAM, SLACK])
async def test_the_next_one_ends_as_well(story, then):
    story.kind, story.point, story.times, story.then = Kind.KILL, ARRIVED, 1, [then, then]

    await story.is_told()

    ledger = Ledger(story)
    ledger.is_balanced()
    if story.world.team.platform == SLACK:
        assert not ledger.doubles
    else:
        assert 1 <= len(ledger.doubles) <= story.ends
