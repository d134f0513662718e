"""What stands in the way of an agreement, in words that say what to do."""

from bot.cards import Day, Text
from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import (
    OF_BILL,
    OF_PAY,
    Basis,
    Employment,
    Fixed,
    FixedKind,
    Retainer,
    Share,
    Side,
)
from bot.use_cases.pay.contracts import Facts
from bot.use_cases.pay.parties import Party


def hindrance(facts: Facts) -> Text | None:
    """Why nothing can be agreed so, if so."""
    party, said = facts.party, facts.said
    if party is None:
        names = ", ".join(each.name for each in facts.several)
        return Text("contract-which", {"names": names}) if names else Text("contract-who")
    if said.no_day:
        return Text("contract-no-day")
    if said.rest:
        return Text("contract-unclear", {"words": said.rest})
    if said.basis is None and not said.has_settings:
        return Text("contract-how")
    if facts.scope.unknown:
        return Text("contract-no-scope", {"words": facts.scope.unknown})
    if said.basis is None and facts.contract is None:
        return Text("contract-none-with", {"name": party.name})
    return (
        _settings_hindrance(facts, party)
        or (_hindrance(facts, party, said.basis) if said.basis else None)
        or _days_hindrance(facts)
    )


def _settings_hindrance(facts: Facts, party: Party) -> Text | None:
    """What belongs to the other side of the desk, or does not go with a retainer."""
    said = facts.said
    of_pay = said.employment is not None or said.exclusive is not None
    of_bill = said.rounding is not None or said.shown is not None
    if (party.side is Side.BILL and of_pay) or (party.side is Side.PAY and of_bill):
        return Text("contract-other-side", {"name": party.name})
    rhythm = said.rhythm or (facts.contract.rhythm if facts.contract else Rhythm.MONTHLY)
    bases = (said.basis, *(each.basis for each in facts.terms if each.until is None))
    if rhythm is not Rhythm.MONTHLY and any(isinstance(each, Retainer) for each in bases):
        return Text("contract-monthly-only")
    return None


def _hindrance(facts: Facts, party: Party, basis: Basis) -> Text | None:
    said, contract = facts.said, facts.contract
    if party.side is Side.PAY and not isinstance(basis, OF_PAY):
        return Text("contract-not-pay", {"name": party.name})
    if party.side is Side.BILL and not isinstance(basis, OF_BILL):
        return Text("contract-not-bill", {"name": party.name})
    if party.side is Side.BILL and isinstance(basis, Fixed) and basis.kind is not FixedKind.FIXED:
        return Text("contract-not-bill", {"name": party.name})
    if contract is None and said.currency is None:
        return Text("contract-which-currency")
    if contract is not None and said.currency not in {None, contract.currency}:
        args = {"name": party.name, "currency": contract.currency}
        return Text("contract-other-currency", args)
    employment = said.employment or (contract.employment if contract else None)
    if _is_for_employees(basis) and employment is not Employment.EMPLOYEE:
        return Text("contract-employees-only", {"name": party.name})
    if isinstance(basis, Share) and not basis.name:
        return Text("contract-name-it")
    return None


def _is_for_employees(basis: Basis) -> bool:
    of_employees = {FixedKind.BENEFIT, FixedKind.DEDUCTION}
    return isinstance(basis, Share) or (isinstance(basis, Fixed) and basis.kind in of_employees)


def _days_hindrance(facts: Facts) -> Text | None:
    """Days in a wrong order."""
    said = facts.said
    since = said.since or facts.today
    if said.until is not None and said.until < since:
        args = {"since": Day(since), "until": Day(said.until)}
        return Text("contract-days-reversed", args)
    return None
