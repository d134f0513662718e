"""Secret links: whoever has the address reads one page, for as long as its owner might."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import PersonId


class Purpose(StrEnum):
    """What a link shows."""

    SUMMARY = "summary"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretLink:
    """One address that nobody can guess, kept as its token's digest.

    `shows` says what exactly, in the words of its purpose. `ended_at` is when its owner
    took it back.
    """

    digest: str
    purpose: Purpose
    owner: PersonId
    shows: str
    created_at: datetime
    expires_at: datetime
    ended_at: datetime | None = None
    revision: int = 0

    def is_good(self, now: datetime) -> bool:
        """Whether it still leads somewhere."""
        return self.ended_at is None and now < self.expires_at
