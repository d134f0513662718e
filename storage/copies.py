"""Copies of a person's messages: which message shows which post, and what takes its place."""

from bot.domain.conversation import Standing
from bot.domain.ids import MessageId
from bot.effects import Amend, Relay
from bot.ports.store import Mark
from storage.conversation import save_standing
from storage.rows import room
from storage.session import Session


def waiting_like(session: Session, effect: Amend, said: str) -> str | None:
    """A row that will do the same: words are read when it goes, and it has not begun."""
    row = session.one("outbox.waiting_like", lane=room(effect.to), effect=said)
    return None if row is None else str(row["id"])


def amended(session: Session, effect: Amend, mark: Mark) -> None:
    """What was changed in place stays a copy; what was said instead takes its place."""
    slot = next(iter(mark.slots), "")
    if not mark.refs or not slot:
        return
    known = {row["ref"] for row in session.all("conversation.copied", row=effect.row)}
    if any(ref.message in known for ref in mark.refs):
        return
    session.execute("conversation.copy_replaced", slot=slot, row=effect.row)
    for ref in mark.refs:
        standing = Standing(ref=ref, task=effect.task, message=effect.message)
        save_standing(session, standing, outbox=effect.row, slot=slot)


def message_in(effect: Relay, slot: str) -> MessageId:
    """The message whose part a slot is: each part of an album has one file."""
    file = int(slot[1:]) if effect.further and slot.startswith("f") else 0
    return effect.messages[file] if file < len(effect.messages) else effect.message
