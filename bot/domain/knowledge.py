"""What the desk knows: entries that answer a question, and questions that none of them answered."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import EntryId, MessageId, PersonId

LONGEST = 3000  # characters of an answer: it fits one message on every platform


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeEntry:
    """One answer that stands ready, with questions it answers.

    Without a company it is for all clients, else for people of that company alone. `number` is how
    managers name it.
    """

    id: EntryId
    number: int
    title: str
    answer: str
    questions: tuple[str, ...] = ()
    language: str = ""
    company: str = ""
    changed_by: PersonId | None = None
    changed_at: datetime
    removed_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A client's question that became a task; `tried` was shown and did not help."""

    message: MessageId
    asked_at: datetime
    company: str = ""
    tried: EntryId | None = None
    settled_at: datetime | None = None
    revision: int = 0
