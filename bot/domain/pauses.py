"""Pauses: when a task waited for its client or was on hold, as its journal tells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import PersonId
from bot.domain.task import JournalEntry, Status

PAUSED = frozenset({Status.WAITING, Status.ON_HOLD})
_UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """From `start` to `end` (None: still) the task stood still, for `reason`, by `actor`."""

    status: Status
    start: datetime
    end: datetime | None = None
    reason: str = ""
    actor: PersonId | None = None


def pauses_of(journal: Iterable[JournalEntry], round_: int) -> tuple[Pause, ...]:
    """The round's pauses in order; what was undone had not ended them."""
    found: list[Pause] = []
    for each in journal:
        if each.round != round_:
            continue
        last = found[-1] if found else None
        if each.act == _UNDO and last is not None and each.after is last.status:
            found[-1] = replace(last, end=None)
            continue
        if last is not None and last.end is None and each.after is not last.status:
            found[-1] = last = replace(last, end=each.at)
        if each.after in PAUSED and (last is None or last.end is not None):
            found.append(
                Pause(status=each.after, start=each.at, reason=each.detail, actor=each.actor)
            )
    return tuple(found)
