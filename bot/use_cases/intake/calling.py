"""Calling: a client wants to talk to a person, about what is open or about something new."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Args, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import MessageId, derive
from bot.domain.people import Person, Role
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from bot.effects import Effect, Say, Urgency
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.facts import Candidate, candidate, ground
from bot.use_cases.intake.opening import Ground, opened, origin_of
from bot.use_cases.places import actor_of, card_spot, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, confirmation, tell, work_buttons

SIGN = "🙋"  # where nothing was said, a title that every language understands


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who calls, the open request spoken about last, what a new one stands on, and the managers."""

    actor: Person | None
    open: Candidate | None
    ground: Ground | None
    managers: tuple[tuple[Person, Address], ...]
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Take a number only when there is nothing open that could be meant."""
    actor = actor_of(event.sender, read)
    if actor is None or actor.role is not Role.CLIENT:
        return Facts(actor=actor, open=None, ground=None, managers=())
    latest = next(iter(read.tasks.open_of_client(actor.id)), None)
    pairs = ((each, private_chat(each, read)) for each in read.people.managers())
    return Facts(
        actor=actor,
        open=candidate(latest, actor, read) if latest else None,
        ground=None if latest else ground(actor, read, number=read.tasks.next_number()),
        managers=tuple((person, chat) for person, chat in pairs if chat),
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Tell whoever works on the request, or open one that asks for a person."""
    actor = facts.actor
    if actor is None or actor.role is not Role.CLIENT:
        return answered(event, Text("person-for-clients"), actor)
    if facts.open is not None:
        return _called(event, facts, facts.open, actor, now)
    if facts.ground is None:
        return answered(event, Text("no-team-yet"), actor)
    message = Message(
        id=MessageId(derive(event.key, "message")),
        task=None,
        author=actor.id,
        kind=MessageKind.REQUEST,
        text=event.words.strip() or event.said or SIGN,
        at=event.at,
        source=event.ref or MessageRef(event.place.address, ""),
    )
    task, changes, effects = opened(event, message, origin_of(event), facts.ground, now)
    text = Text("person-new", {"number": task.number})
    return Decision(
        disposition=Disposition.OPENED,
        changes=changes,
        effects=(tell(event, text, actor.language), *effects),
    )


def _called(
    event: CommandGiven, facts: Facts, each: Candidate, client: Person, now: datetime
) -> Decision:
    """Whoever has the request is asked to write; a response clock runs from now at the latest."""
    task, team = each.task, each.ground.team
    started = clocks.client_spoke(each.clocks, task, team, event.at)
    running = clocks.running((*started, *each.clocks), ClockKind.RESPOND, task.round)
    args: Args = {"number": task.number, "title": task.title, "name": client.name}
    told = Text("person-coming", args)
    if running is not None:
        told = Text("person-coming-by", {**args, "by": Moment(running.due_at, team.calendar.zone)})
    return Decision(
        disposition=Disposition.JOINED,
        changes=(
            task,
            *started,
            journal(event, task, "person-asked", by=client.id, before=task.status, now=now),
        ),
        effects=(
            tell(event, told, client.language),
            *_asked(facts, each, Text("person-asked", args)),
            confirmation(task, client),
        ),
    )


def _asked(facts: Facts, each: Candidate, text: Text) -> tuple[Effect, ...]:
    """The holder, or the team and the managers while there is none."""
    task, team = each.task, each.ground.team
    spot = each.spot or card_spot(task, team)
    asked: list[Effect] = []
    if spot is not None and (each.offered or not spot.under):
        asked.append(
            Say(
                to=spot.to,
                under=spot.under,
                text=text,
                language=spot.language,
                buttons=work_buttons(task) if task.holder else (),
                task=task.id,
                urgency=Urgency.CLIENT,
            )
        )
    if task.status is Status.NEW:
        asked.extend(
            Say(to=chat, text=text, language=manager.language, urgency=Urgency.REMINDER)
            for manager, chat in facts.managers
        )
    return tuple(asked)
