"""How a person's words look: stretches of a plain text that are bold, code, a link or a quotation.

The text itself is what is searched, journalled and shown on cards. Lists are part of it, with their
bullets and indentation, and mentions are the names they show: nothing here can ring anybody.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class Mark(StrEnum):
    """What both platforms can show; what only one of them knows is words."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SPOILER = "spoiler"
    CODE = "code"
    BLOCK = "block"  # several lines of code
    LINK = "link"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of a text, and how they look.

    `value` is a link's address or the language of a block of code, else empty.
    """

    start: int
    end: int
    mark: Mark
    value: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text with its spans, which lie within it; what is made of it keeps them in place."""

    text: str = ""
    spans: Spans = ()

    @classmethod
    def made(cls, text: str, spans: Iterable[Span]) -> "Formatted":
        """From spans in any order: cut to the text, the outer ones first, none of them empty."""
        within = {_within(each, len(text)) for each in spans}
        kept = (each for each in within if each.start < each.end)
        return cls(text, tuple(sorted(kept, key=_outer_first)))

    def __add__(self, other: "Formatted") -> "Formatted":
        """One text behind the other."""
        return together((self, other))

    def part(self, start: int, end: int) -> "Formatted":
        """Characters `start` to `end`; what began before them or goes on after them is cut."""
        if (start, end) == (0, len(self.text)):
            return self
        moved = (_moved(each, -start) for each in self.spans)
        return Formatted.made(self.text[start:end], moved)

    def stripped(self) -> "Formatted":
        """Without blanks at both ends, but for those with which a block of code begins."""
        if not (self.text[:1].isspace() or self.text[-1:].isspace()):
            return self
        start = len(self.text) - len(self.text.lstrip())
        start = min([start, *(each.start for each in self.spans if each.mark is Mark.BLOCK)])
        return self.part(start, max(start, len(self.text.rstrip())))

    @property
    def spelled(self) -> str:
        """The text with the addresses of its links, for where nothing but text is shown."""
        links = {each.end: each for each in self.spans if each.mark is Mark.LINK and each.value}
        text = self.text
        for end, link in sorted(links.items(), reverse=True):
            text = f"{text[:end]} ({link.value}){text[end:]}"
        return text

    def marked(self, mark: Mark, value: str = "") -> "Formatted":
        """All of it looking like this as well."""
        whole = Span(0, len(self.text), mark, value)
        return Formatted.made(self.text, (whole, *self.spans))

    def substituted(
        self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]
    ) -> "Formatted":
        """With each match of the pattern replaced; spans around and within keep their places."""
        matches = pattern.finditer(self.text)
        return self.replaced((found.start(), found.end(), by(found)) for found in matches)

    def replaced(self, stretches: Iterable[tuple[int, int, str]]) -> "Formatted":
        """With other words for stretches of the text, which stand in order and apart."""
        text, moves, end = "", [_Move(0, 0, 0, 0)], 0
        for start, stop, instead in stretches:
            text += self.text[end:start]
            new, end = len(text), stop
            text += instead
            moves.append(_Move(start, end, new, len(text)))
        if not end:
            return self
        text += self.text[end:]
        spans = (
            replace(each, start=_place(moves, each.start), end=_place(moves, each.end))
            for each in self.spans
        )
        return Formatted.made(text, spans)


def together(parts: Iterable[Formatted]) -> Formatted:
    """One text of several, each right behind the one before."""
    text, spans = "", []
    for each in parts:
        spans += [_moved(span, len(text)) for span in each.spans]
        text += each.text
    return Formatted(text, tuple(spans))


def joined(parts: Iterable[Formatted], by: str = "\n") -> Formatted:
    """One text of several, those without words left out."""
    whole = Formatted()
    for each in parts:
        if each.text:
            whole = whole + Formatted(by if whole.text else "") + each
    return whole


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by, span.mark, span.value) if by else span


def _within(span: Span, length: int) -> Span:
    if span.start >= 0 and span.end <= length:
        return span
    return replace(span, start=max(span.start, 0), end=min(span.end, length))


def _outer_first(span: Span) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.mark, span.value


@dataclass(frozen=True, slots=True)
class _Move:
    """Characters `start` to `end` of the old text are `new_start` to `new_end` of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def _place(moves: list[_Move], at: int) -> int:
    """Where a place of the old text is in the new one; one within a match is behind it."""
    move = next(each for each in reversed(moves) if each.start <= at)
    if at == move.start < move.end:
        return move.new_start
    return move.new_end + max(at - move.end, 0)
