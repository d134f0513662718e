"""A URL says which store it is."""

import sys

import pytest

from storage.errors import StorageError
from storage.opening import open_store
from storage.sqlite import SqliteStore
from tests.storage.stories import NOW


@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
async def test_a_path_is_a_database_file(tmp_path, prefix):
    async with open_store(f"{prefix}{tmp_path / 'desk.db'}") as store:
        assert isinstance(store, SqliteStore)

    assert (tmp_path / "desk.db").exists()


async def test_an_unknown_scheme_is_named():
    with pytest.raises(StorageError, match="no store for mysql://"):
        async with open_store("mysql://desk"):
            pass


async def test_a_missing_driver_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "storage.postgres", raising=False)

    with pytest.raises(StorageError, match="extra `postgres`"):
        async with open_store("postgresql://desk"):
            pass


async def test_a_closed_store_says_so(database):
    async with database.open() as store:
        await store.close()
        with pytest.raises(StorageError, match="closed"):
            await store.backlog()
        with pytest.raises(StorageError, match="closed"):
            await store.fire_reminders(now=NOW, limit=1)
