"""What a rush costs a team's room, in simulated time: the goals that boards are there for."""

from datetime import timedelta

import pytest

from tests.engine.rush import every, rush

BURST = [0.0] * 100
TEN_MINUTES = timedelta(minutes=10)
pytestmark = pytest.mark.timeout(300)  # real seconds, on a machine that does much else


@pytest.mark.parametrize(("platform", "within"), [("telegram", 20), ("slack", 15)])
async def test_a_hundred_at_once_can_be_claimed_soon(store, platform, within):
    told = await rush(store, platform, BURST, until=60)

    assert len(told.shown) == 100
    assert told.last <= within
    assert told.mean < 8
    assert told.overfull == {}


async def test_claims_are_seen_before_the_last_board_of_a_burst_is(sqlite_store):
    told = await rush(sqlite_store, "telegram", BURST, until=20, claimed_after=2)

    assert told.edits > 0
    assert len(told.shown) == 100
    assert told.last <= 20
    assert told.overfull == {}


@pytest.mark.parametrize("claimed_after", [None, 20], ids=["nobody claims", "claimed soon"])
async def test_thirty_a_minute_are_never_long_without_a_button(sqlite_store, claimed_after):
    arrivals = every(2, for_seconds=TEN_MINUTES)
    told = await rush(
        sqlite_store, "telegram", arrivals, until=660, claimed_after=claimed_after, step=2
    )

    assert len(told.shown) == len(arrivals)
    assert max(told.waits) <= 60
    assert told.overfull == {}


async def test_a_calm_hour_sees_no_board(sqlite_store):
    """Each task has its own card at once, which costs as many messages as there are tasks."""
    arrivals = every(20, for_seconds=TEN_MINUTES)
    told = await rush(sqlite_store, "telegram", arrivals, until=600, claimed_after=60, step=5)

    assert max(told.waits) == 0
    assert told.posts == len(arrivals)
