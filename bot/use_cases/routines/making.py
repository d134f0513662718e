"""Making: a routine is due, and a request opens as if its client had written now."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import MessageRef
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import MessageId, RoutineId, derive
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.routine import Routine
from bot.effects import Remind, Say
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.intake.facts import ground
from bot.use_cases.intake.opening import Ground, opened
from bot.use_cases.speaking import noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The routine, its client, and what a new task stands on."""

    actor: None
    task: None
    reminder: Reminder | None
    routine: Routine | None = None
    client: Person | None = None
    ground: Ground | None = None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Take a number only where there is something to open."""
    reminder = read.reminders.get(event.reminder)
    routine = read.routines.get(RoutineId(reminder.subject)) if reminder else None
    if routine is None or routine.ended_at is not None:
        return Facts(actor=None, task=None, reminder=reminder)
    client = read.people.get(routine.client)
    found = ground(client, read, number=read.tasks.next_number()) if client.is_client else None
    return Facts(
        actor=None, task=None, reminder=reminder, routine=routine, client=client, ground=found
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Open it once, late rather than never; who is no client any more needs nothing."""
    routine, reminder, client = facts.routine, facts.reminder, facts.client
    if routine is None or reminder is None or client is None or routine.step != reminder.step:
        return noticed()
    if facts.ground is None:
        return Decision(disposition=Disposition.NOTICED, changes=(replace(routine, ended_at=now),))
    message = Message(
        id=MessageId(derive(event.key, "message")),
        task=None,
        author=routine.made_by,
        kind=MessageKind.REQUEST,
        text=routine.words,
        at=now,
        source=MessageRef(routine.origin, ""),
    )
    by = routine.made_by if routine.made_by != client.id else None
    task, changes, effects = opened(event, message, routine.origin, facts.ground, now, by=by)
    after = routine.made(now)
    args: Args = {
        "number": routine.number,
        "task": task.number,
        "title": task.title,
        "often": "again" if routine.recurrence else "once",
    }
    told = Say(
        to=routine.origin, text=Text("routine-made", args), language=client.language, task=task.id
    )
    following = () if after.ended_at else (Remind(after.reminder),)
    return Decision(
        disposition=Disposition.OPENED,
        changes=(*changes, after),
        effects=(told, *effects, *following),
    )
