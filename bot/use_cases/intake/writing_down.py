"""Writing down: staff open a task for a client, who reads it as a request of their own."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import MessageId, derive
from bot.domain.masking import mask
from bot.domain.people import Person
from bot.domain.task import Task
from bot.effects import Say
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.public_names import public_name, reads_the_desk
from bot.use_cases.clients import called, meant
from bot.use_cases.intake.facts import ground
from bot.use_cases.intake.opening import Ground, opened
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, overheard, tell

NAMED = 8  # clients among whom the asker may choose
_SAID = re.compile(r"(?P<name>[^:]+):\s*(?P<words>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who writes for whom: the clients that may be meant, and what one task needs.

    `hide` is what no client reads, wherever the request shows from then on.
    """

    actor: Person | None
    name: str = ""
    words: str = ""
    clients: tuple[Person, ...] = ()
    chat: Address | None = None
    ground: Ground | None = None
    as_desk: bool = False
    hide: tuple[str, ...] = ()
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Assistants write for their team's clients, managers for all."""
    actor = actor_of(event.sender, read)
    said = _SAID.fullmatch(event.words.strip())
    if actor is None or said is None or overheard(event):
        return Facts(actor=actor)
    name, words = said["name"].strip(), said["words"].strip()
    clients = meant(name, actor, read)
    if len(clients) != 1:
        return Facts(actor=actor, name=name, words=words, clients=clients)
    chat = private_chat(clients[0], read)
    number = read.tasks.next_number() if chat else 0
    return Facts(
        actor=actor,
        name=name,
        words=words,
        clients=clients,
        chat=chat,
        ground=ground(clients[0], read, number=number) if chat else None,
        as_desk=reads_the_desk(clients[0], read),
        hide=read.people.contacts_of_staff(),
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Open it as if the client had written, and tell the client who wrote it down."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if actor is None or not facts.words:
        return answered(event, Text("for-how"), actor)
    if len(facts.clients) > 1:
        names = ", ".join(called(each) for each in facts.clients[:NAMED])
        return answered(event, Text("for-several", {"name": facts.name, "names": names}), actor)
    if not facts.clients:
        return answered(event, Text("for-nobody", {"name": facts.name}), actor)
    (client,) = facts.clients
    if facts.chat is None or facts.ground is None:
        return answered(event, Text("for-unreachable", {"name": client.name}), actor)
    message = Message(
        id=MessageId(derive(event.key, "message")),
        task=None,
        author=actor.id,
        kind=MessageKind.REQUEST,
        text=mask(facts.words, facts.hide),
        at=event.at,
        source=event.ref or MessageRef(event.place.address, ""),
    )
    task, changes, effects = opened(event, message, facts.chat, facts.ground, now, by=actor.id)
    args: Args = {
        "number": task.number,
        "title": task.title,
        "name": actor.name,
        "client": client.name,
    }
    for_client: Args = {**args, "name": public_name(actor, as_desk=facts.as_desk)}
    told = Say(
        to=facts.chat, text=Text("for-told", for_client), language=client.language, task=task.id
    )
    return Decision(
        disposition=Disposition.OPENED,
        changes=changes,
        effects=(told, *effects, tell(event, Text("for-made", args), actor.language)),
    )
