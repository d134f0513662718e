"""Judging an answer from the knowledge: it helped, or its question becomes a task after all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import Message, Prompt, PromptKind, Standing
from bot.domain.ids import EntryId, PromptId
from bot.domain.knowledge import KnowledgeEntry
from bot.domain.people import Person
from bot.domain.reminders import ReminderKind
from bot.domain.task import Task
from bot.effects import Effect, Forget, Show, Urgency, ViewKind
from bot.events import ButtonPressed, Event, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.intake.facts import ground
from bot.use_cases.intake.informing import missed
from bot.use_cases.intake.opening import Ground, opened, serving
from bot.use_cases.places import actor_of, told_under_card
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, noticed, settled_by, tell

GIVEN = "informed"  # in the journal: the entry that the client was given before


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that was answered from the knowledge and not judged since."""

    prompt: Prompt
    message: Message
    entry: KnowledgeEntry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who judges, the answer in question, and all of the client's that were not judged."""

    actor: Person | None
    prompt: Prompt | None
    asked: tuple[Asked, ...]
    ground: Ground | None
    task: Task | None = None


def load(event: ButtonPressed | ReminderDue, read: Reader) -> Facts:
    """Take a number only for what becomes a task."""
    if isinstance(event, ReminderDue):
        reminder = read.reminders.get(event.reminder)
        subject = reminder.subject if reminder else ""
    else:
        subject = event.press.subject
    prompt = read.conversation.prompt(PromptId(subject))
    if prompt is None or prompt.kind is not PromptKind.KNOWLEDGE:
        actor = None if isinstance(event, ReminderDue) else actor_of(event.sender, read)
        return Facts(actor=actor, prompt=None, asked=(), ground=None)
    client = read.people.get(prompt.person)
    waits = prompt.answered_at is None
    return Facts(
        actor=client if isinstance(event, ReminderDue) else actor_of(event.sender, read),
        prompt=prompt,
        asked=unjudged(client, read),
        ground=ground(client, read, number=read.tasks.next_number()) if waits else None,
    )


def unjudged(client: Person, read: Reader) -> tuple[Asked, ...]:
    """The client's questions that were answered and not judged, the oldest first."""
    asked = []
    for prompt in read.conversation.asked(client.id, PromptKind.KNOWLEDGE):
        message = read.conversation.message(prompt.message) if prompt.message else None
        if message is not None:
            entry = read.knowledge.get(EntryId(prompt.about))
            asked.append(Asked(prompt=prompt, message=message, entry=entry))
    return tuple(asked)


def helped(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """The client has what they asked for."""
    prompt, actor = facts.prompt, facts.actor
    if not _is_open(facts) or prompt is None or actor is None:
        return answered(event, Text("press-stale"), actor)
    changes, effects = closed((prompt,), now)
    told = tell(event, Text("faq-helped", {"name": actor.name}), actor.language)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=changes,
        effects=(told, *settled_by(event), *effects),
    )


def decide(event: ButtonPressed | ReminderDue, facts: Facts, now: datetime) -> Decision:
    """What was asked becomes one task, whose clocks run from the first question."""
    if not _is_open(facts) or facts.ground is None or facts.actor is None:
        if isinstance(event, ReminderDue):
            return noticed()
        return answered(event, Text("press-stale"), facts.actor)
    first = facts.asked[0].message
    decision, task = as_task(event, facts.asked, (), first, facts.ground, now)
    if isinstance(event, ButtonPressed):
        text = Text("faq-to-person", {"number": task.number})
        told = tell(event, text, facts.actor.language)
        decision = decision.plus(effects=(told, *settled_by(event)))
    return decision


def as_task(
    event: Event,
    asked: Sequence[Asked],
    more: tuple[Message, ...],
    first: Message,
    on: Ground,
    now: datetime,
) -> tuple[Decision, Task]:
    """Questions that were answered, and perhaps `more` that was said since, become one task."""
    messages = (*(each.message for each in asked), *more)
    rest = tuple(each for each in messages if each.id != first.id)
    origin = first.source.address.room
    on = serving(on, (first, *rest))
    task, changes, effects = opened(event, first, origin, on, now, more=rest)
    ended, forgotten = closed([each.prompt for each in asked], now)
    given = [each.entry for each in asked if each.entry is not None]
    numbers = ", ".join(str(each.number) for each in given)
    entry = journal(event, task, GIVEN, by=None, before=task.status, now=now, detail=numbers)
    standings = (
        Standing(ref=each.source, task=task.id, message=each.id)
        for each in messages
        if each.source.message
    )
    misses: tuple[Record, ...] = tuple(
        miss
        for each in asked
        for miss in missed(
            each.message.id,
            each.message.text,
            on.client,
            each.message.at,
            tried=each.entry.id if each.entry else None,
        )
    )
    return (
        Decision(
            disposition=Disposition.OPENED,
            changes=(*changes, entry, *standings, *ended, *misses),
            effects=(*effects, *_told(task, on, given, effects), *forgotten),
        ),
        task,
    )


def closed(
    prompts: Sequence[Prompt], now: datetime
) -> tuple[tuple[Record, ...], tuple[Effect, ...]]:
    """Nothing is asked any more, and nobody looks again."""
    changes = tuple(replace(each, answered_at=now) for each in prompts)
    effects = tuple(Forget(subject=each.id, kind=ReminderKind.KNOWLEDGE) for each in prompts)
    return changes, effects


def _is_open(facts: Facts) -> bool:
    """Whether the answer still waits for the judgement of whoever got it."""
    prompt, actor = facts.prompt, facts.actor
    mine = prompt is not None and actor is not None and prompt.person == actor.id
    return mine and prompt is not None and prompt.answered_at is None and bool(facts.asked)


def _told(
    task: Task, on: Ground, given: Sequence[KnowledgeEntry], effects: tuple[Effect, ...]
) -> tuple[Effect, ...]:
    """Whoever takes the task should not say once more what did not help."""
    offered = any(isinstance(each, Show) and each.kind is ViewKind.CARD for each in effects)
    if not offered or not given:
        return ()
    titles = ", ".join(f"{each.number} {each.title}" for each in given)
    text = Text("faq-given", {"number": task.number, "name": on.client.name, "entries": titles})
    return told_under_card(task, on.team, text, Urgency.CARD)
