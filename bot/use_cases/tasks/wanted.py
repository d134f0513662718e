"""The day that a client named: who has the request hears of it before, leads when it is over."""

from datetime import datetime, timedelta

from bot.cards import Args, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.calendar import add_working, working_between
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import on_shift
from bot.domain.task import HELD, Status, Task
from bot.domain.team import Team
from bot.effects import Remind, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import card_spot
from bot.use_cases.records import journal
from bot.use_cases.speaking import noticed, work_buttons
from bot.use_cases.tasks.again import later_row
from bot.use_cases.tasks.coming_due import Facts

BEFORE = timedelta(hours=2)  # of the team's working time
WANTED, MISSED = "wanted", "missed"  # in the journal


def dates_watched(decision: Decision, read: Reader, now: datetime) -> tuple[Remind, ...]:
    """One reminder before each date that a decision sets, one when it is over."""
    reminders: list[Remind] = []
    for task in decision.changes:
        if not isinstance(task, Task) or task.due_at is None or not task.status.is_open:
            continue
        before = read.tasks.get(task.id) if task.revision else None
        if before is None or (before.due_at, before.round) != (task.due_at, task.round):
            reminders.extend(_of(task, read.teams.get(task.team), now))
    return tuple(reminders)


def _of(task: Task, team: Team, now: datetime) -> tuple[Remind, ...]:
    if task.due_at is None:
        return ()
    left = working_between(team.calendar, now, task.due_at)
    at = add_working(team.calendar, now, left - BEFORE) if left > BEFORE else now
    return (Remind(_look(task, at, over=False)), Remind(_look(task, task.due_at, over=True)))


def _look(task: Task, at: datetime, *, over: bool) -> Reminder:
    minute = int(task.due_at.timestamp()) // 60 if task.due_at else 0
    return Reminder(
        subject=task.id,
        kind=ReminderKind.WANTED,
        round=task.round,
        step=minute * 2 + over,
        due_at=at,
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Tell it if the date still stands; what waits for its client is the client's to hurry."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or found.holder is None:
        return noticed()
    task, holder, over = found.task, found.holder, bool(reminder.step % 2)
    if task.status not in HELD or task.round != reminder.round or task.due_at is None:
        return noticed()
    if _look(task, now, over=over).step != reminder.step:
        return noticed()
    if not over and (task.status is Status.WAITING or task.due_at <= now):
        return noticed()
    args: Args = {
        "number": task.number,
        "title": task.title,
        "client": found.client.name,
        "name": holder.name,
        "at": Moment(task.due_at, found.team.calendar.zone),
    }
    spot = facts.spot if on_shift(holder, found.team, now) else card_spot(task, found.team)
    spot = spot or facts.spot
    told: tuple[Say, ...] = ()
    if spot is not None:
        told = (
            Say(
                to=spot.to,
                under=spot.under,
                text=Text("wanted-over" if over else "wanted-soon", args),
                buttons=(*work_buttons(task), later_row(task)),
                language=spot.language,
                task=task.id,
                spaced=not spot.under,
                urgency=Urgency.REMINDER,
            ),
        )
    if over:
        told = (
            *told,
            *(
                Say(
                    to=chat,
                    text=Text("wanted-manager", args),
                    language=person.language,
                    task=task.id,
                    spaced=True,
                    urgency=Urgency.REMINDER,
                )
                for person, chat in facts.menders
                if person.id != holder.id
            ),
        )
    entry = journal(event, task, MISSED if over else WANTED, by=None, before=task.status, now=now)
    return Decision(disposition=Disposition.NOTICED, changes=(entry,), guards=(task,), effects=told)
