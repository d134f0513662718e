"""What a changed plan makes the desk look at again: shifts that begin and end, offers that wait."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import next_shift, planned
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Forget, Remind
from bot.use_cases.speaking import confirmation

CLOSING = timedelta(minutes=30)  # before its end a shift's hand-over is written
AHEAD = timedelta(days=60)  # the next planned shift is looked for so far


def watched(person: Person, team: Team | None, now: datetime) -> tuple[Effect, ...]:
    """Look at a person's shifts as they are from now on, and no more as they were.

    Whoever has just the team's hours is not told of each morning.
    """
    if person.duty is Duty.ON and person.duty_until is not None:
        over = remind(person, ReminderKind.DUTY_OVER, person.duty_until, person.revision + 1)
        return (Forget(subject=person.id), over, *following(person, team, now, person.revision + 1))
    return (Forget(subject=person.id), *following(person, team, now, person.revision + 1))


def following(
    person: Person, team: Team | None, now: datetime, revision: int
) -> tuple[Effect, ...]:
    """The end of the planned shift that runs, and the beginning of the next one."""
    if team is None or not person.plan.is_own:
        return ()
    effects: list[Effect] = []
    for begins, ends in planned(person, team, now, now + AHEAD):
        if begins > now:
            return (*effects, remind(person, ReminderKind.SHIFT_BEGINS, begins, revision))
        effects.append(remind(person, ReminderKind.SHIFT_ENDS, ends, revision))
        if (closes := ends - CLOSING) > now:
            effects.append(remind(person, ReminderKind.SHIFT_CLOSES, closes, revision))
    return tuple(effects)


def remind(person: Person, kind: ReminderKind, due: datetime, revision: int) -> Remind:
    """The revision that the person will have keeps what is set anew apart from what was dropped."""
    step = int(due.timestamp()) // 60
    return Remind(Reminder(subject=person.id, kind=kind, round=revision, step=step, due_at=due))


def zone_of(person: Person, team: Team) -> str:
    """Where the person's days begin."""
    return person.plan.zone if person.plan.week else team.calendar.zone


def roused(
    waiting: Iterable[tuple[Task, Person]], people: Iterable[Person], team: Team, now: datetime
) -> tuple[Effect, ...]:
    """Offers that wait for a shift wait for the one that begins first by now; clients read when."""
    tasks = tuple(waiting)
    if not tasks:
        return ()
    begins = next_shift(people, team, now)
    step = int(now.timestamp())  # apart from those that count the mornings
    effects: list[Effect] = []
    for task, client in tasks:
        offer = Reminder(
            subject=task.id, kind=ReminderKind.OFFER, round=task.round, step=step, due_at=begins
        )
        forget = Forget(subject=task.id, kind=ReminderKind.OFFER)
        effects += (forget, Remind(offer), confirmation(task, client))
    return tuple(effects)
