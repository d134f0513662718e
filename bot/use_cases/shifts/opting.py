"""Opting in: who agrees to be asked off shift reads of what nobody on shift has claimed."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.room import Actor
from bot.use_cases.speaking import answered, tell

ON = frozenset({"on", "yes", "an", "ein", "ja", "вкл", "да"})
OFF = frozenset({"off", "no", "aus", "nein", "выкл", "нет"})


def load(event: CommandGiven, read: Reader) -> Actor:
    """Read who it is."""
    return Actor(actor_of(event.sender, read))


def decide(event: CommandGiven, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Say how it is, or from now on shall be."""
    actor, word = facts.actor, event.words.strip().casefold()
    if actor is None or (word and word not in ON | OFF):
        return answered(event, Text("off-shift-how"), actor)
    if not word:
        key = "off-shift-is-on" if actor.off_shift_pages else "off-shift-is-off"
        return answered(event, Text(key), actor)
    wanted = word in ON
    text = Text("off-shift-on" if wanted else "off-shift-off")
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(actor, off_shift_pages=wanted),),
        effects=(tell(event, text, actor.language),),
    )
