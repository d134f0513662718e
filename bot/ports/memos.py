"""What use cases may look at of memos."""

from typing import Protocol

from bot.domain.ids import MemoId, PersonId
from bot.domain.memo import Memo


class Memos(Protocol):
    """What people want to be reminded of."""

    def get(self, memo: MemoId) -> Memo | None: ...
    def by_number(self, number: int) -> Memo | None:
        """One, even if it is over."""
        ...

    def open_of(self, person: PersonId) -> tuple[Memo, ...]:
        """Those that are not over, the one that comes first before the others."""
        ...

    def next_number(self) -> int:
        """The number of a new memo."""
        ...
