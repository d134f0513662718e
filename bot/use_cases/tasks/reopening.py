"""Reopening: not done yet; a new round, with the same assistant if on shift, else for the team."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.conversation import Message
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.roster import on_shift
from bot.domain.rounds import can_reopen
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task, TaskClock
from bot.domain.team import Team
from bot.effects import Effect, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.public_names import public_name
from bot.use_cases.intake.adding import relayed
from bot.use_cases.intake.opening import Ground, offered
from bot.use_cases.places import Spot
from bot.use_cases.records import journal
from bot.use_cases.speaking import (
    answered,
    hushed,
    language_here,
    settled_by,
    shown,
    tell,
    work_buttons,
)
from bot.use_cases.tasks.accepting import told_at_work
from bot.use_cases.tasks.ending import offered_about, over
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled
from bot.use_cases.tasks.facts import load as load_task
from bot.use_cases.tasks.idling import idle_reminder

CARRIED = 20  # messages looked through for what was written since


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(TaskFacts):
    """The task, and what its client wrote after it had ended."""

    since: tuple[Message, ...] = ()


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task with what was written to it since."""
    base = load_task(event, read)
    task = base.task
    messages = read.conversation.of_task(task.id, CARRIED) if task else ()
    since = tuple(
        each
        for each in messages
        if task and task.ended_at and each.author == task.client and each.at >= task.ended_at
    )
    return Facts(
        actor=base.actor,
        known=base.known,
        words=base.words,
        posted=offered_about(task, read),
        since=since,
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Open a new round of a task that was done."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not may(known.task.status, Act.REOPEN):
        return settled(event, facts)
    task, team = known.task, known.team
    if not can_reopen(task, known.journal, now):
        return answered(event, Text("reopen-too-old", {"number": task.number}), actor)
    dismissed = task.status is Status.DISMISSED  # another pair of eyes looks at it
    stays = not dismissed and known.holder is not None and on_shift(known.holder, team, now)
    status = move(task.status, Act.REOPEN)
    after = replace(
        task,
        status=status if stays else move(status, Act.RELEASE),
        holder=task.holder if stays else None,
        round=task.round + 1,
        ended_at=None,
        spoke_at=now,
    )
    entry = journal(event, after, Act.REOPEN, by=actor.id, before=task.status, now=now)
    key = "reopened-same" if stays else "reopened-team"
    name = public_name(known.holder, as_desk=known.as_desk) if known.holder else ""
    text = Text(key, {"number": task.number, "name": name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *_round_clocks(after, team, event.at, stays=stays), entry),
        effects=(
            tell(event, text, actor.language),
            *shown(after, team, known.client),
            *_who_hears(after, known, actor, now, stays=stays),
            *_carried(after, known, facts.since, stays=stays),
            *settled_by(event),
            *over(after, team, facts.posted),
        ),
    )


def revisit(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """The holder opens a task again whose client changed a message after it was done."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not may(known.task.status, Act.REOPEN):
        return settled(event, facts)
    task, team = known.task, known.team
    after = replace(
        task,
        status=move(task.status, Act.REOPEN),
        holder=actor.id,
        round=task.round + 1,
        ended_at=None,
        spoke_at=now,
    )
    entry = journal(event, after, Act.REOPEN, by=actor.id, before=task.status, now=now)
    text, spot = Text("revisited", {"number": task.number}), known.spot
    here = Spot(event.place.address, language_here(event, actor.language))
    at = spot or here
    said = Say(
        to=at.to,
        under=at.under,
        text=text,
        buttons=work_buttons(after),
        language=at.language,
        task=task.id,
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *_round_clocks(after, team, event.at, stays=True), entry),
        effects=(
            *hushed(event),
            said,
            idle_reminder(after, team, known.journal, now),
            *shown(after, team, known.client),
            *settled_by(event),
            *over(after, team, facts.posted),
        ),
    )


def _round_clocks(task: Task, team: Team, at: datetime, *, stays: bool) -> tuple[TaskClock, ...]:
    """The new round's clocks; who keeps the task has acknowledged it already."""
    kinds: tuple[ClockKind, ...] = (ClockKind.RESPOND, ClockKind.COMPLETE)
    if not stays:
        kinds = (ClockKind.ACKNOWLEDGE, *kinds)
    return tuple(clocks.start(task, team, kind, at) for kind in kinds)


def _who_hears(
    task: Task, known: KnownTask, actor: Person, now: datetime, *, stays: bool
) -> tuple[Effect, ...]:
    """The holder hears where they work; else the team is offered the task again."""
    if stays:
        idle = idle_reminder(task, known.team, known.journal, now)
        return (*told_at_work(known, actor, "reopened-by-client", work_buttons(task)), idle)
    ground = Ground(
        client=known.client, team=known.team, assistants=known.assistants, number=task.number
    )
    return offered(task, ground, (), now)


def _carried(
    task: Task, known: KnownTask, since: tuple[Message, ...], *, stays: bool
) -> tuple[Effect, ...]:
    """What the client wrote to the finished task reaches whoever works on it again."""
    spot = known.spot
    if not stays or spot is None:
        return ()
    return tuple(relayed(each, task, known.client, spot) for each in since)
