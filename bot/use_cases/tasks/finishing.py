"""Finishing: Done shows the holder what the client will get, which leaves unless undone."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind, Prompt, PromptKind
from bot.domain.ids import MessageId, PromptId, derive
from bot.domain.lifecycle import Act, may
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Status, Task
from bot.effects import Effect, Forget, Remind, Say, Sign
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, language_of, settled_by, signed, status_text, tell
from bot.use_cases.tasks.ending import offered_about, previewed
from bot.use_cases.tasks.facts import KnownTask, known, named

UNDO_FOR = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task and the result that is already on its way, if one is.

    `written` is a note of the actor's that is to be the result.
    """

    actor: Person | None
    known: KnownTask | None
    pending: Prompt | None
    words: str = ""
    written: Message | None = None
    posted: tuple[Posted, ...] = ()

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task; Undo carries the result's own id, "Done with this" that of a note."""
    if isinstance(event, ButtonPressed) and event.press.action is Action.FINISH_WITH:
        return _with_note(event, read)
    if isinstance(event, ButtonPressed) and event.press.action is Action.UNDO_RESULT:
        prompt = read.conversation.prompt(PromptId(event.press.subject))
        task = read.tasks.get(prompt.task) if prompt and prompt.task else None
        return Facts(
            actor=actor_of(event.sender, read),
            known=known(task, read),
            pending=prompt,
            posted=offered_about(task, read),
        )
    task, words = named(event, read)
    undoes = isinstance(event, CommandGiven) and event.name == "undo"
    return Facts(
        actor=actor_of(event.sender, read),
        known=known(task, read),
        pending=pending_result(task, read),
        words=words,
        written=_quoted_note(event, task, read),
        posted=offered_about(task, read) if undoes else (),
    )


def _with_note(event: ButtonPressed, read: Reader) -> Facts:
    """A press under a note; what was sent meanwhile is no result any more."""
    actor = actor_of(event.sender, read)
    message = read.conversation.message(MessageId(event.press.subject))
    task = read.tasks.get(message.task) if message and message.task else None
    is_theirs = message is not None and actor is not None and message.author == actor.id
    is_note = message is not None and message.kind is MessageKind.NOTE and not message.is_gone
    return Facts(
        actor=actor,
        known=known(task, read) if is_theirs and is_note else None,
        pending=pending_result(task, read),
        written=message,
    )


def _quoted_note(
    event: ButtonPressed | CommandGiven, task: Task | None, read: Reader
) -> Message | None:
    """What "done" replies to, where that is the actor's own note and nothing else is said."""
    actor = actor_of(event.sender, read)
    if not isinstance(event, CommandGiven) or event.reply_to is None or actor is None:
        return None
    standing = read.conversation.standing(event.reply_to)
    message = read.conversation.message(standing.message) if standing and standing.message else None
    if message is None or message.kind is not MessageKind.NOTE or message.is_gone:
        return None
    is_of_task = task is not None and message.task in {None, task.id}
    return message if message.author == actor.id and is_of_task else None


def pending_result(task: Task | None, read: Reader) -> Prompt | None:
    """The task's result that is on its way and can still be undone."""
    prompts = read.conversation.open_prompts(task.id) if task else ()
    return next((each for each in prompts if each.kind is PromptKind.RESULT), None)


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show the preview and set the reminder that delivers it."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None:
        key = "sent-already" if facts.written else "task-not-found"
        return answered(event, Text(key), actor)
    hindered = hindrance(found, facts.pending)
    if hindered is not None:
        return answered(event, hindered, actor)
    result = _result(event, facts, found.task, actor)
    decision = prepared(event.key, found, actor, result, event.place.address, now)
    if facts.written is not None and facts.written.task is None:
        decision = decision.plus(effects=signed(facts.written, Sign.NOTE))
    if not isinstance(event, ButtonPressed) and not event.token:
        return decision
    pressed = tell(event, Text("done-pressed", args_of(found)), actor.language)
    return replace(decision, effects=(pressed, *decision.effects))


def hindrance(found: KnownTask, pending: Prompt | None) -> Text | None:
    """Why the task cannot be finished now, if it cannot."""
    task = found.task
    if not may(task.status, Act.FINISH):
        if task.status is Status.NEW:
            return Text("done-not-held", {"number": task.number})
        return Text("not-now", {"number": task.number, "status": status_text(task.status)})
    return Text("done-pending", {"number": task.number}) if pending is not None else None


def prepared(
    key: str,
    found: KnownTask,
    actor: Person,
    result: Message | None,
    place: Address,
    now: datetime,
) -> Decision:
    """The preview, and the reminder that delivers what it shows; `place` is where it was asked."""
    task = found.task
    prompt = Prompt(
        id=PromptId(derive(key, "prompt")),
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
        effects=(_preview(found, actor, prompt, result, place), Remind(reminder)),
    )


def undo(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Take the result back before it left."""
    found, prompt = facts.known, facts.pending
    if found is None or prompt is None or prompt.answered_at is not None:
        return answered(event, Text("undo-too-late"), facts.actor)
    text = Text("done-undone", {"number": found.task.number})
    taken_back = Text("done-taken-back", args_of(found))
    language = language_of(facts.actor, event.sender)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(prompt, answered_at=now),),
        effects=(
            Forget(subject=prompt.id, kind=ReminderKind.RESULT),
            tell(event, text, language),
            *(previewed(prompt, facts.posted, taken_back) or settled_by(event)),
        ),
    )


def _result(
    event: ButtonPressed | CommandGiven, facts: Facts, task: Task, actor: Person
) -> Message | None:
    """What was written behind the command is the result, or the note that was pointed at."""
    if not facts.words:
        # It stays a note until it leaves: that can be undone.
        return replace(facts.written, task=task.id) if facts.written else None
    if isinstance(event, ButtonPressed):
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


def args_of(found: KnownTask) -> Args:
    """What sentences about a result name."""
    return {
        "number": found.task.number,
        "title": found.task.title,
        "client": found.client.name,
        "seconds": int(UNDO_FOR.total_seconds()),
        "button": Text("button-result"),
        "place": Text("place-thread" if found.spot and found.spot.under else "place-here"),
    }


def _preview(
    found: KnownTask, actor: Person, prompt: Prompt, result: Message | None, place: Address
) -> Effect:
    """What the client will get, with Undo, where the work is done."""
    key = "done-preview-result" if result else "done-preview"
    undo_button = Button(Text("button-undo"), Press(Action.UNDO_RESULT, prompt.id))
    spot = found.spot
    return Say(
        to=spot.to if spot else place,
        under=spot.under if spot else "",
        text=Text(key, args_of(found)),
        buttons=((undo_button,),),
        language=spot.language if spot else actor.language,
        task=found.task.id,
    )
