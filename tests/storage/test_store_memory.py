"""What a transaction has read is asked for once, and never outlives a change."""

from collections import Counter
from dataclasses import replace

import pytest

from bot.ports.store import StaleStateError
from storage import sqlite
from storage.queries import load, outdated, subjects
from tests.storage.stories import ANN, NOW, arrival, decided, known


@pytest.fixture
def asked(monkeypatch):
    """How often each statement ran."""
    found = Counter()
    run = sqlite.SqliteSession._run

    def counted(self, statement, values):
        found[statement] += 1
        return run(self, statement, values)

    monkeypatch.setattr(sqlite.SqliteSession, "_run", counted)
    return found


async def test_a_person_is_read_once_in_a_transaction(store):
    await known(store)
    first, second = await store.write(lambda desk: (desk.people.get(ANN.id),) * 2)
    assert first is second


async def test_what_was_written_is_read_anew_in_the_same_transaction(store):
    await known(store)

    def rename(desk):
        before = desk.people.get(ANN.id)
        by_name = desk.people.of_team(ANN.team)
        desk.record(decided(replace(before, name="Anna")), key="rename", now=NOW)
        return by_name, desk.people.get(ANN.id), desk.people.of_team(ANN.team)

    before, after, team = await store.write(rename)
    assert "Anna" not in {each.name for each in before}
    assert after.name == "Anna"
    assert "Anna" in {each.name for each in team}


async def test_a_row_that_failed_leaves_nothing_known_of_what_it_wrote(store):
    await known(store)
    await store.receive([arrival("row")], now=NOW)
    seen = []

    def stumble(desk, row):
        before = desk.people.get(ANN.id)
        seen.append(before.name)
        if len(seen) == 1:
            desk.record(decided(replace(before, name="Anna")), key="rename", now=NOW)
            seen.append(desk.people.get(ANN.id).name)
            raise StaleStateError
        desk.record(decided(), key=row.key, now=NOW)

    await store.handle(stumble, limit=10, now=NOW)
    assert seen == [ANN.name, "Anna", ANN.name]


async def test_work_that_failed_leaves_nothing_known_of_what_it_wrote(store):
    await known(store)

    def fail(desk):
        person = desk.people.get(ANN.id)
        desk.record(decided(replace(person, name="Anna")), key="rename", now=NOW)
        assert desk.people.get(ANN.id).name == "Anna"
        raise KeyError

    with pytest.raises(KeyError):
        await store.write(fail)
    assert (await store.write(lambda desk: desk.people.get(ANN.id))).name == ANN.name


async def test_what_another_process_wrote_is_seen(database):
    async with database.open() as here, database.open() as elsewhere:
        await known(here)
        before = await here.write(lambda desk: desk.people.get(ANN.id))
        await elsewhere.write(
            lambda desk: desk.record(decided(replace(before, name="Anna")), key="r", now=NOW)
        )
        assert (await here.write(lambda desk: desk.people.get(ANN.id))).name == "Anna"
        assert (await here.read(lambda desk: desk.people.get(ANN.id))).name == "Anna"


async def test_sqlite_knows_over_several_transactions(sqlite_database, asked):
    async with sqlite_database.open() as store:
        await known(store)
        for _ in range(3):
            await store.write(lambda desk: desk.people.get(ANN.id))
        assert asked["people.get"] == 1


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_whatever_writes_a_table_outdates_all_that_reads_it(engine):
    assert subjects(engine)["people.by_account"] == "account person"
    writers = {
        "people.person_update": {"person", "account person"},  # whose account this is
        "people.account_save": {"account", "account person"},
        "conversation.text_save": {"message text"},  # messages are read with their words
        "tasks.clock_save": {"clock", "clock task"},  # tasks are found by their clocks
        "inbox.undo_row": set(subjects(engine).values()),
    }
    for statement, expected in writers.items():
        assert expected <= set(outdated(engine)[statement]), statement
    silent = [name for name in load(engine) if name not in outdated(engine)]
    assert "people.get" in silent
    writing = {each for each in silent if load(engine)[each].startswith(("INSERT", "UPDATE"))}
    assert writing <= {"tasks.next_number"}  # the counter is read by no other statement
