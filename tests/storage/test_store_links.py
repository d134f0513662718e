"""Secret links: kept by their digest, compared before they change, forgotten when they are over."""

from dataclasses import replace

import pytest

from bot.domain.ids import token_digest
from bot.domain.links import Purpose, SecretLink
from bot.ports.store import StaleStateError
from tests.storage.stories import MAX, MINUTE, NOW, decided, keep, known

LINK = SecretLink(
    digest=token_digest("a secret"),
    purpose=Purpose.SUMMARY,
    owner=MAX.id,
    shows="[1, 2, null]",
    created_at=NOW,
    expires_at=NOW + MINUTE,
)


async def found(store, digest=LINK.digest):
    return await store.read(lambda desk: desk.links.get(digest))


async def test_a_link_is_found_by_its_digest_alone(store):
    await known(store, LINK)

    assert await found(store) == replace(LINK, revision=1)
    assert await found(store, token_digest("A secret")) is None
    assert await found(store, "a secret") is None


async def test_it_can_be_taken_back_once(store):
    await known(store, LINK)
    link = await found(store)
    ended = replace(link, ended_at=NOW)

    await keep(store, ended)

    assert await found(store) == replace(ended, revision=2)
    with pytest.raises(StaleStateError):
        await keep(store, ended)


async def test_a_decision_may_rely_on_one(store):
    await known(store, LINK)
    link = await found(store)
    decision = decided(guards=(link,))
    await store.write(lambda desk: desk.record(decision, key="first", now=NOW))

    with pytest.raises(StaleStateError):
        await store.write(lambda desk: desk.record(decision, key="second", now=NOW))


async def test_those_that_are_over_are_forgotten_when_another_is_made(store):
    await known(store, LINK)
    later = replace(
        LINK,
        digest=token_digest("another"),
        created_at=NOW + 2 * MINUTE,
        expires_at=NOW + 3 * MINUTE,
    )

    await keep(store, later)

    assert await found(store) is None
    assert await found(store, later.digest) is not None
