"""A client writes: the message opens a task, joins one, or the desk asks which one is meant."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import assert_never

from bot.buttons import Action, Press
from bot.cards import Button, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.conversation import Message, MessageKind, Prompt, PromptKind
from bot.domain.flood import LOOKED_AT, LOOKED_BACK
from bot.domain.ids import PromptId, derive
from bot.domain.matching import SURE, Match
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.rounds import can_reopen
from bot.domain.task import Status, Task
from bot.domain.understanding.meaning import says_nothing_new
from bot.domain.writing import short
from bot.effects import Effect, Remind, Say
from bot.events import MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.albums import gathered
from bot.use_cases.intake.adding import joined, relayed
from bot.use_cases.intake.facts import Candidate, candidate, ground, of_others_here, pointed_at
from bot.use_cases.intake.flooding import in_a_rush
from bot.use_cases.intake.informing import found, informed, missed
from bot.use_cases.intake.judging import Asked, as_task, closed, unjudged
from bot.use_cases.intake.opening import Ground, opened, origin_of
from bot.use_cases.places import actor_of
from bot.use_cases.records import spoken
from bot.use_cases.speaking import language_here, noticed, tell

WINDOW = timedelta(minutes=2)
WINDOW_MESSAGES = 5
ALBUM_WINDOW = timedelta(seconds=15)
DISCUSSED = timedelta(minutes=30)
QUESTION_LIFE = timedelta(minutes=5)


class Course(Enum):
    """What a message leads to."""

    MEANT = auto()
    IGNORED = auto()
    GREETED = auto()
    JOINED_QUIETLY = auto()
    JOINED = auto()
    GATHERED = auto()
    ASKED = auto()
    INFORMED = auto()
    OPENED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who wrote, the task that was certainly meant, the open ones, and what a new one needs."""

    actor: Person
    meant: Candidate | None
    open: tuple[Candidate, ...]
    ground: Ground | None = None
    gathering: Prompt | None = None
    lately: tuple[Message, ...] = ()
    match: Match | None = None
    asked: tuple[Asked, ...] = ()
    follows: Task | None = None

    @property
    def task(self) -> Task | None:
        """The task that was certainly meant."""
        return self.meant.task if self.meant else None


def load(event: MessageReceived, read: Reader, *, sure: float = SURE) -> Facts:
    """Read the client, the open tasks, and what the quoted message or the thread stands for.

    A task's number is taken only when one will be opened: numbers have few gaps then.
    """
    actor = actor_of(event.sender, read)
    if actor is None:
        sentence = f"a client must be known before a message is received: {event.key}"
        raise LookupError(sentence)
    pointed = pointed_at(event, actor, read) or of_others_here(event, read)
    meant = pointed if pointed and _can_go_on(pointed, event.at, read) else None
    recent = _of_this_circle(event, actor, read)
    since = event.at - LOOKED_BACK
    facts = Facts(
        actor=actor,
        meant=candidate(meant, read.people.get(meant.client), read) if meant else None,
        open=tuple(candidate(task, actor, read) for task in recent),
        follows=pointed if meant is None else None,
        gathering=read.conversation.gathering(actor.id, event.album) if event.album else None,
        # Whoever has no open task has hardly written much just now: nothing is looked up for them.
        lately=read.conversation.lately(actor.id, since, LOOKED_AT) if meant or recent else (),
    )
    where = course(event, facts)[0]
    if where not in {Course.OPENED, Course.GREETED}:
        return facts
    if read.knowledge.index().entries:  # known by heart: a desk without any asks nothing more
        facts = replace(facts, asked=unjudged(actor, read))
    if where is Course.OPENED:
        facts = replace(facts, match=found(event, actor, read, sure))
    if where is Course.GREETED or facts.match is not None:
        return facts
    return replace(facts, ground=ground(actor, read, number=read.tasks.next_number()))


def _can_go_on(task: Task, at: datetime, read: Reader) -> bool:
    """Whether a message can still belong to the task, perhaps after opening it again."""
    return task.status.is_open or can_reopen(task, read.tasks.journal(task.id), at)


def _of_this_circle(event: MessageReceived, actor: Person, read: Reader) -> list[Task]:
    """The open tasks that may be named here: what was asked alone stays out of shared chats."""
    room = event.place.address.room
    circle = {room}
    if event.place.kind is PlaceKind.PRIVATE:
        circle |= {each.private for each in read.people.accounts_of(actor.id) if each.private}
    return [task for task in read.tasks.open_of_client(actor.id) if task.origin.room in circle]


def course(event: MessageReceived, facts: Facts) -> tuple[Course, Candidate | None]:
    """Take the first that fits: the task that was meant, a window, a talk, small talk, asking."""
    if facts.meant is not None:
        return Course.MEANT, facts.meant
    if event.place.kind is PlaceKind.GROUP and not event.addressed:
        return Course.IGNORED, None
    if facts.gathering is not None or facts.follows is not None:
        return _of_no_open_one(event, facts), None
    for each in facts.open:
        if _in_window(event, each):
            return Course.JOINED_QUIETLY, each
    for each in facts.open:
        if each.task.status is Status.WAITING or event.at - each.task.spoke_at <= DISCUSSED:
            return Course.JOINED, each
    # Only now: within a talk "ok, great" is an answer, and the staff wait for it.
    if _is_small_talk(event):
        return Course.GREETED, None
    if facts.match is not None:
        return Course.INFORMED, None
    return (Course.ASKED if facts.open else Course.OPENED), None


def _of_no_open_one(event: MessageReceived, facts: Facts) -> Course:
    """A part of an album whose task is being asked for, or something that comes of a past task."""
    if facts.gathering is not None:
        return Course.GATHERED
    return Course.GREETED if _is_small_talk(event) else Course.OPENED


def _is_small_talk(event: MessageReceived) -> bool:
    return not event.files and (says_nothing_new(event.text) or not event.text.strip())


def decide(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Follow the message's course, unless it is one too many."""
    rushed = in_a_rush(event, facts.meant, facts.open, facts.lately, now)
    if rushed is not None:
        return rushed
    where, each = course(event, facts)
    match where:
        case Course.MEANT if each is not None:
            return _into_meant(event, each, facts.actor, now)
        case Course.JOINED_QUIETLY | Course.JOINED if each is not None:
            quiet = where is Course.JOINED_QUIETLY
            return joined(event, each, facts.actor, now, quiet=quiet)
        case Course.GREETED:
            return _greeted(event, facts, now)
        case Course.INFORMED if facts.match is not None:
            return informed(event, facts.actor, facts.match, now)
        case Course.GATHERED if facts.gathering is not None:
            return gathered(event, facts.actor, MessageKind.REQUEST, facts.gathering)
        case Course.ASKED:
            return _asked(event, facts, now)
        case Course.OPENED:
            return _opened(event, facts, now)
        case (
            Course.IGNORED
            | Course.GATHERED
            | Course.MEANT
            | Course.JOINED_QUIETLY
            | Course.JOINED
            | Course.INFORMED
        ):
            return noticed()
        case _:
            assert_never(where)


def _into_meant(event: MessageReceived, meant: Candidate, by: Person, now: datetime) -> Decision:
    """An open task is joined. To what is done only thanks come here: whoever did it reads them."""
    if meant.task.status.is_open:
        return joined(event, meant, by, now, quiet=True)
    message, standing = spoken(event, meant.task.client, MessageKind.REQUEST, meant.task.id)
    thanks: tuple[Effect, ...] = ()
    if meant.spot is not None:
        thanks = (relayed(message, meant.task, meant.ground.client, meant.spot),)
    return Decision(disposition=Disposition.JOINED, changes=(message, standing), effects=thanks)


def _in_window(event: MessageReceived, each: Candidate) -> bool:
    """Whether the message still belongs to the opening: soon after it, or part of its album."""
    requests = [one for one in each.messages if one.kind is MessageKind.REQUEST]
    if event.album and any(
        one.album == event.album and event.at - one.at <= ALBUM_WINDOW for one in requests
    ):
        return True
    soon = event.at - each.task.opened_at <= WINDOW
    return soon and len(requests) < WINDOW_MESSAGES and len(requests) == len(each.messages)


def _greeted(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Small talk opens nothing; after an answer from the knowledge it says that it helped."""
    if facts.asked and event.place.kind is PlaceKind.PRIVATE:
        changes, effects = closed([each.prompt for each in facts.asked], now)
        helped = Text("faq-helped", {"name": facts.actor.name})
        return Decision(
            disposition=Disposition.ANSWERED,
            changes=changes,
            effects=(tell(event, helped, facts.actor.language), *effects),
        )
    text = Text("small-talk", {"name": facts.actor.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=(tell(event, text, facts.actor.language),),
    )


def _asked(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Ask which task is meant; without an answer it becomes a new one."""
    message, standing = spoken(event, facts.actor.id, MessageKind.REQUEST, None)
    prompt = Prompt(
        id=PromptId(derive(event.key, "prompt")),
        kind=PromptKind.PART_OF,
        person=facts.actor.id,
        message=message.id,
        asked_at=now,
    )
    options = tuple(
        (
            Button(
                Text(
                    "button-part-of",
                    {"number": each.task.number, "title": short(each.task.title, 40)},
                ),
                Press(Action.PART_OF, prompt.id, each.task.id),
            ),
        )
        for each in facts.open[:3]
    )
    new = Button(Text("button-new"), Press(Action.PART_OF, prompt.id), Style.PRIMARY)
    due = now + QUESTION_LIFE
    reminder = Reminder(subject=prompt.id, kind=ReminderKind.QUESTION, due_at=due)
    say = Say(
        to=event.place.address,
        text=Text("part-of-which"),
        buttons=(*options, (new,)),
        language=language_here(event, facts.actor.language),
    )
    return Decision(
        disposition=Disposition.JOINED,
        changes=(message, standing, prompt),
        effects=(say, Remind(reminder)),
    )


def _opened(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Nothing is open: this is a new task."""
    if facts.ground is None:
        message, standing = spoken(event, facts.actor.id, MessageKind.REQUEST, None)
        text = Text("no-team-yet")
        return Decision(
            disposition=Disposition.PARKED,
            changes=(message, standing),
            effects=(tell(event, text, facts.actor.language),),
        )
    message, standing = spoken(event, facts.actor.id, MessageKind.REQUEST, None)
    if facts.asked and event.place.kind is PlaceKind.PRIVATE:
        first = facts.asked[0].message
        return as_task(event, facts.asked, (message,), first, facts.ground, now)[0]
    missing = missed(message.id, event.text, facts.actor, event.at)
    follows = facts.follows.id if facts.follows else None
    task, changes, effects = opened(
        event, message, origin_of(event), facts.ground, now, follows=follows
    )
    return Decision(
        disposition=Disposition.OPENED,
        changes=(*changes, replace(standing, task=task.id), *missing),
        effects=effects,
    )
