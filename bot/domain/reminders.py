"""Reminders: durable promises to look again, each with one key that makes it unique."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ReminderKind(StrEnum):
    """Why the desk will look again."""

    UNCLAIMED = "unclaimed"
    UNRESOLVED = "unresolved"
    OFFER = "offer"
    ROUTE = "route"
    QUESTION = "question"
    RESULT = "result"
    REVIEW = "review"
    IDLE = "idle"
    HOLD = "hold"
    HANDOVER = "handover"
    FORM = "form"
    FLOOD = "flood"
    KNOWLEDGE = "knowledge"
    TIMER = "timer"
    SHIFT_BEGINS = "shift_begins"
    NO_SHOW = "no_show"
    SHIFT_CLOSES = "shift_closes"
    SHIFT_ENDS = "shift_ends"
    SHIFT_HANDOVER = "shift_handover"
    DUTY_OVER = "duty_over"
    SWAP = "swap"
    MEMO = "memo"
    DUE = "due"
    WANTED = "wanted"
    AWAITED = "awaited"
    ROUTINE = "routine"
    QUOTE = "quote"
    QUOTES = "quotes"
    BUDGET = "budget"
    HOLIDAYS = "holidays"
    DIGEST = "digest"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A row that comes due.

    `subject` is the id of what it is about: a task, a person, a team; or it names a digest.
    `step` counts within a round. A round's reminder of a later step or another kind is another
    row, never a changed one.
    """

    subject: str
    kind: ReminderKind
    round: int = 1
    step: int = 0
    due_at: datetime

    @property
    def key(self) -> str:
        """Unique for ever: a reminder asked for twice is one."""
        return f"{self.kind}:{self.subject}:{self.round}:{self.step}"
