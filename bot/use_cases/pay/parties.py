"""With whom a contract is: one of the staff, a company, or a client of none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.ids import PersonId
from bot.domain.pay.terms import Contract, Side, Terms
from bot.domain.people import Person
from bot.domain.profile import company_key
from bot.domain.understanding.category import category_named
from bot.ports.reader import Reader
from bot.use_cases.staff import named_assistants, named_first

_BILLED = re.compile(r"(?:billed|bill|berechnet|счёт|счет)(?!\w)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whose contract; a company by its name. `side` tells which way the money goes."""

    side: Side
    person: Person | None = None
    company: str = ""

    @property
    def name(self) -> str:
        """As people call it."""
        return self.person.name if self.person else self.company

    @property
    def key(self) -> tuple[Side, PersonId | None, str]:
        """As contracts are looked up."""
        person = self.person.id if self.person else None
        return self.side, person, "" if person else company_key(self.company)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What people and companies are called in what is told of contracts."""

    people: Mapping[PersonId, str] = field(default_factory=dict)
    companies: Mapping[str, str] = field(default_factory=dict)

    def of(self, contract: Contract) -> str:
        """The other side of a contract."""
        if contract.party is not None:
            return self.people.get(contract.party, "")
        return self.companies.get(contract.company, contract.company)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """For whose work, which company and which category terms are; `unknown` is what is neither."""

    person: PersonId | None = None
    company: str = ""
    category: str = ""
    unknown: str = ""


def companies(read: Reader) -> dict[str, str]:
    """The names of all companies by their keys."""
    return {
        company_key(each.company): each.company for each in read.people.clients() if each.company
    }


def party_first(words: str, read: Reader) -> tuple[tuple[Party, ...], str]:
    """Whom the first words name, and what stands behind; several if more than one may be meant."""
    staff, rest = named_first(words, read)
    company, behind = _company_first(words, read)
    if company is not None and len(behind) <= len(rest):
        return (company,), behind
    if not staff:
        return (), words
    side = Side.PAY
    if billed := _BILLED.match(rest):
        side, rest = Side.BILL, rest[billed.end() :]
    return tuple(Party(side=side, person=each) for each in staff), rest


def _company_first(words: str, read: Reader) -> tuple[Party | None, str]:
    known = companies(read)
    alone = {each.name.casefold(): each for each in read.people.clients() if not each.company}
    parts = words.split()
    for count in range(len(parts), 0, -1):
        name, rest = " ".join(parts[:count]).rstrip(":,"), " ".join(parts[count:])
        if company_key(name) in known:
            return Party(side=Side.BILL, company=known[company_key(name)]), rest
        if name.casefold() in alone:
            return Party(side=Side.BILL, person=alone[name.casefold()]), rest
    return None, words


def party_of(contract: Contract, read: Reader) -> Party:
    """The party of a contract that is there."""
    if contract.party is not None:
        return Party(side=contract.side, person=read.people.get(contract.party))
    name = companies(read).get(contract.company, contract.company)
    return Party(side=contract.side, company=name)


def scope_of(party: Party, words: str, by: str, read: Reader) -> Scope:
    """What "for Acme", "for web tasks" and "by Luis" mean."""
    person = None
    if by:
        found = named_assistants(by, read)
        if len(found) != 1:
            return Scope(unknown=by)
        person = found[0].id
    if not words:
        return Scope(person=person)
    if party.side is Side.PAY and company_key(words) in companies(read):
        return Scope(person=person, company=company_key(words))
    category = category_named(words)
    return Scope(person=person, category=category) if category else Scope(unknown=words)


def names_of(contracts: tuple[Contract, ...], terms: tuple[Terms, ...], read: Reader) -> Names:
    """What everybody is called whom these name."""
    ids = {each.party for each in contracts} | {each.person for each in terms}
    return Names(
        people={each: read.people.get(each).name for each in ids if each is not None},
        companies=companies(read),
    )
