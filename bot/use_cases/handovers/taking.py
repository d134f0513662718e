"""Taking a line of a hand-over: the first who presses has the task, as if it was handed to them."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import HandoverId, TaskId
from bot.domain.people import Person, Role
from bot.domain.reminders import ReminderKind
from bot.domain.roster import on_shift, present
from bot.domain.shifts.handover import ShiftHandover
from bot.domain.task import HELD, Task
from bot.effects import Forget
from bot.events import ButtonPressed
from bot.ports.reader import Reader
from bot.use_cases.handovers.room import shown_to_team
from bot.use_cases.places import Spot, actor_of, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, shown, tell
from bot.use_cases.tasks.facts import KnownTask, known
from bot.use_cases.tasks.handing_over import HAND_OVER
from bot.use_cases.tasks.idling import idle_reminder
from bot.use_cases.tasks.passing_on import Successor, held_by, passed_on, successor, told_alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who takes which line; `giver` left it."""

    actor: Person | None
    handover: ShiftHandover | None = None
    known: KnownTask | None = None
    to: Successor | None = None
    giver: Person | None = None
    giver_chat: Spot | None = None
    taker: Person | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read the hand-over, and the line's task."""
    actor = actor_of(event.sender, read)
    handover = read.handovers.get(HandoverId(event.press.subject))
    found = known(read.tasks.get(TaskId(event.press.value)), read)
    if handover is None or found is None:
        return Facts(actor=actor)
    giver = read.people.get(handover.person)
    chat = private_chat(giver, read)
    line = handover.line(found.task.id)
    return Facts(
        actor=actor,
        handover=handover,
        known=found,
        to=successor(actor, found, read) if actor else None,
        giver=giver,
        giver_chat=Spot(chat, giver.language) if chat else None,
        taker=read.people.get(line.taken_by) if line and line.taken_by else None,
    )


def decide(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """The task goes from the leaver to whoever presses first, while the leaver still has it."""
    actor, handover, found, to = facts.actor, facts.handover, facts.known, facts.to
    line = handover.line(found.task.id) if handover and found else None
    if actor is None or handover is None or found is None or to is None or line is None:
        return answered(event, Text("press-stale"), actor)
    task = found.task
    if facts.taker is not None:
        args: Args = {"number": task.number, "name": facts.taker.name}
        return answered(event, Text("shiftend-taken-already", args), actor)
    if task.status not in HELD or task.holder != handover.person:
        refreshed = shown_to_team(handover, found.team)
        stale = Text("shiftend-not-theirs", {"number": task.number})
        return answered(event, stale, actor).plus(effects=refreshed)
    if actor.id == handover.person:
        return answered(event, Text("shiftend-own", {"number": task.number}), actor)
    if actor.role is not Role.MANAGER and not on_shift(present(actor), found.team, now):
        return answered(event, Text("claim-off-shift"), actor, alert=True)
    after = held_by(task, actor)
    entry = journal(
        event, after, HAND_OVER, by=actor.id, before=task.status, now=now, detail=handover.person
    )
    taken = handover.with_line(replace(line, taken_by=actor.id))
    said: Args = {"number": task.number, "title": task.title, "name": actor.name}
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, taken, entry),
        effects=(
            tell(event, Text("handover-accepted", said), actor.language),
            *shown_to_team(taken, found.team),
            *shown(after, found.team, found.client),
            Forget(subject=task.id, kind=ReminderKind.IDLE),
            idle_reminder(after, found.team, found.journal, now),
            *passed_on(after, found, to),
            *told_alone(facts.giver, facts.giver_chat, task, Text("handover-accepted-told", said)),
        ),
    )
