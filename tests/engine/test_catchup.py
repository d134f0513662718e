"""What a catch-up costs in simulated time: the desk sends as fast as it lets itself."""

from tests.engine.catchup import bound, catch_up

TAIL = 2  # seconds: of the last one a part is used, and a board may have waited for company


async def test_after_an_outage_the_desk_is_as_fast_as_its_own_limit(sqlite_store):
    told = await catch_up(sqlite_store, clients=120, each=3, teams=4)

    assert told.is_whole, "each client's messages once, in order, confirmed and to be claimed"
    assert not told.overfull
    assert told.seconds <= told.calls / bound() + TAIL
