"""Hiding passwords, codes and card numbers where more people read than need them. Pure.

A secret is what follows a name for one ("password: hunter2", "Kennwort lautet Rosengarten", "PIN
1234"), the password in an address, or a number that a payment card can have. Hiding too much costs
a look at the message itself, but a sentence about passwords stays a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.domain.card_numbers import card_spans
from bot.domain.formatting import Formatted, Span
from bot.domain.secret_words import NAME, PLAIN
from bot.domain.words import folded

DOTS = "••••"
FEWEST = 4  # characters of a password that no sign sets off
LONG_ENOUGH = 6  # of one that stands some words behind its name
Stretch = tuple[int, int, str]
"""From where to where a text is hidden, and what stands there instead."""

_IS = r"(?:is|are|was|ist|sind|war|lautet|lauten|heißt|heisst|это|такой|будет)\b"
_BETWEEN = rf"(?P<between>(?:[ \t]+(?!{_IS})[\w@&/'’+()-]+(?:\.[\w@-]+)*){{0,5}}?)"
_SIGN = re.compile(_BETWEEN + r"\s*(?:=>|->|[=→]|:(?!\d)|(?<!\d):)\s*(?=\S)", re.IGNORECASE)
_VERB = re.compile(_BETWEEN + rf"[ \t]+(?:{_IS}(?:[ \t]*:)?|[–—-])\s+(?=\S)", re.IGNORECASE)
_BLANK = re.compile(r"(?:[ \t]+[\w@&/'’+()-]+(?:\.[\w@-]+)*){0,3}?[ \t]+(?=\S)")
_QUOTES = "\"'„“”«»‘’`"
_QUOTED = re.compile(rf"[{_QUOTES}]([^\n{_QUOTES}]{{1,80}})[{_QUOTES}]")
_TOKEN = re.compile(r"\S+")
_TRAILING = ".,;:)]}>…" + _QUOTES
_MORE = re.compile(r"[ \t]+[^\W\d_]+(?![\w:=@])")  # another plain word of a phrase
_GOES_ON = re.compile(r"[ \t]*(?:$|[\n,;/|)]|(?:and|und|и)\b)", re.IGNORECASE)
_DIRECT = re.compile(r"[ \t]+(?=\S)")
_WORDS = re.compile(r"(?:[ \t]+[^\s.;!?:]+(?:[.:!?][^\s]+)*){1,6}")
_NO_PASSWORD = re.compile(r"\S+@\S+\.\S+$|https?://|\d{1,2}[.:/]\d{2}|\d{1,2}(?:\.|st|nd|rd|th)$")
_DIGITS = re.compile(r"\d{3}[ -]\d{3}(?!\d)|\d{3,8}(?![\w])")
_IN_ADDRESS = re.compile(r"(?<=://)[^\s/:@]*:([^\s/@]+)(?=@)")
_LOGIN = re.compile(
    r"(?<!\w)(?:log-?ins?|zugangsdaten|anmeldedaten|credentials|логин)\s*[:=]\s*\S+\s+[/|]\s+(\S+)",
    re.IGNORECASE,
)


def hidden(text: str) -> str:
    """The text with dots in place of its secrets; of a card its last four digits stay."""
    return veiled(Formatted(text)).text


def veiled(words: Formatted) -> Formatted:
    """The same for words as they look, and for the addresses behind their links."""
    shown = words.replaced(_secrets(words.text))
    spans = (_veiled(each) if each.value else each for each in shown.spans)
    return Formatted(shown.text, tuple(spans))


def _veiled(span: Span) -> Span:
    return replace(span, value=hidden(span.value))


def _secrets(text: str) -> Iterator[Stretch]:
    """All that is hidden, in order; what overlaps is hidden once."""
    end = 0
    for start, stop, instead in sorted(_found(text)):
        if start >= end:
            yield start, stop, instead
            end = stop


def _found(text: str) -> Iterator[Stretch]:
    """All that is hidden, in any order."""
    yield from card_spans(text, DOTS)
    for pattern in (_IN_ADDRESS, _LOGIN):
        for found in pattern.finditer(text):
            yield (*found.span(1), DOTS)
    for name in NAME.finditer(text):
        secret = _code(text, name.end()) if name["code"] else _password(text, name.end())
        if secret is not None:
            yield (*secret, DOTS)


def _password(text: str, at: int) -> tuple[int, int] | None:
    """Where the password stands whose name ends here; a plain word needs a sign before it."""
    blank = _DIRECT.match(text, at)
    direct = _TOKEN.match(text, blank.end()) if blank else None
    if direct and (quoted := _quoted(text, direct.start())):
        return quoted
    if direct and _looks_secret(_bare(direct[0])):
        return _token(direct)
    if sign := _SIGN.match(text, at):
        return _quoted(text, sign.end()) or _phrase(text, sign.end())
    if verb := _VERB.match(text, at):
        return _quoted(text, verb.end()) or _told(text, verb.end())
    words = _WORDS.match(text, at)
    for word in _TOKEN.finditer(words[0]) if words else ():
        if _looks_made(_bare(word[0])):
            return at + word.start(), at + word.start() + len(_bare(word[0]))
    return None


def _code(text: str, at: int) -> tuple[int, int] | None:
    """Where the digits stand that are named here, right behind or after a few words."""
    for link in (_DIRECT, _SIGN, _VERB, _BLANK):
        found = link.match(text, at)
        digits = _DIGITS.match(text, found.end()) if found else None
        if digits and (link is not _BLANK or len(digits[0]) >= FEWEST):
            return digits.span()
    return None


def _quoted(text: str, at: int) -> tuple[int, int] | None:
    """What stands in quotes here, without them."""
    found = _QUOTED.match(text, at)
    return found.span(1) if found and not _is_plain(found[1]) else None


def _phrase(text: str, at: int) -> tuple[int, int] | None:
    """What follows a sign: a word, or several plain ones; words about passwords are none."""
    token = _TOKEN.match(text, at)
    if token is None or not _bare(token[0]) or _is_plain(token[0]):
        return None
    start, end = _token(token)
    if end == token.end() and token[0].isalpha():
        while (more := _MORE.match(text, end)) is not None:
            end = more.end()
    return start, end


def _told(text: str, at: int) -> tuple[int, int] | None:
    """What a sentence says the password is; a plain word has to end what is said."""
    token = _TOKEN.match(text, at)
    if token is None:
        return None
    start, end = _token(token)
    word = text[start:end]
    ends = end < token.end() or _GOES_ON.match(text, end) is not None
    says = ends and len(word) >= FEWEST and not _is_plain(word)
    return (start, end) if says or _looks_secret(word) else None


def _token(found: re.Match[str]) -> tuple[int, int]:
    """The word without the marks that end a sentence."""
    return found.start(), found.start() + len(_bare(found[0]))


def _bare(token: str) -> str:
    """What a sentence adds at the end is no part of a password, unless nothing else is there."""
    return token.rstrip(_TRAILING) or token


def _is_plain(word: str) -> bool:
    """Whether people say this about passwords."""
    return folded(word.strip(_TRAILING + "!?([{<")) in PLAIN or not any(map(str.isalnum, word))


def _looks_secret(word: str) -> bool:
    """Digits, signs, or capitals in the middle: nothing that a sentence goes on with."""
    if len(word) < FEWEST or _NO_PASSWORD.match(word):
        return False
    letters = [sign for sign in word if sign.isalpha()]
    turns = sum(a.islower() and b.isupper() for a, b in pairwise(letters))
    digits = any(map(str.isdigit, word))
    return digits or turns > 0 or any(sign in "!#$%^*~" for sign in word[1:])


def _looks_made(word: str) -> bool:
    """Small letters and digits mixed, which no number of an order has."""
    return (
        len(word) >= LONG_ENOUGH
        and _NO_PASSWORD.match(word) is None
        and any(map(str.islower, word))
        and any(map(str.isdigit, word))
    )
