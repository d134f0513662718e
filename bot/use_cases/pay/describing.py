"""How contracts and their terms read."""

from datetime import date, timedelta
from decimal import Decimal

from bot.cards import Args, Day, Lasting, Lines, Text, Word
from bot.domain.money.amount import Amount
from bot.domain.pay.terms import (
    Commission,
    Contract,
    Fixed,
    Hourly,
    Once,
    PerQuote,
    PerTask,
    Retainer,
    Share,
    Side,
    Terms,
    Unpaid,
)
from bot.domain.timesheet.rounding import Rounding
from bot.domain.understanding.category import CATEGORIES
from bot.use_cases.pay.parties import Names

RECENT = timedelta(days=31)


def contract_text(contract: Contract, terms: tuple[Terms, ...], names: Names, today: date) -> Text:
    """A contract with the terms that are in force or will be."""
    standing = [each for each in terms if is_standing(each, today)]
    lines = [_head(contract, names), *_settings(contract, names)]
    lines += [terms_line(each, contract, names) for each in standing]
    if not standing:
        lines.append(Text("contract-no-terms"))
    return Text("time-parts", {"lines": Lines(tuple(lines))})


def is_standing(terms: Terms, today: date) -> bool:
    """Whether terms are in force, will be, or wait to be reached; what is due once, for a month."""
    if isinstance(terms.basis, Once) and terms.since is not None:
        return today - terms.since <= RECENT
    if terms.until is None:
        return True
    return terms.until >= today and (terms.since is None or terms.since <= terms.until)


def _head(contract: Contract, names: Names) -> Text:
    args: Args = {
        "contract": str(contract.number),
        "name": names.of(contract),
        "currency": contract.currency,
    }
    if contract.until is not None:
        return Text("contract-ended-head", {**args, "until": Day(contract.until)})
    if contract.side is Side.BILL and contract.party is not None:
        return Text("contract-head-billed", args)
    return Text("contract-head-bill" if contract.side is Side.BILL else "contract-head-pay", args)


def _settings(contract: Contract, names: Names) -> list[Text]:
    """What is agreed beside money, as far as it is not usual."""
    lines = [Text(f"contract-rhythm-{contract.rhythm}")]
    if contract.side is Side.PAY:
        lines.append(Text(f"contract-{contract.employment}"))
        if contract.exclusive_to:
            company = names.companies.get(contract.exclusive_to, contract.exclusive_to)
            lines.append(Text("contract-exclusive", {"company": company}))
        return [Text("contract-settings", {"first": lines[0], "second": lines[1]}), *lines[2:]]
    if contract.rounding is not Rounding.NONE:
        lines.append(Text(f"contract-rounding-{contract.rounding}"))
    lines.append(Text("contract-shown" if contract.shown else "contract-hidden"))
    return lines


def terms_line(terms: Terms, contract: Contract, names: Names) -> Text:
    """One agreement with its number, what it is meant for, and its days."""
    what = worth(terms, contract)
    scope = _scope(terms, names)
    if scope is not None:
        what = Text("terms-for", {"what": what, "scope": scope})
    return Text("terms-line", {"terms": str(terms.number), "what": what, "days": _days(terms)})


def _scope(terms: Terms, names: Names) -> Word | None:
    said: list[Word] = []
    if terms.person is not None:
        said.append(names.people.get(terms.person, ""))
    if terms.company:
        said.append(names.companies.get(terms.company, terms.company))
    if terms.category:
        said.append(category_text(terms.category))
    if not said:
        return None
    return said[0] if len(said) == 1 else Text("terms-both", {"one": said[0], "other": said[1]})


def category_text(category: str) -> Word:
    """A category as people call it."""
    if category in CATEGORIES:
        return Text(f"category-{category.replace('_', '-')}")
    return category


def _days(terms: Terms) -> Text:
    if terms.since is None:
        return Text("terms-not-reached")
    if isinstance(terms.basis, Once):
        return Text("terms-on", {"day": Day(terms.since)})
    if terms.until is None:
        return Text("terms-since", {"since": Day(terms.since)})
    return Text("terms-between", {"since": Day(terms.since), "until": Day(terms.until)})


def worth(terms: Terms, contract: Contract) -> Text:  # noqa: C901 - one case for each kind
    """What it is worth."""
    currency = contract.currency

    def money(value: Decimal) -> Amount:
        return Amount.rounded(value, currency)

    match terms.basis:
        case Hourly(rate):
            return Text("terms-hourly", {"amount": money(rate)})
        case PerTask(price):
            return Text("terms-task", {"amount": money(price)})
        case PerQuote(percent):
            return Text("terms-quote", {"percent": plain(percent)})
        case Fixed(amount, months, kind, name):
            every = "year" if months > 1 else "month"
            args: Args = {"amount": money(amount), "name": name}
            return Text(f"terms-{kind}-{every}", args)
        case Share(percent, name):
            return Text("terms-share", {"percent": plain(percent), "name": name})
        case Commission(tiers):
            lines = [Text("terms-tier-first", {"percent": plain(tiers[0].percent)})]
            lines += [
                Text("terms-tier", {"percent": plain(e.percent), "above": money(e.above)})
                for e in tiers[1:]
            ]
            return Text("terms-commission", {"lines": Lines(tuple(lines))})
        case Once(amount, name):
            return Text("terms-once", {"amount": money(amount), "name": name})
        case Retainer():
            return _retainer(terms.basis, currency)
        case Unpaid():
            return Text("terms-free" if contract.side is Side.BILL else "terms-unpaid")


def _retainer(basis: Retainer, currency: str) -> Text:
    args: dict[str, Word] = {
        "hours": Lasting(basis.seconds),
        "fee": Amount.rounded(basis.fee, currency),
        "overrun": Amount.rounded(basis.overrun, currency),
        "cap": Lasting(basis.cap),
        "months": basis.months,
    }
    return Text("terms-retainer-carried" if basis.cap else "terms-retainer", args)


def plain(number: Decimal) -> str:
    """A percentage without zeros behind it."""
    return format(number.normalize(), "f")
