"""Changes of people's shifts, and their calendars; the plan itself stands with the person."""

from datetime import date, datetime

from bot.domain.ids import CalendarSourceId, PersonId, ShiftChangeId
from bot.domain.shifts.change import Presence, ShiftChange
from bot.domain.shifts.source import CalendarSource
from storage.encoding import decode_files, decode_presence, encode, encode_files
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session


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

    def source(self, source: CalendarSourceId) -> CalendarSource | None:
        """One calendar, even if it has ended."""
        row = self._session.one("shifts.source", id=source)
        return None if row is None else _source(row)

    def followed(self, person: PersonId) -> CalendarSource | None:
        """The calendar of a person that is followed at its address."""
        row = self._session.one("shifts.followed", person=person)
        return None if row is None else _source(row)

    def sources_due(self, now: datetime, limit: int) -> tuple[CalendarSource, ...]:
        """Those that are to be read now."""
        rows = self._session.all("shifts.sources_due", now=millis(now), limit=limit)
        return tuple(map(_source, rows))


def _source(row: Row) -> CalendarSource:
    files = decode_files(row["file"])
    return CalendarSource(
        id=row["id"],
        person=row["person"],
        address=row["address"],
        file=files[0] if files else None,
        made_at=instant(row["made_at"]),
        next_at=instant(row["next_at"]),
        read_at=maybe_instant(row["read_at"]),
        etag=row["etag"],
        modified=row["modified"],
        taken=tuple(map(date.fromisoformat, row["taken"].split())),
        trouble=row["trouble"],
        failures=row["failures"],
        ended_at=maybe_instant(row["ended_at"]),
        revision=row["revision"],
    )


def save_source(session: Session, source: CalendarSource) -> None:
    """Write a calendar that days off come from; raises StaleStateError."""
    keep(
        session,
        "shifts.source",
        source.revision,
        id=source.id,
        person=source.person,
        address=words(source.address),
        file=encode_files((source.file,) if source.file else ()),
        made_at=millis(source.made_at),
        next_at=millis(source.next_at),
        read_at=maybe_millis(source.read_at),
        etag=words(source.etag),
        modified=words(source.modified),
        taken=" ".join(each.isoformat() for each in source.taken),
        trouble=source.trouble,
        failures=source.failures,
        ended_at=maybe_millis(source.ended_at),
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
