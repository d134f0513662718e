"""What staff say: how it reaches the client, or stays a note."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.buttons import Action, Press
from bot.cards import Args, Button, Moment, Text
from bot.decision import Decision, Disposition, Record
from bot.domain import clocks, lifecycle
from bot.domain.address import Address
from bot.domain.conversation import Message, MessageKind
from bot.domain.people import Person
from bot.domain.targets import ClockKind
from bot.domain.task import Status
from bot.domain.understanding.promises import promised
from bot.effects import Effect, Relay, Say, Sign, Urgency
from bot.events import Event
from bot.public_names import public_name
from bot.use_cases.records import journal
from bot.use_cases.speaking import shown, signed
from bot.use_cases.tasks.facts import KnownTask


@dataclass(frozen=True, slots=True)
class Fate:
    """Where the author is told what became of a message, and in which language."""

    to: Address
    language: str


def to_client(
    event: Event, message: Message, found: KnownTask, author: Person, fate: Fate, now: datetime
) -> Decision:
    """Carry a message to the task's client: an explicit act of its author.

    It begins the work, and it stops the response clock, credited to whoever answered.
    """
    task = found.task
    status = task.status
    if lifecycle.may(status, lifecycle.Act.BEGIN):
        status = lifecycle.move(status, lifecycle.Act.BEGIN)
    after = replace(task, status=status, spoke_at=max(task.spoke_at, message.at))
    said = replace(message, task=task.id, kind=MessageKind.REPLY)
    stopped = clocks.stopped(
        found.clocks, frozenset({ClockKind.RESPOND}), task, found.team, message.at, author.id
    )
    name = public_name(author, as_desk=found.as_desk)
    entry = journal(event, after, "reply", by=author.id, before=task.status, now=now)
    relay = Relay(
        to=task.origin,
        message=said.id,
        heading=Text("relay-to-client", {"number": task.number, "name": name}),
        language=found.client.language,
        task=task.id,
        masked=True,
        fate_to=fate.to,
        fate_language=fate.language,
        album=said.album,
    )
    was = Sign.NOTE if message.kind is MessageKind.NOTE and message.task else None
    views: tuple[Effect, ...] = signed(message, Sign.SENT, was)
    if status is not task.status:
        views = (*views, *shown(after, found.team, found.client))
    return Decision(
        disposition=Disposition.JOINED,
        changes=(after, said, *stopped, entry),
        effects=(relay, *views, *promise_offered(said, found, author, fate, now)),
    )


def promise_offered(
    message: Message, found: KnownTask, author: Person, fate: Fate, now: datetime
) -> tuple[Say, ...]:
    """One tap makes a reminder of what was promised, where its author works."""
    zone = author.zone or found.team.calendar.zone
    promise = promised(message.text, now.astimezone(ZoneInfo(zone)))
    if promise is None:
        return ()
    args: Args = {
        "name": author.name,
        "number": found.task.number,
        "at": Moment(promise.remind_at, zone),
    }
    minute = str(int(promise.remind_at.timestamp()) // 60)
    press = Press(Action.PROMISE, message.id, minute)
    is_here = message.source.message and message.source.address.room == fate.to.room
    return (
        Say(
            to=fate.to,
            text=Text("promise-ask", args),
            buttons=((Button(Text("button-promise"), press),),),
            language=fate.language,
            reply_to=message.source if is_here else None,
            task=found.task.id,
            urgency=Urgency.ANSWER,
        ),
    )


def as_note(
    event: Event, message: Message, found: KnownTask, author: Person, now: datetime
) -> Decision:
    """Keep a message inside the team: written down, carried nowhere; a note begins the work."""
    task = found.task
    status = task.status
    if lifecycle.may(status, lifecycle.Act.BEGIN) and task.holder == author.id:
        status = lifecycle.move(status, lifecycle.Act.BEGIN)
    after = replace(task, status=status)
    note = replace(message, task=task.id, kind=MessageKind.NOTE)
    entry = journal(event, after, "note", by=author.id, before=task.status, now=now)
    effects: tuple[Effect, ...] = signed(message, Sign.NOTE)
    if status is not task.status:
        effects = (*effects, *shown(after, found.team, found.client))
    # The task is saved even when it stays the same, so that the journal tells things in order.
    changes: tuple[Record, ...] = (after, note, entry)
    return Decision(disposition=Disposition.JOINED, changes=changes, effects=effects)


def can_talk(found: KnownTask) -> bool:
    """Whether the client can be written to about this task."""
    return found.task.status.is_open or found.task.status is Status.DONE
