"""What a desk in memory remembers of changed shifts, and of calendars that days off come from."""

from datetime import datetime

from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.source import CalendarSource
from tests.use_cases.desk_rows import Rows


class ShiftRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def change(self, change: str) -> ShiftChange | None:
        return self.rows.shift_changes.get(change)

    def source(self, source: str) -> CalendarSource | None:
        return self.rows.sources.get(source)

    def followed(self, person: str) -> CalendarSource | None:
        running = (e for e in self._running() if e.address and e.person == person)
        return next(running, None)

    def sources_due(self, now: datetime, limit: int) -> tuple[CalendarSource, ...]:
        due = [each for each in self._running() if each.next_at <= now]
        return tuple(sorted(due, key=lambda each: (each.next_at, each.id))[:limit])

    def _running(self) -> list[CalendarSource]:
        return [each for each in self.rows.sources.values() if each.ended_at is None]
