"""A rating: how content a client was with whoever did a task."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import PersonId, RatingId, TaskId

STARS = range(1, 6)
POOR = 2  # so many stars or fewer are told to the managers
PUBLIC_FROM = 5  # ratings: fewer would tell who gave which
PAUSE = timedelta(days=7)  # between two questions to one client


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One task's rating, or the question for it while `stars` is None.

    A task has one at most, however often it was opened. `rated` is who held it when it was done.
    """

    id: RatingId
    task: TaskId
    client: PersonId
    rated: PersonId
    asked_at: datetime
    stars: int | None = None
    rated_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Average:
    """What a person's ratings come to."""

    count: int
    total: int

    @property
    def is_public(self) -> bool:
        """Whether others than the managers may know it."""
        return self.count >= PUBLIC_FROM

    @property
    def words(self) -> str:
        """One decimal, "4.8": rounded down, so that nobody is flattered."""
        tenths = 10 * self.total // self.count if self.count else 0
        return f"{tenths // 10}.{tenths % 10}"
