"""Planned shifts as they are kept: with the person, and every change of them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.calendar import Span
from bot.domain.ids import ShiftChangeId
from bot.domain.shifts.change import Presence, ShiftChange
from bot.domain.shifts.plan import Duty, Plan, TimeOff
from storage.session import DuplicateRowError
from tests.storage.stories import ANN, BOB, NOW, keep, known

NIGHTS = (Span(1320, 1800),)
PLAN = Plan(
    zone="Europe/Lisbon",
    week=(NIGHTS, *[()] * 5, (Span(0, 60), Span(540, 720))),
    days=((date(2026, 12, 24), ()), (date(2026, 12, 27), NIGHTS)),
    off=(TimeOff(date(2027, 1, 1), date(2027, 1, 3)),),
)
CHANGE = ShiftChange(
    id=ShiftChangeId("change"),
    person=ANN.id,
    actor=BOB.id,
    at=NOW,
    before=Presence(Plan(), Duty.OFF, NOW),
    after=Presence(PLAN, Duty.PLAN, None),
)


async def test_a_person_comes_with_their_plan(store):
    await known(store, CHANGE)
    await keep(store, replace(ANN, plan=PLAN, revision=1))

    ann = replace(ANN, plan=PLAN, revision=2)
    assert await store.read(lambda desk: desk.people.get(ANN.id)) == ann
    assert ann in await store.read(lambda desk: desk.people.of_team(ANN.team))


async def test_a_change_is_written_once_and_for_ever(store):
    await known(store, CHANGE)

    assert await store.read(lambda desk: desk.shifts.change(CHANGE.id)) == CHANGE
    assert await store.read(lambda desk: desk.shifts.change("another")) is None
    with pytest.raises(DuplicateRowError):
        await keep(store, CHANGE)
