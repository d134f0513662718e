"""Helping: what a person can do here, from the one table of commands."""

from datetime import datetime

from bot.cards import Lines, Text
from bot.commands import COMMANDS
from bot.decision import Decision
from bot.domain.people import Role
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.room import Actor
from bot.use_cases.speaking import answered, menu_of


def load(event: CommandGiven | ButtonPressed, read: Reader) -> Actor:
    """Read who asks."""
    return Actor(actor_of(event.sender, read))


def greet(event: CommandGiven, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Answer a plain /start: who the desk is, by role."""
    role = facts.actor.role if facts.actor else Role.STRANGER
    name = facts.actor.name if facts.actor else event.sender.name
    text = Text(f"hello-{role}", {"name": name})
    return answered(event, text, facts.actor, menu=menu_of(role))


def decide(event: CommandGiven, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """List the commands this person can use."""
    role = facts.actor.role if facts.actor else Role.STRANGER
    roles = {role, Role.CLIENT} if facts.actor and facts.actor.is_client else {role}
    lines = tuple(
        Text("help-line", {"name": command.name, "does": Text(f"command-{command.name}")})
        for command in COMMANDS
        if roles & command.roles
    )
    text = Text("help", {"role": Text(f"role-{role}"), "commands": Lines(lines)})
    return answered(event, text, facts.actor, menu=menu_of(role))


def foreign(event: ButtonPressed, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """A button that a desk of another time or somebody else made."""
    return answered(event, Text("press-foreign"), facts.actor)


def unknown(event: CommandGiven, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Say that there is no such command, and where the list is."""
    return answered(event, Text("command-unknown", {"name": event.name}), facts.actor)
