"""Handling an inbox row: its own savepoint, its repeats, and what is kept of a failure."""

import traceback
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.ports.store import InboxRow, StaleStateError, StoreBusyError, Transaction
from storage import inbox, paces
from storage.reminders import handled
from storage.session import Session
from storage.tallies import Tallies
from storage.transaction import SessionTransaction

T = TypeVar("T")

REPEATS = 5  # a race is lost once or twice; what is stale five times over is a fault


def handle_rows(
    session: Session,
    rows: list[InboxRow],
    work: Callable[[Transaction, InboxRow], T],
    *,
    now: datetime,
) -> tuple[list[T], int]:
    """Run `work` on rows in order; return the results and the number of failures.

    A failure stops its own lane for this time: what comes after it must not overtake it.
    """
    results: list[T] = []
    stopped: set[str] = set()
    failures = 0
    tallies = Tallies()
    for row in rows:
        if row.lane in stopped:
            continue
        done = _handle(session, row, work, tallies, now=now)
        results.extend(done)
        if not done:
            failures += 1
            if row.attempts + 1 < inbox.ATTEMPTS:
                stopped.add(row.lane)
    tallies.write(session)
    paces.add(session, tallies)
    return results, failures


def handle_lane(
    lane: str,
    session: Session,
    *,
    work: Callable[[Transaction, InboxRow], T],
    limit: int,
    now: datetime,
) -> tuple[list[T], int]:
    """Run `work` on the waiting rows of a lane, unless another process does. PostgreSQL only."""
    if session.one("inbox.lock_lane", lane=lane) is None:
        return [], 0
    # A second statement, so that it sees what the last holder of the lane has committed.
    rows = inbox.waiting(session, limit=limit, now=now, lane=lane)
    return handle_rows(session, rows, work, now=now)


def _handle(
    session: Session,
    row: InboxRow,
    work: Callable[[Transaction, InboxRow], T],
    tallies: Tallies,
    *,
    now: datetime,
) -> tuple[T, ...]:
    """Return the one result, or nothing when the row failed; add to what the batch has counted."""
    for repeat in range(1, REPEATS + 1):
        session.execute("inbox.begin_row")
        transaction = SessionTransaction(session, (tallies,))
        try:
            result = work(transaction, row)
            if not inbox.done(
                session, row, transaction.disposition, kind=transaction.skipped, now=now
            ):
                _taken(row)
            handled(session, row.key)
        except StoreBusyError:
            raise  # the connection is lost or the disk is full: no fault of this row
        except Exception as error:  # noqa: BLE001  one row must not stop those after it
            session.execute("inbox.undo_row")
            session.execute("inbox.end_row")
            if isinstance(error, StaleStateError) and repeat < REPEATS:
                continue
            inbox.failed(session, row, "".join(traceback.format_exception(error)), now=now)
            return ()
        session.execute("inbox.end_row")
        tallies.join(transaction.tallies)
        return (result,)
    return ()


def _taken(row: InboxRow) -> None:
    sentence = f"inbox row {row.key} was handled by somebody else meanwhile"
    raise StaleStateError(sentence)
