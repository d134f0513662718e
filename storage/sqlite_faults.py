"""What SQLite's driver raises, as the store tells it."""

import sqlite3

from bot.ports.store import StoreBusyError
from storage.faults import sqlite_fault
from storage.session import DuplicateRowError

_DUPLICATE = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}


def refined(error: sqlite3.DatabaseError, statement: str) -> Exception:
    """What a statement's error means; a row that is there already has an error of its own."""
    if getattr(error, "sqlite_errorcode", 0) in _DUPLICATE:
        return DuplicateRowError(statement)
    return translated(error)


def translated(error: sqlite3.DatabaseError) -> Exception:
    """What keeps the database from its work; the error itself where it is none of that."""
    fault = fault_of(error)
    if fault:
        return StoreBusyError(f"SQLite could not take this now ({error}); try again", fault)
    return error


def fault_of(error: sqlite3.Error) -> str:
    """Its code, as in `storage.faults`."""
    return sqlite_fault(getattr(error, "sqlite_errorname", ""))
