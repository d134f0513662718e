"""An honest expectation: a new request's client is told a time, and another before it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Moment, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.expectation import (
    ENOUGH,
    MOST_RENEWED,
    UNKNOWN,
    Pace,
    expected,
    is_promise,
    look,
    promised,
    renewed,
)
from bot.domain.ids import TaskId
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.task import Status, Task, TaskClock
from bot.domain.team import Team
from bot.domain.terms import contracted
from bot.effects import Effect, Remind, Say
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.speaking import confirmation, noticed
from bot.use_cases.tasks.facts import KnownTask, known


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The request, and how fast its team is."""

    actor: None
    known: KnownTask | None
    reminder: Reminder | None
    pace: Pace = UNKNOWN
    task: None = None


def with_promises(decision: Decision, read: Reader, now: datetime) -> Decision:
    """The decision, whose new requests have a time that their clients are told."""
    opened = {
        each.id: each
        for each in decision.changes
        if isinstance(each, Task) and not each.revision and each.status is Status.NEW
    }
    changes: list[Record] = []
    reminders: list[Effect] = []
    for change in decision.changes:
        clock = change
        if isinstance(clock, TaskClock) and is_promise(clock):
            task = opened.get(clock.task)
            if task is not None:
                clock = promised(clock, _expected(task, decision, read, now))
            reminders.extend(_looked_at(clock, now))
        changes.append(clock)
    if not reminders:
        return decision
    return replace(decision, changes=tuple(changes), effects=(*decision.effects, *reminders))


def _expected(task: Task, decision: Decision, read: Reader, now: datetime) -> datetime:
    """Whoever has just become a client is in the decision, and nowhere else yet."""
    met = (e for e in decision.changes if isinstance(e, Person) and e.id == task.client)
    client = next(met, None) or read.people.get(task.client)
    team = contracted(read.teams.get(task.team), read.profiles.of(client))
    pace = read.reports.pace(team.id, now)
    ahead = read.tasks.count_unclaimed(team.id) if pace.count >= ENOUGH else 0
    return expected(task, team, read.people.of_team(team.id), pace, ahead, now)


def _looked_at(clock: TaskClock, now: datetime) -> tuple[Remind, ...]:
    reminder = look(clock, now)
    return (Remind(reminder),) if reminder else ()


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task as it is now."""
    reminder = read.reminders.get(event.reminder)
    found = known(read.tasks.get(TaskId(reminder.subject)) if reminder else None, read)
    pace = read.reports.pace(found.team.id, event.at) if found else UNKNOWN
    return Facts(actor=None, known=found, reminder=reminder, pace=pace)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell another time, unless the answer is there, or that was done often enough."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or not found.task.status.is_open:
        return noticed()
    clock = next((each for each in found.clocks if is_promise(each)), None)
    if clock is None or clock.stopped_at is not None or clock.renewed >= MOST_RENEWED:
        return noticed()
    ahead_of = look(clock, clock.expected_at or now)
    if ahead_of is None or ahead_of.step != reminder.step:
        return noticed()
    return _renewed(found, found.team, found.assistants, clock, facts.pace, now)


def _renewed(
    found: KnownTask,
    team: Team,
    people: Sequence[Person],
    clock: TaskClock,
    pace: Pace,
    now: datetime,
) -> Decision:
    at = renewed(found.task, team, people, pace, now)
    if clock.expected_at is not None and at <= clock.expected_at:
        return noticed()
    after = replace(clock, expected_at=at, renewed=clock.renewed + 1)
    zone = found.client.zone or team.calendar.zone
    args: Args = {
        "number": found.task.number,
        "title": found.task.title,
        "by": Moment(at, zone),
    }
    said = Say(
        to=found.task.origin,
        text=Text("expectation-later", args),
        language=found.client.language,
        task=found.task.id,
    )
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(after,),
        guards=(found.task,),
        effects=(said, confirmation(found.task, found.client)),
    )
