"""Directing: one tap says where a written message goes: to the client, or a note on a task."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Text
from bot.decision import Decision
from bot.domain.conversation import Message, MessageKind, Prompt, Standing
from bot.domain.ids import MessageId, PromptId, TaskId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.events import ButtonPressed
from bot.ports.reader import Reader
from bot.use_cases.albums import with_album
from bot.use_cases.conversation.talk import Fate, as_note, can_talk, to_client
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, language_here, settled_by, tell
from bot.use_cases.tasks.facts import KnownTask, known


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The message, the task it goes to, and the question that was asked about it."""

    actor: Person | None
    known: KnownTask | None
    message: Message | None
    prompt: Prompt | None
    album: tuple[Message, ...]

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read the message: "Send" carries its id, the others carry the question and the task."""
    prompt: Prompt | None = None
    if event.press.action is Action.SEND:
        message = read.conversation.message(MessageId(event.press.subject))
        task_id = message.task if message else None
    else:
        prompt = read.conversation.prompt(PromptId(event.press.subject))
        message = read.conversation.message(prompt.message) if prompt and prompt.message else None
        task_id = TaskId(event.press.value)
    task = read.tasks.get(task_id) if task_id else None
    return Facts(
        actor=actor_of(event.sender, read),
        known=known(task, read),
        message=message,
        prompt=prompt,
        album=read.conversation.rest_of_album(message) if message and prompt else (),
    )


def decide(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """Send one's own message once, where the button says."""
    actor, found, message, prompt = facts.actor, facts.known, facts.message, facts.prompt
    if actor is None or found is None or message is None or message.author != actor.id:
        return answered(event, Text("press-stale"), actor)
    if message.kind is not MessageKind.NOTE or (prompt and prompt.answered_at):
        return answered(event, Text("sent-already"), actor)
    if not can_talk(found):
        return answered(event, Text("reply-ended", {"number": found.task.number}), actor)
    if event.press.action is Action.AS_NOTE:
        decision = as_note(event, message, found, actor, now)
        key = "kept-as-note"
    else:
        fate = Fate(event.place.address, language_here(event, actor.language))
        decision = to_client(event, message, found, actor, fate, now)
        key = "on-its-way"
    standing = Standing(ref=message.source, task=found.task.id, message=message.id)
    text = Text(key, {"number": found.task.number, "client": found.client.name})
    told = tell(event, text, actor.language)
    decision = decision.plus(changes=(standing,), effects=(told, *settled_by(event)))
    decision = with_album(decision, message, facts.album)
    if prompt is not None:
        decision = decision.plus(changes=(replace(prompt, answered_at=now),))
    return decision
