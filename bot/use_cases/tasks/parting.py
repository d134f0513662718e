"""Which messages become a task of their own: pressed, quoted, or named by their place."""

import re
from dataclasses import dataclass

from bot.buttons import Action, Press
from bot.domain.conversation import Message
from bot.domain.ids import MessageId
from bot.domain.task import Task
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.tasks.facts import pointed_at

ALONE, ONWARDS = "one", "on"
_WORDS = re.compile(r"(?:#?(?P<one>[0-9]{1,9}))?(?:\s+(?P<two>[0-9]{1,9}))?(?P<on>\s*\+|\s*on)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a press or command says: a message, or its place among the client's of a task."""

    task: Task | None
    message: MessageId | None = None
    place: int = 0
    extent: str = ""


def pressed(event: ButtonPressed, read: Reader) -> Choice:
    """A button carries a message, and the number of the task that it belonged to then."""
    message = read.conversation.message(MessageId(event.press.subject))
    task = read.tasks.get(message.task) if message and message.task else None
    number, _, extent = event.press.value.partition(".")
    if message is None or task is None or str(task.number) != number:
        return Choice(task=None)
    return Choice(task=task, message=message.id, extent=extent)


def press(task: Task, message: Message, extent: str = "") -> Press:
    """What such a button carries."""
    return Press(Action.SPLIT, message.id, f"{task.number}.{extent}".rstrip("."))


def typed(event: CommandGiven, read: Reader) -> Choice | None:
    """`split` in a reply means that message; `split 12 3` the third of #12; "+" all from there on.

    Where the thread tells the task, one number is the message's.
    """
    words = _WORDS.fullmatch(event.words.strip().casefold())
    if words is None:
        return None
    extent = ONWARDS if words["on"] else ""
    pointed = pointed_at(event, read)
    if words["two"]:
        task = read.tasks.by_number(int(words["one"])) if words["one"] else pointed
        return Choice(task=task, place=int(words["two"]), extent=extent or ALONE)
    if words["one"] and pointed is not None:
        return Choice(task=pointed, place=int(words["one"]), extent=extent or ALONE)
    if words["one"]:
        return Choice(task=read.tasks.by_number(int(words["one"])))
    standing = read.conversation.standing(event.reply_to) if event.reply_to else None
    return Choice(task=pointed, message=standing.message if standing else None, extent=extent)


def is_followed(requests: tuple[Message, ...], chosen: Message | None) -> bool:
    """Whether the client wrote more after it than the rest of its album."""
    alone = moving(requests, chosen, ALONE)
    return len(moving(requests, chosen, ONWARDS)) > len(alone)


def moving(
    requests: tuple[Message, ...], chosen: Message | None, extent: str
) -> tuple[Message, ...]:
    if chosen is None:
        return ()
    first = min(requests.index(each) for each in requests if together(each, chosen))
    if extent == ONWARDS:
        return requests[first:]
    return tuple(each for each in requests if together(each, chosen))


def together(one: Message, other: Message) -> bool:
    """Whether two are one thing to whoever sent them."""
    album = (one.author, one.album) == (other.author, other.album)
    return one.id == other.id or (bool(one.album) and album)
