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


def as_html(text: str, entities: Sequence[Entity]) -> str:
    encoded = text.encode("utf-16-le")
    shown = [entity for entity in entities if entity["type"] in {*_TAGS, "text_link", "url"}]
    # Entities may overlap, HTML may not: every stretch between two borders is wrapped on its own.
    borders = {0, units(text)}
    for entity in shown:
        borders |= {entity["offset"], min(entity["offset"] + entity["length"], units(text))}
    stops = sorted(borders)
    parts = []
    for start, stop in pairwise(stops):
        piece = encoded[start * 2 : stop * 2].decode("utf-16-le", "replace")
        around = [
            entity
            for entity in shown
            if entity["offset"] <= start and stop <= entity["offset"] + entity["length"]
        ]
        parts.append(_wrapped(piece, around))
    return "".join(parts)


def _wrapped(piece: str, around: list[Entity]) -> str:
    html = escape(piece)
    for entity in reversed(around):
        if entity["type"] == "text_link":
            html = f'<a href="{escape(_safe(entity["url"]))}">{html}</a>'
        elif entity["type"] == "url":
            html = f'<a href="{escape(_safe(piece))}">{html}</a>'
        else:
            html = f"<{_TAGS[entity['type']]}>{html}</{_TAGS[entity['type']]}>"
    return html


def _safe(url: str) -> str:
    """Keep scripts out of the page, which a link could bring in."""
    return url if url.startswith(("http://", "https://", "tg://", "mailto:")) else "#"
