"""What clients think of finished tasks, in a desk in memory."""

from datetime import datetime

from bot.domain.rating import Average, Rating
from tests.use_cases.desk_rows import Rows


class RatingRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, rating: str) -> Rating | None:
        return self.rows.ratings.get(rating)

    def of_task(self, task: str) -> Rating | None:
        return next((each for each in self.rows.ratings.values() if each.task == task), None)

    def last_asked(self, client: str) -> datetime | None:
        asked = (e.asked_at for e in self.rows.ratings.values() if e.client == client)
        return max(asked, default=None)

    def average(self, rated: str) -> Average:
        stars = [e.stars for e in self.rows.ratings.values() if e.rated == rated and e.stars]
        return Average(len(stars), sum(stars))
