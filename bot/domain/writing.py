"""Words on one line: names and titles, cut between whole characters, harmless to others."""

import unicodedata
from functools import lru_cache

NAME_LENGTH = 100
_JOINER = "\u200d"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # of direction


def one_line(text: str) -> str:
    """A name or title without line ends, control characters and turns of direction.

    A turn that is never ended would turn the rest of the sentence a name stands in.
    """
    if text.isascii() and text.isprintable():  # most are, and have only spaces to lose
        return " ".join(text.split())
    kept = ("" if sign in _TURNING else " " if _is_control(sign) else sign for sign in text)
    return " ".join("".join(kept).split())


@lru_cache(maxsize=1024)  # people write again and again under one name
def name_of(text: str) -> str:
    """What somebody or some place calls itself, on one line and not longer than a name."""
    return whole(one_line(text), NAME_LENGTH)


def whole(text: str, length: int) -> str:
    """At most `length` characters, none of them a part of what reads as one: 👩‍💻 has three."""
    if len(text) <= length:
        return text
    while length > 0 and _belongs_together(text[length - 1], text[length], text[:length]):
        length -= 1
    return text[:length]


def short(text: str, length: int) -> str:
    """At most `length` characters and a sign that there was more, cut at a word where it can be."""
    if len(text) <= length:
        return text
    cut = text[: length + 1].rsplit(" ", 1)[0]
    return (cut if len(cut) > length // 2 else whole(text, length)) + "…"


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}


def _belongs_together(before: str, after: str, head: str) -> bool:
    """Whether a reader would see these two as one sign."""
    if _JOINER in {before, after} or unicodedata.category(after).startswith("M"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff":  # a colour of skin
        return True
    if not _is_flag(before) or not _is_flag(after):
        return False
    flags = len(head) - len(head.rstrip("".join(map(chr, range(0x1F1E6, 0x1F200)))))
    return flags % 2 == 1  # two letters make a flag


def _is_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
