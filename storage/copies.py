"""Copies of a person's messages: which message shows which post, and what takes its place."""

from bot.domain.conversation import Standing
from bot.effects import Amend
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
    if not mark.refs or not mark.slot:
        return
    args = {"message": effect.message, "row": effect.row}
    known = {row["ref"] for row in session.all("conversation.copied", **args)}
    if any(ref.message in known for ref in mark.refs):
        return
    session.execute("conversation.copy_replaced", slot=mark.slot, **args)
    for ref in mark.refs:
        standing = Standing(ref=ref, task=effect.task, message=effect.message)
        save_standing(session, standing, outbox=effect.row, slot=mark.slot)
