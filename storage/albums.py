"""Albums on their way: parts join the row of the first one while it is held."""

from datetime import datetime

from bot.domain.albums import LARGEST, rest
from bot.effects import Relay
from storage.encoding import decode_effect, encode_effect
from storage.rows import instant, millis, room
from storage.session import Row, Session


def join(session: Session, effect: Relay, *, now: datetime) -> str | None:
    """Add a part to the row that waits for it; its id, or None when there is no such row.

    Whatever else is said about the task in that place lets what is held go, so that it comes after.
    """
    session.execute(
        "outbox.let_go",
        lane=room(effect.to),
        task=effect.task,
        album=effect.album,
        now=millis(now),
    )
    if not effect.album:
        return None
    for row in session.all("outbox.held", lane=room(effect.to), album=effect.album):
        first = decode_effect(row["effect"])
        if isinstance(first, Relay) and first.is_album_of(effect):
            if len(first.messages) + len(effect.messages) > LARGEST:
                return None
            return _joined(session, row, first.taking(effect), now=now)
    return None


def _joined(session: Session, row: Row, whole: Relay, *, now: datetime) -> str | None:
    wait = rest((instant(row["joined_at"]), now), _sent_at(session, whole, now))
    changed = session.execute(
        "outbox.join",
        id=row["id"],
        before=row["effect"],
        effect=encode_effect(whole),
        not_before=millis(now + wait),
        now=millis(now),
    )
    return str(row["id"]) if changed else None  # it may have left meanwhile


def held_until(session: Session, effect: Relay, *, now: datetime) -> datetime:
    """Until when the first part that came waits for the next; now for what is no album."""
    return now + rest((now,), _sent_at(session, effect, now)) if effect.album else now


def _sent_at(session: Session, effect: Relay, now: datetime) -> datetime:
    """What the platform says of the latest part."""
    row = session.one("conversation.message", id=effect.messages[-1])
    return now if row is None else instant(row["at"])
