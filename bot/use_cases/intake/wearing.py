"""Wearing the client's hat: staff who are clients as well say which messages are requests.

Nothing that they write becomes a request by itself. What answers a request of their own where its
client reads is said as its client; for the rest the desk offers it beside "To whom?".
"""

from dataclasses import replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.decision import Decision
from bot.domain.conversation import MessageKind, Prompt
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.writing import short
from bot.events import ButtonPressed, MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.intake import placing
from bot.use_cases.places import quoted_refs
from bot.use_cases.speaking import answered

OFFERED = 3  # of one's own open requests


def is_as_client(event: MessageReceived, actor: Person, read: Reader) -> bool:
    """Whether staff answer a request of their own, as its client and in its client's place.

    Whoever also holds that request speaks as its holder.
    """
    if not actor.also_client:
        return False
    for ref in quoted_refs(event):
        standing = read.conversation.standing(ref)
        task = read.tasks.get(standing.task) if standing and standing.task else None
        if task is not None:
            here = task.origin.room == event.place.address.room
            return here and task.client == actor.id != task.holder
    return False


def choices(prompt: Prompt, own: tuple[Task, ...]) -> tuple[tuple[Button, ...], ...]:
    """One's own open requests, and a new one."""
    added = tuple(
        (
            Button(
                Text("button-own", {"number": each.number, "title": short(each.title, 40)}),
                Press(Action.OWN, prompt.id, each.id),
            ),
        )
        for each in own[:OFFERED]
    )
    return (*added, (Button(Text("button-own-new"), Press(Action.OWN, prompt.id)),))


def load(event: ButtonPressed, read: Reader) -> placing.Facts:
    """Read what placing a message needs; what was kept as a note is a request now."""
    facts = placing.load(event, read)
    message = replace(facts.message, kind=MessageKind.REQUEST) if facts.message else None
    album = tuple(replace(each, kind=MessageKind.REQUEST) for each in facts.album)
    return replace(facts, message=message, album=album)


def decide(event: ButtonPressed, facts: placing.Facts, now: datetime) -> Decision:
    """Place it as any client's, once."""
    actor, chosen = facts.actor, facts.task
    foreign = chosen is not None and actor is not None and chosen.client != actor.id
    if actor is None or not actor.is_client or foreign:
        return answered(event, Text("press-stale"), actor)
    return placing.decide(event, facts, now)
