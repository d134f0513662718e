"""A made-up language: English with other letters, in brackets, and longer by a third.

It can be read, and whatever is read without it was written outside the catalogues. Text in it is
turned back into English by `plain`, so that stories told in English can be played in it. German has
a made-up language too; none of the other letters is one of its own.
"""

import json
import re
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast, visitor

from bot.texts import Catalogue, Words, languages
from tests.texts.uses import ROOT

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
MADE_UP = "àƀçđéƒğĥîĵķļɱñôþǫŕšţûṽŵẋýžÀƁÇĐÉƑĞĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ"
THERE, BACK = str.maketrans(LETTERS, MADE_UP), str.maketrans(MADE_UP, LETTERS)
OPENS, CLOSES, LONGER = "⟦", "⟧", "¬"
OFFERED = ("write-ask", "write-answer", "write-reply", "write-summary", "place-", "platform-")
KEPT = re.compile(r"(https?://\S*)")  # an address has to stay one
# Letters for Babel, not for people; and a name, which people say when they choose the language.
AS_THEY_ARE = {"moment-pattern", "day-pattern", "language-name"}


def pseudo(text: str) -> str:
    """A sentence in the made-up language."""
    parts = KEPT.split(text)
    said = "".join(part if KEPT.match(part) else part.translate(THERE) for part in parts)
    return f"{OPENS}{said}{LONGER * (_letters(text) // 3)}{CLOSES}"


def plain(text: str) -> str:
    """What is said, in English."""
    return re.sub(f"[{OPENS}{CLOSES}{LONGER}]", "", text).translate(BACK)


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


class _Changes(visitor.Transformer):
    """Puts other letters into what a message says, and counts them."""

    def __init__(self) -> None:
        self.letters = 0

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        self.letters += _letters(node.value)
        parts = KEPT.split(node.value)
        node.value = "".join(p if KEPT.match(p) else p.translate(THERE) for p in parts)
        return node


def _without_mark(elements: list[ast.TextElement | ast.Placeable]) -> bool:
    """Take the question mark from the end; it is said last, for the desk looks at it there."""
    last = elements[-1]
    if not isinstance(last, ast.TextElement) or not last.value.endswith("?"):
        return False
    last.value = last.value.removesuffix("?")
    return True


def pseudo_resource(text: str) -> str:
    """A catalogue's file in the made-up language."""
    resource = FluentParser().parse(text)
    for entry in resource.body:
        if (
            not isinstance(entry, ast.Message)
            or entry.value is None
            or entry.id.name in AS_THEY_ARE
        ):
            continue
        changes = _Changes()
        changes.visit(entry.value)
        longer = LONGER * (changes.letters // 3) + CLOSES
        asks = _without_mark(entry.value.elements)
        entry.value.elements = [
            ast.Placeable(ast.StringLiteral(OPENS)),
            *entry.value.elements,
            ast.Placeable(ast.StringLiteral(longer)),
            *([ast.TextElement("?")] if asks else []),
        ]
    return FluentSerializer().serialize(resource)


def resources(language: str = "en") -> dict[str, str]:
    """A language's whole catalogue in its made-up language, by file."""
    folder = ROOT / "bot" / "texts" / language
    return {
        path.name: pseudo_resource(path.read_text("utf-8")) for path in sorted(folder.glob("*.ftl"))
    }


@cache
def pseudo_catalogue() -> Catalogue:
    """Every language made up. Each goes by the tag of the real one, for figures and days."""
    return Catalogue(words={each: Words(each, resources(each)) for each in languages()})


def pseudo_page_words(file: Path) -> str:
    """The page's words in the made-up language, but for what it offers to write."""
    words: dict[str, str] = json.loads(file.read_text("utf-8"))
    said = {
        key: sentence
        if key.startswith(OFFERED)
        else OPENS
        + "".join(
            part if part.startswith("{") else part.translate(THERE)
            for part in re.split(r"(\{\w+\})", sentence)
        )
        + LONGER * (_letters(sentence) // 3)
        + CLOSES
        for key, sentence in words.items()
    }
    return json.dumps(said, ensure_ascii=False)
