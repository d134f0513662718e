"""The examples of docs/pay.md as the desk works them out: first those of pay."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import (
    Commission,
    Fixed,
    FixedKind,
    Hourly,
    PerTask,
    Share,
    Side,
    Tier,
    Unpaid,
)
from bot.domain.timesheet.entry import laid, lasted
from tests.domain.pay_cases import ANN, HOUR, MINUTE, Book, contract, money, nov, said

D = Decimal
TIERS = Commission((Tier(D(0), D(5)), Tier(D(10_000), D(8))))
Example = Callable[[], list[str]]
EXAMPLES: dict[int, Example] = {}


def example(number: int) -> Callable[[Example], Example]:
    def keep(made: Example) -> Example:
        EXAMPLES[number] = made
        return made

    return keep


def hourly(rate: str, side: Side = Side.PAY, **more) -> Book:
    book = Book(contract(side, **more))
    book.agrees(Hourly(D(rate)))
    return book


def salaried(amount: int, since: date, **more) -> Book:
    book = Book(contract(**more))
    book.agrees(Fixed(D(amount), kind=FixedKind.SALARY), since)
    return book


@example(1)
def by_the_hour() -> list[str]:
    book = hourly("18")
    book.works(nov(2), 140 * MINUTE)
    book.works(nov(3), 70 * MINUTE)
    book.works(nov(3), 50 * MINUTE, 13)
    return said(book.draft())


@example(2)
def a_line_is_rounded() -> list[str]:
    book = hourly("19.99")
    for day in (2, 3, 4):
        book.works(nov(day), 20 * MINUTE)
    return said(book.draft())


@example(3)
def half_a_cent() -> list[str]:
    book = hourly("18.10")
    book.works(nov(2), 15 * MINUTE)
    book.works(nov(3), -15 * MINUTE, 13)
    return said(book.draft())


@example(4)
def another_rate() -> list[str]:
    book = Book(contract())
    book.agrees(Hourly(D(18)), until=nov(15))
    book.agrees(Hourly(D(20)), nov(16))
    book.works(nov(10), 10 * HOUR)
    book.works(nov(16), 10 * HOUR)
    return said(book.draft())


@example(5)
def for_a_task() -> list[str]:
    book = Book(contract())
    book.agrees(PerTask(D(25)))
    book.works(nov(2), 3 * HOUR)
    book.works(nov(4), 2 * HOUR, 14)
    book.does(nov(3), 12)
    book.does(nov(5), 13)
    assert [each.number for each in book.draft().pending] == [2]
    return said(book.draft())


@example(6)
def one_sort_of_tasks() -> list[str]:
    book = hourly("18")
    book.agrees(PerTask(D(40)), category="web")
    book.works(nov(2), 2 * HOUR)
    book.works(nov(4), 3 * HOUR, 14, category="web")
    book.does(nov(4), 14, "web")
    return said(book.draft())


@example(7)
def a_salary_begins() -> list[str]:
    return said(salaried(2400, nov(16)).draft())


@example(8)
def a_raise() -> list[str]:
    book = Book(contract())
    book.agrees(Fixed(D(3000), kind=FixedKind.SALARY), until=date(2026, 10, 15))
    book.agrees(Fixed(D(3100), kind=FixedKind.SALARY), date(2026, 10, 16))
    return said(book.draft(date(2026, 10, 1)))


@example(9)
def for_a_year() -> list[str]:
    book = Book(contract())
    book.agrees(Fixed(D(25_000), months=12))
    year = [book.draft(date(2026, month, 1)).totals[0] for month in range(1, 13)]
    assert sum(each.minor for each in year) == 25_000_00
    return said(book.draft(date(2026, 2, 1)))


@example(10)
def a_fortnight() -> list[str]:
    book = salaried(1240, date(2020, 1, 1), rhythm=Rhythm.FORTNIGHTLY)
    book.agrees(Hourly(D(15)))
    book.works(date(2026, 12, 30), 2 * HOUR)
    book.works(date(2027, 1, 4), 3 * HOUR)
    draft = book.draft(date(2026, 12, 31))
    assert (draft.lines[0].first, draft.lines[1].last) == (date(2026, 12, 28), date(2027, 1, 10))
    return said(draft)


def night(day: date) -> list[str]:
    start, end = laid((time(22), time(6)), day, "Europe/Berlin")
    book = hourly("16")
    book.works(day, lasted(start, end), None)
    return said(book.draft(day))


@example(11)
def clocks_go_back() -> list[str]:
    return night(date(2026, 10, 24))


@example(12)
def clocks_go_forward() -> list[str]:
    return night(date(2026, 3, 28))


@example(13)
def tiers_and_a_refund() -> list[str]:
    book = Book(contract())
    book.agrees(TIERS)
    book.bills(nov(5), "12000")
    book.bills(nov(20), "-1500")
    book.bills(nov(20), "9999", person=ANN)
    return said(book.draft())


@example(14)
def more_refunded() -> list[str]:
    book = Book(contract())
    book.agrees(TIERS)
    book.bills(nov(5), "200")
    book.bills(nov(20), "-500")
    return said(book.draft())


@example(15)
def salary_plus_commission() -> list[str]:
    book = salaried(1500, date(2020, 1, 1))
    book.agrees(Commission((Tier(D(0), D(3)),)))
    book.bills(nov(5), "4321.50")
    return said(book.draft())


@example(16)
def benefit_and_deductions() -> list[str]:
    book = salaried(2000, date(2020, 1, 1))
    book.agrees(Share(D(21), "Tax"))
    book.agrees(Fixed(D(49), kind=FixedKind.BENEFIT, name="Travel"))
    book.agrees(Fixed(D(120), kind=FixedKind.DEDUCTION, name="Insurance"))
    return said(book.draft())


@example(17)
def expenses() -> list[str]:
    book = hourly("18")
    book.works(nov(2), HOUR)
    book.spends(nov(2), money("12.50"), "Taxi")
    book.spends(nov(3), money("80", "USD"), "Hotel")
    book.spends(nov(4), money("7"), "No receipt", files=())
    assert [each.kind for each in book.draft().problems] == ["no-receipt"]
    return said(book.draft())


@example(18)
def training() -> list[str]:
    book = Book(contract())
    book.agrees(Unpaid(), until=nov(15))
    book.agrees(Hourly(D(15)), nov(16))
    book.works(nov(9), 5 * HOUR)
    book.works(nov(20), 2 * HOUR)
    return said(book.draft())
