"""Finishing: Done shows the holder what the client will get, which leaves unless undone."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import MessageRef
from bot.domain.conversation import Message, MessageKind, Prompt, PromptKind
from bot.domain.ids import MessageId, PromptId, derive
from bot.domain.lifecycle import Act, may
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Task
from bot.effects import Effect, Forget, Remind, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, settled_by, tell
from bot.use_cases.tasks.facts import KnownTask, known, named

UNDO_FOR = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task and the result that is already on its way, if one is."""

    actor: Person | None
    known: KnownTask | None
    pending: Prompt | None
    words: str = ""

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task; Undo carries the result's own id."""
    if isinstance(event, ButtonPressed) and event.press.action is Action.UNDO_RESULT:
        prompt = read.conversation.prompt(PromptId(event.press.subject))
        task = read.tasks.get(prompt.task) if prompt and prompt.task else None
        return Facts(actor=actor_of(event.sender, read), known=known(task, read), pending=prompt)
    task, words = named(event, read)
    prompts = read.conversation.open_prompts(task.id) if task else ()
    pending = next((each for each in prompts if each.kind is PromptKind.RESULT), None)
    return Facts(
        actor=actor_of(event.sender, read), known=known(task, read), pending=pending, words=words
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show the preview and set the reminder that delivers it."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    task = found.task
    if not may(task.status, Act.FINISH):
        return answered(event, Text("done-not-held", {"number": task.number}), actor)
    if facts.pending is not None:
        return answered(event, Text("done-pending", {"number": task.number}), actor)
    result = _result(event, facts, task, actor)
    prompt = Prompt(
        id=PromptId(derive(event.key, "prompt")),
        kind=PromptKind.RESULT,
        person=actor.id,
        task=task.id,
        message=result.id if result else None,
        asked_at=now,
    )
    reminder = Reminder(subject=prompt.id, kind=ReminderKind.RESULT, due_at=now + UNDO_FOR)
    changes: tuple[Record, ...] = (prompt, result) if result else (prompt,)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=changes,
        guards=(task,),
        effects=(
            *_preview(event, found, actor, prompt, result),
            Remind(reminder),
        ),
    )


def undo(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Take the result back before it left."""
    found, prompt = facts.known, facts.pending
    if found is None or prompt is None or prompt.answered_at is not None:
        return answered(event, Text("undo-too-late"), facts.actor)
    text = Text("done-undone", {"number": found.task.number})
    language = facts.actor.language if facts.actor else "en"
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(prompt, answered_at=now),),
        effects=(
            Forget(subject=prompt.id, kind=ReminderKind.RESULT),
            tell(event, text, language),
            *settled_by(event),
        ),
    )


def _result(
    event: ButtonPressed | CommandGiven, facts: Facts, task: Task, actor: Person
) -> Message | None:
    """What was written behind the command is the result; a press carries none."""
    if isinstance(event, ButtonPressed):
        return None
    if not facts.words:
        return None
    return Message(
        id=MessageId(derive(event.key, "message")),
        task=task.id,
        author=actor.id,
        kind=MessageKind.RESULT,
        text=facts.words,
        at=event.at,
        source=event.ref or MessageRef(event.place.address, ""),
    )


def _preview(
    event: ButtonPressed | CommandGiven,
    found: KnownTask,
    actor: Person,
    prompt: Prompt,
    result: Message | None,
) -> tuple[Effect, ...]:
    """What the client will get, with Undo, where the work is done; a press is answered as well."""
    args: Args = {
        "number": found.task.number,
        "title": found.task.title,
        "client": found.client.name,
        "seconds": int(UNDO_FOR.total_seconds()),
        "place": Text("place-thread" if found.spot and found.spot.under else "place-here"),
    }
    key = "done-preview-result" if result else "done-preview"
    undo_button = Button(Text("button-undo"), Press(Action.UNDO_RESULT, prompt.id))
    spot = found.spot
    preview = Say(
        to=spot.to if spot else event.place.address,
        under=spot.under if spot else "",
        text=Text(key, args),
        buttons=((undo_button,),),
        language=actor.language,
        task=found.task.id,
    )
    if not isinstance(event, ButtonPressed) and not event.token:
        return (preview,)
    return (tell(event, Text("done-pressed", args), actor.language), preview)
