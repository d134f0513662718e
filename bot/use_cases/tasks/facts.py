"""What every act on a task looks at."""

import re
from dataclasses import dataclass

from bot.cards import Args, Text
from bot.decision import Decision
from bot.domain.ids import TaskId
from bot.domain.people import Person, Role
from bot.domain.task import JournalEntry, Task, TaskClock
from bot.domain.team import Team
from bot.domain.terms import contracted
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.public_names import reads_the_desk
from bot.use_cases.places import Spot, actor_of, quoted_refs, work_spot
from bot.use_cases.speaking import answered, status_text

# Nine digits: more tasks than a desk will have, and a number that every database holds.
_NUMBER = re.compile(r"#?(?P<number>[0-9]{1,9})(?=\s|$)(?P<rest>.*)", re.DOTALL)
# Whoever writes this means a certain task, and never the only one there is.
_LIKE_A_NUMBER = re.compile(r"#|[-+]?\d")
OF_CLIENTS = frozenset({"cancel", "accept", "reopen"})  # whoever works here does these to none
SPEAKING = frozenset({"reply", "note", "done"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFacts:
    """Who acts on which task. `known` is None when the press or command names no task.

    `words` is what a command says beside the task's number. `posted` is read by acts that end it.
    """

    actor: Person | None
    known: "KnownTask | None"
    words: str = ""
    posted: tuple[Posted, ...] = ()

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTask:
    """A task with everybody around it; `as_desk`: its client reads the desk's name for them all."""

    task: Task
    team: Team
    client: Person
    holder: Person | None
    assistants: tuple[Person, ...]
    clocks: tuple[TaskClock, ...]
    journal: tuple[JournalEntry, ...]
    spot: Spot | None
    as_desk: bool = False


def load(event: ButtonPressed | CommandGiven, read: Reader) -> TaskFacts:
    """Read the task a press carries, or the one a command names by number or by what it quotes."""
    task, words = named(event, read)
    return TaskFacts(actor=actor_of(event.sender, read), known=known(task, read), words=words)


def named(event: ButtonPressed | CommandGiven, read: Reader) -> tuple[Task | None, str]:
    """The task an act is about, and the words beside its number.

    Where a quote or a thread tells which task is meant, "reply 2 tables are free" is no number.
    """
    if isinstance(event, ButtonPressed):
        return read.tasks.get(TaskId(event.press.subject)), ""
    found = _NUMBER.match(event.words)
    spoken = event.name in SPEAKING and not event.words.startswith("#")
    if found is None and not spoken and _LIKE_A_NUMBER.match(event.words):
        return None, event.words.strip()
    if found is None or (spoken and pointed_at(event, read) is not None):
        return quoted(event, read), event.words.strip()
    return read.tasks.by_number(int(found["number"])), found["rest"].strip()


def pointed_at(event: CommandGiven, read: Reader) -> Task | None:
    """The task of the quoted message or of the thread."""
    for ref in quoted_refs(event):
        standing = read.conversation.standing(ref)
        if standing is not None and standing.task is not None:
            return read.tasks.get(standing.task)
    return None


def quoted(event: CommandGiven, read: Reader) -> Task | None:
    """The task of the quoted message or of the thread; else the only one that can be meant."""
    task = pointed_at(event, read)
    if task is not None:
        return task
    actor = actor_of(event.sender, read)
    if actor is None:
        return None
    if actor.role is Role.CLIENT:
        return _latest_of_client(actor, read)
    if actor.also_client and event.name in OF_CLIENTS:
        return _latest_of_client(actor, read)
    held = read.tasks.held_by(actor.id)
    return held[0] if len(held) == 1 else None


def _latest_of_client(client: Person, read: Reader) -> Task | None:
    """A client's only open request, or the newest one when none is open."""
    open_ones = read.tasks.open_of_client(client.id)
    recent = open_ones or read.tasks.recent_of_client(client.id, 1)
    return recent[0] if len(recent) == 1 else None


def settled(event: ButtonPressed | CommandGiven, facts: TaskFacts) -> Decision:
    """Refuse an act that came too late, or that names no task."""
    if facts.known is None:
        return answered(event, Text("task-not-found"), facts.actor)
    if isinstance(event, ButtonPressed):
        return answered(event, Text("press-stale"), facts.actor)
    task = facts.known.task
    args: Args = {"number": task.number, "status": status_text(task.status)}
    return answered(event, Text("not-now", args), facts.actor)


def known(task: Task | None, read: Reader) -> KnownTask | None:
    """Everybody around a task."""
    if task is None:
        return None
    client = read.people.get(task.client)
    team = contracted(read.teams.get(task.team), read.profiles.of(client))
    holder = read.people.get(task.holder) if task.holder else None
    return KnownTask(
        task=task,
        team=team,
        client=client,
        holder=holder,
        assistants=read.people.of_team(team.id),
        clocks=read.tasks.clocks(task.id),
        journal=read.tasks.journal(task.id),
        spot=work_spot(task, team, holder, read),
        as_desk=reads_the_desk(client, read),
    )
