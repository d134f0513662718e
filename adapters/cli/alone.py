"""One desk for each database file: two would answer each other's messages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotAloneError(Exception):
    """Another desk has the file."""


@contextmanager
def alone(database: Path) -> Iterator[None]:
    """Hold a lock beside the database while it is used; the system lets go of it at any end."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    try:
        file = Path(f"{database}.lock").open("w")  # noqa: SIM115 - closed below
    except OSError:
        yield  # the store says what is wrong with the place
        return
    with file as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise NotAloneError(str(database)) from None
        yield
