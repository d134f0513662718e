"""Releasing: the task goes back to the shift; its acknowledgement stays measured."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.lifecycle import Act, may, move
from bot.domain.reminders import ReminderKind
from bot.effects import Forget
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.effects import answered, shown, tell
from bot.use_cases.intake.opening import unclaimed_reminder
from bot.use_cases.records import journal
from bot.use_cases.tasks.facts import KnownTask, TaskFacts

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
    entry = journal(event, after, Act.RELEASE, by=actor.id, before=task.status, now=now)
    text = Text("released", {"number": task.number})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=task.id, kind=ReminderKind.UNCLAIMED),
            *shown(after, known.team, known.client),
            unclaimed_reminder(after, known.team, offers(known) * STEPS + STEPS, now),
        ),
    )


def offers(known: KnownTask) -> int:
    """How often the task went back to the shift in this round: each offer has its own steps."""
    return sum(
        1 for entry in known.journal if entry.act == Act.RELEASE and entry.round == known.task.round
    )
