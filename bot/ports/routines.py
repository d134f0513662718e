"""What use cases may look at of routines."""

from typing import Protocol

from bot.domain.ids import PersonId, RoutineId
from bot.domain.routine import Routine


class Routines(Protocol):
    """Requests that are made again and again, or later."""

    def get(self, routine: RoutineId) -> Routine | None: ...
    def by_number(self, number: int) -> Routine | None:
        """One, even if it has ended."""
        ...

    def running_of(self, client: PersonId) -> tuple[Routine, ...]:
        """A client's that have not ended, in the order in which they come."""
        ...

    def made_by(self, person: PersonId) -> tuple[Routine, ...]:
        """Those that a person has made, for whomever, that have not ended."""
        ...

    def next_number(self) -> int:
        """The number of a new routine."""
        ...
