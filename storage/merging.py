"""A task that became part of another: what belonged to it is rewritten to belong to the other."""

from bot.domain.ids import TaskId
from storage.session import Session


def merge_task(session: Session, part: TaskId, into: TaskId) -> None:
    """Move messages, their words to search for, and what stands for the task in chats.

    Its journal, clocks and views stay its own. Doing it again changes nothing.
    """
    session.execute("conversation.message_merge", part=part, into=into)
    session.execute("search.merge", part=part, into=into)
    session.execute("conversation.standing_merge", part=part, into=into)
    session.execute("conversation.reply_mode_merge", part=part, into=into)
