"""The form of a result: what the client gets when a task is done."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.domain.conversation import MessageKind, Prompt
from bot.domain.ids import TaskId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.forms import Field, FieldKind, Form, FormName
from bot.ports.reader import Reader
from bot.use_cases.forms.room import Entry, Errors, Filled, Inquiry, only_words
from bot.use_cases.tasks.facts import KnownTask, known
from bot.use_cases.tasks.finishing import args_of, hindrance, pending_result, prepared

WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who finishes, the task, and the result that is already on its way, if one is."""

    actor: Person | None
    known: KnownTask | None
    pending: Prompt | None
    ended: bool = False


def load(inquiry: Inquiry, read: Reader) -> Facts:
    """Read the task that the form is about."""
    task = read.tasks.get(TaskId(inquiry.subject))
    return Facts(
        actor=inquiry.actor,
        known=known(task, read),
        pending=pending_result(task, read),
        ended=inquiry.ended,
    )


def task_of(facts: Facts) -> Task | None:
    """The task, for the permission table."""
    return facts.known.task if facts.known else None


def form(facts: Facts) -> Form:
    """One field, as long as the task can be finished."""
    if facts.known is None:
        return only_words(Text("task-not-found"))
    hindered = hindrance(facts.known, facts.pending)
    if hindered is not None and not facts.ended:
        return only_words(hindered)
    task, client = facts.known.task, facts.known.client
    return Form(
        name=FormName.RESULT,
        title=Text("form-result", {"number": task.number}),
        subject=task.id,
        intro=Text("form-result-intro", {"title": task.title, "client": client.name}),
        fields=(
            Field(
                name=WORDS,
                label=Text("form-result-words", {"client": client.name}),
                hint=Text("form-result-hint", {"client": client.name}),
                kind=FieldKind.WORDS,
                required=False,
            ),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Show the preview that leaves after ten seconds."""
    found = facts.known
    if found is None:
        return {WORDS: Text("task-not-found")}
    hindered = hindrance(found, facts.pending)
    if hindered is not None:
        return {WORDS: hindered}
    said = [each for each in entry.said.get(WORDS, ()) if each.text.strip() or each.files]
    result = replace(said[0], kind=MessageKind.RESULT, task=found.task.id) if said else None
    decision = prepared(entry.key, found, entry.actor, result, entry.place, now)
    return Filled(decision=decision, said=Text("done-pressed", args_of(found)))
