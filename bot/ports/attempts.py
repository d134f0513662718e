"""Attempts: that outbox rows left, which the platforms remember for a while."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A row's departure, with what the platform's limits have to know of it."""

    lane: str
    at: datetime
    effect: Any
    urgency: int
