"""Deliveries gone wrong: each is stored, and reading it raises nothing but a ValueError."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from slack_rows import BOT, PAYLOADS, payload
from slack_stage import StillClock

from adapters.slack.keys import is_echo
from adapters.slack.kinds import kind
from adapters.slack.read import read
from tests.adapters.mutations import mutated, texts
from tests.sqlite import open_new

COUNT = count()
RECORDED = [payload(path.stem) for path in sorted(PAYLOADS.glob("*.json"))]


class Kept:
    """An inbox on a real store, which takes each row out again as the engine would."""

    def __init__(self, store, clock) -> None:
        self._store, self._clock = store, clock

    async def store(self, arrivals) -> int:
        # Keys of recordings would meet those of earlier examples.
        fresh = [replace(each, key=f"{each.key}{next(COUNT)}", twins=()) for each in arrivals]
        assert await self._store.receive(fresh, now=self._clock.now()) == len(fresh)
        return await self._store.receive(arrivals, now=self._clock.now())

    async def rows(self) -> list[str]:
        later = self._clock.now() + timedelta(seconds=5)
        return await self._store.handle(lambda _, row: row.raw, limit=1000, now=later)


@pytest.fixture
async def kept(tmp_path, clock: StillClock):
    async with open_new(tmp_path / "desk.db") as store:
        yield Kept(store, clock)


@given(odd=mutated(RECORDED))
@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_no_delivery_is_too_odd_to_be_kept_or_looked_at(
    kept, clock, api, receptions, odd
) -> None:
    reception = receptions(kept, clock, lambda: api)

    await reception.keep(odd, "env-odd")

    rows = await kept.rows()
    assert rows or is_echo(odd, user=BOT["user"], bot_id=BOT["bot_id"])
    for raw in rows:
        assert kind(raw)
        event = None
        with suppress(ValueError):
            event = read(raw)
        for text in texts(event):
            assert text.encode() is not None and "\0" not in text
