"""Blocks of text as the platform's HTML, and their length as the platform counts it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from unicodedata import category

from adapters.telegram.shapes import storable

_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Zs"}
_LABEL_LIMIT = 100
_GAP = 2


def units(text: str) -> int:
    """The platform counts UTF-16 units: a character beyond the first 65,536 is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def head(text: str, limit: int) -> str:
    """The first units of a text, whole characters only."""
    return text.encode("utf-16-le")[: max(limit, 0) * 2].decode("utf-16-le", "ignore")


def cut(text: str, limit: int) -> str:
    """The text, or as much of it as fits before an ellipsis."""
    return text if units(text) <= limit else head(text, limit - 1) + "…"


def visible(text: str) -> bool:
    """Whether anything of it can be seen; the platform refuses the rest as empty."""
    return any(category(sign) not in _INVISIBLE and sign != "\u2800" for sign in text)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text in one tag (or none), with a bold label before it (or none).

    `gap` is the line breaks that part it from the block before.
    """

    text: str
    tag: str = ""
    label: str = ""
    gap: str = "\n\n"

    @classmethod
    def made(cls, text: str, *, tag: str = "", label: str = "", gap: str = "\n\n") -> "Block":
        """A block of somebody's words: anything may stand in them."""
        return cls(storable(text).strip(), tag, cut(storable(label), _LABEL_LIMIT), gap)

    @property
    def plain(self) -> str:
        """Without markup."""
        return f"{self.label} {self.text}" if self.label else self.text

    @property
    def html(self) -> str:
        """Escaped and tagged."""
        shown = escape(self.text, quote=False)
        if self.tag:
            shown = f"<{self.tag}>{shown}</{self.tag}>"
        return f"<b>{escape(self.label, quote=False)}</b> {shown}" if self.label else shown


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks that make one message."""

    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        """Without markup: what is counted, and what is sent when the markup was refused."""
        return self._joined([block.plain for block in self.blocks])

    @property
    def html(self) -> str:
        """With markup."""
        return self._joined([block.html for block in self.blocks])

    def _joined(self, texts: list[str]) -> str:
        shown = "".join(block.gap + text for block, text in zip(self.blocks, texts, strict=True))
        return shown.lstrip("\n")  # the first block has nothing before it


def pages(blocks: Sequence[Block], limit: int) -> tuple[Page, ...]:
    """The blocks on as many pages as their length needs; nothing is lost, nothing is empty."""
    found: list[list[Block]] = [[]]
    left = limit
    for block in blocks:
        rest: Block | None = block
        while rest is not None:
            first, rest = _fitting(rest, left)
            if first is not None:
                found[-1].append(first)
                left -= units(first.plain) + _GAP
            if rest is not None:
                found.append([])
                left = limit
    return tuple(page for page in map(Page, map(tuple, found)) if visible(page.plain))


def shortened(blocks: Sequence[Block], limit: int) -> Page:
    """One page, with an ellipsis where something is missing."""
    book = pages(blocks, limit)
    if len(book) <= 1:
        return book[0] if book else Page(())
    *kept, last = pages(blocks, limit - 1)[0].blocks
    return Page((*kept, replace(last, text=f"{last.text}…")))


def _fitting(block: Block, left: int) -> tuple[Block | None, Block | None]:
    """What of a block fits into the room that is left, and what does not."""
    room = left - (units(block.label) + 1 if block.label else 0)
    if units(block.text) <= room:
        return block, None
    first = head(block.text, room)
    at = max(first.rfind("\n"), first.rfind(" ")) + 1
    if at > len(first) // 2:
        first = first[:at]
    if not first.strip():
        return None, block
    rest = block.text[len(first) :].lstrip()  # the platform trims the start of a message anyway
    return replace(block, text=first), replace(block, text=rest, label="") if rest else None
