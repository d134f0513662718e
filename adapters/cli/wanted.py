"""Which rows of a queue a person asked for, and in which shape."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Rows that need a person, or all, or those in one state; `older_than` is in minutes."""

    everything: bool
    state: str | None
    older_than: int
    limit: int
    json: bool

    @property
    def patience(self) -> timedelta:
        """How long a row may wait before it needs a person."""
        return timedelta(minutes=self.older_than)
