"""Meeting strangers: what they write is kept and shown to the managers.

It opens nothing, unless the desk takes whoever writes in a group or channel for a client. In the
channel of a team, where staff are to be expected, it never does.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address, PlaceKind
from bot.domain.conversation import Message, MessageKind
from bot.domain.people import Person, Role
from bot.domain.task import Task
from bot.domain.understanding.meaning import is_small_talk
from bot.effects import Effect, Relay, Urgency
from bot.events import ButtonPressed, CommandGiven, MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.access.joining import account_of, name_of, new_person
from bot.use_cases.intake.facts import ground
from bot.use_cases.intake.opening import Ground, opened, origin_of
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.records import spoken
from bot.use_cases.speaking import answered, noticed, tell

Met = MessageReceived | CommandGiven | ButtonPressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The stranger, if met before, and where the managers read.

    `person` is who they become; what a request of theirs stands on is read for a new client alone.
    """

    actor: Person | None
    managers: tuple[tuple[Person, Address], ...]
    person: Person | None = None
    ground: Ground | None = None
    task: Task | None = None


def load(event: Met, read: Reader) -> Facts:
    """Read who can be told."""
    pairs = ((each, private_chat(each, read)) for each in read.people.managers())
    return Facts(
        actor=actor_of(event.sender, read),
        managers=tuple((person, chat) for person, chat in pairs if chat),
    )


def load_as_client(event: Met, read: Reader) -> Facts:
    """Read what a request stands on as well, where the stranger is taken for a client."""
    facts = load(event, read)
    if not isinstance(event, MessageReceived) or not _calls(event) or is_small_talk(event.text):
        return facts
    if read.teams.by_channel(event.place.address.room) is not None:
        return facts
    person = replace(facts.actor or new_person(event, Role.CLIENT), role=Role.CLIENT)
    found = ground(person, read, number=read.tasks.next_number()) if read.teams.all() else None
    return replace(facts, person=person, ground=found)


def _calls(event: MessageReceived) -> bool:
    """Whether somebody in a group speaks to the desk."""
    return event.place.kind is PlaceKind.GROUP and event.addressed


def decide(event: Met, facts: Facts, now: datetime) -> Decision:
    """Keep what is said to the desk and show it; to commands only say how to get in."""
    if isinstance(event, MessageReceived):
        if event.place.kind is PlaceKind.GROUP and not _calls(event):
            return noticed()
        if facts.ground is not None and facts.person is not None:
            return _taken_in(event, facts, facts.person, facts.ground, now)
        return _kept(event, facts, now)
    return answered(event, Text("stranger-invite"), facts.actor)


def _taken_in(
    event: MessageReceived, facts: Facts, person: Person, ground: Ground, now: datetime
) -> Decision:
    """The stranger is a client from now on, and what they wrote a request."""
    message, standing = spoken(event, person.id, MessageKind.REQUEST, None)
    task, changes, effects = opened(event, message, origin_of(event), ground, now)
    return Decision(
        disposition=Disposition.OPENED,
        changes=(
            person,
            account_of(event, person.id, now),
            *changes,
            replace(standing, task=task.id),
        ),
        effects=(*effects, *_shown(message, facts, Text("stranger-taken-in", _who(event)))),
    )


def _kept(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Store the words, tell the managers, answer the stranger."""
    person = facts.actor or new_person(event, Role.STRANGER)
    message, standing = spoken(event, person.id, MessageKind.REQUEST, None)
    in_group = event.place.kind is PlaceKind.GROUP
    heading = Text("stranger-wrote-in-group" if in_group else "stranger-wrote", _who(event))
    met: tuple[Record, ...] = ()
    if facts.actor is None:
        met = (person, account_of(event, person.id, now))
    # Where others read as well, whoever is known already was told before.
    told = () if in_group and facts.actor is not None else (_greeting(event, person),)
    return Decision(
        disposition=Disposition.PARKED,
        changes=(*met, message, standing),
        effects=(*told, *_shown(message, facts, heading)),
    )


def _greeting(event: MessageReceived, person: Person) -> Effect:
    in_group = event.place.kind is PlaceKind.GROUP
    key = "stranger-kept-in-group" if in_group else "stranger-kept"
    return tell(event, Text(key, {"name": name_of(event.sender)}), person.language)


def _who(event: MessageReceived) -> Args:
    return {"name": name_of(event.sender), "place": event.place.title or "none"}


def _shown(message: Message, facts: Facts, heading: Text) -> tuple[Effect, ...]:
    """The managers read what was written."""
    return tuple(
        Relay(
            to=chat,
            message=message.id,
            heading=heading,
            language=manager.language,
            urgency=Urgency.REMINDER,
        )
        for manager, chat in facts.managers
    )
