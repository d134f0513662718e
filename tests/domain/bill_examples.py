"""The examples of docs/pay.md as the desk works them out: quotes, and what companies pay."""

from datetime import date

from bot.domain.pay.retainer import Month
from bot.domain.pay.terms import (
    Hourly,
    Once,
    PerQuote,
    Retainer,
    Side,
)
from bot.domain.timesheet.rounding import Rounding
from tests.domain.pay_cases import ANN, HOUR, LUIS, MINUTE, Book, contract, nov, said
from tests.domain.pay_examples import EXAMPLES, D, example, hourly

__all__ = ["EXAMPLES"]  # those here put themselves beside those of pay

ACME = Retainer(seconds=10 * HOUR, fee=D(300), overrun=D(35), cap=5 * HOUR)


def overran(side: Side, price: str, hours: int) -> list[str]:
    book = hourly("18", side)
    if side is Side.PAY:
        book.agrees(PerQuote(D(60)))
    book.works(nov(3), 7 * HOUR)
    book.works(nov(4), 5 * HOUR)
    book.quotes(price, hours, nov(4))
    return said(book.draft())


@example(19)
def without_consent_billed() -> list[str]:
    return overran(Side.BILL, "300", 10)


@example(20)
def without_consent_paid() -> list[str]:
    return overran(Side.PAY, "300", 10)


@example(21)
def with_consent_billed() -> list[str]:
    return overran(Side.BILL, "360", 12)


@example(22)
def with_consent_paid() -> list[str]:
    return overran(Side.PAY, "360", 12)


def retained(since: date, hours: str, carried=()) -> list[str]:
    book = Book(contract(Side.BILL))
    book.agrees(ACME, since)
    book.works(nov(20), int(D(hours) * HOUR))
    book.carried = carried
    return said(book.draft())


@example(23)
def an_overrun() -> list[str]:
    return retained(date(2020, 1, 1), "11.5")


@example(24)
def carried_at_the_cap() -> list[str]:
    october = Month(month=date(2026, 10, 1), own=10 * HOUR)
    return retained(date(2020, 1, 1), "16", october.left(3 * HOUR, ACME))


@example(25)
def half_a_month() -> list[str]:
    return retained(nov(16), "6")


def quarters() -> Book:
    return hourly("30", Side.BILL, rounding=Rounding.QUARTER)


@example(26)
def up_to_the_quarter() -> list[str]:
    book = quarters()
    book.works(nov(2), 20 * MINUTE)
    book.works(nov(2), 20 * MINUTE)
    book.works(nov(3), 5 * MINUTE)
    return said(book.draft())


@example(27)
def what_comes_late() -> list[str]:
    book = quarters()
    book.works(nov(2), 40 * MINUTE, old=True)
    book.works(nov(2), 10 * MINUTE)
    return said(book.draft(date(2026, 12, 1)))


@example(28)
def which_rate() -> list[str]:
    book = hourly("30", Side.BILL)
    book.agrees(Hourly(D(40)), person=LUIS)
    book.agrees(Hourly(D(50)), category="web")
    for task, category in ((12, ""), (14, "web")):
        for person in (ANN, LUIS):
            book.works(nov(2), HOUR, task, person=person, category=category)
    return said(book.draft())


@example(29)
def without_cents() -> list[str]:
    book = hourly("1850", currency="JPY")
    book.works(nov(2), 80 * MINUTE)
    return said(book.draft())


@example(30)
def milestone_and_correction() -> list[str]:
    book = Book(contract())
    book.agrees(Once(D(500), "First draft"), nov(10))
    book.agrees(Once(D(-20), "Counted twice in October"), nov(12))
    book.agrees(Once(D(900), "Not reached yet"), None)
    return said(book.draft())
