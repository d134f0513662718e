"""Routines as they are kept, with a chat that moves under them."""

from dataclasses import replace

import pytest

from bot.domain.address import Address
from bot.domain.ids import RoutineId
from bot.domain.recurrence import parse
from bot.domain.routine import Routine
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, CLIENT, MINUTE, NOW, keep, known

HERE = Address("telegram", "", "7")
WEEKLY = Routine(id=RoutineId("r"), number=1, client=CLIENT.id, made_by=ANN.id, origin=HERE, words="report", recurrence=parse("w4@09:00"), zone="Europe/Berlin", next_at=NOW + 9 * MINUTE, made_at=NOW)  # fmt: skip
ONCE = replace(WEEKLY, id=RoutineId("s"), number=2, made_by=CLIENT.id, recurrence=None, next_at=NOW + MINUTE)  # fmt: skip


async def test_those_that_run_in_the_order_in_which_they_come(store):
    await known(store)
    assert await store.read(lambda desk: desk.routines.next_number()) == 1
    await keep(store, WEEKLY, ONCE)

    weekly, once = replace(WEEKLY, revision=1), replace(ONCE, revision=1)
    assert await store.read(lambda desk: desk.routines.running_of(CLIENT.id)) == (once, weekly)
    assert await store.read(lambda desk: desk.routines.made_by(ANN.id)) == (weekly,)
    assert await store.read(lambda desk: desk.routines.get(WEEKLY.id)) == weekly
    await keep(store, once.made(NOW + MINUTE))

    assert await store.read(lambda desk: desk.routines.running_of(CLIENT.id)) == (weekly,)
    found = await store.read(lambda desk: desk.routines.by_number(2))
    assert found is not None and found.ended_at == NOW + MINUTE
    assert await store.read(lambda desk: desk.routines.next_number()) == 3
    with pytest.raises(StaleStateError):
        await keep(store, once)
