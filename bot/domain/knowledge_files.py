"""Entries as Markdown files: front matter between two lines of dashes, then the answer.

    ---
    title: Opening hours
    language: en
    company: Acme
    questions:
      - When are you open?
    ---
    We work Monday to Friday.

Only this much of YAML is read: one value on a line, and one list. What would read
otherwise stands in double quotes, as JSON has them, which is YAML as well.
"""

import json
import re
from dataclasses import dataclass

MARK = "---"
_KEY = re.compile(r"(?P<key>[a-z]+):(?:\s+(?P<value>.*))?$")
# What YAML would not read as these very words.
_DOUBTFUL = re.compile(
    r"^[\s\"'\[\]{}&*!|>%@`#,?:-]|: |\s#|:$|\s$|^(true|false|null|yes|no|~)$", re.IGNORECASE
)
_KEYS = frozenset({"title", "language", "company", "questions"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFile:
    """What a file says."""

    title: str
    answer: str
    language: str = ""
    company: str = ""
    questions: tuple[str, ...] = ()


class MalformedEntryError(ValueError):
    """A file that cannot be read: the line, counted from 1, and what is wrong (a text's key)."""

    def __init__(self, line: int, key: str, word: str = "") -> None:
        """`key` names the sentence of the catalogues; `word` stands in it."""
        super().__init__(f"line {line}: {key} {word}".rstrip())
        self.line, self.key, self.word = line, key, word


def read_entry(text: str) -> EntryFile:
    """Read a file; raises MalformedEntryError."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != MARK:
        raise MalformedEntryError(1, "faq-file-no-front")
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() == MARK), 0)
    if not end:
        raise MalformedEntryError(1, "faq-file-no-end")
    values, questions = _front(lines[1:end])
    answer = "\n".join(lines[end + 1 :]).strip("\n")
    if not values.get("title"):
        raise MalformedEntryError(end + 1, "faq-file-no-title")
    if not answer.strip():
        raise MalformedEntryError(end + 1, "faq-file-no-answer")
    return EntryFile(
        title=values["title"],
        answer=answer,
        language=values.get("language", ""),
        company=values.get("company", ""),
        questions=tuple(questions),
    )


def _front(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The values and the list."""
    values: dict[str, str] = {}
    questions: list[str] = []
    key = ""
    for number, line in enumerate(lines, start=2):
        plain = line.strip()
        if not plain or plain.startswith("#"):
            continue
        if plain.startswith("- ") and key == "questions" and not values.get(key):
            questions.append(_value(plain[2:], number))
            continue
        found = _KEY.match(line.rstrip())
        if found is None:
            raise MalformedEntryError(number, "faq-file-line", plain)
        key = found["key"]
        if key not in _KEYS:
            raise MalformedEntryError(number, "faq-file-key", key)
        if key in values:
            raise MalformedEntryError(number, "faq-file-twice", key)
        values[key] = _value(found["value"] or "", number)
        if key == "questions" and values[key]:
            raise MalformedEntryError(number, "faq-file-list", key)
    return values, questions


def _value(text: str, number: int) -> str:
    """A plain or quoted value."""
    plain = text.strip()
    if plain.startswith('"'):
        try:
            return str(json.loads(plain))
        except ValueError as error:
            raise MalformedEntryError(number, "faq-file-quotes", plain) from error
    if len(plain) > 1 and plain[0] == plain[-1] == "'":
        return plain[1:-1].replace("''", "'")
    return plain


def write_entry(entry: EntryFile) -> str:
    """The file of an entry: `read_entry` makes the same entry of it."""
    lines = [MARK, f"title: {_written(entry.title)}"]
    if entry.language:
        lines.append(f"language: {_written(entry.language)}")
    if entry.company:
        lines.append(f"company: {_written(entry.company)}")
    if entry.questions:
        lines += ["questions:", *(f"  - {_written(each)}" for each in entry.questions)]
    return "\n".join([*lines, MARK, entry.answer.strip("\n"), ""])


def _written(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if _DOUBTFUL.search(value) else value
