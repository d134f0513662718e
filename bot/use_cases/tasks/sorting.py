"""Sorting: the category of a request, suggested by its words, chosen by its client or the staff."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition
from bot.domain.conversation import MessageKind
from bot.domain.understanding.category import (
    CATEGORIES,
    OTHER,
    Suggestion,
    category_named,
    suggestion,
)
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.facts import learned
from bot.use_cases.records import journal
from bot.use_cases.speaking import offered, settled_by, shown, tell
from bot.use_cases.tasks.facts import TaskFacts, settled
from bot.use_cases.tasks.facts import load as load_task

SORT = "category"  # in the journal
READ = 6  # of a task's first messages
BESIDE = 3  # buttons in a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(TaskFacts):
    """The task, and what its words suggest."""

    suggested: Suggestion | None = None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task with what its client wrote."""
    base = load_task(event, read)
    messages = read.conversation.of_task(base.task.id, READ) if base.task else ()
    asked = [each.text for each in messages if each.kind is MessageKind.REQUEST]
    known, task = base.known, base.task
    suggested = None
    if known is not None and task is not None:
        told = learned(known.client, read, before=task.number)
        suggested = suggestion("\n".join(asked), told, title=task.title)
    return Facts(
        actor=base.actor,
        known=base.known,
        words=base.words,
        suggested=suggested,
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Set the category that is named; else offer all of them, and say why one is suggested."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not known.task.status.is_open:
        return settled(event, facts)
    named = event.press.value if isinstance(event, ButtonPressed) else facts.words
    category = category_named(named)
    task = known.task
    if not category:
        return Decision(
            disposition=Disposition.ANSWERED,
            effects=offered(event, _why(facts), actor, _choices(task.id), task),
        )
    after = replace(task, category=category)
    detail = f"{task.category}>{category}"
    entry = journal(event, after, SORT, by=actor.id, before=task.status, now=now, detail=detail)
    name = Text(f"category-{category.replace('_', '-')}")
    text = Text("category-set", {"number": task.number, "category": name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry),
        effects=(
            tell(event, text, actor.language),
            *shown(after, known.team, known.client),
            *settled_by(event),
        ),
    )


def _why(facts: Facts) -> Text:
    """What is suggested, and why."""
    task, found = facts.task, facts.suggested
    number = task.number if task else 0
    if found is None or found.category == OTHER:  # that nothing fits needs no reasons
        return Text("category-which", {"number": number})
    name = Text(f"category-{found.category.replace('_', '-')}")
    if found.by_rule:
        return Text("category-why-rule", {"number": number, "category": name})
    if found.like is not None:
        args: Args = {"number": number, "category": name, "like": found.like}
        return Text("category-why-like", args)
    if not found.because:
        return Text("category-which", {"number": number})
    words = ", ".join(found.because)
    return Text("category-why", {"number": number, "category": name, "words": words})


def _choices(task_id: str) -> tuple[tuple[Button, ...], ...]:
    """One button for each category."""
    buttons = [
        Button(Text(f"category-{each.replace('_', '-')}"), Press(Action.CATEGORY, task_id, each))
        for each in CATEGORIES
    ]
    return tuple(tuple(buttons[at : at + BESIDE]) for at in range(0, len(buttons), BESIDE))
