"""What a desk in memory knows: entries, and questions that nobody answered."""

from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.matching import KnowledgeIndex
from tests.use_cases.desk_rows import Rows


class KnowledgeRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def index(self) -> KnowledgeIndex:
        return KnowledgeIndex.of(self.rows.entries.values())

    def get(self, entry: str) -> KnowledgeEntry | None:
        return self.rows.entries.get(entry)

    def next_number(self) -> int:
        return len(self.rows.entries) + 1

    def miss(self, message: str) -> Miss | None:
        return self.rows.misses.get(message)

    def misses(self, limit: int) -> tuple[Miss, ...]:
        waiting = [each for each in self.rows.misses.values() if each.settled_at is None]
        return tuple(sorted(waiting, key=lambda each: each.asked_at, reverse=True)[:limit])
