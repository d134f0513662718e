"""Hand-overs as they are kept: their lines whole, one who saves at a time."""

from dataclasses import replace

import pytest

from bot.domain.ids import HandoverId
from bot.domain.shifts.handover import HandoverLine, Reason, ShiftHandover
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, BOB, MINUTE, NOW, TASK, TEAM, keep, known

LINE = HandoverLine(task=TASK.id, reason=Reason.ANSWER, at=NOW + MINUTE, note="„später“")
FIRST = ShiftHandover(id=HandoverId("h"), person=ANN.id, team=TEAM.id, ends_at=NOW, back_at=None, lines=(LINE,))  # fmt: skip
SECOND = replace(FIRST, id=HandoverId("i"), ends_at=NOW + MINUTE, back_at=NOW + 9 * MINUTE)


async def test_the_latest_of_a_person_comes_back_whole(store):
    await known(store)
    assert await store.read(lambda desk: desk.handovers.latest_of(ANN.id)) is None
    await keep(store, SECOND, FIRST)

    assert await store.read(lambda desk: desk.handovers.latest_of(ANN.id)) == replace(SECOND, revision=1)  # fmt: skip
    assert await store.read(lambda desk: desk.handovers.get(FIRST.id)) == replace(FIRST, revision=1)
    assert await store.read(lambda desk: desk.handovers.latest_of(BOB.id)) is None


async def test_a_line_is_taken_by_one(store):
    await known(store)
    await keep(store, FIRST)
    kept = replace(FIRST, revision=1)
    await keep(store, kept.with_line(replace(LINE, taken_by=BOB.id)))

    with pytest.raises(StaleStateError):
        await keep(store, kept.with_line(replace(LINE, taken_by=ANN.id)))
    found = await store.read(lambda desk: desk.handovers.get(FIRST.id))
    assert found.open_lines == ()
