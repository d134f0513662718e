"""Words as rich text: shown as they were typed and as they look, with nothing read as markup.

Slack's own markup cannot be escaped: stars, underscores, tildes and backticks become formatting
wherever they stand in pairs, and names behind @ may ring everybody.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from bot.domain.formatting import Formatted, Mark, Span

_READ = re.compile(r"[*_~`]|[@#][^\W\d]|^[ \t]*>", re.MULTILINE)
_LINK = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]*_~`]")

# Only to these does Slack make a link.
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
_STYLES = {
    Mark.BOLD: "bold",
    Mark.ITALIC: "italic",
    Mark.STRIKE: "strike",
    Mark.UNDERLINE: "underline",
    Mark.CODE: "code",
}
_PARTS = {Mark.QUOTE: "rich_text_quote", Mark.BLOCK: "rich_text_preformatted"}

Block = dict[str, Any]


def is_read(text: str) -> bool:
    """Whether Slack would make something of these words that they do not say."""
    return _READ.search(text) is not None


def paragraph(text: str, *, quoted: bool = False, bold: bool = False) -> Block:
    """A block that shows the words, with nothing but addresses made into links."""
    return rich(((text, quoted, bold),))


def rich(parts: tuple[tuple[str, bool, bool], ...]) -> Block:
    """One block of several paragraphs: (words, whether quoted, whether bold)."""
    return {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_quote" if quoted else "rich_text_section",
                "elements": _elements(text, bold=bold),
            }
            for text, quoted, bold in parts
        ],
    }


def _elements(text: str, *, bold: bool) -> list[Block]:
    style: Block = {"style": {"bold": True}} if bold else {}
    found: list[Block] = []
    end = 0
    for link in _LINK.finditer(text):
        if between := text[end : link.start()]:
            found.append({"type": "text", "text": between, **style})
        found.append({"type": "link", "url": link[0], "text": link[0], **style})
        end = link.end()
    if text[end:]:
        found.append({"type": "text", "text": text[end:], **style})
    return found


def looking(words: Formatted) -> list[Block]:
    """Formatted words as the parts of a rich text block: sections, quotations, blocks of code."""
    apart = [each for each in words.spans if each.mark in _PARTS]
    found: list[Block] = []
    for start, end in pairwise(_borders(apart, 0, len(words.text))):
        around = {each.mark for each in apart if each.start <= start and end <= each.end}
        mark = next((each for each in (Mark.BLOCK, Mark.QUOTE) if each in around), None)
        # What stands on a line of its own here needs no line's end around it.
        text = words.text[start:end]
        first = start + (text.startswith("\n") and start > 0)
        piece = words.part(first, end - (text.endswith("\n") and end < len(words.text)))
        if piece.text:
            kind = _PARTS[mark] if mark else "rich_text_section"
            found.append({"type": kind, "elements": _inline(piece, bare=mark is Mark.BLOCK)})
    return found


def _inline(words: Formatted, *, bare: bool) -> list[Block]:
    """Stretches of words that look the same; `bare` for those in a block of code."""
    spans = [each for each in words.spans if each.mark not in _PARTS and not bare]
    found: list[Block] = []
    for start, end in pairwise(_borders(spans, 0, len(words.text))):
        around = [each for each in spans if each.start <= start and end <= each.end]
        styles = {_STYLES[each.mark]: True for each in around if each.mark in _STYLES}
        style: Block = {"style": styles} if styles else {}
        text = words.text[start:end]
        link = next((each for each in around if each.mark is Mark.LINK), None)
        if link is None:
            plain = bare or "code" in styles
            shown = [{"type": "text", "text": text}] if plain else _elements(text, bold=False)
            found += [{**each, **style} for each in shown]
        elif _ADDRESS.match(link.value):
            found.append({"type": "link", "url": link.value, "text": text, **style})
        else:
            rest = f" ({link.value})" if end == link.end else ""
            found.append({"type": "text", "text": text + rest, **style})
    return found


def _borders(spans: Iterable[Span], start: int, end: int) -> list[int]:
    """Where stretches begin and end that look the same."""
    return sorted({start, end, *(place for each in spans for place in (each.start, each.end))})
