"""What use cases may look at of changed shifts."""

from typing import Protocol

from bot.domain.ids import ShiftChangeId
from bot.domain.shifts.change import ShiftChange


class Shifts(Protocol):
    """Changes of people's shifts; the plan itself stands with the person."""

    def change(self, change: ShiftChangeId) -> ShiftChange | None:
        """One change."""
        ...
