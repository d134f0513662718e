"""Holding: a third party or a date is waited for; the desk reminds its holder when it is time."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.buttons import Action
from bot.cards import Args, Moment, Style, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.calendar import after_working_days, next_opening
from bot.domain.ids import TaskId
from bot.domain.lifecycle import Act, may, move
from bot.domain.pauses import pauses_of
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Status, Task
from bot.domain.team import Team
from bot.domain.understanding.due import due
from bot.effects import Forget, Remind, Say, Urgency
from bot.events import ButtonPressed, CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.records import journal
from bot.use_cases.speaking import button, noticed, shown, tell
from bot.use_cases.tasks.again import later_row
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, known, settled

LOOK_AFTER = 3  # working days, when no date was named
_UNTIL = re.compile(r"^(until|till|til|bis|до)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFacts:
    """The task on hold whose time has come."""

    actor: Person | None
    known: KnownTask | None
    reminder: Reminder | None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Put the task on hold, or name another date for one that is."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None:
        return settled(event, facts)
    task, team = found.task, found.team
    is_held = task.status is Status.ON_HOLD
    if not is_held and not may(task.status, Act.HOLD):
        return settled(event, facts)
    words = _UNTIL.sub("", facts.words.strip())
    until = _until(words, team, now)
    at = until or after_working_days(team.calendar, now, LOOK_AFTER)
    after = task if is_held else replace(task, status=move(task.status, Act.HOLD))
    entry = journal(
        event, after, Act.HOLD, by=actor.id, before=task.status, now=now, detail=facts.words
    )
    moment = Moment(at, team.calendar.zone)
    text = Text("hold-until" if until else "hold-said", {"number": task.number, "at": moment})
    holds = sum(each.act == Act.HOLD for each in found.journal if each.round == task.round)
    reminder = Reminder(
        subject=task.id, kind=ReminderKind.HOLD, round=task.round, step=holds, due_at=at
    )
    shifted = clocks.gone_on(found.clocks, task, team, found.journal, now) if not is_held else ()
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *shifted, entry),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=task.id, kind=ReminderKind.HOLD),
            Remind(reminder),
            *shown(after, team, found.client),
        ),
    )


def _until(words: str, team: Team, now: datetime) -> datetime | None:
    """The date in the words; a day without a time begins when the team opens on it."""
    zone = ZoneInfo(team.calendar.zone)
    local = now.astimezone(zone)
    found = due(f"by {words}", local) or due(words, local) if words else None
    if found is None:
        return None
    at = found.at
    if not found.has_time:
        midnight = datetime.combine(at.astimezone(zone).date(), time(), zone).astimezone(UTC)
        at = next_opening(team.calendar, midnight)
    return at if at > now else None


def resumed(task: Task, found: KnownTask, now: datetime) -> tuple[Remind, ...]:
    """The reminder of a task that is on hold again, since what had ended it was undone."""
    holds = [each for each in found.journal if each.act == Act.HOLD and each.round == task.round]
    if task.status is not Status.ON_HOLD or not holds:
        return ()
    since, team = holds[-1].at, found.team
    words = _UNTIL.sub("", holds[-1].detail.strip())
    at = _until(words, team, since) or after_working_days(team.calendar, since, LOOK_AFTER)
    step = 100 + len(found.journal)  # above all that were set before
    return (
        Remind(
            Reminder(
                subject=task.id,
                kind=ReminderKind.HOLD,
                round=task.round,
                step=step,
                due_at=max(at, now),
            )
        ),
    )


def load_due(event: ReminderDue, read: Reader) -> DueFacts:
    """Read the task on hold."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    return DueFacts(actor=None, known=known(task, read), reminder=reminder)


def remind(event: ReminderDue, facts: DueFacts, now: datetime) -> Decision:
    """Ask its holder to go on, in the team's opening hours; it stays on hold until then."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or found.task.status is not Status.ON_HOLD:
        return noticed()
    task, spot = found.task, found.spot
    opening = next_opening(found.team.calendar, now)
    if opening > now:  # the hours were changed, or somebody named a Sunday
        later = replace(reminder, step=reminder.step + 1000, due_at=opening)
        return Decision(disposition=Disposition.NOTICED, effects=(Remind(later),))
    if task.round != reminder.round or spot is None:
        return noticed()
    pauses = pauses_of(found.journal, task.round)
    reason = pauses[-1].reason if pauses else ""
    args: Args = {"number": task.number, "title": task.title, "reason": reason}
    say = Say(
        to=spot.to,
        under=spot.under,
        text=Text("hold-over-reason" if reason else "hold-over", args),
        buttons=(
            (button("button-resume", Action.WAIT, task.id, Style.PRIMARY),),
            later_row(task),
        ),
        language=spot.language,
        task=task.id,
        spaced=not spot.under,
        urgency=Urgency.REMINDER,
    )
    entry = journal(event, task, "remind", by=None, before=task.status, now=now, detail="hold")
    return Decision(
        disposition=Disposition.NOTICED, changes=(entry,), guards=(task,), effects=(say,)
    )
