"""Reminders: kept until they are due, then moved into the inbox, each exactly once."""

import json
from datetime import datetime

from bot.desk_events import REMINDER
from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Forget
from bot.ports.channel import Arrival
from storage.inbox import DESK, store
from storage.rows import instant, millis
from storage.session import Row, Session


class StoredReminders:
    """The `Reminders` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, key: str) -> Reminder | None:
        """A reminder that was neither dropped nor handled."""
        row = self._session.one("reminders.get", key=key)
        return None if row is None else _reminder(row)


def remind(session: Session, reminder: Reminder) -> None:
    """Set a reminder; one with the same key is left as it is, even when it is over."""
    session.execute(
        "reminders.add",
        key=reminder.key,
        subject=reminder.subject,
        kind=reminder.kind,
        round=reminder.round,
        step=reminder.step,
        due_at=millis(reminder.due_at),
    )


def forget(session: Session, effect: Forget) -> None:
    """Drop what is still to come for a subject, one kind or all."""
    if effect.kind is None:
        session.execute("reminders.drop_all", subject=effect.subject)
    else:
        session.execute("reminders.drop_kind", subject=effect.subject, kind=effect.kind)


def fire(session: Session, *, now: datetime, limit: int) -> int:
    """Move what is due into the inbox; return how many."""
    rows = session.all("reminders.fire", now=millis(now), limit=limit)
    arrivals = [
        Arrival(
            key=REMINDER + row["key"],
            platform=DESK,
            lane=f"{DESK}:{row['subject']}",
            raw=json.dumps({"kind": "reminder", "reminder": row["key"]}),
            at=instant(row["due_at"]),
        )
        for row in sorted(rows, key=lambda row: (row["due_at"], row["key"]))
    ]
    return store(session, arrivals, now=now)


def handled(session: Session, inbox_key: str) -> None:
    """Note that the desk has looked, if this inbox row was a reminder."""
    if inbox_key.startswith(REMINDER):
        session.execute("reminders.handled", key=inbox_key.removeprefix(REMINDER))


def next_due(session: Session) -> datetime | None:
    """When the earliest pending reminder is due."""
    row = session.one("reminders.next")
    return None if row is None or row["due_at"] is None else instant(row["due_at"])


def _reminder(row: Row) -> Reminder:
    return Reminder(
        subject=row["subject"],
        kind=ReminderKind(row["kind"]),
        round=row["round"],
        step=row["step"],
        due_at=instant(row["due_at"]),
    )
