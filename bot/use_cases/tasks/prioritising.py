"""Prioritising: the client says that it is urgent; running clocks get the shorter promise."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.targets import Priority
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import settled_by, shown, tell
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled
from bot.use_cases.tasks.releasing import PRIORITISE, offered_anew


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Make it urgent, or normal again; who was asked whether it is can only make it urgent."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not known.task.status.is_open:
        return settled(event, facts)
    task = known.task
    is_answer = isinstance(event, ButtonPressed) and event.press.value == Priority.URGENT
    if is_answer and task.priority is Priority.URGENT:
        told = tell(event, Text("priority-urgent", {"number": task.number}), actor.language)
        return Decision(disposition=Disposition.ANSWERED, effects=(told, *settled_by(event)))
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
            *(settled_by(event) if is_answer else ()),
        ),
    )


def _before(known: KnownTask) -> Priority:
    """What the task was before somebody said that it is urgent."""
    for entry in reversed(known.journal):
        before, _, after = entry.detail.partition(">")
        if entry.act == PRIORITISE and after == Priority.URGENT:
            return Priority(before)
    return Priority.NORMAL
