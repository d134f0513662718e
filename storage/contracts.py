"""Contracts with assistants and companies, and their terms."""

from datetime import date

from bot.domain.ids import ContractId, PersonId
from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import Contract, Employment, Side, Terms
from bot.domain.timesheet.rounding import Rounding
from storage.bases import kind_of, read_basis, write_basis
from storage.revisions import keep
from storage.rows import instant, millis, words
from storage.session import Row, Session


class StoredContracts:
    """The `Contracts` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, contract: ContractId) -> Contract | None:
        """One contract."""
        row = self._session.one("contracts.get", id=contract)
        return None if row is None else _contract(row)

    def by_number(self, number: int) -> Contract | None:
        """The same by its number."""
        row = self._session.one("contracts.by_number", number=number)
        return None if row is None else _contract(row)

    def every(self) -> tuple[Contract, ...]:
        """All contracts."""
        return tuple(map(_contract, self._session.all("contracts.every")))

    def of(self, side: Side, party: PersonId | None, company: str) -> tuple[Contract, ...]:
        """Those with a person or with a company."""
        if party is not None:
            rows = self._session.all("contracts.of_person", side=side, party=party)
        else:
            rows = self._session.all("contracts.of_company", side=side, company=company)
        return tuple(map(_contract, rows))

    def terms(self, contract: ContractId) -> tuple[Terms, ...]:
        """All that was ever agreed in a contract."""
        return tuple(map(_terms, self._session.all("contracts.terms", contract=contract)))

    def terms_by_number(self, number: int) -> Terms | None:
        """One agreement."""
        row = self._session.one("contracts.terms_by_number", number=number)
        return None if row is None else _terms(row)

    def next_number(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("contracts.next_number")
        return int(row["number"]) if row is not None else 1

    def next_terms(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("contracts.next_terms")
        return int(row["number"]) if row is not None else 1


def save_contract(session: Session, contract: Contract) -> None:
    """Write a contract; raises StaleStateError, also where the party has one already."""
    keep(
        session,
        "contracts.contract",
        contract.revision,
        id=contract.id,
        number=contract.number,
        side=contract.side,
        party=contract.party,
        company=words(contract.company),
        currency=contract.currency,
        rhythm=contract.rhythm,
        anchor=contract.anchor.isoformat(),
        employment=contract.employment,
        rounding=contract.rounding,
        exclusive_to=words(contract.exclusive_to),
        shown=contract.shown,
        since=contract.since.isoformat(),
        until=_written(contract.until),
        made_by=contract.made_by,
        made_at=millis(contract.made_at),
    )


def save_terms(session: Session, terms: Terms) -> None:
    """Write an agreement; raises StaleStateError."""
    keep(
        session,
        "contracts.terms",
        terms.revision,
        id=terms.id,
        number=terms.number,
        contract=terms.contract,
        kind=kind_of(terms.basis),
        basis=write_basis(terms.basis),
        since=_written(terms.since),
        until=_written(terms.until),
        person=terms.person,
        company=words(terms.company),
        category=words(terms.category),
        made_by=terms.made_by,
        made_at=millis(terms.made_at),
        ended_by=terms.ended_by,
    )


def _contract(row: Row) -> Contract:
    return Contract(
        id=row["id"],
        number=row["number"],
        side=Side(row["side"]),
        party=row["party"],
        company=row["company"],
        currency=row["currency"],
        rhythm=Rhythm(row["rhythm"]),
        anchor=date.fromisoformat(row["anchor"]),
        employment=Employment(row["employment"]),
        rounding=Rounding(row["rounding"]),
        exclusive_to=row["exclusive_to"],
        shown=bool(row["shown"]),
        since=date.fromisoformat(row["since"]),
        until=_read(row["until"]),
        made_by=row["made_by"],
        made_at=instant(row["made_at"]),
        revision=row["revision"],
    )


def _terms(row: Row) -> Terms:
    return Terms(
        id=row["id"],
        number=row["number"],
        contract=row["contract"],
        basis=read_basis(row["kind"], row["basis"]),
        since=_read(row["since"]),
        until=_read(row["until"]),
        person=row["person"],
        company=row["company"],
        category=row["category"],
        made_by=row["made_by"],
        made_at=instant(row["made_at"]),
        ended_by=row["ended_by"],
        revision=row["revision"],
    )


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
