"""A desk's database file for each test: a copy of one, not made by every migration there is."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from storage.sqlite import SqliteStore, open_sqlite


@cache
def _contents() -> bytes:
    """What a new desk's file holds."""

    async def make(place: Path) -> None:
        async with open_sqlite(place):
            pass

    # In a thread of its own, since a test's event loop may run in this one.
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as another:
        place = Path(folder) / "desk.db"
        another.submit(asyncio.run, make(place)).result()
        return place.read_bytes()


def new_file(place: Path) -> Path:
    """The file of a desk that has not lived yet."""
    place.write_bytes(_contents())
    return place


@asynccontextmanager
async def open_new(place: Path) -> AsyncIterator[SqliteStore]:
    """The store of such a desk, which waits for no disk: no test cuts the power."""
    async with open_sqlite(new_file(place)) as store:
        await store._writer.run(lambda connection: connection.execute("PRAGMA synchronous = OFF"))
        yield store
