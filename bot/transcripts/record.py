"""The record of a task as its reader may see it: who said what, when, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.cards import Word
from bot.domain.conversation import FormerWords, Message, MessageKind
from bot.domain.formatting import Formatted
from bot.domain.ids import PersonId
from bot.domain.masking import mask_name, masked
from bot.domain.people import Person
from bot.domain.task import JournalEntry, Task
from bot.domain.team import Team
from bot.domain.transcript import TranscriptOrder
from bot.ports.reader import Reader
from bot.public_names import public_name, reads_the_desk

MOST = 5000  # messages, the latest
# What a client was told of in any case, and what else is told to staff.
_TOLD = frozenset(
    {"open", "claim", "finish", "reopen", "accept", "close", "cancel", "dismiss", "redact"}
    | {"merge", "merged-in", "split-off", "split-from"}
)
_INTERNAL = frozenset({"release", "assign", "handover", "wait", "hold", "resume", "undo"})
ACTS = _TOLD | _INTERNAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message with what it said before. Of one that `is_hidden` its reader sees that it was."""

    message: Message
    author: Word
    by_client: bool
    words: Formatted
    is_hidden: bool = False
    former: tuple[FormerWords, ...] = ()

    @property
    def at(self) -> datetime:
        """When it was written."""
        return self.message.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One act on the task, and who did it (empty: the desk itself)."""

    entry: JournalEntry
    actor: Word

    @property
    def at(self) -> datetime:
        """When it was done."""
        return self.entry.at


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRecord:
    """Everything a transcript is made of, in its order."""

    order: TranscriptOrder
    task: Task
    team: Team
    client: Person
    holder: Word
    items: tuple[Said | Done, ...]
    names: Mapping[PersonId, Word] = field(default_factory=dict)

    @property
    def said(self) -> tuple[Said, ...]:
        """The messages alone."""
        return tuple(each for each in self.items if isinstance(each, Said))


def read_record(order: TranscriptOrder, read: Reader) -> TaskRecord | None:
    """Read a task for its reader; None where there is no such task."""
    task = read.tasks.get(order.task)
    if task is None:
        return None
    messages = [
        each
        for each in read.conversation.of_task(task.id, MOST)
        if not order.for_client or _is_for_client(each, task, read)
    ]
    former = () if order.for_client else read.conversation.former_of_task(task.id)
    entries = [
        each
        for each in read.tasks.journal(task.id)
        if each.act in (_TOLD if order.for_client else ACTS)
    ]
    people = {each.author for each in messages} | {each.actor for each in entries}
    people |= {task.client, task.holder}
    known = {each: read.people.get(each) for each in people if each}
    names = _names(order, task, known, read)
    said = [
        _said(each, order, task, known[each.author], names[each.author], former, read)
        for each in messages
    ]
    done = [Done(entry=each, actor=names[each.actor] if each.actor else "") for each in entries]
    return TaskRecord(
        order=order,
        task=task,
        team=read.teams.get(task.team),
        client=known[task.client],
        holder=names[task.holder] if task.holder else "",
        items=tuple(sorted((*done, *said), key=lambda each: each.at)),
    )


def _names(
    order: TranscriptOrder, task: Task, known: Mapping[PersonId, Person], read: Reader
) -> dict[PersonId, Word]:
    """How everybody is called in it: clients read of the staff what they read elsewhere."""
    if not order.for_client:
        return {each: person.name for each, person in known.items()}
    as_desk = reads_the_desk(known[task.client], read)
    return {
        each: person.name if each == task.client else public_name(person, as_desk=as_desk)
        for each, person in known.items()
    }


def _is_for_client(message: Message, task: Task, read: Reader) -> bool:
    """What the client wrote, and what staff sent to them and did not take back."""
    if message.kind is MessageKind.NOTE:
        return False
    if message.kind is MessageKind.REQUEST:
        return True
    room = task.origin.room
    sent = any(copy.relay.to.room == room for copy in read.conversation.copies(message.id))
    return sent and message.withdrawn_at is None


def _said(
    message: Message,
    order: TranscriptOrder,
    task: Task,
    author: Person,
    name: Word,
    former: tuple[FormerWords, ...],
    read: Reader,
) -> Said:
    words = message.words
    is_outside = author.id == task.client or not author.role.is_staff
    by_client = is_outside and message.kind is MessageKind.REQUEST
    is_hidden = order.for_client and message.is_gone
    if is_hidden:
        words = Formatted()
    elif order.for_client and not by_client:
        hide = read.people.contacts_of_staff()
        words = masked(words, hide)
        named = (each.named(mask_name(each.name, hide)) for each in message.files)
        message = replace(message, files=tuple(named))
    return Said(
        message=message,
        author=name,
        by_client=by_client,
        words=words,
        is_hidden=is_hidden,
        former=tuple(each for each in former if each.message == message.id),
    )
