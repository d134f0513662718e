"""Rounds: how long a task that has ended can be opened again; later it has a follow-up instead."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.lifecycle import Act, may
from bot.domain.task import JournalEntry, Status, Task

REOPENS_FOR = timedelta(days=14)


def closing_of(task: Task, journal: Iterable[JournalEntry]) -> datetime | None:
    """When the task was closed, by its client or for want of a word; None for one that is not."""
    if task.status is not Status.CLOSED:
        return None
    return max((each.at for each in journal if each.after is Status.CLOSED), default=task.ended_at)


def can_reopen(task: Task, journal: Iterable[JournalEntry], at: datetime) -> bool:
    """Whether another round can begin."""
    closed_at = closing_of(task, journal)
    return may(task.status, Act.REOPEN) and (closed_at is None or at - closed_at <= REOPENS_FOR)
