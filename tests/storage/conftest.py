"""Every story about the store is told twice: on SQLite and on PostgreSQL."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.ports.store import Store
from storage.opening import open_store
from tests.postgres import postgres_server, postgres_url  # noqa: F401  fixtures
from tests.storage.stories import MESSAGE, known


@dataclass(frozen=True)
class Database:
    """Where a test keeps its rows, seen past the store."""

    engine: str
    url: str

    def open(self) -> AbstractAsyncContextManager[Store]:
        return open_store(self.url)

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        if self.engine == "postgres":
            with psycopg.connect(self.url) as connection:
                cursor = connection.execute(statement.encode())
                return cursor.fetchall() if cursor.description else []
        connection = sqlite3.connect(self.url.removeprefix("sqlite:///"))
        try:
            with connection:
                return connection.execute(statement).fetchall()
        finally:
            connection.close()


@pytest.fixture
def sqlite_database(tmp_path: Path) -> Database:
    return Database("sqlite", f"sqlite:///{tmp_path / 'desk.db'}")


@pytest.fixture
def postgres_database(postgres_url: str) -> Database:  # noqa: F811  the fixture above
    return Database("postgres", postgres_url)


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Database:
    """An empty database of either engine."""
    return request.getfixturevalue(f"{request.param}_database")


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    """A store of either engine."""
    async with database.open() as opened:
        yield opened


@pytest.fixture
async def desk(store: Store) -> Store:
    """A store whose task and message are known."""
    await known(store, MESSAGE)
    return store
