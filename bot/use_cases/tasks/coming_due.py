"""Coming due: whoever has a task hears of it before a promise is broken, and leads when it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cards import Args, Lasting, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain import deadlines
from bot.domain.address import Address
from bot.domain.calendar import after_working_days, working_between
from bot.domain.ids import TaskId
from bot.domain.pauses import PAUSED
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.roster import on_shift, state_at
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task, TaskClock
from bot.effects import Effect, Remind, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import Spot, card_spot, menders, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import noticed, work_buttons
from bot.use_cases.tasks.again import later_row
from bot.use_cases.tasks.facts import KnownTask, known

DUE, OVER = "due", "overdue"  # in the journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task, where its holder reads alone, and who is told of a broken promise."""

    actor: None
    known: KnownTask | None
    reminder: Reminder | None
    spot: Spot | None = None
    menders: tuple[tuple[Person, Address], ...] = ()

    @property
    def task(self) -> Task | None:
        """The task."""
        return self.known.task if self.known else None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task with its clocks."""
    reminder = read.reminders.get(event.reminder)
    found = known(read.tasks.get(TaskId(reminder.subject)) if reminder else None, read)
    if found is None or found.holder is None:
        return Facts(actor=None, known=found, reminder=reminder)
    channel = found.team.channel
    chat = private_chat(found.holder, read, channel.platform if channel else "")
    return Facts(
        actor=None,
        known=found,
        reminder=reminder,
        spot=Spot(chat, found.holder.language) if chat else found.spot,
        menders=menders(found.team, read),
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Tell it, if the clock runs for the same time; what nobody has is escalated elsewhere."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or not found.task.status.is_open:
        return noticed()
    clock = deadlines.looked_at(reminder, found.clocks)
    holder = found.holder
    if clock is None or holder is None or found.task.status is Status.NEW:
        return noticed()
    if found.task.status in PAUSED and clock.kind is ClockKind.COMPLETE:
        # Whoever goes on gets a later time and another look, unless the pause took no working time.
        return _later(reminder, after_working_days(found.team.calendar, now, 1))
    over = clock.due_at <= now
    is_there = on_shift(holder, found.team, now)
    if not is_there and clock.kind is ClockKind.COMPLETE and not over:
        back = state_at(holder, found.team, now).until
        return _later(reminder, back) if back else noticed()
    entry = journal(
        event,
        found.task,
        OVER if over else DUE,
        by=None,
        before=found.task.status,
        now=now,
        detail=clock.kind,
    )
    following = () if over else (Remind(deadlines.end(clock)),)
    told = _told(facts, found, holder, clock, now, over=over, is_there=is_there)
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(entry,),
        guards=(found.task,),
        effects=(*told, *following),
    )


def _later(reminder: Reminder, at: datetime) -> Decision:
    following = deadlines.again(reminder, at)
    effects = (Remind(following),) if following else ()
    return Decision(disposition=Disposition.NOTICED, effects=effects)


def _told(
    facts: Facts,
    found: KnownTask,
    holder: Person,
    clock: TaskClock,
    now: datetime,
    *,
    over: bool,
    is_there: bool,
) -> tuple[Effect, ...]:
    """The holder, or those on shift while the holder is off; leads and managers when it is over."""
    task, team = found.task, found.team
    args: Args = {
        "number": task.number,
        "title": task.title,
        "client": found.client.name,
        "name": holder.name,
        "at": Moment(clock.due_at, team.calendar.zone),
        "since": Lasting(_seconds(working_between(team.calendar, clock.started_at, now))),
        "left": Lasting(_seconds(working_between(team.calendar, now, max(now, clock.due_at)))),
    }
    ending = "-over" if over else ""
    spot = facts.spot
    key = f"due-{clock.kind}{ending}"
    if not is_there and clock.kind is ClockKind.RESPOND:
        spot, key = card_spot(task, team), f"due-cover{ending}"
    told: tuple[Effect, ...] = ()
    if spot is not None:
        told = (
            Say(
                to=spot.to,
                under=spot.under,
                text=Text(key, args),
                buttons=(*work_buttons(task), later_row(task)),
                language=spot.language,
                task=task.id,
                spaced=not spot.under,
                urgency=Urgency.REMINDER,
            ),
        )
    if not over:
        return told
    others = tuple(
        Say(
            to=chat,
            text=Text(f"due-manager-{clock.kind}", args),
            language=person.language,
            task=task.id,
            spaced=True,
            urgency=Urgency.REMINDER,
        )
        for person, chat in facts.menders
        if person.id != holder.id
    )
    return (*told, *others)


def _seconds(span: timedelta) -> int:
    """Whole minutes, as they are told."""
    return int(span.total_seconds()) // 60 * 60
