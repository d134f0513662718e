"""Tasks that were merged or split: what belonged to one is rewritten to belong to another."""

from collections.abc import Iterable

from bot.domain.ids import MessageId, TaskId
from storage.session import Session


def merge_task(session: Session, part: TaskId, into: TaskId) -> None:
    """Move messages, their words to search for, and what stands for the task in chats.

    Its journal, clocks and views stay its own. Doing it again changes nothing.
    """
    session.execute("conversation.message_merge", part=part, into=into)
    session.execute("search.merge", part=part, into=into)
    session.execute("conversation.standing_merge", part=part, into=into)
    session.execute("conversation.reply_mode_merge", part=part, into=into)


def split_task(session: Session, messages: Iterable[MessageId], into: TaskId) -> None:
    """Move what stands for messages in chats; the messages themselves were saved with their task.

    Doing it again changes nothing.
    """
    for message in messages:
        session.execute("conversation.standing_split", message=message, into=into)
