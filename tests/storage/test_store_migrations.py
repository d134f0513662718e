"""Migrations lead from nothing to now, and leave alone what they do not know."""

import asyncio
import re
from importlib.resources import files

import pytest

from storage import migrations
from storage.errors import SchemaError
from tests.storage.conftest import Database
from tests.storage.stories import known


@pytest.fixture(params=["sqlite", "postgres"])
def database(request, tmp_path):
    """An empty database of either engine, without any table."""
    if request.param == "sqlite":
        return Database("sqlite", f"sqlite:///{tmp_path / 'desk.db'}")
    return Database("postgres", request.getfixturevalue("postgres_url"))


def test_files_are_numbered_without_gaps_for_each_engine():
    for engine in ("sqlite", "postgres"):
        numbers = [int(each.name[:4]) for each in migrations.load(engine)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_every_file_is_one_of_ours():
    names = [file.name for file in (files("storage") / "sql" / "migrations").iterdir()]

    assert all(re.fullmatch(r"\d{4}_[a-z_]+(\.(sqlite|postgres))?\.sql", name) for name in names)


def test_a_comment_may_be_improved():
    one = migrations.Migration("0001_x", migrations.statements("-- a\nSELECT 1;\nSELECT  2;"))
    other = migrations.Migration("0001_x", migrations.statements("SELECT 1; -- b\nSELECT 2"))

    assert one.statements == ("SELECT 1", "SELECT  2")
    assert one.checksum != migrations.Migration("0001_x", ("SELECT 1", "SELECT 3")).checksum
    assert other.statements[0] == "SELECT 1"


def test_a_trigger_is_one_statement():
    trigger = "CREATE TRIGGER a AFTER DELETE ON b BEGIN\n  SELECT 1;\n  SELECT 2;\nEND"

    assert migrations.statements(f"SELECT 0;\n{trigger};\nSELECT 3;") == (
        *("SELECT 0", trigger, "SELECT 3"),
    )


def test_what_sql_cannot_do_comes_after_a_migration_that_exists():
    names = {each.name.partition("_")[2] for each in migrations.load("sqlite")}

    assert set(migrations._AFTER) <= names


async def test_an_empty_database_is_brought_up_to_date_once(database):
    async with database.open() as store:
        await known(store)
    async with database.open() as store:
        assert await store.read(lambda desk: len(desk.people.staff())) == 3

    applied = database.rows("SELECT name FROM migration ORDER BY position")
    assert [name for (name,) in applied] == [each.name for each in migrations.load(database.engine)]


async def test_two_processes_may_start_at_once(database):
    async def start():
        async with database.open() as store:
            return await store.backlog()

    assert await asyncio.gather(start(), start(), start()) == [{}, {}, {}]


async def test_every_earlier_state_leads_to_the_present_one(database, monkeypatch):
    complete = migrations.load(database.engine)
    for known_then in range(len(complete)):
        earlier = complete[:known_then]
        monkeypatch.setattr(migrations, "load", lambda _, earlier=earlier: earlier)
        async with database.open():
            pass
    monkeypatch.undo()

    async with database.open() as store:
        await known(store)


async def test_a_newer_database_is_left_alone(database):
    async with database.open():
        pass
    database.rows("INSERT INTO migration VALUES (99, '0099_future', 'x', 0)")

    with pytest.raises(SchemaError, match="newer than this version"):
        async with database.open():
            pass


async def test_an_edited_history_is_refused(database):
    async with database.open():
        pass
    database.rows("UPDATE migration SET checksum = 'x' WHERE position = 1")

    with pytest.raises(SchemaError, match="0001_desk was edited after it was applied"):
        async with database.open():
            pass


async def test_an_unknown_history_is_refused(database):
    async with database.open():
        pass
    database.rows("UPDATE migration SET name = '0001_other' WHERE position = 1")

    with pytest.raises(SchemaError, match="has had migration 0001_other"):
        async with database.open():
            pass


async def test_a_migration_that_fails_leaves_nothing_behind(database, monkeypatch):
    async with database.open():
        pass
    broken = migrations.Migration("0003_broken", ("CREATE TABLE half (x TEXT)", "CREATE nonsense"))
    complete = (*migrations.load(database.engine), broken)
    monkeypatch.setattr(migrations, "load", lambda _: complete)

    with pytest.raises(Exception, match="nonsense"):
        async with database.open():
            pass

    monkeypatch.undo()
    async with database.open():
        pass
    with pytest.raises(Exception, match="half"):
        database.rows("SELECT * FROM half")
