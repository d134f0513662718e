"""Overtaking: where a platform keeps no order, an edit may come before the message it changes.

Then the edit is the message, as it is now, and what comes after it is known already.
"""

from datetime import datetime, timedelta

from bot.domain.people import Role
from bot.events import Event, MessageEdited, MessageReceived
from bot.ports.reader import Reader

STILL_COMING = timedelta(minutes=10)  # Slack repeats for six; what is older was never for the desk
LATE = timedelta(seconds=2)  # what comes sooner has waited for its place in the order


def as_heard(event: Event, read: Reader, now: datetime) -> Event:
    """A client's edit of a message that nobody has heard yet is that message."""
    if not isinstance(event, MessageEdited) or event.said_at is None:
        return event
    person = read.people.by_account(event.sender.account)
    if person is None or person.role is not Role.CLIENT:
        return event
    if now - event.said_at > STILL_COMING or read.conversation.standing(event.ref) is not None:
        return event
    return MessageReceived(
        key=event.key,
        at=event.said_at,
        sender=event.sender,
        place=event.place,
        ref=event.ref,
        text=event.text,
        spans=event.spans,
        files=event.files,
        addressed=event.addressed,
        album=event.album,
    )


def was_overtaken(event: Event, read: Reader, now: datetime) -> bool:
    """Whether a message comes after its edit, which was taken for it."""
    if not isinstance(event, MessageReceived) or now - event.at <= LATE:
        return False
    standing = read.conversation.standing(event.ref)
    found = read.conversation.message(standing.message) if standing and standing.message else None
    return found is not None and found.source.message == event.ref.message
