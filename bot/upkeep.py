"""Upkeep of the record, as effects: what stands in it moves, goes, or waits no more."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.address import Address
from bot.domain.ids import MessageId, PersonId, TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """Put back what was parked for a destination that became reachable again."""

    to: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveChat:
    """Rewrite every stored address of a chat that moved, or of a topic that has a successor.

    With a topic everything said in it is gone, in a `renumbered` chat out of reach: no view stands
    there any more.
    """

    old: Address
    new: Address
    renumbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetView:
    """The message in which a view stood is gone: it stands nowhere until it is shown again."""

    view: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeTask:
    """Let what was written about one task, and what stands for it in chats, belong to another."""

    part: TaskId
    into: TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Redact:
    """Forget the words of messages wherever else they stand in the record.

    `words` are the forms in which the desk may have repeated them `since` they were written, and
    `titles` what the client's tasks may be called by them.
    """

    task: TaskId | None
    client: PersonId | None
    messages: tuple[MessageId, ...]
    words: tuple[str, ...]
    titles: tuple[str, ...]
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitTask:
    """Let what stands in chats for these messages belong to the task that was made of them."""

    messages: tuple[MessageId, ...]
    into: TaskId
