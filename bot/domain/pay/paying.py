"""What an assistant is paid for a period."""

from collections.abc import Iterable

from bot.domain.money.amount import Amount
from bot.domain.pay.amounts import for_time, percentage, proportion
from bot.domain.pay.commission import commissions
from bot.domain.pay.draft import Basics, Draft, Problem, ProblemKind
from bot.domain.pay.fixed import fixed_lines, shares
from bot.domain.pay.grouping import Hours
from bot.domain.pay.lines import Line, LineKind, Source, SourceKind, in_reading_order
from bot.domain.pay.terms import (
    OF_TIME,
    Commission,
    Fixed,
    FixedKind,
    Hourly,
    PerQuote,
    PerTask,
    Terms,
    Unpaid,
    best,
)
from bot.domain.pay.work import Deal, DoneTask, Expense, Unit, Worked, units
from bot.domain.timesheet.rounding import Rounding


def paid(basics: Basics) -> Draft:
    """Work it out. Time is paid to the second; what a price pays waits until the task is done."""
    hours, pending, lacking = Hours(basics.contract.currency), list[Source](), list[Source]()
    for unit in units(basics.worked, (), Rounding.NONE):
        _put(basics, unit, hours, pending, lacking)
    lines = [*hours.lines(), *fixed_lines(basics), *_priced(basics)]
    commission, problems = commissions(basics)
    lines += commission
    lines += shares(basics, lines)
    lines += (_expense(each) for each in basics.expenses if each.files)
    bare = tuple(_source(each) for each in basics.expenses if not each.files)
    if bare:
        problems = (*problems, Problem(ProblemKind.NO_RECEIPT, bare))
    if lacking:
        problems = (Problem(ProblemKind.NO_RATE, tuple(sorted(lacking))), *problems)
    return Draft(lines=in_reading_order(lines), problems=problems, pending=tuple(sorted(pending)))


def _put(
    basics: Basics, unit: Unit, hours: Hours, pending: list[Source], lacking: list[Source]
) -> None:
    """Find what a day's time on a task is worth."""
    deal = _deal(basics, unit)
    if deal is not None:
        if deal.done_on is None or deal.done_on > basics.last:
            pending += unit.sources
        else:
            hours.add(LineKind.COVERED, unit, unit.seconds)
        return
    fitting = tuple(
        each
        for each in basics.in_force(unit.day, OF_TIME)
        if each.fits(unit.person, unit.company, unit.category)
        and (unit.task is not None or not isinstance(each.basis, PerTask))
    )
    match best(fitting):
        case Terms(basis=Hourly(rate)):
            hours.add(LineKind.HOURS, unit, unit.seconds, rate)
        case Terms(basis=Unpaid()):
            hours.add(LineKind.UNPAID, unit, unit.seconds)
        case Terms(basis=PerTask()) if not _is_done(basics, unit):
            pending += unit.sources
        case Terms(basis=PerTask()):
            hours.add(LineKind.COVERED, unit, unit.seconds)
        case _ if _is_salaried(basics, unit):
            hours.add(LineKind.COVERED, unit, unit.seconds)
        case _:
            lacking += unit.sources


def _deal(basics: Basics, unit: Unit) -> Deal | None:
    """The quote that pays this time, if quotes are what is agreed."""
    found = (e for e in basics.deals if e.task == unit.task and unit.day >= e.agreed_on)
    deal = next((each for each in found if each.person == unit.person), None)
    if deal is None or _quoted(basics, deal, unit.company, unit.category) is None:
        return None
    return deal


def _quoted(basics: Basics, deal: Deal, company: str, category: str) -> PerQuote | None:
    """What share of the quote is agreed on the day it was accepted."""
    fitting = best(
        tuple(
            each
            for each in basics.in_force(deal.agreed_on, (PerQuote,))
            if each.fits(deal.person, company, category)
        )
    )
    return fitting.basis if fitting and isinstance(fitting.basis, PerQuote) else None


def _is_done(basics: Basics, unit: Unit) -> bool:
    return any(each.task == unit.task and each.day <= basics.last for each in basics.done)


def _is_salaried(basics: Basics, unit: Unit) -> bool:
    """Whether something is agreed that pays for time without counting it."""
    kinds = {FixedKind.FIXED, FixedKind.SALARY}
    return any(
        isinstance(each.basis, Commission) or each.basis.kind in kinds
        for each in basics.in_force(unit.day, (Fixed, Commission))
        if isinstance(each.basis, (Fixed, Commission))
    )


def _priced(basics: Basics) -> Iterable[Line]:
    """What tasks that were done bring: the price for a task, or the share of its quote."""
    quoted = {each.task for each in basics.deals}
    for done in basics.done:
        if done.task not in quoted and done.day <= basics.last and not done.settled:
            yield from _task(basics, done)
    for deal in basics.deals:
        company, category = _about(basics, deal)
        terms = _quoted(basics, deal, company, category)
        if terms is not None and deal.done_on is not None and deal.done_on <= basics.last:
            yield from _quote(basics, deal, terms, company, category)


def _task(basics: Basics, done: DoneTask) -> Iterable[Line]:
    fitting = tuple(
        each
        for each in basics.in_force(done.day, OF_TIME)
        if each.fits(done.person, done.company, done.category)
    )
    found = best(fitting)
    if found is not None and isinstance(found.basis, PerTask):
        yield Line(
            kind=LineKind.TASK,
            amount=Amount.rounded(found.basis.price, basics.contract.currency),
            first=done.day,
            last=done.day,
            task=done.task,
            person=done.person,
            sources=(done.source,),
        )


def _quote(
    basics: Basics, deal: Deal, terms: PerQuote, company: str, category: str
) -> Iterable[Line]:
    """The share of the price, and what took longer than its client agreed to."""
    day = deal.done_on or basics.last
    before, new = _seconds(deal, basics.settled), _seconds(deal, basics.worked)
    used, limit = before + new, deal.seconds
    if not deal.settled:
        base = deal.price
        if deal.hourly:
            charged = used if limit is None else min(used, limit)
            base = for_time(deal.price.major, charged, deal.price.currency)
        yield Line(
            kind=LineKind.QUOTE,
            amount=percentage(terms.percent, base),
            first=day,
            last=day,
            task=deal.task,
            person=deal.person,
            rate=terms.percent,
            base=base,
            sources=(deal.source,),
        )
    if limit is None:
        return
    over = max(0, used - limit) - (max(0, before - limit) if deal.settled else 0)
    if over:
        yield _extra(basics, deal, terms, over, company, category)


def _extra(
    basics: Basics, deal: Deal, terms: PerQuote, over: int, company: str, category: str
) -> Line:
    """Time beyond the agreed one: at the hourly rate, else in proportion to the share."""
    day = deal.done_on or basics.last
    fitting = best(
        tuple(
            each
            for each in basics.in_force(day, (Hourly,))
            if each.fits(deal.person, company, category)
        )
    )
    rate = fitting.basis.rate if fitting and isinstance(fitting.basis, Hourly) else None
    if rate is not None:
        amount = for_time(rate, over, basics.contract.currency)
    elif deal.hourly:
        amount = proportion(deal.price, terms.percent * over, 100 * 3600)
    else:
        amount = proportion(deal.price, terms.percent * over, 100 * (deal.seconds or 1))
    return Line(
        kind=LineKind.EXTRA,
        amount=amount,
        first=day,
        last=day,
        task=deal.task,
        person=deal.person,
        seconds=over,
        rate=rate,
        sources=(deal.source,),
    )


def _seconds(deal: Deal, worked: Iterable[Worked]) -> int:
    """How much of it was on the quote."""
    return sum(
        each.entry.seconds
        for each in worked
        if each.entry.task == deal.task
        and each.entry.person == deal.person
        and each.entry.day >= deal.agreed_on
    )


def _about(basics: Basics, deal: Deal) -> tuple[str, str]:
    """Company and category of the deal's task."""
    for each in (*basics.worked, *basics.settled):
        if each.entry.task == deal.task:
            return each.company, each.category
    found = next((each for each in basics.done if each.task == deal.task), None)
    return (found.company, found.category) if found else ("", "")


def _expense(expense: Expense) -> Line:
    return Line(
        kind=LineKind.EXPENSE,
        amount=expense.amount,
        first=expense.day,
        last=expense.day,
        name=expense.note,
        task=expense.task,
        person=expense.person,
        sources=(_source(expense),),
    )


def _source(expense: Expense) -> Source:
    return Source(SourceKind.EXPENSE, expense.id, expense.number)
