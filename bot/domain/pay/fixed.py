"""Lines that need no work: fixed amounts, benefits, deductions, fees, and what is due once."""

from collections.abc import Iterable

from bot.domain.money.amount import Amount
from bot.domain.pay.amounts import part_of_fixed, percentage
from bot.domain.pay.draft import Basics
from bot.domain.pay.lines import EARNED, Line, LineKind, Source, SourceKind
from bot.domain.pay.periods import by_month
from bot.domain.pay.terms import Fixed, FixedKind, Once, Retainer, Share, Terms

_KINDS = {
    FixedKind.FIXED: LineKind.FIXED,
    FixedKind.SALARY: LineKind.SALARY,
    FixedKind.BENEFIT: LineKind.BENEFIT,
    FixedKind.DEDUCTION: LineKind.DEDUCTION,
}


def fixed_lines(basics: Basics) -> Iterable[Line]:
    """For each month that the period touches, what is due for the days in force."""
    for each in basics.terms:
        match each.basis:
            case Fixed(amount, months, kind, name):
                sign = -1 if kind is FixedKind.DEDUCTION else 1
                yield from _parts(basics, each, Fixed(sign * amount, months, kind, name))
            case Retainer(fee=fee):
                for line in _parts(basics, each, Fixed(fee)):
                    yield Line(
                        kind=LineKind.RETAINER,
                        amount=line.amount,
                        first=line.first,
                        last=line.last,
                        seconds=each.basis.seconds,
                        sources=line.sources,
                    )
            case Once(amount, name) if each.since is not None and each.since in basics.period:
                yield Line(
                    kind=LineKind.ONCE,
                    amount=Amount.rounded(amount, basics.contract.currency),
                    first=each.since,
                    last=each.since,
                    name=name,
                    sources=(source(each),),
                )
            case _:
                pass


def _parts(basics: Basics, terms: Terms, fixed: Fixed) -> Iterable[Line]:
    days = basics.period.cut(terms.since, terms.until) if terms.since else None
    for part in by_month(days) if days else ():
        yield Line(
            kind=_KINDS[fixed.kind],
            amount=part_of_fixed(fixed.amount, fixed.months, part, basics.contract.currency),
            first=part.first,
            last=part.last,
            name=fixed.name,
            rate=fixed.amount,
            sources=(source(terms),),
        )


def shares(basics: Basics, lines: Iterable[Line]) -> Iterable[Line]:
    """Deductions in percent of what the lines have earned while they are in force."""
    earned, currency = [each for each in lines if each.kind in EARNED], basics.contract.currency
    for terms in basics.terms:
        days = basics.period.cut(terms.since, terms.until) if terms.since else None
        if days is None or not isinstance(terms.basis, Share):
            continue
        those = [e for e in earned if e.amount.currency == currency and terms.holds_on(e.last)]
        base = sum((each.amount for each in those), Amount.zero(currency))
        yield Line(
            kind=LineKind.DEDUCTION,
            amount=-percentage(terms.basis.percent, base),
            first=days.first,
            last=days.last,
            name=terms.basis.name,
            rate=terms.basis.percent,
            base=base,
            sources=(source(terms),),
        )


def source(terms: Terms) -> Source:
    """Terms as a line names them."""
    return Source(SourceKind.TERMS, terms.id, terms.number)
