"""Stories of the engine room are told on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator

import pytest

from tests.clock import StoryClock
from tests.engine.room import Room, open_room
from tests.postgres import (  # noqa: F401  fixtures
    postgres_desk_url,
    postgres_desks,
    postgres_server,
)
from tests.storage.conftest import (  # noqa: F401  fixtures
    database,
    postgres_database,
    sqlite_database,
    store,
)
from tests.storage.stories import NOW


@pytest.fixture
def clock() -> StoryClock:
    return StoryClock(NOW)


@pytest.fixture
async def room(store) -> AsyncIterator[Room]:  # noqa: F811  the fixture above
    async with open_room(store) as opened:
        yield opened


@pytest.fixture
async def sqlite_store(sqlite_database):  # noqa: F811  the fixture above
    """Where the engine's database makes no difference to what is told."""
    async with sqlite_database.open() as opened:
        yield opened
