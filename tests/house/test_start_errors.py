"""The table of start errors speaks of what the desk can really say."""

import re
from pathlib import Path

from tests.house.documents import ROOT

SAYING = ("bot/config*.py", "bot/tokens.py", "bot/domain/hours.py", "storage/*.py")
SAYING += ("adapters/cli/*.py", "bot/texts/en/setup.ftl")


def test_each_row_quotes_a_sentence_of_the_desk() -> None:
    said = "\n".join(_words(file) for each in SAYING for file in ROOT.glob(each))

    quoted = [words for row in _rows() for words in re.findall(r"`([^`]+)`", row.split("|")[1])]

    assert len(quoted) > 30
    assert not [words for words in quoted if words not in said]


def _rows() -> list[str]:
    text = (ROOT / "docs/running.md").read_text("utf-8")
    table = text.split("| when it says | do |\n|---|---|\n")[1].split("\n\n")[0]
    return table.splitlines()


def _words(file: Path) -> str:
    """What stands in a file, with strings over several lines joined."""
    return re.sub(r'"\s*\n\s*f?"', "", file.read_text("utf-8"))
