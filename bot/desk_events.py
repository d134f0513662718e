"""The desk's own inbox rows: reminders that came due, and what became of deliveries."""

import json
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter

from bot.domain.address import Address
from bot.events import (
    CalendarRead,
    ChatMoved,
    Delivered,
    DeliveryFailed,
    Event,
    ReminderDue,
    TroubleFound,
)
from bot.ports.channel import Arrival, Trouble

PLATFORM = "desk"
REMINDER = "reminder:"


def read(key: str, at: datetime, raw: str) -> Event:
    """Turn a row into its event; raises ValueError for a kind that nobody writes."""
    row = json.loads(raw)
    match row["kind"]:
        case "reminder":
            return ReminderDue(key=key, at=at, reminder=row["reminder"])
        case "delivery_failed":
            left = tuple(row.get("left", ()))
            return DeliveryFailed(
                key=key, at=at, outbox=row["outbox"], reason=row["reason"], left=left
            )
        case "delivered":
            return Delivered(key=key, at=at, outbox=row["outbox"])
        case "chat_moved":
            old, new = Address.parse(row["old"]), Address.parse(row["new"])
            renumbered = old.room != new.room
            return ChatMoved(key=key, at=at, old=old, new=new, renumbered=renumbered)
        case "trouble":
            room = Address.parse(row["room"])
            title = row.get("title", "")
            return TroubleFound(key=key, at=at, room=room, code=row["code"], title=title)
        case "calendar_read":
            found: CalendarRead = _calendars().validate_python(
                {**row["read"], "key": key, "at": at}
            )
            return found
        case unknown:
            sentence = f"the desk writes no rows of kind {unknown!r}"
            raise ValueError(sentence)


@cache
def _calendars() -> TypeAdapter[CalendarRead]:
    return TypeAdapter(CalendarRead)  # built when a desk first reads one


def is_reminder(key: str) -> bool:
    """Whether a row's key is that of a reminder that came due; its time is when it was due."""
    return key.startswith(REMINDER)


def moved(old: Address, new: Address, at: datetime) -> Arrival:
    """A send told us that the chat has a new address, or a topic one in the same chat."""
    raw = json.dumps({"kind": "chat_moved", "old": str(old), "new": str(new)})
    key = f"moved:{old}:{new}"
    return Arrival(key=key, platform=PLATFORM, lane=str(old.room), raw=raw, at=at)


def trouble(room: Address, found: Trouble, at: datetime) -> Arrival:
    """Something is in the desk's way; the key makes one row an hour of it."""
    row = {"kind": "trouble", "room": str(room), "code": found.code, "title": found.title}
    key = f"trouble:{found.code}:{room}:{int(at.timestamp() // 3600)}"
    return Arrival(key=key, platform=PLATFORM, lane=str(room), raw=json.dumps(row), at=at)


def calendar_read(found: CalendarRead) -> Arrival:
    """Somebody's calendar was looked at; the key says which look it was."""
    read = _calendars().dump_python(found, mode="json", exclude={"key", "at"})
    raw = json.dumps({"kind": "calendar_read", "read": read})
    lane = f"{PLATFORM}:{found.source}"
    return Arrival(key=found.key, platform=PLATFORM, lane=lane, raw=raw, at=found.at)
