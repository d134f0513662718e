"""Dismissing: what is no request ends, and whoever meant one is told and can insist."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Style, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.lifecycle import Act, may, move
from bot.domain.targets import ClockKind
from bot.domain.task import Task
from bot.domain.understanding.meaning import says_nothing_new
from bot.effects import Effect, Forget, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, button, settled_by, shown, undoable
from bot.use_cases.tasks.ending import load_end, over
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled

LOOKED_AT = 20  # a task's messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(TaskFacts):
    """The task, and whether its client said more in it than hello or thanks."""

    is_small_talk: bool = False


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task with what its client wrote."""
    base = load_end(event, read)
    said = read.conversation.of_task(base.task.id, LOOKED_AT) if base.task else ()
    mine = [each for each in said if base.task and each.author == base.task.client]
    return Facts(
        actor=base.actor,
        known=base.known,
        words=base.words,
        posted=base.posted,
        is_small_talk=all(says_nothing_new(each.text) and not each.files for each in mine),
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """End the task; nobody is credited with the clocks of what was none."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    task, team = known.task, known.team
    if not may(task.status, Act.DISMISS):
        return settled(event, facts)
    after = replace(task, status=move(task.status, Act.DISMISS), ended_at=now)
    stopped = clocks.stopped(
        known.clocks, frozenset(ClockKind), task, team, now, None, known.journal
    )
    entry = journal(
        event, after, Act.DISMISS, by=actor.id, before=task.status, now=now, detail=facts.words
    )
    key = "dismissed-small-talk" if facts.is_small_talk else "dismissed"
    text = Text(key, {"number": task.number, "client": known.client.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *stopped, entry),
        effects=(
            *undoable(event, text, actor, task),
            Forget(subject=task.id),
            *shown(after, team, known.client),
            *(() if facts.is_small_talk else _told_client(after, known)),
            *settled_by(event),
            *over(after, team, facts.posted),
        ),
    )


def _told_client(task: Task, known: KnownTask) -> tuple[Effect, ...]:
    """Nobody is left to wait for what nobody does."""
    insist = button("button-insist", Action.REOPEN, task.id, Style.PRIMARY)
    say = Say(
        to=task.origin,
        text=Text("dismissed-told", {"number": task.number, "title": task.title}),
        buttons=((insist,),),
        language=known.client.language,
        task=task.id,
    )
    return (say,)
