"""The documents as the tests read them."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRAWN_LATER = {"docs/images/playground.png"}
CODE_FOLDERS = ("bot", "adapters", "storage")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")


def documents() -> list[str]:
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return sorted(str(place.relative_to(ROOT)) for place in found)


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def prose(name: str) -> str:
    return FENCED.sub("", text(name))


def code(name: str) -> list[str]:
    """Fenced blocks, and code within a line."""
    return [*FENCED.findall(text(name)), *INLINE.findall(prose(name))]


def leads_somewhere(document: str, file: str, heading: str) -> bool:
    if file.startswith(("http://", "https://", "mailto:")):
        return True
    place = (ROOT / document).parent / file if file else ROOT / document
    name = str(place.resolve().relative_to(ROOT))
    if name in DRAWN_LATER:
        return True
    return place.exists() and (not heading or heading in _headings(text(name)))


def _headings(text: str) -> set[str]:
    """The anchors that a page's headings get."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@cache
def whole_code() -> str:
    places = [place for folder in CODE_FOLDERS for place in (ROOT / folder).rglob("*.py")]
    return "\n".join(place.read_text(encoding="utf-8") for place in places)
