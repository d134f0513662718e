"""People, their accounts and invitations."""

from typing import Any

from bot.domain.ids import PersonId, TeamId
from bot.domain.people import (
    Account,
    AccountId,
    Invitation,
    InvitationKind,
    Person,
    Role,
)
from bot.domain.shifts.plan import Duty
from bot.ports.store import StaleStateError
from storage.encoding import decode_plan, encode_plan
from storage.revisions import keep
from storage.rows import address, instant, maybe_instant, maybe_millis, millis, room, words
from storage.search import save_names
from storage.session import Row, Session


class StoredPeople:
    """The `People` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, person: PersonId) -> Person:
        """One person; raises LookupError, since ids are never made up."""
        found = self._session.recall("people.get", _people, id=person)
        if not found:
            sentence = f"no person {person}"
            raise LookupError(sentence)
        return found[0]

    def by_account(self, account: AccountId) -> Person | None:
        """Whose account this is."""
        found = self._session.recall("people.by_account", _people, **_key(account))
        return next(iter(found), None)

    def account(self, account: AccountId) -> Account | None:
        """One account."""
        found = self._session.recall("people.account", _accounts, **_key(account))
        return next(iter(found), None)

    def accounts_of(self, person: PersonId) -> tuple[Account, ...]:
        """The person's accounts, the one seen last first."""
        return self._session.recall("people.accounts_of", _accounts, person=person)

    def of_team(self, team: TeamId) -> tuple[Person, ...]:
        """The team's staff by name."""
        return self._session.recall("people.of_team", _people, team=team)

    def managers(self) -> tuple[Person, ...]:
        """Every manager by name."""
        return self._session.recall("people.managers", _people)

    def staff(self) -> tuple[Person, ...]:
        """Everybody who works for the desk, by name."""
        return self._session.recall("people.staff", _people)

    def clients(self) -> tuple[Person, ...]:
        """Everybody whom tasks are done for, by name."""
        return self._session.recall("people.clients", _people)

    def contacts_of_staff(self) -> tuple[str, ...]:
        """The staff's user names, with an @ before them, and what else of theirs is hidden."""
        return self._session.recall("people.contacts_of_staff", _contacts)

    def invitation(self, code: str) -> Invitation | None:
        """One invitation."""
        row = self._session.one("people.invitation", code=code)
        return None if row is None else _invitation(row)


def save_person(session: Session, person: Person) -> None:
    """Write a person; raises StaleStateError."""
    keep(
        session,
        "people.person",
        person.revision,
        id=person.id,
        name=words(person.name),
        role=person.role,
        team=person.team,
        company=person.company,
        contact=person.contact,
        language=person.language,
        language_chosen=person.language_chosen,
        zone=person.zone,
        plan=encode_plan(person.plan),
        duty=person.duty,
        duty_until=maybe_millis(person.duty_until),
        off_shift_pages=person.off_shift_pages,
        also_client=person.also_client,
        client_team=person.client_team,
        desk_name=words(person.desk_name),
        contacts=words("\n".join(person.contacts)),
        digest=person.digest,
    )
    save_names(session, person)


def save_account(session: Session, account: Account) -> None:
    """Write an account, whoever it belonged to."""
    session.execute("people.account_save", **_columns(account))


def save_first_account(session: Session, account: Account) -> None:
    """Write the account of a person who is only being made; raises StaleStateError.

    Two first messages of one stranger may be handled at once by two processes, so this account
    must be new as well: the loser repeats and finds both.
    """
    if session.execute("people.account_first", **_columns(account)) == 0:
        sentence = f"account {account.id}: somebody else met this person first"
        raise StaleStateError(sentence)


def save_invitation(session: Session, invitation: Invitation) -> None:
    """Write an invitation; raises StaleStateError."""
    keep(
        session,
        "people.invitation",
        invitation.revision,
        code=invitation.code,
        kind=invitation.kind,
        role=invitation.role,
        team=invitation.team,
        company=words(invitation.company),
        contact=invitation.contact,
        person=invitation.person,
        created_by=invitation.created_by,
        created_at=millis(invitation.created_at),
        expires_at=millis(invitation.expires_at),
        used_by=invitation.used_by,
    )


def _columns(account: Account) -> dict[str, Any]:
    private = account.private
    return {
        **_key(account.id),
        "person": account.person,
        "name": words(account.name),
        "handle": account.handle,
        "private_room": None if private is None else room(private),
        "private_thread": "" if private is None else private.thread,
        "reachable": account.reachable,
        "seen_at": millis(account.seen_at),
    }


def _key(account: AccountId) -> dict[str, str]:
    return {
        "platform": account.platform,
        "workspace": account.workspace,
        "user_id": account.user,
    }


def _people(rows: list[Row]) -> tuple[Person, ...]:
    return tuple(map(_person, rows))


def _contacts(rows: list[Row]) -> tuple[str, ...]:
    found = {f"@{row['handle']}" for row in rows if row["handle"]}
    hidden = [row for row in rows if row["desk_name"]]  # a mention shows the name of the account
    found |= {f"@{row[key]}" for row in hidden for key in ("name", "account_name") if row[key]}
    return tuple(sorted(found.union(*(row["contacts"].splitlines() for row in rows))))


def _accounts(rows: list[Row]) -> tuple[Account, ...]:
    return tuple(map(_account, rows))


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        role=Role(row["role"]),
        team=row["team"],
        company=row["company"],
        contact=bool(row["contact"]),
        language=row["language"],
        language_chosen=bool(row["language_chosen"]),
        zone=row["zone"],
        plan=decode_plan(row["plan"]),
        duty=Duty(row["duty"]),
        duty_until=maybe_instant(row["duty_until"]),
        off_shift_pages=bool(row["off_shift_pages"]),
        also_client=bool(row["also_client"]),
        client_team=row["client_team"],
        desk_name=row["desk_name"],
        contacts=tuple(row["contacts"].splitlines()),
        digest=row["digest"],
        revision=row["revision"],
    )


def _account(row: Row) -> Account:
    private = row["private_room"]
    return Account(
        id=AccountId(row["platform"], row["workspace"], row["user_id"]),
        person=row["person"],
        name=row["name"],
        handle=row["handle"],
        private=None if private is None else address(private, row["private_thread"]),
        reachable=bool(row["reachable"]),
        seen_at=instant(row["seen_at"]),
    )


def _invitation(row: Row) -> Invitation:
    return Invitation(
        code=row["code"],
        kind=InvitationKind(row["kind"]),
        role=Role(row["role"]),
        team=row["team"],
        company=row["company"],
        contact=bool(row["contact"]),
        person=row["person"],
        created_by=row["created_by"],
        created_at=instant(row["created_at"]),
        expires_at=instant(row["expires_at"]),
        used_by=row["used_by"],
        revision=row["revision"],
    )
