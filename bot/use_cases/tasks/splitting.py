"""Splitting: some messages of a task's client become a task of their own, and both say so."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Args, Button, Lines, Text
from bot.decision import Decision, Disposition, Record
from bot.domain import clocks
from bot.domain.conversation import Message, MessageKind
from bot.domain.hiding import hidden
from bot.domain.ids import MessageId
from bot.domain.people import Person
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from bot.domain.writing import one_line, short
from bot.effects import Effect, Relay, Say, Settle, Urgency
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.upkeep import SplitTask
from bot.use_cases.intake.opening import Ground, opened, title_of
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, hushed, language_here, shown, tell
from bot.use_cases.tasks.facts import KnownTask, known
from bot.use_cases.tasks.parting import ALONE, ONWARDS, is_followed, moving, press, pressed, typed

LOOKED_AT = 500  # messages of a task
NAMED = 8  # messages among which one is chosen by a button
LENGTH = 60  # characters of each
SPLIT_OFF, SPLIT_FROM = "split-off", "split-from"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task, its client's messages, and which of them go (`chosen`, and those after it).

    `extent` is how many: one, all from there on, or empty while that is open. `ground` is what the
    new task stands on. `posted` is what stands with buttons about the task.
    """

    actor: Person | None
    known: KnownTask | None = None
    requests: tuple[Message, ...] = ()
    chosen: Message | None = None
    extent: str = ""
    ground: Ground | None = None
    posted: tuple[Posted, ...] = ()
    is_clear: bool = True

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None

    @property
    def moving(self) -> tuple[Message, ...]:
        """What goes: the chosen message with the rest of its album, or all from there on."""
        return moving(self.requests, self.chosen, self.extent)


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the client's messages; a number is taken for what will be a task."""
    actor = actor_of(event.sender, read)
    choice = pressed(event, read) if isinstance(event, ButtonPressed) else typed(event, read)
    if choice is None:
        return Facts(actor=actor, is_clear=False)
    found = known(choice.task, read)
    if found is None:
        return Facts(actor=actor)
    messages = read.conversation.of_task(found.task.id, LOOKED_AT)
    requests = tuple(each for each in messages if each.kind is MessageKind.REQUEST)
    chosen = next((each for each in requests if each.id == choice.message), None)
    if choice.place:
        chosen = requests[choice.place - 1] if choice.place <= len(requests) else None
    extent = choice.extent or ("" if is_followed(requests, chosen) else ALONE)
    goes = chosen is not None and extent and len(moving(requests, chosen, extent)) < len(requests)
    number = read.tasks.next_number() if goes else 0
    return Facts(
        actor=actor,
        known=found,
        requests=requests,
        chosen=chosen,
        extent=extent,
        ground=Ground(
            client=found.client, team=found.team, assistants=found.assistants, number=number
        )
        if goes
        else None,
        posted=read.conversation.posted(found.task.id, LOOKED_AT) if goes else (),
        is_clear=not choice.place or chosen is not None,
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Part the task, ask what is not said yet, or say in words why it cannot be."""
    found, actor = facts.known, facts.actor
    if not facts.is_clear:
        return answered(event, Text("split-how"), actor)
    if found is None or actor is None:
        key = "press-stale" if isinstance(event, ButtonPressed) else "task-not-found"
        return answered(event, Text(key), actor)
    number = found.task.number
    if found.task.status is Status.MERGED:
        return answered(event, Text("split-merged", {"number": number}), actor)
    if len(facts.requests) < 2:  # noqa: PLR2004 - one to stay and one to go
        return answered(event, Text("split-one", {"number": number}), actor)
    if facts.chosen is None:
        return _asked_which(event, found, facts, actor)
    if not facts.extent:
        return _asked_how_many(event, found, facts.chosen, actor)
    if facts.ground is None:
        return answered(event, Text("split-all", {"number": number}), actor)
    return _split(event, found, facts, actor, facts.ground, now)


def _asked_which(
    event: ButtonPressed | CommandGiven, found: KnownTask, facts: Facts, actor: Person
) -> Decision:
    """The client's latest messages, each with a button."""
    places = list(enumerate(facts.requests, start=1))[-NAMED:]
    lines = tuple(Text("split-line", {"place": n, "words": _begins(each)}) for n, each in places)
    rows = tuple(
        (Button(Text("button-split-at", {"number": n}), press(found.task, each)),)
        for n, each in places
    )
    text = Text("split-which", {"number": found.task.number, "lines": Lines(lines)})
    told = tell(event, text, actor.language, rows, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(told,))


def _asked_how_many(
    event: ButtonPressed | CommandGiven, found: KnownTask, chosen: Message, actor: Person
) -> Decision:
    rows = (
        (Button(Text("button-split-one"), press(found.task, chosen, ALONE)),),
        (Button(Text("button-split-on"), press(found.task, chosen, ONWARDS)),),
    )
    text = Text("split-how-many", {"words": _begins(chosen)})
    if isinstance(event, CommandGiven):
        told = tell(event, text, actor.language, rows, secret=True)
        return Decision(disposition=Disposition.ANSWERED, effects=(told,))
    # A press is answered by a toast where there is one, and a toast has no buttons.
    asked = Say(
        to=event.place.address,
        text=text,
        buttons=rows,
        language=language_here(event, actor.language),
        secret=True,
        urgency=Urgency.ANSWER,
    )
    effects: tuple[Effect, ...] = (asked, *hushed(event), *_settled(event, found.task))
    return Decision(disposition=Disposition.ANSWERED, effects=effects)


def _settled(event: ButtonPressed | CommandGiven, task: Task) -> tuple[Settle, ...]:
    """The question loses its buttons and the client's words, which the outbox has forgotten."""
    if not isinstance(event, ButtonPressed) or event.ref is None:
        return ()
    return (Settle(ref=event.ref, text=Text("split-chosen", {"number": task.number})),)


def _begins(message: Message) -> str:
    """How a message begins, or what its first file is called."""
    return short(one_line(hidden(message.text)), LENGTH) or title_of(message)


def _split(
    event: ButtonPressed | CommandGiven,
    found: KnownTask,
    facts: Facts,
    actor: Person,
    ground: Ground,
    now: datetime,
) -> Decision:
    """The messages go, with what stands for them in chats; the new task's clocks run from now."""
    task, team = found.task, found.team
    first, *more = facts.moving
    new, changes, effects = opened(
        event,
        first,
        task.origin,
        ground,
        now,
        priority=task.priority,
        more=tuple(more),
        by=actor.id,
        since=now,
    )
    args: Args = {"number": new.number, "title": new.title, "part": task.number}
    moved = frozenset(each.id for each in facts.moving)
    entries = (
        journal(
            event,
            task,
            SPLIT_OFF,
            by=actor.id,
            before=task.status,
            now=now,
            detail=str(new.number),
        ),
        journal(
            event,
            new,
            SPLIT_FROM,
            by=actor.id,
            before=new.status,
            now=now,
            detail=str(task.number),
        ),
    )
    return Decision(
        disposition=Disposition.OPENED,
        changes=(*changes, task, *_clocks(found, facts, now), *entries),
        effects=(
            SplitTask(messages=tuple(sorted(moved)), into=new.id),
            tell(event, Text("split-done", args), actor.language),
            _told_client(new, found, args),
            *effects,
            *shown(task, team, found.client),
            *_told_at_work(found, actor, args),
            *_settled(event, task),
            *_without_buttons(facts.posted, moved),
        ),
    )


def _clocks(found: KnownTask, facts: Facts, now: datetime) -> tuple[Record, ...]:
    """An answer that was owed to what goes is owed no more; to what stays it still is."""
    running = clocks.running(found.clocks, ClockKind.RESPOND, found.task.round)
    moving = facts.moving
    if running is None or running.started_at not in {each.at for each in moving}:
        return ()
    stopped = clocks.stop(running, found.team, now, None)
    waits = [e.at for e in facts.requests if e not in moving and e.at >= running.started_at]
    if not waits:
        return (stopped,)
    ended = tuple(stopped if each == running else each for each in found.clocks)
    return (stopped, *clocks.client_spoke(ended, found.task, found.team, min(waits)))


def _told_client(new: Task, found: KnownTask, args: Args) -> Effect:
    return Say(
        to=new.origin, text=Text("split-told", args), language=found.client.language, task=new.id
    )


def _told_at_work(found: KnownTask, actor: Person, args: Args) -> tuple[Effect, ...]:
    """Whoever works on the task learns what went, unless they did it themselves."""
    spot = found.spot
    if spot is None or found.holder is None or found.holder.id == actor.id:
        return ()
    text = Text("split-done", args)
    return (Say(to=spot.to, under=spot.under, text=text, language=spot.language),)


def _without_buttons(posted: tuple[Posted, ...], moved: frozenset[MessageId]) -> tuple[Settle, ...]:
    """Copies of what went lose the buttons that were about the task it left."""
    return tuple(
        Settle(ref=each.ref)
        for each in posted
        if isinstance(each.said, Relay) and each.said.message in moved
    )
