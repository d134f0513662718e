"""Copies of what a person wrote: they follow the message, wherever it was carried."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.conversation import Message, MessageKind
from bot.domain.people import Person
from bot.domain.task import Status, Task
from bot.domain.writing import one_line
from bot.effects import Amend, Effect
from bot.ports.reader import Reader
from bot.ports.views import Copy
from bot.use_cases.intake.opening import title_of
from bot.use_cases.places import Spot
from bot.use_cases.speaking import shown
from bot.use_cases.tasks.facts import KnownTask, known

LOOKED_AT = 50  # of a task's messages, as its card does
UNTITLED = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message with the task around it, where it was carried, and the client's other words.

    `album` are messages that were carried along with it.
    """

    message: Message | None
    known: KnownTask | None
    copies: tuple[Copy, ...]
    requests: tuple[Message, ...]
    album: tuple[Message, ...] = ()


def written(message: Message | None, read: Reader) -> Written:
    """Read what hangs on a message."""
    task = read.tasks.get(message.task) if message and message.task else None
    said = read.conversation.of_task(task.id, LOOKED_AT) if task else ()
    copies = read.conversation.copies(message.id) if message else ()
    along = dict.fromkeys(part for each in copies for part in each.relay.messages)
    parts = (read.conversation.message(part) for part in along)
    return Written(
        message=message,
        known=known(task, read),
        copies=copies,
        album=tuple(each for each in parts if each and message and each.id != message.id),
        requests=tuple(each for each in said if each.kind is MessageKind.REQUEST),
    )


def amended(
    message: Message, copies: Iterable[Copy], fate: Spot | None = None
) -> tuple[Amend, ...]:
    """Bring what was carried in line; what has not begun is carried as the message is then."""
    return tuple(
        Amend(
            to=each.relay.to,
            message=message.id,
            row=each.row,
            task=message.task,
            fate_to=fate.to if fate else None,
            fate_under=fate.under if fate else "",
            fate_language=fate.language if fate else "",
        )
        for each in copies
        if each.has_begun
    )


def retitled(found: Written, now_says: Message) -> Task | None:
    """The task with the title that its first message has now.

    Once somebody has claimed it people speak of it by its title, so that stays, unless the words
    were taken back.
    """
    task = found.known.task if found.known else None
    before = found.message
    if task is None or before is None or before.kind is not MessageKind.REQUEST:
        return task
    if title_of(before) != task.title or (task.status is not Status.NEW and not now_says.is_gone):
        return task
    left = [now_says if each.id == now_says.id else each for each in found.requests]
    titles = (title_of(each) for each in left if not each.is_gone)
    return replace(task, title=next((title for title in titles if one_line(title)), UNTITLED))


def views(task: Task, found: KnownTask, message: Message) -> tuple[Effect, ...]:
    """Card and confirmation quote what the client wrote."""
    if message.kind is not MessageKind.REQUEST:
        return ()
    return shown(task, found.team, found.client)


def author_of(actor: Person | None, message: Message | None) -> bool:
    """Whether it is their own message."""
    return actor is not None and message is not None and message.author == actor.id
