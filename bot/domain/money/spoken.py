"""Amounts as people write them: "20 EUR", "€12.50", "1.200,50 €", "90/h"."""

import re
from decimal import Decimal

from bot.domain.money.amount import CURRENCIES, MOST, Amount, exponent

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₴": "UAH"}
WORDS = {
    "euro": "EUR", "euros": "EUR", "евро": "EUR", "dollar": "USD", "dollars": "USD",
    "доллар": "USD", "доллара": "USD", "долларов": "USD", "pound": "GBP", "pounds": "GBP",
    "pfund": "GBP", "franken": "CHF", "рубль": "RUB", "рубля": "RUB", "рублей": "RUB", "руб": "RUB",
}  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<before>[^\W\d_]{2,8}\.?|[€$£¥₽₹₴])?\s*"
    r"(?P<number>\d[\d.,'\u00a0\u202f ]*\d|\d)\s*"
    r"(?P<after>[^\W\d_]{2,8}\.?|[€$£¥₽₹₴])?"
)


def read_amount(text: str, usual: str | None = None) -> Amount | None:
    """The amount that the whole text is, or None; `usual` is the currency where it names none.

    None too for no known currency, for more decimal places than the currency has, and for more
    than MOST.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or (found["before"] and found["after"]):
        return None
    named = found["before"] or found["after"]
    currency = usual if named is None else currency_of(named)
    number = read_decimal(found["number"])
    if currency is None or number is None:
        return None
    minor = number.scaleb(exponent(currency))
    if minor != minor.to_integral_value() or minor > MOST:
        return None
    return Amount(int(minor), currency)


def currency_of(word: str) -> str | None:
    """The code of the currency that a sign, a word or a code names."""
    word = word.strip().rstrip(".")
    if word.upper() in CURRENCIES:
        return word.upper()
    return SIGNS.get(word) or WORDS.get(word.casefold())


def read_decimal(text: str) -> Decimal | None:
    """A number with a point or a comma before its decimals, with or without groups of thousands.

    One sign with exactly three digits after it groups thousands: 1.200 is 1200.
    """
    text = re.sub(r"[\s'\u00a0\u202f]", "", text)
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+([.,]\d+)?", text):
        text = text.replace(",", ".")
    else:
        return None
    return Decimal(text)
