"""Blocks of words as pages that one message can hold, by their length as the platform counts it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from adapters.telegram.shapes import storable
from bot.domain.formatting import Formatted, Mark, Spans, together

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
    """A stretch of words, with a bold label before it (or none).

    `gap` is the line breaks that part it from the block before.
    """

    words: Formatted
    label: str = ""
    gap: str = "\n\n"

    @classmethod
    def made(
        cls,
        text: str,
        spans: Spans = (),
        *,
        mark: Mark | None = None,
        label: str = "",
        gap: str = "\n\n",
    ) -> "Block":
        """A block of somebody's words, all of them with this mark: anything may stand in them."""
        clean = storable(text)
        # What no database keeps is not in what was stored, so spans have nothing to move over.
        words = Formatted(clean, spans if clean == text else ()).stripped()
        return cls(words.marked(mark) if mark else words, cut(storable(label), _LABEL_LIMIT), gap)

    @property
    def shown(self) -> Formatted:
        """The label and the words."""
        if not self.label:
            return self.words
        return together((Formatted(self.label).marked(Mark.BOLD), Formatted(" "), self.words))

    @property
    def plain(self) -> str:
        """Without any look."""
        return f"{self.label} {self.words.text}" if self.label else self.words.text


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks that make one message."""

    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        """Without any look: what is counted."""
        return "".join(block.gap + block.plain for block in self.blocks).lstrip("\n")

    @property
    def shown(self) -> Formatted:
        """The words as they look."""
        parts: list[Formatted] = []
        for block in self.blocks:  # the first block has nothing before it
            parts += [Formatted(block.gap if parts else ""), block.shown]
        return together(parts)


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
    return Page((*kept, replace(last, words=last.words + Formatted("…"))))


def _fitting(block: Block, left: int) -> tuple[Block | None, Block | None]:
    """What of a block fits into the room that is left, and what does not."""
    room = left - (units(block.label) + 1 if block.label else 0)
    words = block.words
    if units(words.text) <= room:
        return block, None
    first = head(words.text, room)
    at = max(first.rfind("\n"), first.rfind(" ")) + 1
    if at > len(first) // 2:
        first = first[:at]
    if not first.strip():
        return None, block
    end = len(first)
    rest = words.part(end, len(words.text)).stripped()  # the platform trims a message anyway
    begun = replace(block, words=words.part(0, end))
    return begun, replace(block, words=rest, label="") if rest.text else None
