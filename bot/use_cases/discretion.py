"""Discretion: what not all in a group may see of a task is answered in the asker's own chat."""

from dataclasses import replace

from bot.cards import Text
from bot.decision import Decision
from bot.domain.address import Address
from bot.domain.task import Task
from bot.effects import Effect, Say
from bot.events import CommandGiven, Event
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, overheard, tell


def discreet(event: Event, task: Task | None, decision: Decision, read: Reader) -> Decision:
    """The decision with its answer where nobody else reads it.

    A task is known to all where it was asked for and in its team's channel. Elsewhere nothing is
    done for somebody to whom the desk cannot write alone.
    """
    if not isinstance(event, CommandGiven) or task is None or not overheard(event):
        return decision
    room = event.place.address.room
    channel = read.teams.get(task.team).channel
    if room == task.origin.room or (channel is not None and room == channel.room):
        return decision
    if not any(_is_answer(each, room) for each in decision.effects):
        return decision
    actor = actor_of(event.sender, read)
    private = private_chat(actor, read, room.platform) if actor else None
    if actor is None or private is None:
        return answered(event, Text("only-in-private"), actor)
    moved = tuple(
        replace(each, to=private, reply_to=None, language=actor.language)
        if isinstance(each, Say) and _is_answer(each, room)
        else each
        for each in decision.effects
    )
    said = tell(event, Text("answered-alone"), actor.language)
    return replace(decision, effects=(*moved, said))


def _is_answer(effect: Effect, room: Address) -> bool:
    """Whether it is said where the command was typed."""
    return isinstance(effect, Say) and effect.to.room == room
