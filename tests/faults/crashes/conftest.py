"""Crash stories are told on SQLite and on PostgreSQL, on either platform and across."""

import pytest

from tests.faults.crashes.nursery import open_nursery
from tests.faults.crashes.story import Story
from tests.faults.crashes.world import open_world
from tests.postgres import postgres_server, postgres_url  # noqa: F401  fixtures
from tests.storage.conftest import Database, database, sqlite_database  # noqa: F401  fixtures


@pytest.fixture
def postgres_database(postgres_url):  # noqa: F811  the fixture above
    """No other test has it later: what a killed desk has sent may still be committed."""
    return Database("postgres", postgres_url)


@pytest.fixture(scope="session")
def nursery():
    with open_nursery() as opened:
        yield opened


@pytest.fixture
async def story(world_kind, database, nursery, tmp_path):  # noqa: F811  the fixture above
    """A story that is yet to be told; `world_kind` says where people are."""
    async with open_world(world_kind) as world:
        async with database.open() as store:
            await world.settle(store)
        yield Story(world, database, nursery, tmp_path)


def pytest_collection_modifyitems(items) -> None:
    """Several desks in a row, on a machine that does much else, may take minutes."""
    for item in items:
        if "tests/faults" in str(item.path) and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(240), append=False)
