"""Calling: a client wants to talk to a person, about what is open or about something new."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cards import Args, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind, Standing
from bot.domain.ids import MessageId, derive
from bot.domain.people import Person
from bot.domain.roster import next_shift, on_shift
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, Task
from bot.domain.team import Team
from bot.effects import Effect, Say, Urgency
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.public_names import public_name, reads_the_desk
from bot.use_cases.intake.adding import into_task
from bot.use_cases.intake.facts import Candidate, candidate, ground
from bot.use_cases.intake.opening import Ground, opened, origin_of
from bot.use_cases.places import Spot, actor_of, private_chat, told_under_card
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, confirmation, tell, work_buttons

SIGN = "🙋"  # where nothing was said, a title that every language understands
ASKED = "person-asked"  # in the journal: the staff were told
OPENED = "opened"  # its detail where the request itself says so
AGAIN = timedelta(minutes=10)  # so long the staff are not told once more


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who calls, the open request spoken about last and what a new one stands on.

    `holder` has the open request and reads `chat` alone; the managers read theirs.
    """

    actor: Person | None
    open: Candidate | None
    ground: Ground | None
    managers: tuple[tuple[Person, Address], ...]
    holder: Person | None = None
    chat: Address | None = None
    journal: tuple[JournalEntry, ...] = ()
    task: Task | None = None
    as_desk: bool = False


def load(event: CommandGiven, read: Reader) -> Facts:
    """Take a number only when there is nothing open that could be meant."""
    actor = actor_of(event.sender, read)
    if actor is None or not actor.is_client:
        return Facts(actor=actor, open=None, ground=None, managers=())
    latest = next(iter(read.tasks.open_of_client(actor.id)), None)
    pairs = ((each, private_chat(each, read)) for each in read.people.managers())
    holder = read.people.get(latest.holder) if latest and latest.holder else None
    return Facts(
        actor=actor,
        open=candidate(latest, actor, read) if latest else None,
        ground=None if latest else ground(actor, read, number=read.tasks.next_number()),
        managers=tuple((person, chat) for person, chat in pairs if chat),
        holder=holder,
        chat=private_chat(holder, read, _platform(latest, read)) if holder and latest else None,
        journal=read.tasks.journal(latest.id) if latest else (),
        task=latest,
        as_desk=reads_the_desk(actor, read),
    )


def _platform(task: Task, read: Reader) -> str:
    """Where the task's team works, and whoever holds it reads first."""
    channel = read.teams.get(task.team).channel
    return channel.platform if channel else ""


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Tell whoever works on the request, or open one that asks for a person."""
    actor = facts.actor
    if actor is None or not actor.is_client:
        return answered(event, Text("person-for-clients"), actor)
    if facts.open is not None:
        return _called(event, facts, facts.open, actor, now)
    if facts.ground is None:
        return answered(event, Text("no-team-yet"), actor)
    message = _said(event, actor, None, event.words.strip() or event.said or SIGN)
    task, changes, effects = opened(event, message, origin_of(event), facts.ground, now)
    text = Text("person-new", {"number": task.number})
    entry = journal(event, task, ASKED, by=actor.id, before=task.status, now=now, detail=OPENED)
    return Decision(
        disposition=Disposition.OPENED,
        changes=(*changes, entry),
        effects=(tell(event, text, actor.language), *effects),
    )


def _said(event: CommandGiven, client: Person, task: Task | None, words: str) -> Message:
    """What the client said along with asking."""
    return Message(
        id=MessageId(derive(event.key, "message")),
        task=task.id if task else None,
        author=client.id,
        kind=MessageKind.REQUEST,
        text=words,
        at=event.at,
        source=event.ref or MessageRef(event.place.address, ""),
    )


def _called(
    event: CommandGiven, facts: Facts, each: Candidate, client: Person, now: datetime
) -> Decision:
    """Whoever has the request is asked to write; a response clock runs from now at the latest."""
    task, team = each.task, each.ground.team
    started = clocks.client_spoke(each.clocks, task, team, event.at)
    running = clocks.running((*started, *each.clocks), ClockKind.RESPOND, task.round)
    by = running.due_at if running is not None and running.due_at > now else None
    holder = public_name(facts.holder, as_desk=facts.as_desk) if facts.holder else ""
    args: Args = {
        "number": task.number,
        "title": task.title,
        "name": client.name,
        "holder": holder,
        "by": Moment(by, team.calendar.zone) if by else "none",
        "opens": Moment(next_shift(each.ground.assistants, team, now), team.calendar.zone),
    }
    said = Decision(disposition=Disposition.JOINED, changes=(task, *started))
    if words := event.words.strip():
        message = _said(event, client, task, words)
        kept = (Standing(ref=event.ref, task=task.id, message=message.id),) if event.ref else ()
        said = into_task(event, message, each, now).plus(changes=kept)
    said = said.plus(effects=(tell(event, _coming(facts, each, args, now), client.language),))
    wish = _unanswered(facts.journal, task, client)
    if wish is not None and now - wish.at < AGAIN:
        return said
    # What was said may have ended a wait for the client.
    task = next((change for change in said.changes if isinstance(change, Task)), task)
    return said.plus(
        changes=(journal(event, task, ASKED, by=client.id, before=task.status, now=now),),
        effects=(*_asked(facts, each, args, now), confirmation(task, client)),
    )


def _unanswered(
    entries: tuple[JournalEntry, ...], task: Task, client: Person
) -> JournalEntry | None:
    """The client's latest wish for a person in this round, if no act of the staff came after it."""
    for entry in reversed(entries):
        if entry.round != task.round or entry.actor not in {None, client.id}:
            return None
        if entry.act == ASKED:
            return entry
    return None


def _is_there(facts: Facts, team: Team, now: datetime) -> bool:
    """Whether the request has a holder who can write now."""
    return facts.holder is not None and on_shift(facts.holder, team, now)


def _coming(facts: Facts, each: Candidate, args: Args, now: datetime) -> Text:
    """Who was told and will write: the holder, the others while that one is off shift, the team."""
    team = each.ground.team
    if _is_there(facts, team, now):
        return Text("person-coming-holder", args)
    if facts.holder is not None:
        return Text("person-coming-away", args)
    if not each.offered and next_shift(each.ground.assistants, team, now) > now:
        return Text("person-coming-night", args)
    return Text("person-coming-team", args)


def _asked(facts: Facts, each: Candidate, args: Args, now: datetime) -> tuple[Effect, ...]:
    """The holder who is on shift, there and alone; else the team and the managers."""
    task, team, holder = each.task, each.ground.team, facts.holder
    if holder is not None:
        args = {**args, "holder": holder.name}  # colleagues know each other
    text = Text("person-asked", args)
    if holder is None or not _is_there(facts, team, now):
        away = Text("person-asked-away", args) if holder is not None else text
        managers = facts.managers if holder is not None or task.status is Status.NEW else ()
        told = told_under_card(task, team, away, Urgency.CLIENT) if each.offered else ()
        return (
            *told,
            *(
                Say(to=chat, text=away, language=manager.language, urgency=Urgency.REMINDER)
                for manager, chat in managers
                if manager != holder
            ),
        )
    spots = [each.spot] if each.spot is not None else []
    if facts.chat is not None and facts.chat not in [spot.to for spot in spots]:
        spots.append(Spot(facts.chat, holder.language))
    return tuple(
        Say(
            to=spot.to,
            under=spot.under,
            text=text,
            language=spot.language,
            buttons=work_buttons(task),
            task=task.id,
            urgency=Urgency.CLIENT,
        )
        for spot in spots
    )


def unheard(
    task: Task, team: Team, client: Person, entries: tuple[JournalEntry, ...]
) -> tuple[Say, ...]:
    """What the team has not heard when a request is offered: that its client asked for a person."""
    wish = _unanswered(entries, task, client)
    if wish is None or wish.detail == OPENED:
        return ()
    args: Args = {"number": task.number, "title": task.title, "name": client.name}
    return told_under_card(task, team, Text("person-asked", args), Urgency.CLIENT)
