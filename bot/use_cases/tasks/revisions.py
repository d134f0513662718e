"""Revisions: what people changed or took back of a task's messages, for its staff alone."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.cards import Args, Lines, Moment, Text
from bot.domain.conversation import FormerWords, Message
from bot.domain.difference import difference
from bot.domain.hiding import hidden
from bot.domain.ids import PersonId
from bot.domain.task import Task
from bot.domain.writing import one_line, short
from bot.effects import Say, Urgency
from bot.use_cases.places import Spot

SHOWN = 8  # the latest
LENGTH = 350  # characters of each


def revisions(
    messages: Iterable[Message],
    former: Sequence[FormerWords],
    names: Mapping[PersonId | None, str],
    zone: str,
    *,
    whole: bool,
) -> tuple[Text, ...]:
    """One line for each change in the order in which they were made; the latest few.

    Secrets are hidden unless the reader sees the `whole` of it.
    """
    lines: list[tuple[datetime, Text]] = []
    for message in messages:
        versions = [each for each in former if each.message == message.id]
        said = [*(each.text for each in versions), message.text]
        texts = said if whole else [hidden(each) for each in said]
        changes = [
            ("edited", version.until, difference(texts[n], texts[n + 1], LENGTH))
            for n, version in enumerate(versions)
        ]
        gone = short(one_line(texts[-1]), LENGTH)
        if message.deleted_at is not None:
            changes.append(("deleted", message.deleted_at, gone))
        if message.withdrawn_at is not None:
            changes.append(("withdrawn", message.withdrawn_at, gone))
        if message.redacted_at is not None:
            changes = [("redacted", message.redacted_at, names.get(message.redacted_by, ""))]
        for kind, at, words in changes:
            name = names.get(message.author, "")
            args: Args = {"name": name, "at": Moment(at, zone), "words": words or "…"}
            lines.append((at, Text(f"revision-{kind}", args)))
    lines.sort(key=lambda line: line[0])
    return tuple(text for _, text in lines[-SHOWN:])


def told(task: Task, lines: tuple[Text, ...], to: Spot) -> Say:
    """The lines as a message whose words the outbox forgets: they stand in the record."""
    return Say(
        to=to.to,
        text=Text("details-revisions", {"number": task.number, "revisions": Lines(lines)}),
        language=to.language,
        task=task.id,
        secret=True,
        urgency=Urgency.ANSWER,
    )
