"""What was meant: the pressed answer to the desk's question what a client's words are about."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import Prompt, PromptKind, Standing
from bot.domain.ids import PromptId, TaskId
from bot.domain.people import Person
from bot.domain.reminders import ReminderKind
from bot.domain.task import Task
from bot.domain.understanding.meaning import Meaning
from bot.effects import Forget
from bot.events import ButtonPressed
from bot.ports.reader import Reader
from bot.use_cases.heeding import ACTS, CASES, VERDICTS, Facts, with_act
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, hushed, settled_by, tell
from bot.use_cases.tasks import reopening


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The question, and what the words mean for the task that was chosen; None: too late."""

    actor: Person | None
    prompt: Prompt | None = None
    facts: Facts | None = None
    kept: tuple[Record, ...] = ()
    task: Task | None = None


def load(press: ButtonPressed, read: Reader) -> Meant:
    """Read the question with its words, and the task; both must be the presser's own."""
    actor = actor_of(press.sender, read)
    prompt = read.conversation.prompt(PromptId(press.press.subject))
    message = read.conversation.message(prompt.message) if prompt and prompt.message else None
    if actor is None or prompt is None or message is None or prompt.kind is not PromptKind.MEANT:
        return Meant(actor=actor)
    task = read.tasks.get(TaskId(press.press.value)) if press.press.value else None
    word = Meaning(prompt.about)
    strange = task is not None and task.client != actor.id
    if prompt.person != actor.id or prompt.answered_at is not None or strange:
        return Meant(actor=actor)
    if (word in ACTS) != (task is not None):
        return Meant(actor=actor)
    facts = Facts(actor=actor, word=word, sure=True)
    if word is Meaning.SMALL_TALK:
        return Meant(actor=actor, prompt=prompt, facts=facts)
    facts = with_act(facts, press, message.text, task, read)
    if word not in VERDICTS or task is None:
        return Meant(actor=actor, prompt=prompt, facts=facts, task=task)
    message = replace(message, task=task.id)
    standing = Standing(ref=message.source, task=task.id, message=message.id)
    if isinstance(facts.inner, reopening.Facts):
        facts = replace(facts, inner=replace(facts.inner, since=(*facts.inner.since, message)))
    return Meant(actor=actor, prompt=prompt, facts=facts, kept=(message, standing), task=task)


def decide(press: ButtonPressed, meant: Meant, now: datetime) -> Decision:
    """Act as the words would have, once."""
    facts, prompt = meant.facts, meant.prompt
    if facts is None or prompt is None:
        return answered(press, Text("press-stale"), meant.actor)
    hush = hushed(press) if facts.word is Meaning.CANCEL else ()
    return _decided(press, facts, now).plus(
        changes=(replace(prompt, answered_at=now), *meant.kept),
        effects=(
            Forget(subject=prompt.id, kind=ReminderKind.QUESTION),
            *hush,
            *settled_by(press),
        ),
    )


def _decided(press: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    if facts.command is None:
        text = Text("small-talk", {"name": facts.actor.name})
        told = tell(press, text, facts.actor.language)
        return Decision(disposition=Disposition.ANSWERED, effects=(told,))
    _, case = CASES[facts.word]
    return case.decide(facts.command, facts.inner, now)
