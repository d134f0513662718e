"""A client's profile: what staff remember of a client, or of everybody at a company, in lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import LineId, PersonId

AS_DESK, BY_NAME = "desk", "own"  # what a line of NAMES says: how clients read the staff's names
LONGEST = 400  # characters of a line
MOST = 60  # lines of one client or company


class LineKind(StrEnum):
    """What a line is, in the order in which lines are read."""

    NEVER = "never"
    RULE = "rule"
    PREFERS = "prefers"
    SORT = "sort"
    NAMES = "names"
    TARGET = "target"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLine:
    """One line, of a client or, where `client` is None, of a company.

    A line is never rewritten: it is removed and another one added, so the lines are their own
    journal. `assistant` is whom PREFERS names; the text is then the name at that time.
    """

    id: LineId
    number: int
    client: PersonId | None = None
    company: str = ""
    kind: LineKind
    text: str
    assistant: PersonId | None = None
    added_by: PersonId
    added_at: datetime
    removed_by: PersonId | None = None
    removed_at: datetime | None = None
    revision: int = 0


def company_key(company: str) -> str:
    """What a company is looked up by: however it was typed, it is one company."""
    return " ".join(company.casefold().split())


def in_reading_order(lines: Iterable[ProfileLine]) -> tuple[ProfileLine, ...]:
    """A client's own lines before the company's, what must not happen before what is nice."""
    kinds = list(LineKind)
    return tuple(
        sorted(lines, key=lambda each: (each.client is None, kinds.index(each.kind), each.number))
    )
