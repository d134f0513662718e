"""Ratings as they are kept: one for each task, and what a person's come to."""

from dataclasses import replace

import pytest

from bot.domain.ids import RatingId, TaskId
from bot.domain.rating import Average, Rating
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, CLIENT, MINUTE, NOW, TASK, keep, known

ASKED = Rating(id=RatingId("r"), task=TASK.id, client=CLIENT.id, rated=ANN.id, asked_at=NOW)
GIVEN = replace(ASKED, stars=4, rated_at=NOW + MINUTE, revision=1)
OTHER = replace(TASK, id=TaskId("other"), number=2)


async def test_a_question_becomes_a_rating(store):
    await known(store)
    assert await store.read(lambda desk: desk.ratings.last_asked(CLIENT.id)) is None
    await keep(store, ASKED)
    assert await store.read(lambda desk: desk.ratings.average(ANN.id)) == Average(0, 0)

    await keep(store, GIVEN)

    kept = replace(GIVEN, revision=2)
    assert await store.read(lambda desk: desk.ratings.get(ASKED.id)) == kept
    assert await store.read(lambda desk: desk.ratings.of_task(TASK.id)) == kept
    assert await store.read(lambda desk: desk.ratings.last_asked(CLIENT.id)) == NOW
    assert await store.read(lambda desk: desk.ratings.average(ANN.id)) == Average(1, 4)


async def test_a_task_is_rated_once(store):
    await known(store, OTHER, ASKED)

    with pytest.raises(StaleStateError):
        await keep(store, replace(ASKED, id=RatingId("s")))
    with pytest.raises(StaleStateError):
        await keep(store, replace(GIVEN, revision=3))
    await keep(store, replace(GIVEN, id=RatingId("s"), task=OTHER.id, stars=5, revision=0))
    assert await store.read(lambda desk: desk.ratings.average(ANN.id)) == Average(1, 5)
