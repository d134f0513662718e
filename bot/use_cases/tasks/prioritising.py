"""Prioritising: the client says that it is urgent; running clocks get the shorter promise."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.targets import Priority
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import shown, tell
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled
from bot.use_cases.tasks.releasing import PRIORITISE, offered_anew


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Make it urgent, or normal again."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not known.task.status.is_open:
        return settled(event, facts)
    task = known.task
    priority = _before(known) if task.priority is Priority.URGENT else Priority.URGENT
    after = replace(task, priority=priority)
    entry = journal(
        event,
        after,
        PRIORITISE,
        by=actor.id,
        before=task.status,
        now=now,
        detail=f"{task.priority}>{priority}",
    )
    text = Text(f"priority-{priority}", {"number": task.number})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *clocks.retargeted(known.clocks, after, known.team, known.journal), entry),
        effects=(
            tell(event, text, actor.language),
            *shown(after, known.team, known.client),
            *offered_anew(after, known, now),
        ),
    )


def _before(known: KnownTask) -> Priority:
    """What the task was before somebody said that it is urgent."""
    for entry in reversed(known.journal):
        before, _, after = entry.detail.partition(">")
        if entry.act == PRIORITISE and after == Priority.URGENT:
            return Priority(before)
    return Priority.NORMAL
