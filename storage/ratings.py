"""Ratings, and the questions for them."""

from datetime import datetime

from bot.domain.ids import PersonId, RatingId, TaskId
from bot.domain.rating import Average, Rating
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis
from storage.session import Row, Session


class StoredRatings:
    """The `Ratings` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, rating: RatingId) -> Rating | None:
        """One rating."""
        row = self._session.one("ratings.get", id=rating)
        return None if row is None else _rating(row)

    def of_task(self, task: TaskId) -> Rating | None:
        """The task's only one."""
        row = self._session.one("ratings.of_task", task=task)
        return None if row is None else _rating(row)

    def last_asked(self, client: PersonId) -> datetime | None:
        """When a client was asked last."""
        row = self._session.one("ratings.last_asked", client=client)
        return None if row is None else maybe_instant(row["asked_at"])

    def average(self, rated: PersonId) -> Average:
        """Of everything that was given."""
        row = self._session.one("ratings.average", rated=rated)
        return Average(row["size"], row["total"]) if row is not None else Average(0, 0)


def save_rating(session: Session, rating: Rating) -> None:
    """Write a rating; raises StaleStateError."""
    keep(
        session,
        "ratings.rating",
        rating.revision,
        id=rating.id,
        task=rating.task,
        client=rating.client,
        rated=rating.rated,
        asked_at=millis(rating.asked_at),
        stars=rating.stars,
        rated_at=maybe_millis(rating.rated_at),
    )


def _rating(row: Row) -> Rating:
    return Rating(
        id=row["id"],
        task=row["task"],
        client=row["client"],
        rated=row["rated"],
        asked_at=instant(row["asked_at"]),
        stars=row["stars"],
        rated_at=maybe_instant(row["rated_at"]),
        revision=row["revision"],
    )
