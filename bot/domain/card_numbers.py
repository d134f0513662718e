"""Numbers of payment cards in a text, told from those of phones, accounts and orders. Pure."""

import re
from collections.abc import Iterator

_SPACE = r"[ \u00a0\u2009\u202f\u2010-\u2013.-]"
_NUMBER = re.compile(
    rf"""
    (?<![\w+]) (?<!\w[-./]) (?<!\d{_SPACE})
    (?: \d{{4}} (?:{_SPACE}{{1,2}}\d{{4}}){{2}} {_SPACE}{{1,2}}\d{{2,4}} (?:{_SPACE}{{1,2}}\d{{3}})?
      | \d{{4}} {_SPACE}{{1,2}}\d{{6}} {_SPACE}{{1,2}}\d{{4,5}}
      | \d{{14,19}} )
    (?!\w) (?!{_SPACE}\d{{5}})
    """,
    re.VERBOSE,
)
# The check number is often written behind the month until which the card is valid.
_CHECK = re.compile(
    r"[\s,;/|]+(?:[^\W\d]+\.?[:\s]+){0,2}\d\d\s?/\s?\d{2,4}[\s,;/|]+(\d{3,4})(?![\w./:])"
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{2,4}){3,8}(?!\w)")
_ISSUERS = re.compile(
    r"4(?:\d{15}|\d{18})"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|[68]\d)\d{11}"  # Diners
    r"|35(?:2[89]|[3-8]\d)\d{12}"  # JCB
    r"|220[0-4]\d{12,15}"  # Mir
    r"|(?:5[06-8]|6\d)\d{14,17}"  # Maestro, Discover, UnionPay
)
LAST = 4


def card_spans(text: str, dots: str) -> Iterator[tuple[int, int, str]]:
    """Where numbers stand that a card can have, and what is shown instead: the last digits."""
    accounts = [found.span() for found in _IBAN.finditer(text)]
    for found in _NUMBER.finditer(text):
        digits = "".join(str(int(sign)) for sign in found[0] if sign.isdigit())
        within = any(start <= found.start() < end for start, end in accounts)
        if within or not _ISSUERS.fullmatch(digits) or not checks(digits):
            continue
        yield (*found.span(), f"{dots} {digits[-LAST:]}")
        if check := _CHECK.match(text, found.end()):
            yield (*check.span(1), dots)


def checks(digits: str) -> bool:
    """Whether the last digit is the one that follows from the others (Luhn)."""
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(map(int, odd)) + sum(sum(divmod(2 * int(each), 10)) for each in even)) % 10 == 0
