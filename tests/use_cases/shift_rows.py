"""What a desk in memory remembers of changed shifts."""

from bot.domain.shifts.change import ShiftChange
from tests.use_cases.desk_rows import Rows


class ShiftRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def change(self, change: str) -> ShiftChange | None:
        return self.rows.shift_changes.get(change)
