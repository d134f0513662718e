"""Noticing: a reaction is known and stored, and nothing is carried on."""

from datetime import datetime

from bot.decision import Decision
from bot.events import ReactionChanged
from bot.ports.reader import Reader
from bot.use_cases.room import Actor
from bot.use_cases.speaking import noticed


def load(event: ReactionChanged, read: Reader) -> Actor:  # noqa: ARG001
    """Nothing needs to be known."""
    return Actor(None)


def decide(event: ReactionChanged, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Leave everything as it is: the raw row stays in the inbox."""
    return noticed()
