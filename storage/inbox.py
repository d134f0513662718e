"""The inbox: raw rows in order per lane, each stored once and handled once."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from bot.decision import Disposition
from bot.ports.channel import Arrival
from bot.ports.store import InboxRow
from storage.rows import instant, maybe_instant, millis, words
from storage.session import Row, Session

DESK = "desk"  # the platform of rows the desk writes to itself
ATTEMPTS = 3
LONGEST_NAME = 200  # of a key or lane; an entry of an index must fit into a third of a page


def store(session: Session, arrivals: Sequence[Arrival], *, now: datetime) -> int:
    """Insert what is new by key and twins; return how many were."""
    return sum(_store(session, arrival, now) for arrival in arrivals)


def _store(session: Session, arrival: Arrival, now: datetime) -> int:
    # Every twin is noted even when one is known: all of them name the same happening.
    fresh = [session.execute("inbox.twin_add", key=_name(twin)) for twin in arrival.twins]
    if not all(fresh):
        return 0
    return session.execute(
        "inbox.store",
        key=_name(arrival.key),
        platform=arrival.platform,
        lane=_name(arrival.lane),
        raw=words(arrival.raw),
        at=millis(arrival.at),
        not_before=millis(now + arrival.hold),
        now=millis(now),
    )


def _name(name: str) -> str:
    """A key or lane as an index takes it: platforms make them, and nothing they send may fail."""
    kept = words(name)
    if len(kept) <= LONGEST_NAME:
        return kept
    return f"{kept[:LONGEST_NAME]}…{sha256(kept.encode()).hexdigest()}"


def waiting(session: Session, *, limit: int, now: datetime, **lane: str) -> list[InboxRow]:
    """Rows that may be handled, oldest first; `lane=` asks for one lane's."""
    rows = session.all("inbox.waiting", limit=limit, now=millis(now), **lane)
    return [_row(row) for row in rows]


def waiting_lanes(session: Session, *, limit: int, now: datetime) -> list[str]:
    """Lanes with a row that may be handled, the one that has waited longest first."""
    return [row["lane"] for row in session.all("inbox.lanes", limit=limit, now=millis(now))]


def done(
    session: Session,
    row: InboxRow,
    disposition: Disposition | None,
    *,
    now: datetime,
    kind: str | None = None,
) -> bool:
    """Mark a row handled, of this kind if it was skipped; False when it was handled before."""
    return bool(
        session.execute(
            "inbox.done",
            key=row.key,
            disposition=disposition or Disposition.NOTICED,
            now=millis(now),
            kind=kind,
        )
    )


def failed(session: Session, row: InboxRow, error: str, *, now: datetime) -> None:
    """Count a failure; the third parks the row for good."""
    if row.attempts + 1 < ATTEMPTS:
        session.execute("inbox.failed", key=row.key, error=words(error))
    else:
        session.execute("inbox.poison", key=row.key, error=words(error), now=millis(now))


def next_waiting(session: Session, *, now: datetime) -> datetime | None:
    """When the earliest row that is held back may be handled."""
    row = session.one("inbox.next", now=millis(now))
    return None if row is None else maybe_instant(row["not_before"])


def is_due(session: Session, *, now: datetime) -> bool:
    """Whether there is a row that is not held back, though perhaps one before it is."""
    return session.one("inbox.due", now=millis(now)) is not None


def _row(row: Row) -> InboxRow:
    return InboxRow(
        seq=row["seq"],
        key=row["key"],
        platform=row["platform"],
        lane=row["lane"],
        raw=row["raw"],
        at=instant(row["at"]),
        attempts=row["attempts"],
    )


def serve(session: Session, platforms: Sequence[str]) -> None:
    """Set aside rows of platforms that nobody can read now; the desk's own are always read."""
    served = {DESK, *platforms}
    for row in session.all("inbox.platforms"):
        if row["state"] == "new" and row["platform"] not in served:
            session.execute("inbox.set_aside", platform=row["platform"])
        if row["state"] == "away" and row["platform"] in served:
            session.execute("inbox.take_back", platform=row["platform"])
