"""What people leave to the next shift, in a desk in memory."""

from bot.domain.shifts.handover import ShiftHandover
from tests.use_cases.desk_rows import Rows


class HandoverRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, handover: str) -> ShiftHandover | None:
        return self.rows.handovers.get(handover)

    def latest_of(self, person: str) -> ShiftHandover | None:
        found = (each for each in self.rows.handovers.values() if each.person == person)
        return max(found, key=lambda each: each.ends_at, default=None)
