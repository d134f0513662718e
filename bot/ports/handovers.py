"""What use cases may look at of hand-overs at the end of shifts."""

from typing import Protocol

from bot.domain.ids import HandoverId, PersonId
from bot.domain.shifts.handover import ShiftHandover


class Handovers(Protocol):
    """What people leave to the next shift."""

    def get(self, handover: HandoverId) -> ShiftHandover | None: ...
    def latest_of(self, person: PersonId) -> ShiftHandover | None:
        """That of the person's shift that ends last."""
        ...
