"""Contracts and their terms: what is agreed with an assistant or a company, each with its days.

Terms are never rewritten: they end, and others begin. So what a day was worth can always be told.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from bot.domain.ids import ContractId, PersonId, TermsId
from bot.domain.pay.periods import ANCHOR, Rhythm
from bot.domain.timesheet.rounding import Rounding


class Side(StrEnum):
    """PAY goes from the desk to an assistant, BILL from a company to the desk."""

    PAY = "pay"
    BILL = "bill"


class Employment(StrEnum):
    """What an assistant is to the desk; only employees have benefits and deductions."""

    CONTRACTOR = "contractor"
    EMPLOYEE = "employee"


@dataclass(frozen=True, slots=True)
class Hourly:
    """So much for an hour, in major units of the contract's currency, as all money here."""

    rate: Decimal


@dataclass(frozen=True, slots=True)
class PerTask:
    """So much for a task that was done; its hours are not counted beside it."""

    price: Decimal


@dataclass(frozen=True, slots=True)
class PerQuote:
    """So many percent of what the client accepted in a quote, once the task is done."""

    percent: Decimal = Decimal(100)


class FixedKind(StrEnum):
    """What a fixed amount is called on a statement; a deduction is taken off."""

    FIXED = "fixed"
    SALARY = "salary"
    BENEFIT = "benefit"
    DEDUCTION = "deduction"


@dataclass(frozen=True, slots=True)
class Fixed:
    """So much for each calendar month (`months` is 1) or each calendar year (12)."""

    amount: Decimal
    months: int = 1
    kind: FixedKind = FixedKind.FIXED
    name: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A deduction of so many percent of what was earned, without expenses and benefits."""

    percent: Decimal
    name: str


@dataclass(frozen=True, slots=True)
class Tier:
    """So many percent of what lies above an amount, up to the next tier."""

    above: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Commission:
    """Percent of what was billed in the period; the first of the tiers begins at nothing."""

    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class Once:
    """An amount that is due on the first day of its terms: a milestone, a bonus, a correction."""

    amount: Decimal
    name: str


@dataclass(frozen=True, slots=True)
class Retainer:
    """So many hours a month for a fee; what goes beyond costs `overrun` an hour.

    Of hours that were not used up to `cap` seconds in all are carried over, each for `months`.
    """

    seconds: int
    fee: Decimal
    overrun: Decimal
    cap: int = 0
    months: int = 1


@dataclass(frozen=True, slots=True)
class Unpaid:
    """Time costs nothing: training on the pay side, free work on the other."""


Basis = Hourly | PerTask | PerQuote | Fixed | Share | Commission | Once | Retainer | Unpaid
OF_PAY = (Hourly, PerTask, PerQuote, Fixed, Share, Commission, Once, Unpaid)
OF_BILL = (Hourly, Fixed, Once, Retainer, Unpaid)
OF_TIME = (Hourly, PerTask, Unpaid)  # what an hour can be worth; one of them fits it best


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What is agreed with an assistant (PAY) or with a company or a client of none (BILL).

    `party` is a person, `company` the company's key where it is one. A contract has one currency;
    in another one there is another contract. `exclusive_to` names the only company somebody works
    for. Contacts of a company see its hours and statements if it is `shown`.
    """

    id: ContractId
    number: int
    side: Side
    party: PersonId | None = None
    company: str = ""
    currency: str
    rhythm: Rhythm = Rhythm.MONTHLY
    anchor: date = ANCHOR
    employment: Employment = Employment.CONTRACTOR
    rounding: Rounding = Rounding.NONE
    exclusive_to: str = ""
    shown: bool = False
    since: date
    until: date | None = None
    made_by: PersonId
    made_at: datetime
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """One agreement of a contract, from `since` until `until`, the last day included.

    It may be for the work of one person, for one company or one category alone; empty is any.
    Without `since` it is a milestone that is not reached yet.
    """

    id: TermsId
    number: int
    contract: ContractId
    basis: Basis
    since: date | None
    until: date | None = None
    person: PersonId | None = None
    company: str = ""
    category: str = ""
    made_by: PersonId
    made_at: datetime
    ended_by: PersonId | None = None
    revision: int = 0

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        if self.since is None or day < self.since:
            return False
        return self.until is None or day <= self.until

    def fits(self, person: PersonId, company: str, category: str) -> bool:
        """Whether it is meant for work of this person, for this company, of this category."""
        return (
            self.person in {None, person}
            and self.company in {"", company}
            and self.category in {"", category}
        )

    @property
    def precision(self) -> tuple[bool, bool, bool]:
        """How closely it is meant: a person counts most, then a company, then a category."""
        return self.person is not None, self.company != "", self.category != ""


def best(candidates: tuple[Terms, ...]) -> Terms | None:
    """What is meant most closely; of two that are equally close a price for the task, the newer."""
    return max(
        candidates,
        key=lambda each: (each.precision, isinstance(each.basis, PerTask), each.number),
        default=None,
    )


def is_same_matter(one: Terms, other: Terms) -> bool:
    """Whether both answer one question, so that the later agreement takes the other's place."""
    scope = (one.person, one.company, one.category) == (other.person, other.company, other.category)
    return scope and _matter(one.basis) is not None and _matter(one.basis) == _matter(other.basis)


def _matter(basis: Basis) -> tuple[str, str] | None:
    """Which question it answers: what an hour is worth, what a month; None for what is due once."""
    match basis:
        case Hourly() | Unpaid():
            return "hour", ""
        case Fixed(kind=FixedKind.BENEFIT | FixedKind.DEDUCTION as kind, name=name):
            return kind, name.casefold()
        case Share(name=name):
            return FixedKind.DEDUCTION, name.casefold()
        case Once():
            return None
        case _:
            return type(basis).__name__, ""
