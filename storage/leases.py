"""Leases: which of several processes carries a lane of the outbox. PostgreSQL only.

Order and limits hold within a lane, so one process carries it at a time. A lease lasts seconds by
the database's own clock and is renewed while its process lives; what a dead one left `sending` is
taken over, as unknown, by the next that holds the lane.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ports.store import ElsewhereError, OutboxRow
from storage import outbox
from storage.rows import millis
from storage.session import Session

TERM = timedelta(seconds=15)
BEAT = TERM / 3
_TERM = TERM // timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Leases:
    """The lanes of one process. `holder` is a name that no other process has."""

    holder: str

    def take(
        self, session: Session, lane: str, *, now: datetime, limit: int
    ) -> tuple[OutboxRow, ...] | None:
        """A lane's rows that may go; None where another process carries them, which is told so."""
        mine = {"lane": lane, "holder": self.holder}
        if session.execute("leases.keep", **mine, term=_TERM) == 0:
            if session.execute("leases.hold", **mine, term=_TERM) == 0:
                return None if session.execute("leases.call", **mine) else ()
            for row in session.all("leases.stranded", lane=lane):
                _take_over(session, row["id"], now=now)
        rows = outbox.take(session, lane, now=now, limit=limit)
        if not rows:
            session.execute("leases.free", **mine)
        return rows

    def sending(self, session: Session, identity: str, *, now: datetime) -> None:
        """Mark a row before the call; raises ElsewhereError when another process has its lane."""
        row = session.one("outbox.get", id=identity)
        if row is not None:
            mine = {"lane": row["lane"], "holder": self.holder}
            if (
                session.execute("leases.keep", **mine, term=_TERM) == 0
                and session.execute("leases.hold", **mine, term=_TERM) == 0
            ):
                sentence = f"another process carries lane {row['lane']} now"
                raise ElsewhereError(sentence)
        outbox.sending(session, identity, now=now)

    def recover(self, session: Session, *, now: datetime) -> int:
        """Make rows ready that a process left in the middle which is no more."""
        found = session.all("leases.all_stranded")
        for row in found:
            _take_over(session, row["id"], now=now)
        return len(found)

    def waiting_lanes(self, session: Session, *, now: datetime) -> tuple[str, ...]:
        """Lanes with something to do that no other process holds, the most urgent first."""
        rows = session.all("leases.lanes", now=millis(now), holder=self.holder)
        return tuple(row["lane"] for row in rows)

    def free(self, session: Session, lane: str) -> None:
        """Let go of a lane."""
        session.execute("leases.free", lane=lane, holder=self.holder)

    def expiry(self, session: Session) -> timedelta | None:
        """How long until a lane with something to do is free, if its holder is no more."""
        row = session.one("leases.expiry", holder=self.holder)
        if row is None or row["wait"] is None:
            return None
        return max(timedelta(milliseconds=row["wait"]), timedelta(seconds=1))

    def keep_all(self, session: Session) -> None:
        """Hold on to the lanes while their process lives."""
        session.execute("leases.keep_all", holder=self.holder, term=_TERM)

    def free_all(self, session: Session) -> None:
        """Let go of every lane."""
        session.execute("leases.free_all", holder=self.holder)


def _take_over(session: Session, identity: str, *, now: datetime) -> None:
    outbox.later(session, identity, not_before=now, unknown=True, reason="found sending")
