"""What use cases may look at of ratings."""

from datetime import datetime
from typing import Protocol

from bot.domain.ids import PersonId, RatingId, TaskId
from bot.domain.rating import Average, Rating


class Ratings(Protocol):
    """Ratings, and the questions for them."""

    def get(self, rating: RatingId) -> Rating | None: ...
    def of_task(self, task: TaskId) -> Rating | None:
        """The task's only one."""
        ...

    def last_asked(self, client: PersonId) -> datetime | None:
        """When a client was asked last."""
        ...

    def average(self, rated: PersonId) -> Average:
        """Of everything that was given."""
        ...
