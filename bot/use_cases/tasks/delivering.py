"""Delivering: nobody undid the result, so the client gets it and the task is done."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.address import Address
from bot.domain.conversation import Message, MessageKind, Prompt, Standing
from bot.domain.ids import PersonId, PromptId
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from bot.effects import Effect, Forget, React, Relay, Remind, Say, Sign
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.public_names import public_name
from bot.use_cases.places import private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import noticed, shown, signed
from bot.use_cases.tasks.ending import LOOKED_AT, offered_about, over, previewed
from bot.use_cases.tasks.facts import KnownTask, known
from bot.use_cases.tasks.finishing import args_of
from bot.use_cases.tasks.reviewing import nudge, verdict_buttons

MEASURED = frozenset({ClockKind.ACKNOWLEDGE, ClockKind.RESPOND, ClockKind.COMPLETE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The result with the rest of its album, who finished, and the task."""

    actor: Person | None
    prompt: Prompt | None
    known: KnownTask | None
    private: Address | None
    result: tuple[Message, ...] = ()
    posted: tuple[Posted, ...] = ()

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the waiting result and its task."""
    reminder = read.reminders.get(event.reminder)
    prompt = read.conversation.prompt(PromptId(reminder.subject)) if reminder else None
    task = read.tasks.get(prompt.task) if prompt and prompt.task else None
    return Facts(
        actor=read.people.get(prompt.person) if prompt else None,
        prompt=prompt,
        known=known(task, read),
        private=private_chat(read.people.get(prompt.person), read) if prompt else None,
        result=_parts(prompt, read),
        posted=offered_about(task, read),
    )


def _parts(prompt: Prompt | None, read: Reader) -> tuple[Message, ...]:
    """What the client gets and has not got yet; of an album also what came after its first part."""
    first = read.conversation.message(prompt.message) if prompt and prompt.message else None
    if first is None:
        return ()
    said = read.conversation.of_task(first.task, LOOKED_AT) if first.task and first.album else ()
    same = (e for e in said if e.id != first.id and (e.author, e.album) == _album(first))
    parts = (first, *same, *read.conversation.rest_of_album(first))
    return tuple(each for each in parts if each.kind is not MessageKind.REPLY)


def _album(message: Message) -> tuple[PersonId, str]:
    return message.author, message.album


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Finish the task as of the moment Done was pressed."""
    prompt, found, finisher = facts.prompt, facts.known, facts.actor
    if prompt is None or prompt.answered_at is not None or found is None or finisher is None:
        return noticed()
    task = found.task
    if not may(task.status, Act.FINISH):
        return _came_too_late(facts, prompt, task, finisher, now)
    after = replace(task, status=move(task.status, Act.FINISH), ended_at=now, spoke_at=now)
    stopped = clocks.stopped(
        found.clocks, MEASURED, task, found.team, prompt.asked_at, finisher.id, found.journal
    )
    entry = journal(event, after, Act.FINISH, by=finisher.id, before=task.status, now=now)
    told = "done-told" if prompt.message is None else "done-told-result"
    parts = tuple(replace(each, kind=MessageKind.RESULT, task=task.id) for each in facts.result)
    standings = (
        Standing(ref=e.source, task=task.id, message=e.id) for e in parts if e.source.message
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, replace(prompt, answered_at=now), *stopped, entry, *parts, *standings),
        effects=(
            *_results(after, found, finisher, parts),
            *(sign for each in facts.result for sign in _signed(each)),
            Forget(subject=task.id),
            Remind(nudge(after, found.team, found.client, now)),
            *shown(after, found.team, found.client),
            *previewed(prompt, facts.posted, Text(told, args_of(found))),
            *over(after, found.team, facts.posted),
        ),
    )


def _came_too_late(
    facts: Facts, prompt: Prompt, task: Task, finisher: Person, now: datetime
) -> Decision:
    """Nothing leaves. Whoever pressed Done hears it when the task went back to the team."""
    told: tuple[Effect, ...] = ()
    text = Text("result-kept", {"number": task.number})
    if facts.private is not None and task.status is Status.NEW:
        told = (Say(to=facts.private, text=text, language=finisher.language, task=task.id),)
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(replace(prompt, answered_at=now),),
        effects=(*told, *previewed(prompt, facts.posted, text)),
    )


def _signed(part: Message) -> tuple[React, ...]:
    """What was a note goes to the client now."""
    was = Sign.NOTE if part.kind is MessageKind.NOTE and part.task else None
    return signed(part, Sign.SENT, was)


def _results(
    task: Task, found: KnownTask, finisher: Person, parts: tuple[Message, ...]
) -> tuple[Effect, ...]:
    """The result with the client's two answers; an album arrives as one."""
    args: Args = {
        "number": task.number,
        "title": task.title,
        "name": public_name(finisher, as_desk=found.as_desk),
    }
    if not parts:
        return (
            Say(
                to=task.origin,
                text=Text("result-plain", args),
                buttons=verdict_buttons(task),
                language=found.client.language,
                task=task.id,
            ),
        )
    return tuple(
        Relay(
            to=task.origin,
            message=each.id,
            heading=Text("result-heading", args),
            buttons=verdict_buttons(task),
            language=found.client.language,
            task=task.id,
            masked=True,
            fate_to=found.spot.to if found.spot else None,
            fate_under=found.spot.under if found.spot else "",
            fate_language=found.spot.language if found.spot else "",
            album=each.album,
        )
        for each in parts
    )
