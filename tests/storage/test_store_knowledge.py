"""The knowledge as it is kept: entries by number, questions that nobody answered, no index twice."""

from dataclasses import replace

import pytest

from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import EntryId, PromptId
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.ports.store import StaleStateError
from tests.storage.stories import CLIENT, MAX, MESSAGE, MINUTE, NOW, keep, known

HOURS = KnowledgeEntry(
    id=EntryId("hours"),
    number=1,
    title="Opening hours",
    answer="Nine to five,\n\n“mostly”.",
    questions=("When are you open?", "Wann haben Sie geöffnet?"),
    language="en",
    company="Acme",
    changed_by=MAX.id,
    changed_at=NOW,
)


async def test_an_entry_is_kept_as_it_was_written(store):
    await known(store, HOURS)

    index = await store.read(lambda desk: desk.knowledge.index())
    assert index.entries == (replace(HOURS, revision=1),)
    assert await store.read(lambda desk: desk.knowledge.get(HOURS.id)) == index.entries[0]


async def test_what_was_removed_is_asked_no_more_and_its_number_not_given_again(store):
    await known(store, HOURS)
    await keep(store, replace(HOURS, revision=1, removed_at=NOW))

    assert await store.read(lambda desk: desk.knowledge.index().entries) == ()
    assert await store.read(lambda desk: desk.knowledge.get(HOURS.id)) is not None
    assert await store.read(lambda desk: desk.knowledge.next_number()) == 2


async def test_a_number_belongs_to_one_entry(store):
    await known(store, HOURS)

    with pytest.raises(StaleStateError):
        await keep(store, replace(HOURS, id=EntryId("other")))


async def test_the_index_is_made_anew_only_when_an_entry_changed(store):
    await known(store, HOURS)

    def indexes(desk):
        return [desk.knowledge.index() for _ in range(3)]

    first, second, third = await store.write(indexes)
    assert first is second is third
    await keep(store, replace(HOURS, revision=1, title="Hours"))
    assert (await store.write(indexes))[0].entries[0].title == "Hours"


async def test_questions_without_an_answer_wait_the_newest_first(store):
    await known(store, HOURS, MESSAGE)
    miss = Miss(message=MESSAGE.id, asked_at=NOW, company="Acme", tried=HOURS.id)
    await keep(store, miss)

    assert await store.read(lambda desk: desk.knowledge.misses(5)) == (replace(miss, revision=1),)
    await keep(store, replace(miss, revision=1, settled_at=NOW + MINUTE))
    assert await store.read(lambda desk: desk.knowledge.misses(5)) == ()
    settled = await store.read(lambda desk: desk.knowledge.miss(MESSAGE.id))
    assert settled.settled_at == NOW + MINUTE
    with pytest.raises(StaleStateError):
        await keep(store, replace(miss, revision=1))


async def test_answers_wait_for_their_judgement_by_person(store):
    await known(store, HOURS, MESSAGE)
    prompt = Prompt(
        id=PromptId("asked"),
        kind=PromptKind.KNOWLEDGE,
        person=CLIENT.id,
        message=MESSAGE.id,
        about=HOURS.id,
        asked_at=NOW,
    )
    await keep(store, prompt)

    assert await store.read(
        lambda desk: desk.conversation.asked(CLIENT.id, PromptKind.KNOWLEDGE)
    ) == (replace(prompt, revision=1),)
    assert (
        await store.read(lambda desk: desk.conversation.asked(MAX.id, PromptKind.KNOWLEDGE)) == ()
    )
    await keep(store, replace(prompt, revision=1, answered_at=NOW))
    assert (
        await store.read(lambda desk: desk.conversation.asked(CLIENT.id, PromptKind.KNOWLEDGE))
        == ()
    )
