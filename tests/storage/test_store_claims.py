"""Many want the same: whatever was relied on is compared, and one wins."""

import asyncio
import threading
from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import PersonId, PromptId
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.task import Status
from bot.ports.store import StaleStateError
from storage import postgres, postgres_session, queries
from tests.storage.stories import (
    ANN,
    CHAT,
    CLIENT,
    MAX,
    NOW,
    TASK,
    TEAM,
    arrival,
    claimed_by,
    decided,
    keep,
    known,
)

CLAIMS = 10


class Claims:
    """Ten presses of one button. As many as there are connections see the task unclaimed."""

    def __init__(self, at_once: int):
        self.barrier = threading.Barrier(at_once)
        self.lock = threading.Lock()
        self.looked = 0
        self.wins = 0

    def __call__(self, desk, row):
        task = desk.tasks.get(TASK.id)
        with self.lock:
            self.looked += 1
            together = self.looked <= self.barrier.parties
        if together:
            self.barrier.wait(timeout=20)
        if task.status is not Status.NEW:
            return "too late"
        desk.record(decided(claimed_by(task, ANN)), key=row.key, now=NOW)
        return "won"


async def race(store, at_once: int) -> list[str]:
    await known(store)
    await store.receive(
        [arrival(f"press {number}", f"lane {number}") for number in range(CLAIMS)], now=NOW
    )
    claims = Claims(at_once)
    results = []
    while done := await store.handle(claims, limit=100, now=NOW):
        results += done
    return results


async def test_of_ten_claims_one_wins(store, database):
    at_once = postgres.CONNECTIONS if database.engine == "postgres" else 1

    results = await race(store, at_once)

    assert sorted(results) == ["too late"] * (CLAIMS - 1) + ["won"]
    assert (await store.read(lambda desk: desk.tasks.get(TASK.id))).revision == 2


async def test_without_the_comparison_several_would_win(postgres_database, monkeypatch):
    comparing = " AND revision = %(revision)s"
    statements = dict(queries.load("postgres"))
    assert comparing in statements["tasks.task_update"]
    statements["tasks.task_update"] = statements["tasks.task_update"].replace(comparing, "")
    monkeypatch.setattr(postgres_session, "load", lambda _: MappingProxyType(statements))

    async with postgres_database.open() as store:
        results = await race(store, postgres.CONNECTIONS)

    assert results.count("won") > 1


async def test_a_task_that_changed_between_load_and_record_is_refused(store):
    await known(store)
    loaded = await store.read(lambda desk: desk.tasks.get(TASK.id))
    await keep(store, claimed_by(loaded, ANN))

    with pytest.raises(StaleStateError):
        await keep(store, claimed_by(loaded, MAX))

    assert (await store.read(lambda desk: desk.tasks.get(TASK.id))).holder == ANN.id


async def test_what_was_relied_on_is_compared_too(store):
    await known(store)
    client = await store.read(lambda desk: desk.people.get(CLIENT.id))
    task = await store.read(lambda desk: desk.tasks.get(TASK.id))
    await keep(store, replace(client, name="Cleopatra"))

    with pytest.raises(StaleStateError):
        await store.write(
            lambda desk: desk.record(
                decided(claimed_by(task, ANN), guards=(client,)), key="claim", now=NOW
            )
        )

    assert (await store.read(lambda desk: desk.tasks.get(TASK.id))).status is Status.NEW


async def test_relying_on_a_row_is_seen_by_others_who_rely_on_it(store):
    await known(store)
    read = await store.read(lambda desk: (desk.teams.get(TEAM.id), desk.tasks.get(TASK.id)))
    team, task = read
    rely = decided(guards=(team, task))
    await store.write(lambda desk: desk.record(rely, key="one", now=NOW))

    with pytest.raises(StaleStateError):
        await store.write(lambda desk: desk.record(rely, key="two", now=NOW))


async def test_a_guard_that_is_changed_as_well_is_compared_once(store):
    await known(store)
    task = await store.read(lambda desk: desk.tasks.get(TASK.id))

    await store.write(
        lambda desk: desk.record(
            decided(claimed_by(task, ANN), guards=(task,)), key="claim", now=NOW
        )
    )

    after = await store.read(lambda desk: desk.tasks.get(TASK.id))
    assert (after.holder, after.revision) == (ANN.id, 2)


async def test_what_must_be_single_is_refused_a_second_time(store):
    asked = Prompt(
        id=PromptId("first"),
        kind=PromptKind.RESULT,
        person=CLIENT.id,
        task=TASK.id,
        asked_at=NOW,
    )
    await known(store, asked)

    for twice in (
        replace(TASK, id="another"),
        replace(asked, id=PromptId("second")),
        replace(TEAM, id="rivals"),
        replace(CLIENT, name="Cleo again"),
    ):
        with pytest.raises(StaleStateError):
            await keep(store, twice)


async def test_two_first_messages_of_a_stranger_make_one_person(store):
    known_already = threading.Barrier(2)
    tries = []

    def meet(person: PersonId):
        def work(desk):
            account = AccountId("telegram", "", "99")
            found = desk.people.by_account(account)
            tries.append(person)
            if found is not None:
                return found.id
            if len(tries) <= 2 and isinstance(store, postgres.PostgresStore):
                known_already.wait(timeout=20)
            stranger = Person(id=person, name="New", role=Role.STRANGER)
            owned = Account(id=account, person=person, name="New", private=CHAT, seen_at=NOW)
            desk.record(decided(stranger, owned), key=person, now=NOW)
            return person

        async def until_settled():
            while True:
                try:
                    return await store.write(work)
                except StaleStateError:
                    continue

        return until_settled()

    met = await asyncio.gather(meet(PersonId("one")), meet(PersonId("two")))

    assert len(set(met)) == 1
