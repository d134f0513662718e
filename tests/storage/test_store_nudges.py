"""Processes on one PostgreSQL tell each other of rows in lanes that another carries."""

import asyncio
from contextlib import suppress

import pytest

from bot.ports.store import ElsewhereError
from storage import nudges
from tests.storage.stories import CHAT, NOW, decide, say

LANE = str(CHAT)


@pytest.fixture
async def two(postgres_database):
    """Two processes on one database."""
    async with postgres_database.open() as one, postgres_database.open() as other:
        yield one, other


async def test_a_process_is_told_what_another_wrote_into_its_lane(two):
    one, other = two
    heard: asyncio.Queue[str] = asyncio.Queue()
    one.hear(heard.put_nowait)
    other.hear(lambda lane: pytest.fail(f"told itself of {lane}"))
    await decide(one, say())
    await one.take(LANE, now=NOW, limit=10)
    await decide(other, say("more"), key="more")

    async def asked_until_heard():
        """A nudge before the ear is open is lost, as at the start of a process."""
        while True:
            with pytest.raises(ElsewhereError):
                await other.take(LANE, now=NOW, limit=10)
            with suppress(TimeoutError):
                return await asyncio.wait_for(heard.get(), 0.2)

    assert await asyncio.wait_for(asked_until_heard(), 20) == LANE


async def test_a_lane_in_which_nothing_waits_is_nobodys_business(two):
    one, other = two
    (said,) = await decide(one, say())
    await one.take(LANE, now=NOW, limit=10)
    await one.sending(said, now=NOW)
    assert await other.take(LANE, now=NOW, limit=10) == ()


async def test_an_ear_that_is_cut_off_opens_again(postgres_database, monkeypatch):
    monkeypatch.setattr(nudges, "PAUSE", 0.01)
    heard: asyncio.Queue[str] = asyncio.Queue()
    listening = asyncio.create_task(nudges.listen(postgres_database.url, "one", heard.put_nowait))

    async def nudged(lane):
        while True:
            postgres_database.rows(f"SELECT pg_notify('frontdesk', 'one {lane}')")
            with suppress(TimeoutError):
                return await asyncio.wait_for(heard.get(), 0.1)

    try:
        assert await asyncio.wait_for(nudged("first"), 20) == "first"
        postgres_database.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN %' AND pid <> pg_backend_pid()"
        )
        while not heard.empty():
            heard.get_nowait()
        assert await asyncio.wait_for(nudged("second"), 20) == "second"
    finally:
        listening.cancel()
        await asyncio.wait([listening])
