"""Reviewing: whoever says nothing of a result is asked once, and then the task is closed.

A reminder's even steps ask, its odd ones close. Neither is done while the client waits for us.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Button, Moment, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.calendar import after_working_days, at_waking_hours
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import TaskId
from bot.domain.lifecycle import Act, move
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Status, Task
from bot.domain.team import Team
from bot.domain.understanding.meaning import says_nothing_new
from bot.effects import Remind, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.use_cases.records import journal
from bot.use_cases.speaking import button, noticed, shown
from bot.use_cases.tasks.ending import offered_about, over
from bot.use_cases.tasks.facts import KnownTask, known

NUDGE_AFTER = 3  # working days of the team
CLOSE_AFTER = 4  # further ones
LOOK_AGAIN = 1
LOOKED_AT = 20  # a task's newest messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The finished task, and what was said of it since."""

    actor: Person | None
    known: KnownTask | None
    reminder: Reminder | None
    since: tuple[Message, ...] = ()
    posted: tuple[Posted, ...] = ()

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task and what its client and the staff wrote to each other after its end."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    messages = read.conversation.of_task(task.id, LOOKED_AT) if task else ()
    return Facts(
        actor=None,
        known=known(task, read),
        reminder=reminder,
        since=tuple(
            each
            for each in messages
            if task and task.ended_at and each.at > task.ended_at and _is_a_word(each)
        ),
        posted=offered_about(task, read),
    )


def _is_a_word(message: Message) -> bool:
    """Whether it crossed between client and staff, and is more than thanks."""
    if message.kind is MessageKind.NOTE or message.is_gone:
        return False
    return bool(message.files) or not says_nothing_new(message.text)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Ask or close; later, when the hour is not one for it or something was said meanwhile."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or found.task.status is not Status.DONE:
        return noticed()
    if found.task.round != reminder.round:
        return noticed()
    due = _due(found, facts.since, reminder, now)
    if due > now:
        again = replace(reminder, step=reminder.step + 2, due_at=due)
        return Decision(disposition=Disposition.NOTICED, effects=(Remind(again),))
    if reminder.step % 2:
        return _closed(event, facts, found, now)
    return _nudged(event, found, reminder, now)


def nudge(task: Task, team: Team, client: Person, now: datetime) -> Reminder:
    """The first look at a task that is done now."""
    due = _in_days(NUDGE_AFTER, now, team, client)
    return Reminder(subject=task.id, kind=ReminderKind.REVIEW, round=task.round, step=0, due_at=due)


def _due(
    found: KnownTask, since: tuple[Message, ...], reminder: Reminder, now: datetime
) -> datetime:
    """When it is time: days after our last word, and not while the client waits for one."""
    if since and since[-1].author == found.client.id:
        return _in_days(LOOK_AGAIN, now, found.team, found.client)
    due = at_waking_hours(_zone(found.team, found.client), now)
    if since:
        days = CLOSE_AFTER if reminder.step % 2 else NUDGE_AFTER
        due = max(due, _in_days(days, since[-1].at, found.team, found.client))
    return due


def _in_days(days: int, at: datetime, team: Team, client: Person) -> datetime:
    """So many of the team's working days later, at an hour of the client's day."""
    return at_waking_hours(_zone(team, client), after_working_days(team.calendar, at, days))


def _zone(team: Team, client: Person) -> str:
    return client.zone or team.calendar.zone


def _nudged(event: ReminderDue, found: KnownTask, reminder: Reminder, now: datetime) -> Decision:
    """Ask, and say when the silence ends it."""
    task, team, client = found.task, found.team, found.client
    closes_at = _in_days(CLOSE_AFTER, now, team, client)
    closes = Moment(closes_at, _zone(team, client))
    args: Args = {"number": task.number, "title": task.title, "closes": closes}
    say = Say(
        to=task.origin,
        text=Text("review-nudge", args),
        buttons=verdict_buttons(task),
        language=client.language,
        task=task.id,
        urgency=Urgency.REMINDER,
    )
    entry = journal(event, task, "nudge", by=None, before=task.status, now=now)
    close = replace(reminder, step=reminder.step + 1, due_at=closes_at)
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(entry,),
        guards=(task,),
        effects=(say, Remind(close)),
    )


def _closed(event: ReminderDue, facts: Facts, found: KnownTask, now: datetime) -> Decision:
    """Close it and tell the client, who can still open it again."""
    task = found.task
    after = replace(task, status=move(task.status, Act.CLOSE))
    entry = journal(event, after, Act.CLOSE, by=None, before=task.status, now=now)
    say = Say(
        to=task.origin,
        text=Text("review-closed", {"number": task.number, "title": task.title}),
        buttons=((button("button-not-yet", Action.REOPEN, task.id),),),
        language=found.client.language,
        task=task.id,
    )
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(after, entry),
        effects=(
            say,
            *shown(after, found.team, found.client),
            *over(after, found.team, facts.posted),
        ),
    )


def verdict_buttons(task: Task) -> tuple[tuple[Button, ...], ...]:
    """Looks good, Not done yet."""
    good = button("button-looks-good", Action.ACCEPT, task.id, Style.PRIMARY)
    return ((good, button("button-not-yet", Action.REOPEN, task.id)),)
