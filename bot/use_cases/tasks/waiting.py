"""Waiting: the holder needs the client's answer before going on; pressed again, work goes on."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.lifecycle import Act, may, move
from bot.domain.task import Status
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, shown, tell
from bot.use_cases.tasks.facts import TaskFacts, settled


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Wait for the client, or stop waiting."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    act = Act.RESUME if known.task.status is Status.WAITING else Act.WAIT
    if not may(known.task.status, act):
        return settled(event, facts)
    after = replace(known.task, status=move(known.task.status, act))
    entry = journal(event, after, act, by=actor.id, before=known.task.status, now=now)
    text = Text(f"{act}-said", {"number": after.number, "client": known.client.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry),
        effects=(tell(event, text, actor.language), *shown(after, known.team, known.client)),
    )
