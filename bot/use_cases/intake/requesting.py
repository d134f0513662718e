"""Requesting: `/new` with words opens a task, whatever else is open."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import MessageRef
from bot.domain.conversation import Message, MessageKind, Standing
from bot.domain.ids import MessageId, derive
from bot.domain.people import Person
from bot.domain.task import Task
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.facts import ground
from bot.use_cases.intake.opening import Ground, opened, origin_of
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, and what a new task stands on (None: no words, no client or no team)."""

    actor: Person | None
    ground: Ground | None
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Take a number only when there is something to open."""
    actor = actor_of(event.sender, read)
    if actor is None or not actor.is_client or not event.words.strip():
        return Facts(actor=actor, ground=None)
    return Facts(actor=actor, ground=ground(actor, read, number=read.tasks.next_number()))


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Open it, or say how."""
    if facts.ground is None:
        return answered(event, Text("new-how"), facts.actor)
    client = facts.ground.client
    message = Message(
        id=MessageId(derive(event.key, "message")),
        task=None,
        author=client.id,
        kind=MessageKind.REQUEST,
        text=event.words.strip(),
        at=event.at,
        source=event.ref or MessageRef(event.place.address, ""),
    )
    task, changes, effects = opened(event, message, origin_of(event), facts.ground, now)
    if event.ref is not None:
        changes = (*changes, Standing(ref=event.ref, task=task.id, message=message.id))
    if event.token:
        text = Text("new-made", {"number": task.number})
        effects = (*effects, tell(event, text, client.language))
    return Decision(disposition=Disposition.OPENED, changes=changes, effects=effects)
