"""Hiding what leads to the staff past the desk, in what goes to clients."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.domain.formatting import Formatted

MASK = "•••"
SHORTEST = 5  # characters of a contact, or digits of a number: shorter ones are in other words too
_BETWEEN = r"[ .()/\u00a0\u2011-]{0,2}"  # how the digits of a number are set apart
_CERTAIN = 8  # the last digits of a number, the same with and without the code of its country
_CODE = 7  # digits before them, at most


def mask(text: str, contacts: Iterable[str]) -> str:
    """Replace each of the contacts; a name alone is only a name."""
    return masked(Formatted(text), contacts).text


def masked(words: Formatted, contacts: Iterable[str]) -> Formatted:
    """The same for words as they look: a link that leads to a contact is a link no more.

    A contact is a user name with "@" before it, hidden with the "@" and in links to it alone; a
    phone number, however its digits are set apart; or an address, whatever the letters' case.
    """
    shape = _looked_for(contacts)
    if shape is None:
        return words
    shown = words.substituted(shape, lambda _: MASK)
    return Formatted(shown.text, tuple(s for s in shown.spans if not shape.search(s.value)))


def mask_name(name: str, contacts: Iterable[str]) -> str:
    """The same for the name of a file, where underscores stand for blanks."""
    known = (_as_name(each) for each in contacts)
    shape = _looked_for(known)
    if shape is None:
        return name
    found = shape.finditer(_as_name(name))
    return Formatted(name).replaced((each.start(), each.end(), MASK) for each in found).text


def mask_part(part: str, whole: str, contacts: Iterable[str]) -> str | None:
    """The same for words that were picked out of a text; None where they cut something hidden."""
    contacts = tuple(contacts)
    shown = mask(part, contacts)
    is_cut = part in whole and shown not in mask(whole, contacts)
    return None if is_cut else shown


def is_number(contact: str) -> bool:
    """Whether it is a phone number: nothing but digits and what sets them apart."""
    return re.fullmatch(r"[+\d][\d .()/\u00a0\u2011-]*", contact) is not None


def is_maskable(contact: str) -> bool:
    """Whether so much of it is there that nothing else is taken for it."""
    return len(digits(contact) if is_number(contact) else contact) >= SHORTEST


def digits(contact: str) -> str:
    """The digits alone."""
    return re.sub(r"\D", "", contact)


def _as_name(text: str) -> str:
    """As long as before, so that what is found has its place in the other."""
    return text.replace("_", " ")


def _looked_for(contacts: Iterable[str]) -> re.Pattern[str] | None:
    """All that is looked for, the longest first; None where there is nothing."""
    known = sorted((each for each in contacts if each.strip("@ ")), key=len, reverse=True)
    return _any_of("|".join(map(_shape, known))) if known else None


@lru_cache(256)
def _shape(contact: str) -> str:
    """What is looked for, as a pattern."""
    contact = contact.strip()
    if contact.startswith("@"):
        return rf"(?<!\w)@{re.escape(contact[1:])}(?!\w)|(?<=t\.me/){re.escape(contact[1:])}(?!\w)"
    if is_number(contact):
        number = digits(contact)
        last = _BETWEEN.join(number[-_CERTAIN:])
        code = rf"(?:\+?(?:\d{_BETWEEN}){{1,{_CODE}}})?" if len(number) >= _CERTAIN else r"\+?"
        return rf"(?<![\w+]){code}{last}(?!\d)"
    return rf"(?<!\w){re.escape(contact)}(?!\w)"


@lru_cache(16)
def _any_of(shapes: str) -> re.Pattern[str]:
    return re.compile(shapes, re.IGNORECASE)
