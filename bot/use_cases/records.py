"""Records that many use cases write: journal entries and messages."""

from datetime import datetime

from bot.domain.conversation import Message, MessageKind, Standing
from bot.domain.ids import MessageId, PersonId, TaskId, derive
from bot.domain.task import JournalEntry, Status, Task
from bot.events import Event, MessageReceived


def journal(
    event: Event,
    task: Task,
    act: str,
    *,
    by: PersonId | None,
    before: Status | None,
    now: datetime,
    detail: str = "",
) -> JournalEntry:
    """One act on `task`, which is as it is after the act; `before` is the status it had."""
    return JournalEntry(
        id=derive(event.key, f"journal:{act}:{task.id}"),
        task=task.id,
        round=task.round,
        at=now,
        act=act,
        actor=by,
        platform=platform_of(event),
        before=before,
        after=task.status,
        detail=detail,
    )


def platform_of(event: Event) -> str:
    """Where an act came from; the desk's own acts come from `desk`."""
    place = getattr(event, "place", None)
    return str(place.address.platform) if place is not None else "desk"


def spoken(
    event: MessageReceived, author: PersonId, kind: MessageKind, task: TaskId | None
) -> tuple[Message, Standing]:
    """A person's message as the desk keeps it, and what a reply to it will be about."""
    message = Message(
        id=MessageId(derive(event.key, "message")),
        task=task,
        author=author,
        kind=kind,
        text=event.text,
        spans=event.spans,
        files=event.files,
        at=event.at,
        source=event.ref,
        album=event.album,
        answers=event.reply_to,
        quoted=event.quoted,
    )
    return message, Standing(ref=event.ref, task=task, message=message.id)
