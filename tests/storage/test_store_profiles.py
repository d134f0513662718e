"""Clients' profiles as they are kept: lines of a client and of a company, and those removed."""

from dataclasses import replace

import pytest

from bot.domain.ids import LineId
from bot.domain.profile import LineKind, ProfileLine
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, BOB, CLIENT, MINUTE, NOW, keep, known

OWN = ProfileLine(
    id=LineId("own"),
    number=1,
    client=CLIENT.id,
    kind=LineKind.PREFERS,
    text="“Ann” – büro",
    assistant=ANN.id,
    added_by=BOB.id,
    added_at=NOW,
)
THEIRS = ProfileLine(
    id=LineId("theirs"),
    number=2,
    company="Acme  GmbH",
    kind=LineKind.NEVER,
    text="call",
    added_by=ANN.id,
    added_at=NOW,
)
AT_ACME = replace(CLIENT, company="acme gmbh", revision=1)


async def test_a_client_has_own_lines_and_the_companys(store):
    await known(store, OWN, THEIRS)

    own, theirs = replace(OWN, revision=1), replace(THEIRS, revision=1)
    assert await store.read(lambda desk: desk.profiles.of(CLIENT)) == (own,)
    assert await store.read(lambda desk: desk.profiles.of(AT_ACME)) == (own, theirs)
    assert await store.read(lambda desk: desk.profiles.of_company("ACME GMBH")) == (theirs,)
    assert await store.read(lambda desk: desk.profiles.of_company("")) == ()


async def test_what_was_removed_is_history_and_its_number_not_given_again(store):
    await known(store, OWN, THEIRS)
    gone = replace(THEIRS, revision=1, removed_by=BOB.id, removed_at=NOW + MINUTE)
    await keep(store, gone)

    assert await store.read(lambda desk: desk.profiles.of_company("Acme GmbH")) == ()
    assert await store.read(lambda desk: desk.profiles.history(AT_ACME, AT_ACME.company)) == (
        replace(OWN, revision=1),
        replace(gone, revision=2),
    )
    assert await store.read(lambda desk: desk.profiles.by_number(2)) == replace(gone, revision=2)
    assert await store.read(lambda desk: desk.profiles.next_number()) == 3


async def test_a_number_belongs_to_one_line_and_two_cannot_remove_it(store):
    await known(store, OWN)

    with pytest.raises(StaleStateError):
        await keep(store, replace(THEIRS, number=1))
    await keep(store, replace(OWN, revision=1, removed_by=BOB.id, removed_at=NOW))
    with pytest.raises(StaleStateError):
        await keep(store, replace(OWN, revision=1, removed_by=ANN.id, removed_at=NOW))


async def test_what_was_read_before_is_read_anew_after_a_change(store):
    await known(store, OWN)

    def work(desk):
        before = desk.profiles.of(CLIENT)
        return before, desk.profiles.of(CLIENT)

    first, second = await store.write(work)
    assert first is not second and first == second
    await keep(store, replace(OWN, revision=1, removed_by=BOB.id, removed_at=NOW))
    assert await store.write(lambda desk: desk.profiles.of(CLIENT)) == ()
