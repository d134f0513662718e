"""Releasing: the task goes back to the shift; its acknowledgement stays measured."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.lifecycle import Act, may, move
from bot.domain.reminders import ReminderKind
from bot.domain.task import JournalEntry, Status, Task
from bot.effects import Effect, Forget
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.intake.opening import handed_out
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, shown, undoable
from bot.use_cases.tasks.facts import KnownTask, TaskFacts

PRIORITISE, UNDO = "prioritise", "undo"  # in the journal
STEPS = 6  # two rounds of three: unclaimed reminders of one offer


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Put the task back where everybody on shift can claim it."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    task = known.task
    if not may(task.status, Act.RELEASE):
        return answered(event, Text("release-not-held", {"number": task.number}), actor)
    after = replace(task, status=move(task.status, Act.RELEASE), holder=None)
    held = known.holder.id if known.holder else ""
    entry = journal(
        event, after, Act.RELEASE, by=actor.id, before=task.status, now=now, detail=held
    )
    text = Text("released", {"number": task.number})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(
            after,
            *clocks.gone_on(known.clocks, task, known.team, known.journal, now),
            entry,
        ),
        effects=(
            *undoable(event, text, actor, task),
            *shown(after, known.team, known.client),
            Forget(subject=task.id, kind=ReminderKind.HOLD),
            Forget(subject=task.id, kind=ReminderKind.IDLE),
            *offered_anew(after, known, now),
        ),
    )


def offered_anew(task: Task, known: KnownTask, now: datetime) -> tuple[Effect, ...]:
    """Start the reminders over, by the plan of the task's present priority.

    Every offer has its own steps, since a reminder's key is unique for ever.
    """
    if task.status is not Status.NEW:
        return ()
    step = (past_offers(task, known.journal) + 1) * STEPS
    return (
        Forget(subject=task.id, kind=ReminderKind.UNCLAIMED),
        handed_out(task, known.team, step, now, entries=len(known.journal) + 1),
    )


def past_offers(task: Task, entries: tuple[JournalEntry, ...]) -> int:
    """How often the task was there for somebody anew in this round."""
    acts = {Act.RELEASE, PRIORITISE, UNDO}
    return sum(1 for each in entries if each.act in acts and each.round == task.round)
