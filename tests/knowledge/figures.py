"""What the labelled questions measure; only counts leave this module, never a question."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.domain.ids import EntryId
from bot.domain.knowledge import KnowledgeEntry
from bot.domain.knowledge_files import read_entry
from bot.domain.matching import KnowledgeIndex
from bot.domain.questions import is_question

FOLDER = Path(__file__).parent
WHOLE = "all"
LANGUAGES = ("en", "de", "ru")


@dataclass(frozen=True)
class Line:
    """A message, its language, and the entry that answers it, if one does."""

    language: str
    text: str
    entry: str | None

    @property
    def is_question(self) -> bool:
        """Whether the desk looks for an answer at all."""
        return is_question(self.text)


@dataclass(frozen=True)
class Figures:
    """Questions an entry answers, other messages, right answers and wrong ones."""

    questions: int
    others: int
    right: int
    wrong: int

    @property
    def precision(self) -> float:
        """How many of the given answers are right."""
        given = self.right + self.wrong
        return self.right / given if given else 1.0

    @property
    def recall(self) -> float:
        """How many of the questions that an entry answers got that answer."""
        return self.right / self.questions if self.questions else 1.0


@cache
def index() -> KnowledgeIndex:
    """The forty entries, each with its file's name as its id."""
    files = sorted((FOLDER / "entries").glob("*.md"))
    return KnowledgeIndex.of(map(_entry, range(1, len(files) + 1), files))


def _entry(number: int, path: Path) -> KnowledgeEntry:
    file = read_entry(path.read_text(encoding="utf-8"))
    return KnowledgeEntry(
        id=EntryId(path.stem),
        number=number,
        title=file.title,
        answer=file.answer,
        questions=file.questions,
        language=file.language,
        changed_at=datetime(2025, 1, 1, tzinfo=UTC),
    )


def measured(asked: KnowledgeIndex, name: str = "measure.jsonl") -> dict[str, Figures]:
    """The figures of each language and of all together."""
    messages = lines(name)
    return {
        language: _figures(asked, [e for e in messages if language in {WHOLE, e.language}])
        for language in (*LANGUAGES, WHOLE)
    }


def lines(name: str) -> list[Line]:
    """The messages of a file."""
    with (FOLDER / name).open(encoding="utf-8") as file:
        return [Line(**json.loads(each)) for each in file]


def _figures(asked: KnowledgeIndex, messages: list[Line]) -> Figures:
    right = wrong = 0
    for line in messages:
        match = asked.answer(line.text)
        if match is not None:
            right += match.entry.id == line.entry
            wrong += match.entry.id != line.entry
    questions = sum(line.entry is not None for line in messages)
    return Figures(questions, len(messages) - questions, right, wrong)
