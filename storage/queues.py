"""The queues for whoever runs the desk: lists and sizes, and what is changed by hand.

A row that is being carried belongs to its desk; every change here therefore names the states from
which it may lead, and may come from another process than the desk's.
"""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.cards import Text
from bot.decision import Disposition
from bot.domain.address import Address
from bot.domain.conversation import Message
from bot.domain.ids import TaskId
from bot.effects import OF_TASKS, Amend, Relay, Say, Settle, Show
from bot.ports.queues import (
    InboxLine,
    InboxState,
    OutboxLine,
    OutboxState,
    SkippedKind,
    Touch,
)
from storage import outbox
from storage.conversation import StoredConversation
from storage.encoding import Sendable, decode_effect
from storage.fates import report_failed
from storage.reminders import handled
from storage.rows import instant, millis, words
from storage.session import Row, Session
from storage.tasks import StoredTasks
from storage.tracebacks import brief

UNREADABLE = "unreadable"  # the kind of a row that this version cannot read


class StoredQueues:
    """The `Queues` port."""

    def __init__(self, session: Session) -> None:
        """Look and write through this session."""
        self._session = session
        self._rooms: dict[str, tuple[str, str]] = {}  # team and person by lane, as far as asked for

    def outbox_sizes(self, *, now: datetime) -> Mapping[str, int]:
        """Rows by state, and of these `due`, `unknown` and `repeated`."""
        sizes = Counter(
            {str(state): 0 for state in OutboxState} | {"due": 0, "unknown": 0, "repeated": 0}
        )
        for row in self._session.all("queues.outbox_sizes", now=millis(now)):
            sizes[row["state"]] += row["size"]
            is_ready = row["state"] == OutboxState.READY
            sizes["due"] += row["size"] * bool(is_ready and row["due"])
            sizes["unknown"] += row["size"] * bool(row["unknown"])
            sizes["repeated"] += row["size"] * bool(row["repeated"])
        return sizes

    def outbox_in_need(self, *, before: datetime, limit: int) -> tuple[OutboxLine, ...]:
        """Rows that are dead or parked, or were written before an instant and are not over."""
        rows = self._session.all("queues.outbox_in_need", before=millis(before), limit=limit)
        return tuple(self._outbox_line(row) for row in rows)

    def outbox_lines(self, state: OutboxState | None, *, limit: int) -> tuple[OutboxLine, ...]:
        """The newest rows, of one state or all."""
        rows = self._session.all("queues.outbox_lines", state=state, limit=limit)
        return tuple(self._outbox_line(row) for row in rows)

    def outbox_line(self, row: str) -> OutboxLine | None:
        """One row by its id."""
        found = self._session.one("outbox.get", id=row)
        return None if found is None else self._outbox_line(found)

    def inbox_sizes(self) -> Mapping[str, int]:
        """Rows by state, and of the new ones `failed`."""
        sizes = Counter({str(state): 0 for state in InboxState} | {"failed": 0})
        for row in self._session.all("queues.inbox_sizes"):
            sizes[row["state"]] += row["size"]
            sizes["failed"] += row["size"] * bool(row["failed"] and row["state"] == InboxState.NEW)
        return sizes

    def inbox_in_need(self, *, before: datetime, limit: int) -> tuple[InboxLine, ...]:
        """Rows that are poison, or arrived before an instant and are not handled."""
        rows = self._session.all("queues.inbox_in_need", before=millis(before), limit=limit)
        return tuple(self._inbox_line(row) for row in rows)

    def inbox_lines(self, state: InboxState | None, *, limit: int) -> tuple[InboxLine, ...]:
        """The newest rows, of one state or all."""
        rows = self._session.all("queues.inbox_lines", state=state, limit=limit)
        return tuple(self._inbox_line(row) for row in rows)

    def inbox_line(self, number: int) -> InboxLine | None:
        """One row by its number."""
        found = self._session.one("queues.inbox_line", seq=number)
        return None if found is None else self._inbox_line(found)

    def skipped(self, *, limit: int) -> tuple[SkippedKind, ...]:
        """The kinds that were skipped, the most frequent first."""
        return tuple(
            SkippedKind(
                platform=row["platform"],
                kind=row["kind"],
                times=row["times"],
                last_at=instant(row["last_at"]),
            )
            for row in self._session.all("queues.skipped", limit=limit)
        )

    def retry_delivery(self, row: str, touch: Touch) -> str:
        """Let a row go at once; returns the id of the row that goes, empty for none."""
        other = self._session.one("queues.outbox_superseded", id=row)
        if other is not None:
            self._session.execute("outbox.drop", id=row)
            return str(other["id"])
        made = {"by": words(touch.by), "now": millis(touch.at)}
        return row if self._session.execute("queues.outbox_retry", id=row, **made) else ""

    def retry_dead(self, touch: Touch) -> int:
        """Let every dead row go; return how many."""
        rows = self._session.all("queues.outbox_dead")
        return len([row for row in rows if self.retry_delivery(row["id"], touch)])

    def drop_delivery(self, row: str, touch: Touch) -> bool:
        """End a row; whoever wrote it is told, as of any other that does not arrive."""
        if self._session.execute("queues.outbox_drop", id=row, **_made(touch)) == 0:
            return False
        found = self._session.one("outbox.get", id=row)
        if found is not None and _effect(found) is not None:  # else nobody can say whom to tell
            outbox.forget_secret(self._session, row)
            report_failed(self._session, row, reason=Disposition.DROPPED, now=touch.at)
        return True

    def retry_arrival(self, number: int, touch: Touch) -> bool:
        """Let a poison row be handled again."""
        made = {"by": words(touch.by), "now": millis(touch.at)}
        return bool(self._session.execute("queues.inbox_retry", seq=number, **made))

    def drop_arrival(self, number: int, touch: Touch) -> bool:
        """End a row that was not handled; a reminder in it is over as well."""
        row = self._session.one("queues.inbox_drop", seq=number, **_made(touch))
        if row is None:
            return False
        handled(self._session, row["key"])
        return True

    def _outbox_line(self, row: Row) -> OutboxLine:
        effect = _effect(row)
        message = self._message(effect)
        team, person = self._named(row["lane"])
        return OutboxLine(
            id=row["id"],
            state=OutboxState(row["state"]),
            lane=row["lane"],
            team=team,
            person=person,
            kind=_kind(effect),
            task=self._number(effect),
            characters=len(message.text) if message else 0,
            files=len(message.files) if message else 0,
            attempts=row["attempts"],
            unknown=bool(row["unknown"]),
            repeated=bool(row["repeated"]),
            not_before=instant(row["not_before"]),
            created_at=instant(row["created_at"]),
            reason=row["reason"],
            touch=_touch(row),
        )

    def _inbox_line(self, row: Row) -> InboxLine:
        team, person = self._named(row["lane"])
        return InboxLine(
            number=row["seq"],
            key=row["key"],
            state=InboxState(row["state"]),
            platform=row["platform"],
            lane=row["lane"],
            team=team,
            person=person,
            size=len(row["raw"].encode()),
            attempts=row["attempts"],
            received_at=instant(row["received_at"]),
            disposition=row["disposition"] or "",
            error=brief(row["error"] or ""),
            touch=_touch(row),
            raw=row["raw"],
        )

    def _named(self, lane: str) -> tuple[str, str]:
        """The team and the person whose room the lane is."""
        if lane not in self._rooms:
            room = lane
            with suppress(ValueError):  # a press's lane is no place
                room = str(Address.parse(lane).room)
            row = self._session.one("queues.room", room=room)
            self._rooms[lane] = (
                ("", "") if row is None else (row["team"] or "", row["person"] or "")
            )
        return self._rooms[lane]

    def _message(self, effect: Sendable | None) -> Message | None:
        if not isinstance(effect, Relay):
            return None
        return StoredConversation(self._session).message(effect.message)

    def _number(self, effect: Sendable | None) -> int | None:
        """The number of the task that a row is about."""
        match effect:
            case Say(task=about) | Relay(task=about):
                task = about
            case Show(kind=kind, subject=subject) if kind in OF_TASKS:
                task = TaskId(subject)
            case _:
                task = None
        found = StoredTasks(self._session).get(task) if task else None
        return found.number if found else None


def _effect(row: Row) -> Sendable | None:
    """What a row carries; None for what this version cannot read."""
    try:
        return decode_effect(row["effect"])
    except ValueError:
        return None


def _kind(effect: Sendable | None) -> str:
    match effect:
        case Say(text=Text(key=key)):
            return f"say:{key}"
        case Relay():
            return "relay"
        case Amend():
            return "amend"
        case Show(kind=kind):
            return f"show:{kind}"
        case Settle():
            return "settle"
        case None:
            return UNREADABLE


def _made(touch: Touch) -> dict[str, Any]:
    return {"by": words(touch.by), "now": millis(touch.at), "why": words(touch.why)}


def _touch(row: Row) -> Touch | None:
    if not row["touched_by"]:
        return None
    at = instant(row["touched_at"])
    return Touch(by=row["touched_by"], at=at, why=row["touched_why"])
