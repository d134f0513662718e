"""Compare and set: a row is written only while it is as it was read.

The comparison is part of the UPDATE's WHERE, so the engine locks the row while it compares: on
PostgreSQL a second writer waits, finds the raised revision and loses.
"""

from typing import Any

from bot.ports.store import StaleStateError
from storage.session import DuplicateRowError, Session


def keep(session: Session, subject: str, revision: int, /, **values: Any) -> None:
    """Insert a row of revision 0, update any other; raises StaleStateError when it changed.

    `subject` names the statements `<subject>_insert` and `<subject>_update`.
    """
    statement = f"{subject}_update" if revision else f"{subject}_insert"
    try:
        kept = session.execute(statement, revision=revision, **values)
    except DuplicateRowError as error:
        sentence = f"{subject}: somebody else made such a row first"
        raise StaleStateError(sentence) from error
    if kept == 0:
        sentence = f"{subject}: changed since revision {revision}"
        raise StaleStateError(sentence)


def compare(session: Session, subject: str, revision: int, identity: str) -> None:
    """Make sure of a row that was only relied on, by raising its revision."""
    if session.execute(f"{subject}_guard", id=identity, revision=revision) == 0:
        sentence = f"{subject}: relied on revision {revision}, which no longer stands"
        raise StaleStateError(sentence)
