"""Money: read as people write it, rounded in one way, never mixed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.money.amount import CURRENCIES, Amount, MixedCurrenciesError, exponent, totals
from bot.domain.money.spoken import read_amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 EUR", Amount(2000, "EUR")),
        ("eur 20", Amount(2000, "EUR")),
        ("€12.50", Amount(1250, "EUR")),
        ("12,50 €", Amount(1250, "EUR")),
        ("1.200,50 €", Amount(120050, "EUR")),
        ("$1,200.50", Amount(120050, "USD")),
        ("1 200 руб.", Amount(120000, "RUB")),
        ("1'200 CHF", Amount(120000, "CHF")),
        ("500 JPY", Amount(500, "JPY")),
        ("1.2345 KWD", None),
        ("0.5 JPY", None),
        ("1.5 BHD", Amount(1500, "BHD")),
        ("12", Amount(1200, "GBP")),
        ("12 XYZ", None),
        ("EUR 12 USD", None),
        ("12.345,6,7 EUR", None),
        ("99999999999999999 EUR", None),
        ("twelve", None),
    ],
)
def test_as_people_write_them(text, expected) -> None:
    assert read_amount(text, "GBP") == expected


def test_without_a_currency() -> None:
    assert read_amount("12") is None


@pytest.mark.parametrize(
    ("value", "currency", "minor"),
    [
        ("0.005", "EUR", 1),
        ("0.0049", "EUR", 0),
        ("-0.005", "EUR", -1),
        ("2.5", "JPY", 3),
        ("0.0005", "KWD", 1),
    ],
)
def test_the_middle_goes_away_from_zero(value, currency, minor) -> None:
    assert Amount.rounded(Decimal(value), currency) == Amount(minor, currency)


@given(st.integers(-(10**9), 10**9), st.sampled_from(sorted(CURRENCIES)))
def test_nothing_is_lost_on_the_way_through_major_units(minor, currency) -> None:
    amount = Amount(minor, currency)

    assert Amount.rounded(amount.major, currency) == amount
    assert -amount.major.as_tuple().exponent == exponent(currency)
    assert amount - amount == Amount.zero(currency)


def test_two_currencies_have_no_sum() -> None:
    with pytest.raises(MixedCurrenciesError):
        Amount(1, "EUR") + Amount(1, "USD")

    assert totals([Amount(1, "USD"), Amount(5, "EUR"), Amount(2, "USD")]) == (
        Amount(5, "EUR"),
        Amount(3, "USD"),
    )
