"""What placing a client's message looks at: the team that serves the client, and the task."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.address import MessageRef, PlaceKind
from bot.domain.conversation import Message
from bot.domain.people import Person
from bot.domain.profile import LineKind, in_reading_order
from bot.domain.task import JournalEntry, Status, Task, TaskClock
from bot.domain.terms import contracted
from bot.domain.understanding.category import (
    NOTHING,
    Learned,
    PastRequest,
    rule_of,
)
from bot.effects import ViewKind
from bot.events import MessageReceived
from bot.ports.reader import Reader
from bot.public_names import reads_the_desk
from bot.use_cases.intake.opening import Ground
from bot.use_cases.places import Spot, quoted_refs, work_spot

REMEMBERED = 50  # of a client's newest tasks, from whose categories is learned
MESSAGES = 6  # one more than may join an opening, so that "too many" shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of the client's tasks, with what joining it needs.

    The `journal` is read of what waits for the client alone. `offered`: its card has been shown to
    the team; before that the team is left in peace. `as_desk`: its client reads the desk's name for
    all of the staff.
    """

    task: Task
    messages: tuple[Message, ...]
    clocks: tuple[TaskClock, ...]
    journal: tuple[JournalEntry, ...]
    ground: Ground
    spot: Spot | None
    offered: bool
    as_desk: bool = False


def ground(client: Person, read: Reader, *, number: int, task: Task | None = None) -> Ground | None:
    """The team a client's tasks go to, with its people; None while the desk has no team."""
    teams = read.teams.all()
    if task is not None:
        team = read.teams.get(task.team)
    elif client.served_by is not None:
        team = read.teams.get(client.served_by)
    elif teams:
        team = teams[0]
    else:
        return None
    lines = read.profiles.of(client)
    return Ground(
        client=client,
        team=contracted(team, lines),
        assistants=read.people.of_team(team.id),
        number=number,
        learned=learned(client, read) if task is None else NOTHING,
        others=tuple(
            (contracted(each, lines), read.people.of_team(each.id))
            for each in (teams if task is None else ())
            if each.categories
        ),
    )


def learned(client: Person, read: Reader, *, before: int | None = None) -> Learned:
    """Rules of the client and the company, and what the client's own tasks became.

    Only tasks below the number `before` count, where it is given. Those of others do not: the desk
    names the task that it learned from.
    """
    lines = in_reading_order(read.profiles.of(client))
    found = (rule_of(each.text) for each in lines if each.kind is LineKind.SORT)
    past = read.tasks.recent_of_client(client.id, REMEMBERED)
    return Learned(
        rules=tuple(rule for rule in found if rule is not None),
        past=tuple(
            PastRequest(each.number, each.title, each.category)
            for each in past
            if each.category and (before is None or each.number < before)
        ),
    )


def pointed_at(event: MessageReceived, actor: Person, read: Reader) -> Task | None:
    """The client's own task that the quoted message, or the thread's first message, stands for."""
    own = (task for task, _ in _pointed_at(event, read) if task.client == actor.id)
    return next(own, None)


def of_others_here(event: MessageReceived, read: Reader) -> Task | None:
    """The open task of another one who asked in this group, to which what is written belongs.

    All that is written in its thread there does, and what is said to the desk about it.
    """
    shared = (task for task, ref in _pointed_at(event, read) if _is_shared(task, ref, event))
    return next(shared, None)


def _pointed_at(event: MessageReceived, read: Reader) -> Iterator[tuple[Task, MessageRef]]:
    for ref in quoted_refs(event):
        standing = read.conversation.standing(ref)
        task = read.tasks.get(standing.task) if standing and standing.task else None
        if task is not None:
            yield task, ref


def _is_shared(task: Task, ref: MessageRef, event: MessageReceived) -> bool:
    """Whether others take part in the task by writing here."""
    here = event.place.address
    if event.place.kind is not PlaceKind.GROUP or task.origin.room != here.room:
        return False
    in_thread = bool(here.thread) and ref == MessageRef(here.room, here.thread)
    return task.status.is_open and (event.addressed or in_thread)


def candidate(task: Task, client: Person, read: Reader) -> Candidate:
    """What joining this task needs."""
    found = ground(client, read, number=task.number, task=task)
    if found is None:
        raise LookupError(task.team)
    holder = read.people.get(task.holder) if task.holder else None
    return Candidate(
        task=task,
        messages=read.conversation.of_task(task.id, MESSAGES),
        clocks=read.tasks.clocks(task.id),
        journal=read.tasks.journal(task.id) if task.status is Status.WAITING else (),
        ground=found,
        spot=work_spot(task, found.team, holder, read),
        offered=any(view.kind == ViewKind.CARD for view in read.views.of_subject(task.id)),
        as_desk=holder is not None and reads_the_desk(client, read),
    )
