"""A desk's database and clock for a command beside `run`, whether the desk runs or not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from adapters.cli.sentences import CannotRunError, Say, cannot, words_of
from bot.config import Settings
from bot.ports.clock import Clock
from bot.ports.store import Store, StoreBusyError
from bot.timekeeping import DeskClock
from storage.errors import StorageError
from storage.opening import SQLITE, open_store
from storage.session import DuplicateRowError

DATABASE = "frontdesk.db"  # the playground's, in its folder
UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """What a command works with."""

    store: Store
    clock: Clock


@asynccontextmanager
async def open_desk(settings: Settings, complain: Say) -> AsyncIterator[OpenDesk]:
    """The database that `run` would use, as a desk has left it or uses it; raises CannotRunError.

    A second process may write: SQLite lets one after the other, and PostgreSQL many at once.
    """
    is_real = settings.has_telegram or settings.has_slack
    folder = settings.playground.folder
    url = settings.storage.url.get_secret_value() if is_real else f"{SQLITE}{folder / DATABASE}"
    if not is_real:
        complain(words_of(settings, "queues-playground", folder=str(folder)))
    try:
        async with open_store(url, made=True) as store:
            yield OpenDesk(store, DeskClock() if is_real else _rehearsals_clock(settings))
    except StorageError as error:
        raise CannotRunError(str(error)) from error
    except (StoreBusyError, DuplicateRowError) as error:
        raise cannot(settings, "queues-busy") from error


def _rehearsals_clock(settings: Settings) -> Clock:
    """The playground's clock, as far as it was moved."""
    from adapters.playground import timing  # noqa: PLC0415 - a real desk needs none

    folder = settings.playground.folder
    try:
        return timing.saved_clock(folder)
    except UNREADABLE as error:
        raise cannot(settings, "running-bad-folder", folder=str(folder)) from error
