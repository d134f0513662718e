"""`/contract`: whose contract is meant, what is agreed, and who asks."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.domain.pay.dates import read_day
from bot.domain.pay.spoken import Spoken, spoken
from bot.domain.pay.terms import Contract, Side, Terms
from bot.domain.pay.wordings import DATED
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.domain.timesheet.entry import local_day
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.pay.parties import Names, Party, Scope, names_of, party_first, party_of, scope_of
from bot.use_cases.places import actor_of


class Wish(StrEnum):
    """What is asked for."""

    LIST = "list"
    SHOW = "show"
    AGREE = "agree"
    END = "end"
    REACH = "reach"


_WORDS = {
    Wish.LIST: "list|liste|список",
    Wish.END: "end|beenden|завершить",
    Wish.REACH: "reached|erreicht|достигнут",
}
_ASKED = re.compile(
    "(?:" + "|".join(f"(?P<{wish}>{words})" for wish, words in _WORDS.items()) + r")(?!\w)\s*"
    r"(?:#?(?P<number>\d{1,9})(?!\S))?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks for what, and the contract that is meant with its terms.

    `several` may be meant where no `party` is. `listed` are all contracts that the actor may see,
    each with its terms. `on` is the day that ends or reaches terms; `no_day` where it is none.
    """

    actor: Person | None
    task: Task | None = None
    wish: Wish = Wish.LIST
    party: Party | None = None
    several: tuple[Party, ...] = ()
    contract: Contract | None = None
    terms: tuple[Terms, ...] = ()
    one: Terms | None = None
    said: Spoken = field(default_factory=Spoken)
    scope: Scope = field(default_factory=Scope)
    on: date | None = None
    no_day: bool = False
    listed: tuple[tuple[Contract, tuple[Terms, ...]], ...] = ()
    names: Names = field(default_factory=Names)
    today: date = date.min
    number: int = 1
    terms_number: int = 1


def load(event: CommandGiven, read: Reader) -> Facts:
    """Find out what is asked; whoever agrees on nothing sees the own contract alone."""
    actor = actor_of(event.sender, read)
    if actor is None or not actor.role.is_staff:
        return Facts(actor=actor)
    today, words = local_day(event.at, home_zone(actor, read)), event.words.strip()
    if not allowed(Deed.AGREE, actor, None):
        own = read.contracts.of(Side.PAY, actor.id, "")
        wish = Wish.AGREE if words else Wish.LIST
        return _listed(actor, wish, own, today, read)
    asked = _ASKED.fullmatch(words)
    if not words or (asked and asked[Wish.LIST]):
        return _listed(actor, Wish.LIST, read.contracts.every(), today, read)
    if asked:
        return _of_terms(asked, actor, today, read)
    return _agreed(words, actor, today, read)


def _listed(
    actor: Person, wish: Wish, contracts: tuple[Contract, ...], today: date, read: Reader
) -> Facts:
    pairs = tuple((each, read.contracts.terms(each.id)) for each in contracts)
    every = tuple(terms for _, those in pairs for terms in those)
    names = names_of(contracts, every, read)
    return Facts(actor=actor, wish=wish, listed=pairs, names=names, today=today)


def _of_terms(asked: re.Match[str], actor: Person, today: date, read: Reader) -> Facts:
    """What is ended or reached: terms by their number, or a whole contract by its party."""
    wish = Wish.END if asked[Wish.END] else Wish.REACH
    rest, party, several = asked["rest"], None, tuple[Party, ...]()
    one = read.contracts.terms_by_number(int(asked["number"])) if asked["number"] else None
    contract = read.contracts.get(one.contract) if one else None
    if not asked["number"] and wish is Wish.END:
        found, rest = party_first(rest, read)
        party, several = (found[0], ()) if len(found) == 1 else (None, found)
        contract = open_contract(party, read) if party else None
    on, no_day = _day(rest, today)
    facts = _about(actor, wish, contract, today, read)
    return replace(
        facts, party=party or facts.party, several=several, one=one, on=on, no_day=no_day
    )


def _agreed(words: str, actor: Person, today: date, read: Reader) -> Facts:
    """What is agreed with whom."""
    found, rest = party_first(words, read)
    if len(found) != 1:
        return Facts(actor=actor, wish=Wish.AGREE, several=found, today=today)
    party = found[0]
    contract = open_contract(party, read)
    said = spoken(rest, today, contract.currency if contract else None)
    facts = _about(actor, Wish.AGREE if rest else Wish.SHOW, contract, today, read)
    scope = scope_of(party, said.scope, said.by, read)
    return replace(facts, party=party, said=said, scope=scope)


def _about(
    actor: Person, wish: Wish, contract: Contract | None, today: date, read: Reader
) -> Facts:
    terms = read.contracts.terms(contract.id) if contract else ()
    return Facts(
        actor=actor,
        wish=wish,
        party=party_of(contract, read) if contract else None,
        contract=contract,
        terms=terms,
        names=names_of((contract,) if contract else (), terms, read),
        today=today,
        number=read.contracts.next_number(),
        terms_number=read.contracts.next_terms(),
    )


def open_contract(party: Party, read: Reader) -> Contract | None:
    """The party's contract that has not ended."""
    found = read.contracts.of(*party.key)
    return next((each for each in found if each.until is None), None)


def _day(words: str, today: date) -> tuple[date | None, bool]:
    """The day that is named, and whether there is something that is none."""
    plain = DATED.sub("", words.strip(), count=1)
    if not plain:
        return None, False
    day, long = read_day(plain, today)
    return day, day is None or bool(plain[long:].strip())
