"""Tasks that were merged or split: what belonged to one is rewritten to belong to another."""

from collections.abc import Iterable
from dataclasses import replace

from bot.cards import Button, Text
from bot.domain.ids import MessageId, TaskId
from bot.effects import Relay
from storage.encoding import decode_effect, encode_effect
from storage.session import Session


def merge_task(session: Session, part: TaskId, into: TaskId) -> None:
    """Move messages, their words to search for, and what stands for the task in chats.

    Its journal, clocks and views stay its own. Doing it again changes nothing.
    """
    session.execute("conversation.message_merge", part=part, into=into)
    session.execute("search.merge", part=part, into=into)
    session.execute("conversation.standing_merge", part=part, into=into)
    session.execute("conversation.reply_mode_merge", part=part, into=into)
    _renumber(session, into)


def split_task(session: Session, messages: Iterable[MessageId], into: TaskId) -> None:
    """Move what stands for messages in chats; the messages themselves were saved with their task.

    Doing it again changes nothing.
    """
    for message in messages:
        session.execute("conversation.standing_split", message=message, into=into)
    _renumber(session, into)


def _renumber(session: Session, into: TaskId) -> None:
    """What waits to be carried says the number that its message has now."""
    number = session.one("tasks.get", id=into)
    for row in session.all("outbox.unfinished"):  # tasks move too rarely for an index to pay
        effect = decode_effect(row["effect"])
        if not isinstance(effect, Relay) or effect.task in {None, into} or number is None:
            continue
        message = session.one("conversation.message", id=effect.message)
        if message is None or message["task"] != into:
            continue
        session.execute(
            "outbox.adopt",
            id=row["id"],
            effect=encode_effect(_moved(effect, into, number["number"])),
            urgency=effect.urgency,
        )


def _moved(relay: Relay, into: TaskId, number: int) -> Relay:
    heading = Text(relay.heading.key, {**relay.heading.args, "number": number})

    def about(button: Button) -> Button:
        is_of_task = button.press.subject == relay.task
        return replace(button, press=replace(button.press, subject=into)) if is_of_task else button

    return replace(
        relay,
        task=into,
        heading=heading,
        buttons=tuple(tuple(map(about, row)) for row in relay.buttons),
    )
