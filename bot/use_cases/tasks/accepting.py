"""Accepting: the client says that it looks good, and the task is closed."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.effects import Effect, Forget, Say
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import settled_by, shown, tell
from bot.use_cases.tasks.ending import over
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Close a finished task."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not may(known.task.status, Act.ACCEPT):
        return settled(event, facts)
    task = known.task
    after = replace(task, status=move(task.status, Act.ACCEPT), ended_at=now)
    entry = journal(event, after, Act.ACCEPT, by=actor.id, before=task.status, now=now)
    text = Text("accepted", {"number": task.number, "title": task.title})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=task.id),
            *shown(after, known.team, known.client),
            *told_at_work(known, actor, "accepted-by-client"),
            *settled_by(event),
            *over(after, known.team, facts.posted),
        ),
    )


def told_at_work(
    known: KnownTask, actor: Person, key: str, buttons: tuple[tuple[Button, ...], ...] = ()
) -> tuple[Effect, ...]:
    """What `actor` did, to whoever works on the task, where they do."""
    if known.spot is None or known.holder is None:
        return ()
    args: Args = {"number": known.task.number, "name": actor.name}
    return (
        Say(
            to=known.spot.to,
            under=known.spot.under,
            text=Text(key, args),
            buttons=buttons,
            language=known.spot.language,
            task=known.task.id,
        ),
    )
