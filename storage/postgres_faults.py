"""What PostgreSQL's driver raises, as the store tells it."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from bot.ports.store import StoreBusyError
from storage.faults import postgres_fault, said_by
from storage.session import DuplicateRowError, GaveWayError


@contextmanager
def refining(statement: str) -> Iterator[None]:
    """Tell what a statement's errors mean."""
    try:
        yield
    except errors.UniqueViolation as error:
        raise DuplicateRowError(statement) from error
    except (errors.DeadlockDetected, errors.SerializationFailure) as error:
        raise GaveWayError(statement) from error
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        raise busy(error) from error


def busy(error: psycopg.Error) -> StoreBusyError:
    """What keeps the database from its work."""
    fault = postgres_fault(error.sqlstate)
    return StoreBusyError(
        f"PostgreSQL could not take this now ({said_by(error)}); try again", fault
    )
