"""Agreements in words: "18 EUR an hour from 1 Jan", "2.400 € im Monat ab 1. März, Angestellte".

What it is worth, from when until when, what it is meant for, and what else is agreed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from bot.domain.money.spoken import currency_of, read_amount, read_decimal
from bot.domain.pay import wordings as w
from bot.domain.pay.dates import read_day
from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import (
    Basis,
    Commission,
    Employment,
    Fixed,
    FixedKind,
    Hourly,
    Once,
    PerQuote,
    PerTask,
    Retainer,
    Share,
    Tier,
    Unpaid,
)
from bot.domain.timesheet.rounding import Rounding
from bot.domain.timesheet.spoken import length

HOUR = 3600
MOST = 100  # percent
NAME = 80  # characters
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What words say of an agreement; None is what they leave open.

    `no_day` tells that a day is named which does not exist. `rest` is what nothing was read from.
    """

    basis: Basis | None = None
    currency: str | None = None
    since: date | None = None
    until: date | None = None
    is_milestone: bool = False
    rhythm: Rhythm | None = None
    employment: Employment | None = None
    rounding: Rounding | None = None
    shown: bool | None = None
    exclusive: str | None = None
    scope: str = ""
    by: str = ""
    no_day: bool = False
    rest: str = ""

    @property
    def has_settings(self) -> bool:
        """Whether something is said of the contract itself."""
        said = (self.rhythm, self.employment, self.rounding, self.shown, self.exclusive)
        return any(each is not None for each in said)


def spoken(text: str, today: date, currency: str | None = None) -> Spoken:
    """Read an agreement; `currency` is the contract's, if there is one."""
    reading = _Reading(" ".join(text.split()), currency)
    exclusive = reading.words(w.EXCLUSIVE, "to")
    months = reading.words(w.MONTHS, "months")
    tiers = reading.tiers() if w.COMMISSION.search(reading.rest) else ()
    since, until, no_day = reading.days(today)
    employment = reading.choice(w.EMPLOYMENTS)
    rhythm, rounding = reading.choice(w.RHYTHMS), reading.choice(w.ROUNDINGS)
    shown = reading.choice(w.SHOWN)
    scope = w.TASKS.sub("", reading.words(w.SCOPE, "scope") or "")
    by = reading.words(w.BY, "by") or ""
    is_milestone = w.MILESTONE.search(reading.rest) is not None
    is_employee = employment is Employment.EMPLOYEE
    basis = _basis(reading, tiers, int(months or 1), is_employee=is_employee)
    return Spoken(
        basis=basis,
        currency=reading.currency,
        since=since,
        until=until,
        is_milestone=is_milestone,
        rhythm=rhythm,
        employment=employment,
        rounding=rounding,
        shown=shown,
        exclusive=exclusive,
        scope=scope,
        by=by,
        no_day=no_day,
        rest="" if _is_named(basis) else reading.name,
    )


class _Reading:
    """The words that are left to be read, and the currency that they name."""

    def __init__(self, rest: str, currency: str | None) -> None:
        self.rest, self.currency = rest, currency

    @property
    def name(self) -> str:
        """All that is left."""
        return " ".join(self.rest.split()).strip(w.EDGES)[:NAME]

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Take words out, if they are there."""
        found = pattern.search(self.rest)
        if found:
            self._cut(found)
        return found is not None

    def words(self, pattern: re.Pattern[str], group: str) -> str | None:
        """The same; what a group of them says."""
        found = pattern.search(self.rest)
        if found is None:
            return None
        self._cut(found)
        return str(found[group]).strip(w.EDGES)

    def choice(self, words: Mapping[T, re.Pattern[str]]) -> T | None:
        """Which of several things is said."""
        return next((each for each, pattern in words.items() if self.has(pattern)), None)

    def money(self) -> Decimal | None:
        """The first amount of the currency, or of any while none is known."""
        for found in w.MONEY.finditer(self.rest):
            amount = read_amount(found[0].removeprefix(found["sign"] or ""))
            if amount is None:
                continue
            self.currency = amount.currency
            self._cut(found)
            return -amount.major if found["sign"] else amount.major
        return None

    def percent(self) -> Decimal | None:
        """The first percentage, up to all of it."""
        said = self.words(w.PERCENT, "percent")
        value = read_decimal(said) if said else None
        return value if value is not None and value <= MOST else None

    def behind(self, cue: re.Pattern[str]) -> Decimal | None:
        """The number behind a word."""
        hours = r"h|hours?|std|stunden?|ч|час\w*"
        found = re.search(
            rf"{cue.pattern}\s+(?:{w.CURRENCY})?\s?(?P<number>{w.NUMBER})"
            rf"(?:\s?(?:{hours}|{w.CURRENCY})(?!\w)\.?)?",
            self.rest,
            re.IGNORECASE,
        )
        value = read_decimal(found["number"]) if found else None
        if found is not None and value is not None:
            self._cut(found)
        return value

    def hours(self) -> int | None:
        """The first length, in seconds."""
        seconds, self.rest = length(self.rest)
        return seconds

    def tiers(self) -> tuple[Tier, ...]:
        """Percentages, each with the amount above which it counts."""
        found = []
        while match := w.TIER.search(self.rest):
            percent, above = read_decimal(match["percent"]), Decimal(0)
            if match["above"]:
                above = read_decimal(match["above"]) or above
                self.currency = self.currency or currency_of(
                    match["before"] or match["after"] or ""
                )
            self._cut(match)
            if percent is None or percent > MOST:
                return ()
            found.append(Tier(above, percent))
        if found and all(each.above for each in found):
            found.append(Tier(Decimal(0), Decimal(0)))
        return tuple(sorted(found, key=lambda each: each.above))

    def days(self, today: date) -> tuple[date | None, date | None, bool]:
        """From when, until when, and whether a day was named that does not exist."""
        since = until = None
        is_wrong, begin = False, 0
        while cue := w.DATED.search(self.rest, begin):
            day, long = read_day(self.rest[cue.end() :], today)
            if not long:
                begin = cue.end()
                continue
            if cue["until"]:
                until = day
            else:
                since = day
            is_wrong = is_wrong or day is None
            self.rest = (
                f"{self.rest[: cue.start()].rstrip()} {self.rest[cue.end() + long :].lstrip()}"
            )
        return since, until, is_wrong

    def _cut(self, found: re.Match[str]) -> None:
        before, after = self.rest[: found.start()], self.rest[found.end() :]
        self.rest = f"{before.rstrip()} {after.lstrip()}"


def _basis(
    reading: _Reading, tiers: tuple[Tier, ...], months: int, *, is_employee: bool
) -> Basis | None:
    """What it is worth, by the words that say of which kind it is."""
    if reading.has(w.RETAINER):
        return _retainer(reading, months)
    if reading.has(w.COMMISSION):
        return Commission(tiers) if tiers else None
    if reading.has(w.QUOTES):
        return PerQuote(reading.percent() or Decimal(MOST))
    if reading.has(w.DEDUCTION):
        percent = reading.percent()
        if percent is not None:
            return Share(percent, reading.name)
        return _fixed(reading, FixedKind.DEDUCTION)
    if reading.has(w.BENEFIT):
        return _fixed(reading, FixedKind.BENEFIT)
    if reading.has(w.MILESTONE) or reading.has(w.ONCE):
        amount = reading.money()
        return None if amount is None else Once(amount, reading.name)
    return _for_work(reading, is_employee=is_employee)


def _for_work(reading: _Reading, *, is_employee: bool) -> Basis | None:
    """What an hour, a task, a month or a year is worth."""
    if w.HOUR.search(reading.rest):
        amount = reading.money()
        return Hourly(amount) if reading.has(w.HOUR) and amount is not None else None
    if reading.has(w.TASK):
        amount = reading.money()
        return None if amount is None else PerTask(amount)
    is_salary = reading.has(w.SALARY) or is_employee
    if is_salary or w.MONTH.search(reading.rest) or w.YEAR.search(reading.rest):
        return _fixed(reading, FixedKind.SALARY if is_salary else FixedKind.FIXED)
    return Unpaid() if reading.has(w.UNPAID) else None


def _retainer(reading: _Reading, months: int) -> Retainer | None:
    overrun, carried = reading.behind(w.OVERRUN), reading.behind(w.CARRY)
    fee, seconds = reading.money(), reading.hours()
    if overrun is None or fee is None or not seconds:
        return None
    cap = int((carried or Decimal(0)) * HOUR)
    return Retainer(seconds, fee, overrun, cap, max(1, months))


def _fixed(reading: _Reading, kind: FixedKind) -> Fixed | None:
    """A fixed amount; a month where no year is named."""
    amount = reading.money()
    months = 12 if reading.has(w.YEAR) else 1
    reading.has(w.MONTH)
    if amount is None:
        return None
    is_named = kind in {FixedKind.BENEFIT, FixedKind.DEDUCTION}
    return Fixed(amount, months, kind, reading.name if is_named else "")


def _is_named(basis: Basis | None) -> bool:
    """Whether the words that are left are its name."""
    match basis:
        case Share() | Once():
            return True
        case Fixed(kind=kind):
            return kind in {FixedKind.BENEFIT, FixedKind.DEDUCTION}
        case _:
            return False
