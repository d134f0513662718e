"""Commission: percent of what was billed, in tiers."""

from dataclasses import dataclass, field

from bot.domain.money.amount import Amount
from bot.domain.pay.amounts import tiered
from bot.domain.pay.draft import Basics, Problem, ProblemKind
from bot.domain.pay.fixed import source
from bot.domain.pay.lines import Line, LineKind, Source, SourceKind
from bot.domain.pay.terms import Commission, Terms
from bot.domain.pay.work import Billed


@dataclass
class _Base:
    """What was billed in one currency while some terms were in force."""

    amount: Amount
    sources: list[Source] = field(default_factory=list)


def commissions(basics: Basics) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """A line for each agreement on commission and each currency, and what cannot be worked out.

    Tiers are amounts of the contract's currency. What was billed in another one brings its own
    percentage in that one if there are no tiers.
    """
    lines, problems = list[Line](), list[Problem]()
    for terms in basics.terms:
        if not isinstance(terms.basis, Commission):
            continue
        for currency, base in _bases(basics, terms).items():
            if currency != basics.contract.currency and len(terms.basis.tiers) > 1:
                problems.append(Problem(ProblemKind.CURRENCY, tuple(base.sources)))
                continue
            lines.append(_line(basics, terms, terms.basis, base))
    return tuple(lines), tuple(problems)


def _bases(basics: Basics, terms: Terms) -> dict[str, _Base]:
    found: dict[str, _Base] = {}
    for each in basics.billed:
        if each.day > basics.last or not terms.holds_on(each.day) or not _counts(terms, each):
            continue
        if terms.company == "" and each.person != basics.contract.party:
            continue
        base = found.setdefault(each.amount.currency, _Base(Amount.zero(each.amount.currency)))
        base.amount += each.amount
        base.sources.append(Source(SourceKind.LINE, each.id, each.number))
    return found


def _counts(terms: Terms, billed: Billed) -> bool:
    """Whether the terms are about it: of a company all of it, else one's own work."""
    return terms.company in {"", billed.company} and terms.category in {"", billed.category}


def _line(basics: Basics, terms: Terms, basis: Commission, base: _Base) -> Line:
    days = basics.period.cut(terms.since or basics.period.first, terms.until) or basics.period
    return Line(
        kind=LineKind.COMMISSION,
        amount=tiered(basis.tiers, base.amount),
        first=days.first,
        last=days.last,
        name=terms.company,
        rate=basis.tiers[0].percent if len(basis.tiers) == 1 else None,
        base=base.amount,
        sources=(*sorted(base.sources), source(terms)),
    )
