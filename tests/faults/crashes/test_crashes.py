"""kill -9 and TERM at every point: nothing lost, nothing doubled that is not marked so.

All of it takes minutes and is run by `make faults`; a slice that touches every point is always run.
"""

import signal
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
    TELEGRAM,
)

ENGINES = ("sqlite", "postgres")
WHENS = ("at first", "later")
SIGNS = ("kill", "stop")
STOPPED = 4  # every so many points are also stopped at in the slice


def _in_slice(number: int, engine: str, kind: str, when: str, sign: str) -> bool:
    """Whether this story is one that is always told: the rest is spread over the points."""
    kinds = POINTS[number].worlds
    if sign == "stop":
        number, wanted = number // STOPPED, number % STOPPED == 0
    else:
        wanted = True
    chosen = (ENGINES[number % 2], kinds[number // 2 % len(kinds)], WHENS[number // 4 % 2])
    return wanted and chosen == (engine, kind, when)


STORIES = [
    pytest.param(
        *(engine, sign, point, kind, when),
        marks=[] if _in_slice(number, engine, kind, when, sign) else [pytest.mark.faults],
    )
    for number, point in enumerate(POINTS)
    for engine, sign, kind, when in product(ENGINES, SIGNS, point.worlds, WHENS)
]


@pytest.mark.parametrize(
    ("database", "sign", "point", "world_kind", "when"), STORIES, indirect=["database"], ids=str
)
async def test_an_end(story, sign, point, when):
    story.sign = signal.SIGKILL if sign == "kill" else signal.SIGTERM
    story.point, story.times = point, 1 if when == "at first" else point.later

    await story.is_told()

    Ledger(story).keeps_the_promise()


AFTERWARDS = [RAW, COMMITTED, LOOKED, MARKED, ARRIVED]


@pytest.mark.faults
@pytest.mark.parametrize("then", AFTERWARDS, ids=str)
@pytest.mark.parametrize("world_kind", [TELEGRAM, SLACK])
async def test_the_next_one_ends_as_well(story, then):
    story.sign, story.point, story.times, story.then = signal.SIGKILL, ARRIVED, 1, [then, then]

    await story.is_told()

    ledger = Ledger(story)
    ledger.is_balanced()
    if story.world.team.platform == SLACK:
        assert not ledger.doubles
    else:
        assert 1 <= len(ledger.doubles) <= story.ends
