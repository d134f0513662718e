"""The knowledge: entries, and questions that none of them answered."""

import json

from bot.domain.ids import EntryId, MessageId
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.matching import KnowledgeIndex
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session


class StoredKnowledge:
    """The `Knowledge` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def index(self) -> KnowledgeIndex:
        """The entries there are; what was indexed stays known until one of them changes."""
        return self._session.recall("knowledge.all", _index)

    def get(self, entry: EntryId) -> KnowledgeEntry | None:
        """One entry, even if it was removed."""
        row = self._session.one("knowledge.get", id=entry)
        return None if row is None else _entry(row)

    def next_number(self) -> int:
        """The number of a new entry."""
        row = self._session.one("knowledge.next_number")
        return int(row["number"]) if row is not None else 1

    def miss(self, message: MessageId) -> Miss | None:
        """One question that nobody answered, whether or not it still waits."""
        row = self._session.one("knowledge.miss", message=message)
        return None if row is None else _miss(row)

    def misses(self, limit: int) -> tuple[Miss, ...]:
        """Those that wait, the newest first."""
        return tuple(map(_miss, self._session.all("knowledge.misses", limit=limit)))


def save_entry(session: Session, entry: KnowledgeEntry) -> None:
    """Write an entry; raises StaleStateError."""
    keep(
        session,
        "knowledge.entry",
        entry.revision,
        id=entry.id,
        number=entry.number,
        title=words(entry.title),
        answer=words(entry.answer),
        questions=json.dumps([words(each) for each in entry.questions], ensure_ascii=False),
        language=entry.language,
        company=words(entry.company),
        changed_by=entry.changed_by,
        changed_at=millis(entry.changed_at),
        removed_at=maybe_millis(entry.removed_at),
    )


def save_miss(session: Session, miss: Miss) -> None:
    """Write a question that nobody answered; raises StaleStateError."""
    keep(
        session,
        "knowledge.miss",
        miss.revision,
        message=miss.message,
        asked_at=millis(miss.asked_at),
        company=miss.company,
        tried=miss.tried,
        settled_at=maybe_millis(miss.settled_at),
    )


def _index(rows: list[Row]) -> KnowledgeIndex:
    return KnowledgeIndex.of(map(_entry, rows))


def _entry(row: Row) -> KnowledgeEntry:
    return KnowledgeEntry(
        id=row["id"],
        number=row["number"],
        title=row["title"],
        answer=row["answer"],
        questions=tuple(json.loads(row["questions"])),
        language=row["language"],
        company=row["company"],
        changed_by=row["changed_by"],
        changed_at=instant(row["changed_at"]),
        removed_at=maybe_instant(row["removed_at"]),
        revision=row["revision"],
    )


def _miss(row: Row) -> Miss:
    return Miss(
        message=row["message"],
        asked_at=instant(row["asked_at"]),
        company=row["company"],
        tried=row["tried"],
        settled_at=maybe_instant(row["settled_at"]),
        revision=row["revision"],
    )
