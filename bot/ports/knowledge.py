"""What use cases may look at of the knowledge: its entries, and the questions nobody answered."""

from typing import Protocol

from bot.domain.ids import EntryId, MessageId
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.matching import KnowledgeIndex


class Knowledge(Protocol):
    """Entries and misses."""

    def index(self) -> KnowledgeIndex:
        """The entries there are, ready to be asked; made anew only when one of them changed."""
        ...

    def get(self, entry: EntryId) -> KnowledgeEntry | None:
        """One entry, even if it was removed."""
        ...

    def next_number(self) -> int:
        """The number of a new entry; that of a removed one is never given again."""
        ...

    def miss(self, message: MessageId) -> Miss | None: ...
    def misses(self, limit: int) -> tuple[Miss, ...]:
        """Questions that wait for an answer to be written, the newest first."""
        ...
