"""Text and entities as HTML a page can show, whatever was written escaped."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from adapters.playground.telegram.parsing import Entity, units

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}


_WHOLE = {"blockquote", "expandable_blockquote", "pre"}


def as_html(text: str, entities: Sequence[Entity]) -> str:
    shown = [entity for entity in entities if entity["type"] in {*_TAGS, "text_link", "url"}]
    # A quotation or a block of code is one, whatever else begins or ends within it.
    whole = [entity for entity in shown if entity["type"] in _WHOLE]
    others = [entity for entity in shown if entity["type"] not in _WHOLE]
    encoded, end = text.encode("utf-16-le"), units(text)
    return "".join(
        _tagged(_inside(encoded, others, start, stop), _around(whole, start, stop))
        for start, stop in _stretches(whole, 0, end)
    )


def _inside(encoded: bytes, entities: Sequence[Entity], first: int, last: int) -> str:
    """One stretch; what covers a part of it is wrapped there."""
    return "".join(
        _wrapped(
            encoded[start * 2 : stop * 2].decode("utf-16-le", "replace"),
            _around(entities, start, stop),
        )
        for start, stop in _stretches(entities, first, last)
    )


def _stretches(entities: Sequence[Entity], first: int, last: int) -> list[tuple[int, int]]:
    """Entities may overlap, HTML may not: every stretch between two borders stands alone."""
    borders = {first, last}
    for entity in entities:
        borders |= {entity["offset"], entity["offset"] + entity["length"]}
    return list(pairwise(sorted(each for each in borders if first <= each <= last)))


def _around(entities: Sequence[Entity], start: int, stop: int) -> list[Entity]:
    return [
        entity
        for entity in entities
        if entity["offset"] <= start and stop <= entity["offset"] + entity["length"]
    ]


def _tagged(html: str, around: list[Entity]) -> str:
    for entity in reversed(around):
        html = f"<{_TAGS[entity['type']]}>{html}</{_TAGS[entity['type']]}>"
    return html


def _wrapped(piece: str, around: list[Entity]) -> str:
    html = escape(piece)
    for entity in reversed(around):
        if entity["type"] == "text_link":
            html = f'<a href="{escape(_safe(entity["url"]))}">{html}</a>'
        elif entity["type"] == "url":
            html = f'<a href="{escape(_safe(piece))}">{html}</a>'
        else:
            html = _tagged(html, [entity])
    return html


def _safe(url: str) -> str:
    """Keep scripts out of the page, which a link could bring in."""
    return url if url.startswith(("http://", "https://", "tg://", "mailto:")) else "#"
