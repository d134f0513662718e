"""How words look, from the platform's entities and back; their offsets count UTF-16 units.

Only entities are ever sent, never markup to be parsed: nothing that somebody wrote can break it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from adapters.telegram.shapes import Json, find, many, need, storable, words
from bot.domain.formatting import Formatted, Mark, Span

MARKS: dict[str, Mark] = {
    "bold": Mark.BOLD,
    "italic": Mark.ITALIC,
    "underline": Mark.UNDERLINE,
    "strikethrough": Mark.STRIKE,
    "spoiler": Mark.SPOILER,
    "code": Mark.CODE,
    "pre": Mark.BLOCK,
    "text_link": Mark.LINK,
    "blockquote": Mark.QUOTE,
    "expandable_blockquote": Mark.QUOTE,
}
# What the platform finds by itself in any text (addresses, commands, @names) is not among them,
# nor what only shows a picture or a person.
_TYPES = {mark: kind for kind, mark in reversed(MARKS.items())}
_VALUES = {Mark.LINK: "url", Mark.BLOCK: "language"}
_CODE = frozenset({Mark.CODE, Mark.BLOCK})
_PERSON = re.compile(r"tg://user", re.IGNORECASE)  # a link that would ring whom it names
MOST = 100  # of the entities of a message the platform takes so many
# A link inside code would lose its address; words in code look like nothing else.
_ORDER = (Mark.QUOTE, Mark.BLOCK, Mark.LINK, Mark.CODE)
_GIVES_WAY: dict[Mark, frozenset[Mark]] = {
    Mark.QUOTE: frozenset(),
    Mark.BLOCK: frozenset(),
    Mark.LINK: frozenset({Mark.BLOCK}),
    Mark.CODE: frozenset({Mark.BLOCK, Mark.LINK}),
}


def formatted(source: Json, text: str, entities: str) -> Formatted:
    """The words in one field and how they look by another."""
    written = words(source, text)
    marks = many(source, entities) if written else []
    known = [each for each in marks if str(each.get("type")) in MARKS]
    if not known:
        return Formatted(written)
    place = Places(need_raw(source, text))
    return Formatted.made(written, (_span(each, place) for each in known))


def need_raw(source: Json, text: str) -> str:
    """A text field as the platform counts in it, with what no database keeps."""
    return str(source[text])


class Places:
    """Which character of a storable text a UTF-16 offset of the original means."""

    def __init__(self, original: str) -> None:
        """`original` as the platform sent it."""
        self._is_plain = original.isascii() and "\0" not in original
        self._units = b"" if self._is_plain else original.encode("utf-16-le", "surrogatepass")

    def of(self, entity: Json) -> tuple[int, int]:
        """Where an entity begins and ends."""
        start = need(entity, "offset", int)
        return self._place(start), self._place(start + need(entity, "length", int))

    def _place(self, offset: int) -> int:
        if self._is_plain:
            return max(offset, 0)
        head = self._units[: max(offset, 0) * 2]
        return len(storable(head.decode("utf-16-le", "surrogatepass")))


def _span(entity: Json, place: Places) -> Span:
    start, end = place.of(entity)
    mark = MARKS[need(entity, "type", str)]
    value = find(entity, _VALUES[mark], str) if mark in _VALUES else ""
    return Span(start, end, mark, value or "")


def entities(shown: Formatted) -> list[Json]:
    """The spans as the platform takes them: code has no other looks, quotations are not nested."""
    kept = _allowed(shown.spans)
    if not kept:
        return []
    text = shown.text
    if text.isascii() or max(text) <= "\uffff":
        places: Iterable[int] = range(len(text) + 1)
    else:
        places = accumulate((1 + (sign > "\uffff") for sign in text), initial=0)
    at = list(places)
    return [
        {
            "type": _TYPES[each.mark],
            "offset": at[each.start],
            "length": at[each.end] - at[each.start],
            **({_VALUES[each.mark]: each.value} if each.value and each.mark in _VALUES else {}),
        }
        for each in kept[:MOST]
    ]


def _allowed(spans: Iterable[Span]) -> list[Span]:
    """In pieces where the platform shows one of two looks only: of two links the outer one."""
    kept: list[Span] = []
    wanted = sorted(spans, key=_rank)
    for span in wanted:
        if span.mark is Mark.LINK and (not span.value or _PERSON.match(span.value)):
            continue
        taken = (
            each for each in kept if each.mark in {span.mark, *_GIVES_WAY.get(span.mark, _CODE)}
        )
        kept += _without(span, taken)
    return sorted(kept, key=lambda each: (each.start, -each.end, each.mark))


def _rank(span: Span) -> int:
    return _ORDER.index(span.mark) if span.mark in _ORDER else len(_ORDER)


def _without(span: Span, taken: Iterable[Span]) -> list[Span]:
    """What is left of a span beside others."""
    left = [span]
    for other in taken:
        left = [piece for each in left for piece in _beside(each, other)]
    return left


def _beside(span: Span, other: Span) -> list[Span]:
    """A span's pieces before and behind another."""
    if other.end <= span.start or span.end <= other.start:
        return [span]
    pieces = (replace(span, end=other.start), replace(span, start=other.end))
    return [each for each in pieces if each.start < each.end]
