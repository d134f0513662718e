"""Routines: requests that are made again and again, or later."""

from bot.domain.ids import PersonId, RoutineId
from bot.domain.recurrence import parse
from bot.domain.routine import Routine
from storage.revisions import keep
from storage.rows import address, instant, maybe_instant, maybe_millis, millis, room, words
from storage.session import Row, Session


class StoredRoutines:
    """The `Routines` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, routine: RoutineId) -> Routine | None:
        """One routine."""
        row = self._session.one("routines.get", id=routine)
        return None if row is None else _routine(row)

    def by_number(self, number: int) -> Routine | None:
        """One by its number."""
        row = self._session.one("routines.by_number", number=number)
        return None if row is None else _routine(row)

    def running_of(self, client: PersonId) -> tuple[Routine, ...]:
        """A client's that have not ended."""
        return tuple(map(_routine, self._session.all("routines.running_of", client=client)))

    def made_by(self, person: PersonId) -> tuple[Routine, ...]:
        """Those that a person has made and that have not ended."""
        return tuple(map(_routine, self._session.all("routines.made_by", person=person)))

    def next_number(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("routines.next_number")
        return int(row["number"]) if row is not None else 1


def save_routine(session: Session, routine: Routine) -> None:
    """Write a routine; raises StaleStateError."""
    keep(
        session,
        "routines.routine",
        routine.revision,
        id=routine.id,
        number=routine.number,
        client=routine.client,
        made_by=routine.made_by,
        origin_room=room(routine.origin),
        origin_thread=routine.origin.thread,
        body=words(routine.words),
        recurrence="" if routine.recurrence is None else str(routine.recurrence),
        zone=routine.zone,
        next_at=millis(routine.next_at),
        step=routine.step,
        made_at=millis(routine.made_at),
        ended_at=maybe_millis(routine.ended_at),
    )


def _routine(row: Row) -> Routine:
    return Routine(
        id=row["id"],
        number=row["number"],
        client=row["client"],
        made_by=row["made_by"],
        origin=address(row["origin_room"], row["origin_thread"]),
        words=row["body"],
        recurrence=parse(row["recurrence"]) if row["recurrence"] else None,
        zone=row["zone"],
        next_at=instant(row["next_at"]),
        step=row["step"],
        made_at=instant(row["made_at"]),
        ended_at=maybe_instant(row["ended_at"]),
        revision=row["revision"],
    )
