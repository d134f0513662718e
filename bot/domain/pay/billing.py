"""What a company is billed for a period."""

from collections.abc import Iterable, Mapping

from bot.domain.ids import TaskId
from bot.domain.pay.draft import Basics, Draft, Problem, ProblemKind
from bot.domain.pay.fixed import fixed_lines
from bot.domain.pay.grouping import Hours
from bot.domain.pay.lines import Line, LineKind, Source, in_reading_order
from bot.domain.pay.periods import Period, month_of
from bot.domain.pay.retainer import Carried, Month, Usage, month_under
from bot.domain.pay.terms import Fixed, Hourly, Retainer, Terms, Unpaid, best
from bot.domain.pay.work import Deal, Unit, Worked, units, within

_OF_HOURS = (Hourly, Unpaid)


def billed(basics: Basics) -> Draft:
    """Work it out. Time counts as it is rounded for this company, and only what is billable."""
    hours, pending, lacking = Hours(basics.contract.currency), list[Source](), list[Source]()
    deals = {each.task: each for each in basics.deals}
    used, month = _used(basics, deals), _month(basics)
    usage = Usage(month.available if month else 0)
    for unit in _units(basics):
        deal = deals.get(unit.task) if unit.task else None
        if deal is not None and unit.day >= deal.agreed_on:
            _quoted(basics, deal, unit, hours, used, pending)
            continue
        match _worth(basics, unit):
            case Terms(basis=Hourly(rate)):
                hours.add(LineKind.HOURS, unit, unit.seconds, rate)
            case Terms(basis=Unpaid()):
                hours.add(LineKind.UNPAID, unit, unit.seconds)
            case Terms(basis=Retainer(overrun=rate)):
                inside, beyond = usage.take(unit.seconds)
                if inside or not beyond:
                    hours.add(LineKind.INCLUDED, unit, inside)
                if beyond:
                    hours.add(LineKind.OVERRUN, unit, beyond, rate)
            case Terms(basis=Fixed()):
                hours.add(LineKind.COVERED, unit, unit.seconds)
            case _:
                lacking += unit.sources
    problems = (Problem(ProblemKind.NO_RATE, tuple(sorted(lacking))),) if lacking else ()
    return Draft(
        lines=in_reading_order([*hours.lines(), *fixed_lines(basics), *_prices(basics)]),
        problems=problems,
        pending=tuple(sorted(pending)),
        carried=_left(basics, month, usage.used),
    )


def metered(basics: Basics) -> tuple[Month, int] | None:
    """The retainer's month of the period, and the seconds used in it; None without a retainer."""
    month = _month(basics)
    if month is None:
        return None
    tasks = {each.task: each for each in basics.deals}
    used = sum(
        unit.seconds
        for unit in _units(basics)
        if not _is_quoted(unit, tasks) and _is_retained(_worth(basics, unit))
    )
    return month, used


def _is_quoted(unit: Unit, deals: Mapping[TaskId, Deal]) -> bool:
    deal = deals.get(unit.task) if unit.task else None
    return deal is not None and unit.day >= deal.agreed_on


def _is_retained(terms: Terms | None) -> bool:
    return terms is not None and isinstance(terms.basis, Retainer)


def _units(basics: Basics) -> tuple[Unit, ...]:
    new = (each for each in basics.worked if each.entry.billable)
    old = (each for each in basics.settled if each.entry.billable)
    return units(new, old, basics.contract.rounding)


def _worth(basics: Basics, unit: Unit) -> Terms | None:
    """What the time falls under: a rate for just such work, a retainer, a rate, a fixed price.

    Time that comes late counts for a retainer in the month in which it is billed.
    """
    fitting = [
        each
        for each in basics.in_force(unit.day, _OF_HOURS)
        if each.fits(unit.person, unit.company, unit.category)
    ]
    found = best(tuple(fitting))
    if found is not None and any(found.precision):
        return found
    day = max(unit.day, basics.period.first)
    retainer = best(basics.in_force(day, (Retainer,)))
    fixed = best(basics.in_force(unit.day, (Fixed,)))
    own = best(
        tuple(
            each
            for each in basics.own
            if isinstance(each.basis, Hourly)
            and each.holds_on(unit.day)
            and each.fits(unit.person, unit.company, unit.category)
        )
    )
    return retainer or found or fixed or own


def _quoted(
    basics: Basics,
    deal: Deal,
    unit: Unit,
    hours: Hours,
    used: dict[TaskId, int],
    pending: list[Source],
) -> None:
    """Time on a quote: at its rate or within its price, as far as its client has agreed."""
    if not deal.hourly and (deal.done_on is None or deal.done_on > basics.last):
        pending += unit.sources
        return
    inside = unit.seconds
    if deal.seconds is not None:
        inside = within(deal.seconds, used.get(deal.task, 0), unit.seconds)
    used[deal.task] = used.get(deal.task, 0) + unit.seconds
    is_all = unit.seconds == inside
    if (inside or is_all) and deal.hourly:
        rate, currency = deal.price.major, deal.price.currency
        hours.add(LineKind.HOURS, unit, inside, rate, currency)
    elif inside or is_all:
        hours.add(LineKind.COVERED, unit, inside)
    if not is_all:
        hours.add(LineKind.UNAGREED, unit, unit.seconds - inside)


def _used(basics: Basics, deals: Mapping[TaskId, Deal]) -> dict[TaskId, int]:
    """Seconds of each quote that stand on earlier statements, as they were rounded there."""
    found: dict[TaskId, int] = {}
    old: list[Worked] = [each for each in basics.settled if each.entry.billable]
    for unit in units(old, (), basics.contract.rounding):
        if unit.task is not None and _is_quoted(unit, deals):
            found[unit.task] = found.get(unit.task, 0) + unit.seconds
    return found


def _prices(basics: Basics) -> Iterable[Line]:
    """The prices of quotes whose tasks were done."""
    for deal in basics.deals:
        if deal.hourly or deal.settled or deal.done_on is None or deal.done_on > basics.last:
            continue
        yield Line(
            kind=LineKind.QUOTE,
            amount=deal.price,
            first=deal.done_on,
            last=deal.done_on,
            task=deal.task,
            person=deal.person,
            sources=(deal.source,),
        )


def _month(basics: Basics) -> Month | None:
    whole: Period = month_of(basics.period.first)
    retainers = tuple(each for each in basics.terms if isinstance(each.basis, Retainer))
    if not any(each.since and whole.cut(each.since, each.until) for each in retainers):
        return None
    return month_under(retainers, whole, basics.carried)


def _left(basics: Basics, month: Month | None, used: int) -> tuple[Carried, ...]:
    """What is carried over, if a retainer still is in force at the month's end."""
    last = best(basics.in_force(month_of(basics.period.first).last, (Retainer,)))
    if month is None or last is None or not isinstance(last.basis, Retainer):
        return ()
    return month.left(used, last.basis)
