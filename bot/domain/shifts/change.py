"""What changed somebody's shifts: who did it, and how it was before, so that it can be undone."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import PersonId, ShiftChangeId
from bot.domain.shifts.plan import Duty, Plan


@dataclass(frozen=True, slots=True)
class Presence:
    """All that decides when a person is on shift: the plan, and their own word as it lasts."""

    plan: Plan
    duty: Duty
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftChange:
    """One change, kept for ever."""

    id: ShiftChangeId
    person: PersonId
    actor: PersonId
    at: datetime
    before: Presence
    after: Presence
