"""Which store a URL means; a driver is imported only when its store is used."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.ports.store import Store
from storage.errors import StorageError

SQLITE = "sqlite:///"
POSTGRES = ("postgresql://", "postgres://")


@asynccontextmanager
async def open_store(url: str, *, made: bool = False) -> AsyncIterator[Store]:
    """Open `sqlite:///relative/path`, `sqlite:////absolute/path`, a path, or `postgresql://...`.

    Tables are made and brought up to date; with `made` they must be so already, since a desk may
    be using them.
    Raises StorageError, with a sentence that says what to do.
    """
    if url.startswith(POSTGRES):
        try:
            from storage.postgres import open_postgres  # noqa: PLC0415  an extra's driver
        except ImportError as error:
            sentence = "PostgreSQL needs the extra `postgres`: make run EXTRA=postgres"
            raise StorageError(sentence) from error
        async with open_postgres(url, made=made) as store:
            yield store
        return
    if "://" in url and not url.startswith(SQLITE):
        scheme = url.partition("://")[0]
        sentence = f"no store for {scheme}://: use sqlite:///path or postgresql://..."
        raise StorageError(sentence)
    from storage.sqlite import open_sqlite  # noqa: PLC0415  not needed on PostgreSQL

    async with open_sqlite(url.removeprefix(SQLITE), made=made) as store:
        yield store
