"""The worked examples of docs/pay.md, calculated there by hand: the desk gets the same."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.money.amount import Amount
from tests.domain.bill_examples import EXAMPLES

PAGE = Path(__file__).parents[2] / "docs/pay.md"
_EXAMPLE = re.compile(r"^### (\d+)\. (.+?)$(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| .+? \| (-?[\d.]+ [A-Z]{3}) \|$", re.MULTILINE)


def examples() -> dict[int, list[str]]:
    """The figures of each example on the page."""
    return {int(n): _ROW.findall(body) for n, _, body in _EXAMPLE.findall(PAGE.read_text("utf-8"))}


def test_every_example_of_the_page_is_calculated():
    assert set(examples()) == set(EXAMPLES)
    assert len(EXAMPLES) >= 25


@pytest.mark.parametrize("number", sorted(EXAMPLES))
def test_the_desk_gets_what_was_calculated_by_hand(number):
    assert EXAMPLES[number]() == examples()[number]


@pytest.mark.parametrize("number", sorted(EXAMPLES))
def test_the_sums_of_the_page_are_those_of_its_lines(number):
    """Guards the page itself against slips."""
    body = next(b for n, _, b in _EXAMPLE.findall(PAGE.read_text("utf-8")) if int(n) == number)
    rows = [row for row in body.splitlines() if _ROW.match(row)]
    sums: dict[str, int] = {}
    for row in rows:
        amount, currency = _ROW.match(row)[1].split()
        minor = Amount.rounded(Decimal(amount), currency).minor
        sign = -1 if "**sum**" in row else 1
        sums[currency] = sums.get(currency, 0) + sign * minor
    assert set(sums.values()) == {0}
