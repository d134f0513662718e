"""A routine: a request that is made again and again, or once at a time that was named."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.address import Address
from bot.domain.ids import PersonId, RoutineId
from bot.domain.recurrence import Recurrence
from bot.domain.reminders import Reminder, ReminderKind

MOST = 50  # of one client
MOST_WORDS = 1000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """What a client needs and when, in `zone`; `made_by` is who said so.

    Without a `recurrence` it is made once. `origin` is where its requests are confirmed, `next_at`
    when the next one is made, `step` how many were.
    """

    id: RoutineId
    number: int
    client: PersonId
    made_by: PersonId
    origin: Address
    words: str
    recurrence: Recurrence | None
    zone: str
    next_at: datetime
    step: int = 0
    made_at: datetime
    ended_at: datetime | None = None
    revision: int = 0

    @property
    def reminder(self) -> Reminder:
        """The row that comes due with the next request."""
        return Reminder(
            subject=self.id, kind=ReminderKind.ROUTINE, step=self.step, due_at=self.next_at
        )

    def made(self, now: datetime) -> "Routine":
        """As it is after a request: those that fell into a stop are not made up for."""
        if self.recurrence is None:
            return replace(self, step=self.step + 1, ended_at=now)
        following = self.recurrence.following(max(now, self.next_at), self.zone)
        return replace(self, step=self.step + 1, next_at=following)
