"""Words as they are searched for: without case and accents, and the place where they stand."""

import re
import unicodedata
from collections.abc import Iterable

from bot.domain.writing import one_line, whole

LONGEST = 64  # of a word; what is longer was made by no person
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Letters without case and accents: "Müller" and "MULLER" are one word, "Straße" has two s."""
    if text.isascii():
        return text.lower()
    # What folding case takes apart may have marks of its own, so marks go last.
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()


def words_of(text: str) -> tuple[str, ...]:
    """The different words of a text, folded, in order; they hold letters and digits alone."""
    found = _WORD.findall(folded(text))
    return tuple(dict.fromkeys(word[:LONGEST] for word in found))


def excerpt(text: str, words: Iterable[str], length: int) -> str:
    """At most `length` characters of a text on one line, around the first of the words in it."""
    line = one_line(text)
    if len(line) <= length:
        return line
    begins = tuple(words)
    hits = (
        each.start() for each in _WORD.finditer(line) if folded(each.group()).startswith(begins)
    )
    start = max(next(hits, 0) - length // 3, 0)
    if start:
        start = line.find(" ", start) + 1
    cut = whole(line[start:], length)
    return f"{'…' if start else ''}{cut}{'…' if start + len(cut) < len(line) else ''}"
