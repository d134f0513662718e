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
from tests.postgres import (  # noqa: F401  fixtures
    postgres_desk_url,
    postgres_desks,
    postgres_server,
    postgres_url,
)
from tests.sqlite import new_file
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
    return Database("sqlite", f"sqlite:///{new_file(tmp_path / 'desk.db')}")


@pytest.fixture
def postgres_database(postgres_desk_url: str) -> Database:  # noqa: F811  the fixture above
    return Database("postgres", postgres_desk_url)


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Database:
    """A database of either engine, with the tables of a desk and nothing in them."""
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
