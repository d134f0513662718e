"""How words look on Slack: read from rich text, or where there is none from Slack's own markup.

Mentions are the names they show, lists are lines with their bullets and indentation.
"""

import re
from collections.abc import Iterator, Mapping

from adapters.slack.markup import mention, plain
from adapters.slack.payloads import Payload, maybe, parts, said
from bot.domain.formatting import Formatted, Mark, joined

STYLES = {
    "bold": Mark.BOLD,
    "italic": Mark.ITALIC,
    "strike": Mark.STRIKE,
    "underline": Mark.UNDERLINE,
    "code": Mark.CODE,
}
_BULLETS = ("•", "◦", "▪")
_INDENT = "    "
_SIGNS = {"*": Mark.BOLD, "_": Mark.ITALIC, "~": Mark.STRIKE}
_TYPED = re.compile(
    r"```(?P<block>.+?)```|`(?P<code>[^`\n]+)`"
    r"|(?<![\w*_~`])(?P<sign>[*_~])(?P<inner>\S(?:[^\n]*?\S)?)(?P=sign)(?![\w*_~`])"
    r"|^(?:&gt;|>) ?(?P<quote>[^\n]*(?:\n(?:&gt;|>)[^\n]*)*)"
    r"|<(?P<mark>[^<>]+)>",
    re.DOTALL | re.MULTILINE,
)
_QUOTED = re.compile(r"(?m)^(?:&gt;|>) ?")


def is_rich(message: Payload) -> bool:
    """Whether the platform tells how the words look, and that it tells all of them so."""
    kinds = {said(block, "type") for block in parts(message, "blocks")}
    return kinds == {"rich_text"}


def from_blocks(message: Payload, names: Mapping[str, str], me: str) -> Formatted:
    """The words of rich text; a mention of the user `me` stays as Slack writes it elsewhere."""
    reading = _Reading(names, me)
    return joined(each for block in parts(message, "blocks") for each in reading.lines(block))


class _Reading:
    def __init__(self, names: Mapping[str, str], me: str) -> None:
        self._names = names
        self._me = me

    def lines(self, block: Payload) -> Iterator[Formatted]:
        """The stretches of a block, each of which begins a line."""
        for part in parts(block, "elements"):
            match said(part, "type"):
                case "rich_text_list":
                    yield from self._items(part)
                case "rich_text_quote":
                    yield _chomped(self._inline(part)).marked(Mark.QUOTE)
                case "rich_text_preformatted":
                    words = _chomped(self._inline(part))
                    yield Formatted(words.text).marked(Mark.BLOCK, said(part, "language"))
                case _:
                    yield _chomped(self._inline(part))

    def _items(self, part: Payload) -> Iterator[Formatted]:
        indent, offset = part.get("indent"), part.get("offset")
        depth = indent if isinstance(indent, int) else 0
        first = 1 + (offset if isinstance(offset, int) else 0)
        for number, item in enumerate(parts(part, "elements"), start=first):
            ordered = said(part, "style") == "ordered"
            bullet = f"{number}." if ordered else _BULLETS[depth % len(_BULLETS)]
            line = Formatted(f"{_INDENT * depth}{bullet} ") + _chomped(self._inline(item))
            yield line.marked(Mark.QUOTE) if part.get("border") else line

    def _inline(self, part: Payload) -> Formatted:
        whole = Formatted()
        for element in parts(part, "elements"):
            whole = whole + self._element(element)
        return whole

    def _element(self, element: Payload) -> Formatted:
        words = Formatted(self._spoken(element))
        if said(element, "type") == "link" and words.text != said(element, "url"):
            words = words.marked(Mark.LINK, said(element, "url"))
        style = maybe(element, "style")
        for name, mark in STYLES.items():
            if style.get(name) is True:
                words = words.marked(mark)
        return words

    def _spoken(self, element: Payload) -> str:
        match said(element, "type"):
            case "user" if said(element, "user_id") == self._me:
                return f"<@{self._me}>"
            case "user":
                return "@" + (said(self._names, said(element, "user_id")) or "someone")
            case "channel":
                return "#channel"
            case "usergroup":
                return "@group"
            case "broadcast":
                return "@" + said(element, "range")
            case "emoji":
                return _emoji(said(element, "unicode")) or f":{said(element, 'name')}:"
            case "date":
                return said(element, "fallback") or said(element, "format")
            case "link":
                return said(element, "text") or said(element, "url").removeprefix("mailto:")
            case "color":
                return said(element, "value")
            case _:
                return said(element, "text")


def _chomped(words: Formatted) -> Formatted:
    """Without the line's own end."""
    return words.part(0, len(words.text) - 1) if words.text.endswith("\n") else words


def _emoji(codes: str) -> str:
    """The sign itself, from "1f44d-1f3fd"; empty for a workspace's own."""
    try:
        return "".join(chr(int(code, 16)) for code in codes.split("-")) if codes else ""
    except (ValueError, OverflowError):
        return ""


def from_markup(text: str, names: Mapping[str, str], me: str) -> Formatted:
    """The same from Slack's markup, which older clients and forwarded messages have alone."""
    whole, end = Formatted(), 0
    for found in _TYPED.finditer(text):
        whole = whole + Formatted(plain(text[end : found.start()], names))
        whole = whole + _looking(found, names, me)
        end = found.end()
    return whole + Formatted(plain(text[end:], names))


def _looking(found: re.Match[str], names: Mapping[str, str], me: str) -> Formatted:
    if found["block"] is not None:
        return Formatted(plain(found["block"].strip("\n"), names)).marked(Mark.BLOCK)
    if found["code"] is not None:
        return Formatted(plain(found["code"], names)).marked(Mark.CODE)
    if found["inner"] is not None:
        return from_markup(found["inner"], names, me).marked(_SIGNS[found["sign"]])
    if found["quote"] is not None:
        return from_markup(_QUOTED.sub("", found["quote"]), names, me).marked(Mark.QUOTE)
    return _pointing(found["mark"], names, me)


def _pointing(mark: str, names: Mapping[str, str], me: str) -> Formatted:
    """A link or a mention."""
    target, _, label = mark.partition("|")
    if re.fullmatch(mention(me), f"<{mark}>"):
        return Formatted(f"<@{me}>")
    words = Formatted(plain(f"<{mark}>", names))
    if target[:1] in {"@", "#", "!"} or words.text in {label, target}:
        return words
    return Formatted(plain(label, names)).marked(Mark.LINK, plain(target, names))
