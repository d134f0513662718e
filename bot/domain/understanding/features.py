"""What a message is compared by: folded words, pairs of neighbours, and beginnings of words."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_DRAWN = re.compile(r"([^\W\d_])\1{2,}")  # "heyyy", "soooo"
_LAUGH = re.compile(r"(?:[hjaх]*(?:ha|he|hi|ja|ха|хе|хи|ах)[hхa]?){2,}")
_ROOT = 5  # letters of a word's beginning, which its endings leave alone


def words_of(text: str) -> list[str]:
    """The words of a text, folded: small, without apostrophes, without drawn-out letters."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    plain = _DRAWN.sub(r"\1", _APOSTROPHE.sub("", plain))
    return ["haha" if _LAUGH.fullmatch(word) else word for word in _WORD.findall(plain)]


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """The beginning that a word keeps in all its forms, roughly."""
    return word[:_ROOT]


def examples_of(text: str) -> list[list[str]]:
    """The words of each example between bars; a line's end is a bar as well."""
    parts = (words_of(each) for line in text.splitlines() for each in line.split("|"))
    return [part for part in parts if part]
