"""A statement as it is worked out: its lines, its sums, and what stands in its way."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.money.amount import Amount, totals
from bot.domain.pay.lines import Line, Source
from bot.domain.pay.periods import Period
from bot.domain.pay.retainer import Carried
from bot.domain.pay.terms import Contract, Terms
from bot.domain.pay.work import Billed, Deal, DoneTask, Expense, Worked


class ProblemKind(StrEnum):
    """Why a statement cannot be approved as it is."""

    NO_RATE = "no-rate"  # time on a day on which nothing is agreed
    NO_RECEIPT = "no-receipt"
    CURRENCY = "currency"  # tiers cannot be applied to another currency


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with which entries."""

    kind: ProblemKind
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Basics:
    """All that a statement is worked out from. The entries are those of no earlier statement.

    `settled` is the time of earlier statements on the same tasks, `carried` what a retainer's
    earlier months have left. `own` are rates of persons, which count where the contract has none.
    """

    contract: Contract
    terms: tuple[Terms, ...]
    period: Period
    worked: tuple[Worked, ...] = ()
    settled: tuple[Worked, ...] = ()
    done: tuple[DoneTask, ...] = ()
    deals: tuple[Deal, ...] = ()
    expenses: tuple[Expense, ...] = ()
    billed: tuple[Billed, ...] = ()
    carried: tuple[Carried, ...] = ()
    own: tuple[Terms, ...] = ()

    @property
    def last(self) -> date:
        """Its last day; what is later belongs to the next one."""
        return self.period.last

    def in_force(self, day: date, kinds: tuple[type, ...]) -> tuple[Terms, ...]:
        """The terms of these kinds that are in force on a day."""
        return tuple(e for e in self.terms if isinstance(e.basis, kinds) and e.holds_on(day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What comes out: the same from the same basics, whenever it is asked for.

    `pending` is time that a price will pay once its task is done; it stays for a later statement.
    """

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    pending: tuple[Source, ...] = ()
    carried: tuple[Carried, ...] = ()

    @property
    def totals(self) -> tuple[Amount, ...]:
        """One sum for each currency: that of the lines, which are rounded already."""
        return totals(each.amount for each in self.lines)

    @property
    def sources(self) -> frozenset[Source]:
        """Every entry that is settled by it."""
        return frozenset(source for line in self.lines for source in line.sources)
