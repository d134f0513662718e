"""Hand-overs at the end of shifts; their lines are never searched by, so they are one text."""

from pydantic import TypeAdapter

from bot.domain.ids import HandoverId, PersonId
from bot.domain.shifts.handover import HandoverLine, ShiftHandover
from storage.encoding import encode
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis
from storage.session import Row, Session

Lines = tuple[HandoverLine, ...]
_LINES: TypeAdapter[Lines] = TypeAdapter(Lines)


class StoredHandovers:
    """The `Handovers` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, handover: HandoverId) -> ShiftHandover | None:
        """One hand-over."""
        row = self._session.one("handovers.get", id=handover)
        return None if row is None else _handover(row)

    def latest_of(self, person: PersonId) -> ShiftHandover | None:
        """That of the person's shift that ends last."""
        row = self._session.one("handovers.latest_of", person=person)
        return None if row is None else _handover(row)


def save_handover(session: Session, handover: ShiftHandover) -> None:
    """Write a hand-over; raises StaleStateError."""
    keep(
        session,
        "handovers.handover",
        handover.revision,
        id=handover.id,
        person=handover.person,
        team=handover.team,
        ends_at=millis(handover.ends_at),
        back_at=maybe_millis(handover.back_at),
        lines=encode(Lines, handover.lines),
        sent_at=maybe_millis(handover.sent_at),
        told_at=maybe_millis(handover.told_at),
    )


def _handover(row: Row) -> ShiftHandover:
    return ShiftHandover(
        id=row["id"],
        person=row["person"],
        team=row["team"],
        ends_at=instant(row["ends_at"]),
        back_at=maybe_instant(row["back_at"]),
        lines=_LINES.validate_json(row["lines"]),
        sent_at=maybe_instant(row["sent_at"]),
        told_at=maybe_instant(row["told_at"]),
        revision=row["revision"],
    )
