"""Words that Slack must show as they were typed: rich text, in which nothing is read as markup.

Slack's own markup cannot be escaped: stars, underscores, tildes and backticks become formatting
wherever they stand in pairs, and names behind @ may ring everybody.
"""

import re
from typing import Any

_READ = re.compile(r"[*_~`]|[@#][^\W\d]|^[ \t]*>", re.MULTILINE)
_LINK = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]*_~`]")

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
