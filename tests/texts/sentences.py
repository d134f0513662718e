"""The catalogues' files as syntax trees: what a sentence says itself, and what it wants told."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from tests.texts.uses import ROOT

FOLDER = ROOT / "bot" / "texts"
LANGUAGES = sorted(each.name for each in FOLDER.iterdir() if each.is_dir() and each.name[0] != "_")


class Variables(visitor.Visitor):
    """Collects what a message wants to be told."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


class Spoken(visitor.Visitor):
    """Collects what a message says itself."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.words.append(node.value)


def entries(language: str) -> Iterator[tuple[Path, ast.EntryType]]:
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content!r}"
            yield path, entry


@cache
def messages(language: str = "en") -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for _, entry in entries(language):
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} is written twice"
            found[entry.id.name] = entry
    return found


@cache
def places(language: str) -> dict[str, str]:
    return {
        entry.id.name: path.name
        for path, entry in entries(language)
        if isinstance(entry, ast.Message)
    }


def spoken(message: ast.Message) -> str:
    collector = Spoken()
    collector.visit(message)
    return "\n".join(collector.words)


def variables(message: ast.Message) -> set[str]:
    collector = Variables()
    collector.visit(message)
    return collector.names
