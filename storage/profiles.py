"""Clients' profiles: the lines that staff remember, and those that were removed."""

from bot.domain.people import Person
from bot.domain.profile import LineKind, ProfileLine, company_key
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session


class StoredProfiles:
    """The `Profiles` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def of(self, client: Person) -> tuple[ProfileLine, ...]:
        """What stands for a client and the client's company."""
        own = self._session.recall("profiles.of_client", _lines, client=client.id)
        return (*own, *self.of_company(client.company))

    def of_company(self, company: str) -> tuple[ProfileLine, ...]:
        """What stands for everybody at a company."""
        key = company_key(company)
        if not key:
            return ()
        return self._session.recall("profiles.of_company", _lines, company=key)

    def history(self, client: Person | None, company: str) -> tuple[ProfileLine, ...]:
        """Every line there ever was."""
        found: list[Row] = []
        if client is not None:
            found += self._session.all("profiles.history_of_client", client=client.id)
        if key := company_key(company):
            found += self._session.all("profiles.history_of_company", company=key)
        return tuple(sorted(_lines(found), key=lambda each: each.number))

    def by_number(self, number: int) -> ProfileLine | None:
        """One line, even if it was removed."""
        row = self._session.one("profiles.by_number", number=number)
        return None if row is None else _line(row)

    def next_number(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("profiles.next_number")
        return int(row["number"]) if row is not None else 1


def save_line(session: Session, line: ProfileLine) -> None:
    """Write a line; raises StaleStateError."""
    company = words(line.company)
    keep(
        session,
        "profiles.line",
        line.revision,
        id=line.id,
        number=line.number,
        client=line.client,
        company=company,
        company_key="" if line.client else company_key(company),
        kind=line.kind,
        body=words(line.text),
        assistant=line.assistant,
        added_by=line.added_by,
        added_at=millis(line.added_at),
        removed_by=line.removed_by,
        removed_at=maybe_millis(line.removed_at),
    )


def _lines(rows: list[Row]) -> tuple[ProfileLine, ...]:
    return tuple(map(_line, rows))


def _line(row: Row) -> ProfileLine:
    return ProfileLine(
        id=row["id"],
        number=row["number"],
        client=row["client"],
        company=row["company"],
        kind=LineKind(row["kind"]),
        text=row["body"],
        assistant=row["assistant"],
        added_by=row["added_by"],
        added_at=instant(row["added_at"]),
        removed_by=row["removed_by"],
        removed_at=maybe_instant(row["removed_at"]),
        revision=row["revision"],
    )
