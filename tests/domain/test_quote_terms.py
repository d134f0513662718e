"""Quotes: what words say of terms, what they come to, and what may follow on what."""

from datetime import UTC, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from bot.domain.money.amount import Amount
from bot.domain.quotes.quote import State, Step, Terms, move
from bot.domain.quotes.spoken import begins_with_terms, spoken

MONDAY = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("Europe/Berlin"))
FRIDAY = datetime(2026, 3, 6, 16, tzinfo=UTC)  # 17:00 in Berlin
HOUR = 3600


@pytest.mark.parametrize(
    ("words", "price", "hourly", "seconds", "due_at", "what"),
    [
        ("3 h 90 EUR layout of the flyer, until Friday", (9000, "EUR"), False, 3 * HOUR, FRIDAY, "layout of the flyer"),
        ("30 € pro Stunde, 2 Std. Texte bis Freitag 17:00", (3000, "EUR"), True, 2 * HOUR, FRIDAY, "Texte"),
        ("2 часа 3000 рублей вёрстка до пятницы", (300000, "RUB"), False, 2 * HOUR, FRIDAY, "вёрстка"),
        ("layout in two columns 1h30 $40/h", (4000, "USD"), True, 5400, None, "layout in two columns"),
        ("€1,200.50 the whole site", (120050, "EUR"), False, None, None, "the whole site"),
        ("1 200 EUR site", (120000, "EUR"), False, None, None, "site"),
        ("by Friday 5pm: 2000 yen, research", None, False, None, FRIDAY, "2000 yen, research"),
        ("JPY 2000 research", (2000, "JPY"), False, None, None, "research"),
        ("90 layout", None, False, None, None, "90 layout"),
        ("", None, False, None, None, ""),
    ],
)  # fmt: skip
def test_terms_in_words(words, price, hourly, seconds, due_at, what) -> None:
    said = spoken(words, MONDAY)

    assert said.price == (Amount(*price) if price else None)
    assert (said.hourly, said.seconds, said.due_at, said.what) == (hourly, seconds, due_at, what)
    assert not said.late


def test_a_time_that_has_passed_is_said_to_be_late() -> None:
    assert spoken("90 EUR by 2 March 2026 9:00", MONDAY).late


@pytest.mark.parametrize("words", ["3 h 90 EUR", "90 EUR x", "3h x", "45 min x", "€90 x"])
def test_a_length_or_a_price_in_front_is_no_task(words) -> None:
    assert begins_with_terms(words)
    assert not begins_with_terms(f"12 {words}")


def test_an_hourly_price_comes_to_its_hours_rounded_once() -> None:
    terms = Terms(what="", price=Amount(3333, "EUR"), hourly=True, seconds=80 * 60)

    assert terms.total == Amount(4444, "EUR")
    assert Terms(what="", price=Amount(9000, "EUR"), seconds=HOUR).total == Amount(9000, "EUR")


ENDS = {Step.WITHDRAW, Step.REPLACE, Step.EXPIRE, Step.LAPSE}
MAY = {
    State.OPEN: ENDS | {Step.ASK, Step.ACCEPT, Step.DECLINE, Step.COUNTER},
    State.COUNTERED: ENDS | {Step.ASK, Step.RESTORE},
}


@pytest.mark.parametrize(("state", "step"), tuple(product(State, Step)))
def test_what_is_over_stays_over(state, step) -> None:
    assert (move(state, step) is not None) == (step in MAY.get(state, set()))
