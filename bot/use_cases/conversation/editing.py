"""Editing: a person changes what they wrote; copies follow, and the record keeps both."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Style, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import FileRef, FormerWords, Message, MessageKind
from bot.domain.formatting import Spans
from bot.domain.ids import MessageId
from bot.domain.lifecycle import Act, may
from bot.domain.people import Person
from bot.domain.task import Status, Task
from bot.effects import Effect, Relay, Say
from bot.events import ButtonPressed, MessageEdited
from bot.ports.reader import Reader
from bot.use_cases.conversation.copying import (
    Written,
    amended,
    author_of,
    retitled,
    views,
    written,
)
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, button, noticed, settled_by
from bot.use_cases.tasks.facts import KnownTask, TaskFacts

# What was given with a command is written as one: "/reply 12 At eight", "@desk note 12 Vegan".
_COMMAND = re.compile(r"/?(?:reply|note|done)(?:@\w+)?\s+", re.IGNORECASE)
_NUMBER = re.compile(r"#?([0-9]{1,9})\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who changed which message."""

    actor: Person | None
    written: Written

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.written.known.task if self.written.known else None


def load(event: MessageEdited, read: Reader) -> Facts:
    """Read the message that stands there, and where it was carried."""
    standing = read.conversation.standing(event.ref)
    message = read.conversation.message(standing.message) if standing and standing.message else None
    return Facts(actor=actor_of(event.sender, read), written=written(message, read))


def decide(event: MessageEdited, facts: Facts, now: datetime) -> Decision:
    """Keep the earlier words, and change the copies; what nobody can see is no edit."""
    before = facts.written.message
    if before is None or not author_of(facts.actor, before) or before.is_gone:
        return noticed()
    text, spans = _words(event, before, facts.task)
    files = event.files or before.files
    same_files = [_looks(each) for each in files] == [_looks(each) for each in before.files]
    same_words = (text, spans) == (before.text, before.spans)
    if (same_words and same_files) or event.at < (before.edited_at or before.at):
        return noticed()
    after = replace(
        before,
        text=text,
        spans=spans,
        files=before.files if same_files else files,
        edited_at=event.at,
    )
    former = FormerWords(message=before.id, text=before.text, until=event.at)
    changes: tuple[Record, ...] = (after, former)
    found, task = facts.written.known, retitled(facts.written, after)
    if found is None or task is None:
        return Decision(disposition=Disposition.NOTICED, changes=changes)
    entry = journal(event, task, "edit", by=before.author, before=task.status, now=now)
    copies = facts.written.copies
    carried: tuple[Effect, ...] = amended(after, copies)
    if not same_files:
        carried = tuple(_anew(each.relay, after.id) for each in copies if each.has_begun)
    return Decision(
        disposition=Disposition.JOINED,
        changes=(task, *changes, entry),
        effects=(*carried, *views(task, found, after), *_asked(task, found, after)),
    )


def _words(event: MessageEdited, before: Message, task: Task | None) -> tuple[str, Spans]:
    """The words alone, where the message was a command: they were kept without it, and plain.

    A number before them names the task; another one belongs to the words.
    """
    command = _COMMAND.match(event.text)
    if command is None or _COMMAND.match(before.text):
        return event.text, event.spans
    words = event.text[command.end() :].strip()
    number = _NUMBER.match(words)
    if number and task and int(number[1]) == task.number:
        words = words[number.end() :]
    return words, ()


def _looks(file: FileRef) -> tuple[object, ...]:
    """What tells files apart; a platform may name the same one anew."""
    return file.kind, file.name, file.mime, file.size


def _anew(relay: Relay, message: MessageId) -> Relay:
    """Another file cannot take a file's place on every platform, so it is sent once more."""
    heading = Text("heading-correction", {"heading": relay.heading})
    return replace(relay, message=message, further=(), album="", heading=heading, buttons=())


def _asked(task: Task, found: KnownTask, message: Message) -> tuple[Effect, ...]:
    """A client changed what was done already: whoever did it decides whether that matters."""
    spot = found.spot
    ended = task.status in {Status.DONE, Status.CLOSED} and may(task.status, Act.REOPEN)
    if not ended or spot is None or message.kind is not MessageKind.REQUEST:
        return ()
    again = button("button-revisit", Action.REVISIT, task.id, Style.PRIMARY)
    leave = button("button-leave", Action.LEAVE, task.id)
    args: Args = {"number": task.number, "title": task.title, "client": found.client.name}
    question = Say(
        to=spot.to,
        under=spot.under,
        text=Text("edited-after-done", args),
        buttons=((again, leave),),
        language=spot.language,
        task=task.id,
    )
    return (question,)


def leave(event: ButtonPressed, facts: TaskFacts, now: datetime) -> Decision:  # noqa: ARG001
    """The change does not matter: the task stays as it is."""
    if facts.known is None:
        return answered(event, Text("task-not-found"), facts.actor)
    decision = answered(event, Text("left-done", {"number": facts.known.task.number}), facts.actor)
    return decision.plus(effects=settled_by(event))
