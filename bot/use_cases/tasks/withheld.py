"""What cards hide of a task's messages, for those who may answer its client, in their own chat."""

from collections.abc import Iterable, Mapping

from bot.cards import Args, Lines, Moment, Text
from bot.domain.conversation import Message
from bot.domain.hiding import hidden
from bot.domain.ids import PersonId
from bot.domain.task import Task
from bot.domain.writing import short
from bot.effects import Say, Urgency
from bot.use_cases.places import Spot

SHOWN = 8  # the latest
LENGTH = 350  # characters of each


def has_secrets(message: Message) -> bool:
    """Whether a card would hide something of it."""
    return not message.is_gone and hidden(message.text) != message.text


def withheld(
    messages: Iterable[Message], names: Mapping[PersonId | None, str], zone: str
) -> tuple[Text, ...]:
    """One line for each message of which something is hidden; the latest few."""
    found = [each for each in messages if has_secrets(each)]
    return tuple(_line(each, names.get(each.author, ""), zone) for each in found[-SHOWN:])


def _line(message: Message, name: str, zone: str) -> Text:
    args: Args = {
        "name": name,
        "at": Moment(message.at, zone),
        "words": short(message.text, LENGTH),
    }
    return Text("withheld-line", args)


def told(task: Task, lines: tuple[Text, ...], to: Spot) -> Say:
    """The lines as a message whose words the outbox forgets: they stand in the record."""
    return Say(
        to=to.to,
        text=Text("details-withheld", {"number": task.number, "lines": Lines(lines)}),
        language=to.language,
        task=task.id,
        secret=True,
        urgency=Urgency.ANSWER,
    )
