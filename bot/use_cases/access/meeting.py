"""Meeting strangers: what they write is kept and shown to the managers, and opens nothing."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address, PlaceKind
from bot.domain.conversation import MessageKind
from bot.domain.people import Person, Role
from bot.domain.task import Task
from bot.effects import Effect, Relay, Urgency
from bot.events import ButtonPressed, CommandGiven, MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.access.joining import account_of, name_of, new_person
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.records import spoken
from bot.use_cases.speaking import answered, noticed, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The stranger, if met before, and where the managers read."""

    actor: Person | None
    managers: tuple[tuple[Person, Address], ...]
    task: Task | None = None


def load(event: MessageReceived | CommandGiven | ButtonPressed, read: Reader) -> Facts:
    """Read who can be told."""
    pairs = ((each, private_chat(each, read)) for each in read.people.managers())
    return Facts(
        actor=actor_of(event.sender, read),
        managers=tuple((person, chat) for person, chat in pairs if chat),
    )


def decide(
    event: MessageReceived | CommandGiven | ButtonPressed, facts: Facts, now: datetime
) -> Decision:
    """Keep a private message and show it; in a group, and to commands, only say how to get in."""
    if isinstance(event, MessageReceived):
        if event.place.kind is PlaceKind.GROUP:
            return noticed()
        return _kept(event, facts, now)
    return answered(event, Text("stranger-invite"), facts.actor)


def _kept(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Store the words, tell the managers, answer the stranger."""
    person = facts.actor or new_person(event, Role.STRANGER)
    message, standing = spoken(event, person.id, MessageKind.REQUEST, None)
    heading = Text("stranger-wrote", {"name": name_of(event.sender)})
    shown: tuple[Effect, ...] = tuple(
        Relay(
            to=chat,
            message=message.id,
            heading=heading,
            language=manager.language,
            urgency=Urgency.REMINDER,
        )
        for manager, chat in facts.managers
    )
    met: tuple[Record, ...] = ()
    if facts.actor is None:
        met = (person, account_of(event, person.id, now))
    return Decision(
        disposition=Disposition.PARKED,
        changes=(*met, message, standing),
        effects=(tell(event, Text("stranger-kept"), person.language), *shown),
    )
