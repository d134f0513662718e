"""What assistants can do, as it is kept; and when somebody claimed last."""

from dataclasses import replace

import pytest

from bot.domain.expertise import CAPACITY, Expertise
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, keep, known

SKILLS = {"web": 3, "Übersetzen": 1}
ANNS = Expertise(person=ANN.id, skills=SKILLS, languages=("de", "en"), capacity=4)


async def test_what_somebody_can_do_is_changed_as_a_whole(store):
    await known(store)
    assert (await store.read(lambda desk: desk.expertises.of(ANN.id))).capacity == CAPACITY
    await keep(store, ANNS)

    assert await store.read(lambda desk: desk.expertises.of(ANN.id)) == replace(ANNS, revision=1)
    nothing = replace(ANNS, skills={}, revision=1)
    await keep(store, nothing)

    found = await store.read(lambda desk: desk.expertises.of(ANN.id))
    assert found == replace(nothing, revision=2)
    with pytest.raises(StaleStateError):
        await keep(store, ANNS)


async def test_who_never_claimed_has_no_last_time(store):
    await known(store)

    assert await store.read(lambda desk: desk.tasks.last_claimed(ANN.id)) is None
