"""Wondering: a timer without a sign of work is asked about, and stopped where nobody answers."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Args, Button, Lasting, Moment, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import TimerId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.timesheet.entry import Timer, lasted, monday
from bot.domain.timesheet.sheet import Timesheet
from bot.effects import Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import private_chat
from bot.use_cases.speaking import noticed
from bot.use_cases.time.running import PATIENCE, day_of, ended, watched
from bot.use_cases.time.timing import stop_button

HEARD = 50  # messages of the person that are looked through


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The timer, its task, and when the person was last seen to work on it."""

    timer: Timer | None
    person: Person | None = None
    on: Task | None = None
    sign_at: datetime | None = None
    private: Address | None = None
    sheets: tuple[Timesheet, ...] = ()
    number: int = 1
    actor: Person | None = None
    task: Task | None = None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the timer and what its person wrote on the task since it started."""
    reminder = read.reminders.get(event.reminder)
    timer = read.timesheets.timer(TimerId(reminder.subject)) if reminder else None
    if timer is None:
        return Facts(timer=None)
    person = read.people.get(timer.person)
    said = read.conversation.lately(person.id, timer.started_at, HEARD)
    signs = [each.at for each in said if each.task == timer.task]
    return Facts(
        timer=timer,
        person=person,
        on=read.tasks.get(timer.task),
        sign_at=max([timer.seen_at, *signs]),
        private=private_chat(person, read),
        sheets=read.timesheets.sheets(person.id, monday(day_of(timer))),
        number=read.timesheets.next_number(),
    )


def decide(idle: timedelta, event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Ask; or stop at the last sign where the question was not answered."""
    timer, sign = facts.timer, facts.sign_at
    if timer is None or timer.stopped_at is not None or sign is None:
        return noticed()
    if timer.asked_at is not None and sign <= timer.asked_at:
        return _given_up(event, facts, timer, sign, now)
    if sign + idle > now:
        seen, reminder = watched(replace(timer, seen_at=sign, asked_at=None), sign + idle)
        return Decision(disposition=Disposition.NOTICED, changes=(seen,), effects=(reminder,))
    asked, reminder = watched(replace(timer, seen_at=sign, asked_at=now), now + PATIENCE)
    still = Button(Text("button-timer-still"), Press(Action.DO, "timer", "still"), Style.PRIMARY)
    stop = replace(stop_button(), style=Style.PLAIN)
    lasting = Lasting(lasted(timer.started_at, now))
    text = Text("timer-question", {**_names(facts), "lasting": lasting})
    question = _told(facts, text, ((still, stop),))
    return Decision(
        disposition=Disposition.NOTICED, changes=(asked,), effects=(*question, reminder)
    )


def _given_up(
    event: ReminderDue, facts: Facts, timer: Timer, sign: datetime, now: datetime
) -> Decision:
    """Only what is certain is kept, and the person is told how to add the rest."""
    changes = ended(timer, sign, key=event.key, number=facts.number, sheets=facts.sheets, now=now)
    kept = lasted(timer.started_at, sign)
    args: Args = {"kept": Lasting(kept), "at": Moment(sign, timer.zone), "entry": str(facts.number)}
    text = Text("timer-given-up", {**_names(facts), **args})
    if not kept:
        text = Text("timer-given-up-nothing", _names(facts))
    return Decision(disposition=Disposition.NOTICED, changes=changes, effects=_told(facts, text))


def _names(facts: Facts) -> Args:
    """What the task is called."""
    on = facts.on
    return {"number": on.number if on else 0, "title": on.title if on else ""}


def _told(
    facts: Facts, text: Text, buttons: tuple[tuple[Button, ...], ...] = ()
) -> tuple[Say, ...]:
    """The person alone reads it, if the desk can write to them."""
    if facts.private is None or facts.person is None or facts.on is None:
        return ()
    return (
        Say(
            to=facts.private,
            text=text,
            buttons=buttons,
            language=facts.person.language,
            task=facts.on.id,
            secret=True,
            urgency=Urgency.REMINDER,
        ),
    )
