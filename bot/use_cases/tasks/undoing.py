"""Undoing: a result on its way is held back; for ten minutes other ends are taken back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.ids import PersonId
from bot.domain.lifecycle import Act, undone
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.reminders import ReminderKind
from bot.domain.task import HELD, JournalEntry, Status, Task
from bot.effects import Effect, Forget, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, work_spot
from bot.use_cases.records import journal
from bot.use_cases.speaking import (
    answered,
    settled_by,
    shown,
    status_text,
    tell,
    work_buttons,
)
from bot.use_cases.tasks import finishing, holding, idling
from bot.use_cases.tasks.accepting import told_at_work
from bot.use_cases.tasks.facts import KnownTask
from bot.use_cases.tasks.releasing import UNDO, offered_anew

UNDO_FOR = timedelta(minutes=10)
UNDONE = frozenset({Act.CANCEL, Act.DISMISS, Act.RELEASE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task with its pending result, and the act that can be taken back with whoever did it."""

    done: finishing.Facts
    last: JournalEntry | None = None
    by: Person | None = None
    holder: Person | None = None

    @property
    def actor(self) -> Person | None:
        """Who takes it back."""
        return self.done.actor

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.done.task


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task, and what was done to it last."""
    done = finishing.load(event, read)
    found = done.known
    if found is None:
        return Facts(done=done)
    last = _last_end(found)
    if last is None:
        return Facts(done=done)
    holder = found.holder
    if last.act == Act.RELEASE and last.detail:
        holder = read.people.get(PersonId(last.detail))
        found = replace(found, holder=holder, spot=work_spot(found.task, found.team, holder, read))
    return Facts(
        done=replace(done, known=found, actor=actor_of(event.sender, read)),
        last=last,
        by=read.people.get(last.actor) if last.actor else None,
        holder=holder,
    )


def _last_end(found: KnownTask) -> JournalEntry | None:
    """The last change of status, if it can be taken back and nothing went on since."""
    moves = [each for each in found.journal if each.before is not each.after]
    last = moves[-1] if moves else None
    if last is None or last.act not in UNDONE or last.after is not found.task.status:
        return None
    return last


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Hold a result back, or make the task what it was."""
    found, actor, last = facts.done.known, facts.actor, facts.last
    by_word = isinstance(event, CommandGiven)
    if (by_word and facts.done.pending is not None) or found is None or actor is None:
        if found is not None and not allowed(Deed.FINISH, actor, found.task):
            return answered(event, Text("refused-finish"), actor, alert=True)
        return finishing.undo(event, facts.done, now)
    task = found.task
    if last is None or last.before is None or now - last.at > UNDO_FOR:
        return answered(event, Text("undo-nothing", {"number": task.number}), actor)
    if actor.id != last.actor and actor.role is not Role.MANAGER:
        name = facts.by.name if facts.by else ""
        return answered(event, Text("undo-not-yours", {"name": name}), actor)
    return _undone(event, facts, found, last.before, now)


def _undone(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    found: KnownTask,
    before: Status,
    now: datetime,
) -> Decision:
    """Status, holder, clocks and reminders are what they were, and everybody concerned hears it."""
    task, actor, last = found.task, facts.actor, facts.last
    if actor is None or last is None:
        return answered(event, Text("undo-too-late"), actor)
    after = replace(
        task,
        status=undone(task.status, Act(last.act), before),
        holder=facts.holder.id if facts.holder else None,
        ended_at=None,
    )
    running = clocks.resumed(found.clocks, task) if task.ended_at else ()
    entry = journal(event, after, UNDO, by=actor.id, before=task.status, now=now, detail=last.act)
    idle: tuple[Effect, ...] = ()
    if after.status in HELD:
        idle = (idling.idle_reminder(after, found.team, found.journal, now),)
    text = Text("undone", {"number": task.number, "status": status_text(after.status)})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *running, entry),
        effects=(
            tell(event, text, actor.language),
            *settled_by(event),
            Forget(subject=task.id, kind=ReminderKind.UNCLAIMED),
            *shown(after, found.team, found.client),
            *_told(after, found, actor, last),
            *offered_anew(after, found, now),
            *holding.resumed(after, found, now),
            *idle,
        ),
    )


def _told(task: Task, found: KnownTask, actor: Person, last: JournalEntry) -> tuple[Effect, ...]:
    """Whoever works on it, and a client who was told that it had ended."""
    told: tuple[Effect, ...] = ()
    if found.holder is not None and (found.holder.id != actor.id or last.act != Act.RELEASE):
        told = told_at_work(found, actor, "undone-at-work", work_buttons(task))
    if last.act != Act.RELEASE and actor.id != found.client.id:
        text = Text("kept", {"number": task.number})
        say = Say(to=task.origin, text=text, language=found.client.language, task=task.id)
        told = (*told, say)
    return told
