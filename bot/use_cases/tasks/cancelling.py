"""Cancelling: the client does not need it any more; asked once, then ended."""

from dataclasses import replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Style, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.targets import ClockKind
from bot.domain.task import Task
from bot.effects import Effect, Forget, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.views import Posted
from bot.use_cases.records import journal
from bot.use_cases.speaking import (
    answered,
    button,
    language_here,
    settled_by,
    shown,
    tell,
    undoable,
)
from bot.use_cases.tasks.accepting import told_at_work
from bot.use_cases.tasks.ending import over
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Ask first; the second press ends it."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    number = {"number": known.task.number}
    if not may(known.task.status, Act.CANCEL):
        return answered(event, Text("cancel-too-late", number), actor)
    if isinstance(event, ButtonPressed) and event.press.action is Action.CANCEL_SURE:
        return _cancelled(event, known, actor, facts.posted, now)
    sure = button("button-cancel-sure", Action.CANCEL_SURE, known.task.id, Style.DANGER)
    keep = button("button-keep", Action.KEEP, known.task.id)
    text = Text("cancel-sure", {"number": known.task.number, "title": known.task.title})
    question = Say(
        to=event.place.address,
        text=text,
        buttons=((sure, keep),),
        language=language_here(event, actor.language),
        task=known.task.id,
    )
    hush: tuple[Effect, ...] = ()
    if isinstance(event, ButtonPressed):
        hush = (tell(event, Text("cancel-asked"), actor.language),)
    return Decision(disposition=Disposition.ANSWERED, effects=(*hush, question))


def keep(event: ButtonPressed, facts: TaskFacts, now: datetime) -> Decision:  # noqa: ARG001
    """Second thoughts: nothing changes."""
    if facts.known is None or not facts.known.task.status.is_open:
        return settled(event, facts)
    text = Text("kept", {"number": facts.known.task.number})
    return answered(event, text, facts.actor).plus(effects=settled_by(event))


def _cancelled(
    event: ButtonPressed,
    known: KnownTask,
    actor: Person,
    posted: tuple[Posted, ...],
    now: datetime,
) -> Decision:
    """End the task, stop its clocks, tell whoever worked on it.

    Nobody is credited with clocks that stop because the question went away.
    """
    task, client = known.task, known.client
    after = replace(task, status=move(task.status, Act.CANCEL), ended_at=now)
    stopped = clocks.stopped(
        known.clocks, frozenset(ClockKind), task, known.team, now, None, known.journal
    )
    entry = journal(event, after, Act.CANCEL, by=actor.id, before=task.status, now=now)
    text = Text("cancelled-undo", {"number": task.number})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *stopped, entry),
        effects=(
            *undoable(event, text, actor, task),
            Forget(subject=task.id),
            *shown(after, known.team, client),
            *told_at_work(known, actor, "cancelled"),
            *_told_client(after, known, actor),
            *settled_by(event),
            *over(after, known.team, posted),
        ),
    )


def _told_client(task: Task, known: KnownTask, actor: Person) -> tuple[Effect, ...]:
    """A client hears of it when somebody else did it."""
    if actor.id == known.client.id:
        return ()
    text = Text("cancelled-for-client", {"number": task.number})
    return (Say(to=task.origin, text=text, language=known.client.language, task=task.id),)
