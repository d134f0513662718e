"""What waits for its client: they are asked twice, then its holder hears that they are silent."""

from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.calendar import after_working_days, at_waking_hours
from bot.domain.ids import TaskId
from bot.domain.pauses import pauses_of
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Status, Task
from bot.domain.team import Team
from bot.effects import Remind, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.records import journal
from bot.use_cases.speaking import noticed
from bot.use_cases.tasks.coming_due import Facts
from bot.use_cases.tasks.facts import known

ASKED_AFTER = 3  # of the team's working days, each time
TIMES = 2  # that a client is asked
LOOKS = TIMES + 1
AWAITED = "awaited"  # in the journal


def waits_watched(decision: Decision, read: Reader, now: datetime) -> tuple[Remind, ...]:
    """A first look at each task that a decision lets wait for its client."""
    reminders: list[Remind] = []
    for task in decision.changes:
        if not isinstance(task, Task) or task.status is not Status.WAITING or not task.revision:
            continue
        before = read.tasks.get(task.id)
        if before is not None and before.status is not Status.WAITING:
            team, client = read.teams.get(task.team), read.people.get(task.client)
            reminders.append(Remind(_look(task, team, client, now, now, 0)))
    return tuple(reminders)


def _look(
    task: Task, team: Team, client: Person, since: datetime, now: datetime, number: int
) -> Reminder:
    """At an hour of the client's day; a wait is told from another by when it began."""
    due = after_working_days(team.calendar, now, ASKED_AFTER)
    return Reminder(
        subject=task.id,
        kind=ReminderKind.AWAITED,
        round=task.round,
        step=int(since.timestamp()) // 60 * LOOKS + number,
        due_at=at_waking_hours(client.zone or team.calendar.zone, due),
    )


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task as it is now."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    return Facts(actor=None, known=known(task, read), reminder=reminder)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Ask, as long as it is the same wait; at last the holder hears of the silence."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or found.task.status is not Status.WAITING:
        return noticed()
    task, (minute, number) = found.task, divmod(reminder.step, LOOKS)
    pauses = pauses_of(found.journal, task.round)
    since = pauses[-1].start if pauses else now
    if task.round != reminder.round or int(since.timestamp()) // 60 != minute:
        return noticed()
    args: Args = {"number": task.number, "title": task.title, "client": found.client.name}
    asks = number < TIMES
    if not asks and found.spot is None:
        return noticed()
    to, under, language = task.origin, "", found.client.language
    if not asks and found.spot is not None:
        to, under, language = found.spot.to, found.spot.under, found.spot.language
    said = Say(
        to=to,
        under=under,
        text=Text("awaited-client" if asks else "awaited-holder", args),
        language=language,
        task=task.id,
        urgency=Urgency.REMINDER,
    )
    entry = journal(event, task, AWAITED, by=None, before=task.status, now=now)
    following = (
        (Remind(_look(task, found.team, found.client, since, now, number + 1)),) if asks else ()
    )
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(entry,),
        guards=(task,),
        effects=(said, *following),
    )
