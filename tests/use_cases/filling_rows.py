"""Forms that are filled in step by step, at a desk in memory."""

from bot.domain.filling import Filling
from tests.use_cases.desk_rows import Rows


class FillingRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, filling: str) -> Filling | None:
        return self.rows.fillings.get(filling)

    def open(self, person: str, place: str) -> Filling | None:
        found = (e for e in self.rows.fillings.values() if e.ended_at is None)
        return next((e for e in found if (e.person, e.place) == (person, place)), None)
