"""What use cases may look at of changed shifts, and of calendars that days off come from."""

from datetime import datetime
from typing import Protocol

from bot.domain.ids import CalendarSourceId, PersonId, ShiftChangeId
from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.source import CalendarSource


class Shifts(Protocol):
    """Changes of people's shifts, and their calendars; the plan itself stands with the person."""

    def change(self, change: ShiftChangeId) -> ShiftChange | None:
        """One change."""
        ...

    def source(self, source: CalendarSourceId) -> CalendarSource | None:
        """One calendar from which days off come, even if it has ended."""
        ...

    def followed(self, person: PersonId) -> CalendarSource | None:
        """The calendar of a person that is followed at its address."""
        ...

    def sources_due(self, now: datetime, limit: int) -> tuple[CalendarSource, ...]:
        """Those that are to be read now, the longest due first."""
        ...
