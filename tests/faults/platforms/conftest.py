"""The people and the desk of the acceptance stories, with their database seen past the store."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.acceptance.conftest import agency, clock  # noqa: F401  fixtures
from tests.acceptance.stage import TIMING, Stage, open_stage
from tests.storage.conftest import Database, sqlite_database  # noqa: F401  fixtures

HASTY = replace(
    TIMING, listening=timedelta(seconds=0.2), silence=timedelta(seconds=0.5), settled=timedelta()
)
"""How soon a socket is given up on which nothing is heard."""


@pytest.fixture
async def stage(sqlite_database: Database, clock, cell) -> AsyncIterator[Stage]:  # noqa: F811
    timing = HASTY if cell.kind.name == "sockets_silent" else TIMING
    async with (
        sqlite_database.open() as store,
        open_stage(store, clock, timing=timing) as stage,
    ):
        yield stage
