"""Changes of people's shifts; the plan itself stands with the person."""

from bot.domain.ids import ShiftChangeId
from bot.domain.shifts.change import Presence, ShiftChange
from storage.encoding import decode_presence, encode
from storage.rows import instant, millis
from storage.session import Session


class StoredShifts:
    """The `Shifts` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def change(self, change: ShiftChangeId) -> ShiftChange | None:
        """One change."""
        row = self._session.one("shifts.change", id=change)
        if row is None:
            return None
        return ShiftChange(
            id=row["id"],
            person=row["person"],
            actor=row["actor"],
            at=instant(row["at"]),
            before=decode_presence(row["earlier"]),
            after=decode_presence(row["later"]),
        )


def add_change(session: Session, change: ShiftChange) -> None:
    """Write a change down, for ever."""
    session.execute(
        "shifts.add",
        id=change.id,
        person=change.person,
        actor=change.actor,
        at=millis(change.at),
        earlier=encode(Presence, change.before),
        later=encode(Presence, change.after),
    )
