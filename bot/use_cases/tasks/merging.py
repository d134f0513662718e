"""Merging: one task becomes part of another of the same client, and says so wherever it stands."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.conversation import Message, MessageKind
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from bot.effects import Effect, Forget, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.upkeep import MergeTask
from bot.use_cases.intake.adding import relayed
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, settled_by, shown, tell
from bot.use_cases.tasks.ending import offered_about, over
from bot.use_cases.tasks.facts import KnownTask, known, pointed_at

CARRIED = 20  # of the messages that move, to whoever works on the task they move to
_NUMBERS = re.compile(r"#?([0-9]{1,9})(?:\s+(?:#?([0-9]{1,9})))?\s*")
MERGED_IN = "merged-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task that stays (`known`), the `part` that goes into it, and what was said about that."""

    actor: Person | None
    known: KnownTask | None = None
    part: KnownTask | None = None
    messages: tuple[Message, ...] = ()
    posted: tuple[Posted, ...] = ()
    is_clear: bool = True

    @property
    def task(self) -> Task | None:
        """The task that stays, for the permission table."""
        return self.known.task if self.known else None


def load(event: CommandGiven, read: Reader) -> Facts:
    """`merge 12 15` puts #15 into #12; with one number the task of the thread goes there."""
    actor = actor_of(event.sender, read)
    numbers = _NUMBERS.fullmatch(event.words.strip())
    if numbers is None:
        return Facts(actor=actor, is_clear=False)
    into = read.tasks.by_number(int(numbers[1]))
    part = read.tasks.by_number(int(numbers[2])) if numbers[2] else pointed_at(event, read)
    return facts_of(actor, into, part, read)


def facts_of(actor: Person | None, into: Task | None, part: Task | None, read: Reader) -> Facts:
    """What merging two tasks looks at."""
    return Facts(
        actor=actor,
        known=known(into, read),
        part=known(part, read),
        messages=read.conversation.of_task(part.id, CARRIED) if part else (),
        posted=offered_about(part, read),
        is_clear=part is not None,
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Merge them, or say in words why not."""
    into, part, actor = facts.known, facts.part, facts.actor
    if not facts.is_clear:
        return answered(event, Text("merge-how"), actor)
    if into is None or part is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    if not allowed(Deed.MERGE, actor, part.task):
        return answered(event, Text("refused-merge"), actor, alert=True)
    hindered = hindrance(into.task, part.task)
    return answered(event, hindered, actor) if hindered else merged(event, facts, now)


def hindrance(into: Task, part: Task) -> Text | None:
    """Why these two cannot become one, if they cannot.

    What was asked alone stays out of a chat that others read, and the other way round.
    """
    args: Args = {"number": into.number, "part": part.number}
    if into.id == part.id:
        return Text("merge-same", args)
    if into.client != part.client:
        return Text("merge-other-client", args)
    for task in (into, part):
        if not task.status.is_open or not may(task.status, Act.MERGE):
            return Text("merge-ended", {"number": task.number})
    return Text("merge-apart", args) if into.origin.room != part.origin.room else None


def merged(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Everything of the part goes over; its clocks end, and nobody is credited with them."""
    into, part, actor = facts.known, facts.part, facts.actor
    if into is None or part is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    gone = replace(
        part.task,
        status=move(part.task.status, Act.MERGE),
        merged_into=into.task.id,
        ended_at=now,
    )
    requests = tuple(each for each in facts.messages if each.kind is MessageKind.REQUEST)
    last = max((each.at for each in requests), default=part.task.opened_at)
    status = into.task.status
    if status is Status.WAITING:  # what was waited for may be among it
        status = move(status, Act.RESUME)
    kept = replace(into.task, status=status, spoke_at=max(into.task.spoke_at, last))
    stopped = clocks.stopped(
        part.clocks, frozenset(ClockKind), part.task, part.team, now, None, part.journal
    )
    args: Args = {"number": kept.number, "title": kept.title, "part": gone.number}
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(
            gone,
            kept,
            *stopped,
            *clocks.gone_on(into.clocks, into.task, into.team, into.journal, now),
            *clocks.client_spoke(into.clocks, kept, into.team, last),
            journal(
                event,
                gone,
                Act.MERGE,
                by=actor.id,
                before=part.task.status,
                now=now,
                detail=str(kept.number),
            ),
            journal(
                event,
                kept,
                MERGED_IN,
                by=actor.id,
                before=into.task.status,
                now=now,
                detail=str(gone.number),
            ),
        ),
        effects=(
            MergeTask(part=gone.id, into=kept.id),
            Forget(subject=gone.id),
            tell(event, Text("merged", args), actor.language),
            *shown(gone, part.team, part.client),
            *shown(kept, into.team, into.client),
            *_told_at_work(part, args),
            *_carried(kept, into, requests, args),
            *_told_client(kept, into, actor, args),
            *settled_by(event),
            *over(gone, part.team, facts.posted),
        ),
    )


def _told_at_work(part: KnownTask, args: Args) -> tuple[Effect, ...]:
    """Whoever works on the part learns where it went."""
    spot = part.spot
    if spot is None or part.holder is None:
        return ()
    text = Text("merged", args)
    return (Say(to=spot.to, under=spot.under, text=text, language=spot.language),)


def _carried(
    task: Task, into: KnownTask, requests: tuple[Message, ...], args: Args
) -> tuple[Effect, ...]:
    """Whoever works on the task gets what came with the part, where they work."""
    spot = into.spot
    if spot is None or into.holder is None:
        return ()
    heading = Say(
        to=spot.to,
        under=spot.under,
        text=Text("merged-here", args),
        language=spot.language,
        task=task.id,
    )
    return (heading, *(relayed(each, task, into.client, spot) for each in requests))


def _told_client(task: Task, into: KnownTask, actor: Person, args: Args) -> tuple[Effect, ...]:
    """A client hears of it when somebody else did it."""
    if actor.id == into.client.id:
        return ()
    text, language = Text("merged", args), into.client.language
    return (Say(to=task.origin, text=text, language=language, task=task.id),)
