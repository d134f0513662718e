"""Memos as they are kept: in the order in which they come, until they are over."""

from dataclasses import replace

import pytest

from bot.domain.ids import MemoId
from bot.domain.memo import Memo
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, CLIENT, MINUTE, NOW, TASK, keep, known

LATER = Memo(id=MemoId("m"), number=1, person=ANN.id, task=TASK.id, words="tea", due_at=NOW + 9 * MINUTE, made_at=NOW)  # fmt: skip
SOON = Memo(id=MemoId("n"), number=2, person=ANN.id, words="cake \0", due_at=NOW + MINUTE, made_at=NOW)  # fmt: skip


async def test_open_ones_of_a_person_in_the_order_in_which_they_come(store):
    await known(store)
    assert await store.read(lambda desk: desk.memos.next_number()) == 1
    await keep(store, LATER, SOON)

    kept = (replace(SOON, words="cake ", revision=1), replace(LATER, revision=1))
    assert await store.read(lambda desk: desk.memos.open_of(ANN.id)) == kept
    assert await store.read(lambda desk: desk.memos.open_of(CLIENT.id)) == ()
    assert await store.read(lambda desk: desk.memos.next_number()) == 3


async def test_put_off_told_and_over(store):
    await known(store)
    await keep(store, LATER)
    off = replace(LATER, revision=1, told_at=NOW).put_off(NOW + 20 * MINUTE)

    await keep(store, off)
    assert await store.read(lambda desk: desk.memos.get(LATER.id)) == replace(off, revision=2)
    await keep(store, replace(off, revision=2, ended_at=NOW))

    assert await store.read(lambda desk: desk.memos.open_of(ANN.id)) == ()
    found = await store.read(lambda desk: desk.memos.by_number(1))
    assert found is not None and not found.is_open
    with pytest.raises(StaleStateError):
        await keep(store, off)
    with pytest.raises(StaleStateError):
        await keep(store, replace(SOON, number=1))
