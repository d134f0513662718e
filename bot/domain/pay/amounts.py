"""The calculations that money needs; each multiplies first, divides once and rounds once."""

from collections.abc import Iterable
from datetime import date
from decimal import Context, Decimal, localcontext
from itertools import pairwise

from bot.domain.money.amount import Amount
from bot.domain.pay.periods import Period, days_in_month
from bot.domain.pay.terms import Tier

HOUR = 3600  # seconds
# A quotient that ends is exact, and one that does not stays away from the middle between two cents.
_EXACTLY = Context(prec=60)


def for_time(rate: Decimal, seconds: int, currency: str) -> Amount:
    """What so many seconds are worth at a rate for the hour."""
    return _fraction(rate * seconds, HOUR, currency)


def percentage(percent: Decimal, base: Amount) -> Amount:
    """So many percent of an amount."""
    return _fraction(percent * base.major, 100, base.currency)


def part_of_fixed(amount: Decimal, months: int, part: Period, currency: str) -> Amount:
    """What is due for some days of one month, of an amount for a month or a calendar year.

    A year has twelve equal months, and the days of a month are equal. It is what is due up to the
    last day less what was due before the first one, each rounded: so the parts of a month or year,
    however it is cut, come to the whole.
    """
    return _due(amount, months, part.last, part.last.day, currency) - _due(
        amount, months, part.first, part.first.day - 1, currency
    )


def _due(amount: Decimal, months: int, day: date, days: int, currency: str) -> Amount:
    """What is due of the year or month when so many days of the day's month have gone by."""
    before = (day.month - 1) % months
    length = days_in_month(day)
    return _fraction(amount * (before * length + days), length * months, currency)


def tiered(tiers: Iterable[Tier], base: Amount) -> Amount:
    """What the tiers give on an amount, each on what lies in it; a negative one is mirrored."""
    value, rows = abs(base.major), sorted(tiers, key=lambda each: each.above)
    with localcontext(_EXACTLY):
        total = Decimal(0)
        for tier, after in pairwise((*rows, None)):
            if tier is not None:
                top = value if after is None else min(value, after.above)
                total += max(Decimal(0), top - tier.above) * tier.percent
    return _fraction(total if base.minor >= 0 else -total, 100, base.currency)


def _fraction(numerator: Decimal, denominator: int, currency: str) -> Amount:
    with localcontext(_EXACTLY):
        return Amount.rounded(numerator / denominator, currency)


def proportion(amount: Amount, numerator: Decimal, denominator: int) -> Amount:
    """So many parts of an amount."""
    return _fraction(amount.major * numerator, denominator, amount.currency)
