"""A memo: what a person wants to be reminded of, and when."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import MemoId, PersonId, TaskId
from bot.domain.reminders import Reminder, ReminderKind

MOST_OPEN = 100  # of one person
MOST_WORDS = 500  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """Somebody's own words for later, about a task or about none.

    `step` counts how often it was put off; `told_at` is when it was told at this step, None while
    that lies ahead. One that is done or removed has `ended_at`.
    """

    id: MemoId
    number: int
    person: PersonId
    task: TaskId | None = None
    words: str
    due_at: datetime
    step: int = 0
    made_at: datetime
    told_at: datetime | None = None
    ended_at: datetime | None = None
    revision: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it is neither done nor removed."""
        return self.ended_at is None

    @property
    def reminder(self) -> Reminder:
        """The row that comes due with it; each step has its own."""
        return Reminder(subject=self.id, kind=ReminderKind.MEMO, step=self.step, due_at=self.due_at)

    def put_off(self, due_at: datetime) -> "Memo":
        """The same for a later time, of which it is told anew."""
        return replace(self, due_at=due_at, step=self.step + 1, told_at=None)
