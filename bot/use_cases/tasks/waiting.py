"""Waiting: the holder needs the client's answer first; pressed in a pause, work goes on."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.lifecycle import Act, may, move
from bot.domain.pauses import PAUSED
from bot.domain.reminders import ReminderKind
from bot.effects import Forget
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, shown, tell
from bot.use_cases.tasks.facts import TaskFacts, settled


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Wait for the client, or stop waiting."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    act = Act.RESUME if known.task.status in PAUSED else Act.WAIT
    if not may(known.task.status, act):
        return settled(event, facts)
    after = replace(known.task, status=move(known.task.status, act))
    entry = journal(event, after, act, by=actor.id, before=known.task.status, now=now)
    text = Text(f"{act}-said", {"number": after.number, "client": known.client.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(
            after,
            *clocks.gone_on(known.clocks, known.task, known.team, known.journal, now),
            entry,
        ),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=after.id, kind=ReminderKind.HOLD),
            *shown(after, known.team, known.client),
        ),
    )
