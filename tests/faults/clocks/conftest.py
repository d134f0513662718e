"""A founded desk, whose clock and opening hours a story chooses."""

from collections.abc import AsyncIterator

import pytest

from tests.acceptance.conftest import agency  # noqa: F401  fixture
from tests.acceptance.stage import HOURS, Stage, open_stage
from tests.clock import MONDAY_TEN, StoryClock
from tests.storage.conftest import Database, sqlite_database  # noqa: F401  fixtures


@pytest.fixture
def at():
    """When the story begins."""
    return MONDAY_TEN


@pytest.fixture
def hours() -> str:
    return HOURS


@pytest.fixture
async def stage(sqlite_database: Database, at, hours) -> AsyncIterator[Stage]:  # noqa: F811
    clock = StoryClock(at)
    async with (
        sqlite_database.open() as store,
        open_stage(store, clock, hours=hours) as stage,
    ):
        yield stage
