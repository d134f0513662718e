"""Who is on shift now, until when, and when the next shift starts.

What a person said beats the plan as long as it lasts; the plan is the person's own, or the opening
hours of the team.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.calendar import (
    HORIZON,
    EmptyCalendarError,
    is_open,
    joined,
    next_opening,
)
from bot.domain.people import Person, Role
from bot.domain.shifts.plan import Duty
from bot.domain.team import Team

AHEAD = timedelta(days=8)  # a shift that lasts longer has no end worth telling

Interval = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class State:
    """On shift or not, and until when; None: no change is in sight."""

    on: bool
    until: datetime | None


def on_shift(person: Person, team: Team, now: datetime) -> bool:
    """Whether the person is on shift at this moment."""
    match standing_duty(person, now):
        case Duty.ON:
            return True
        case Duty.OFF | Duty.ABSENT:
            return False
        case Duty.PLAN:
            return is_open(person.plan.calendar(team.calendar), now)


def standing_duty(person: Person, now: datetime) -> Duty:
    """The person's own word, as long as it lasts."""
    if person.duty_until is not None and person.duty_until <= now:
        return Duty.PLAN
    return person.duty


def present(person: Person) -> Person:
    """The same who is there: whoever acts is not absent any more."""
    if person.duty is Duty.ABSENT:
        return replace(person, duty=Duty.PLAN, duty_until=None)
    return person


def shifts(person: Person, team: Team, start: datetime, end: datetime) -> Iterator[Interval]:
    """When the person is on shift between two instants, by what is known at the first of them."""
    return joined(_shifts(person, team, start, end))


def _shifts(person: Person, team: Team, start: datetime, end: datetime) -> Iterator[Interval]:
    since = start
    match standing_duty(person, start):
        case Duty.ON:
            since = min(person.duty_until or end, end)
            if start < since:
                yield start, since
        case Duty.OFF | Duty.ABSENT:
            since = min(person.duty_until or end, end)
        case Duty.PLAN:
            pass
    yield from planned(person, team, since, end)


def planned(person: Person, team: Team, start: datetime, end: datetime) -> Iterator[Interval]:
    """When the person would be on shift between two instants, had they said nothing."""
    return joined(person.plan.calendar(team.calendar).open_intervals(start, end))


def state_at(person: Person, team: Team, now: datetime) -> State:
    """On shift or not, and until when."""
    if on_shift(person, team, now):
        _, ends = next(shifts(person, team, now, now + AHEAD))
        return State(on=True, until=ends if ends < now + AHEAD else None)
    following = next(shifts(person, team, now, now + HORIZON), None)
    return State(on=False, until=following[0] if following else None)


def changes(
    person: Person, team: Team, start: datetime, end: datetime
) -> tuple[tuple[datetime, bool], ...]:
    """When the person comes on shift (True) and goes off, after the first instant to the last."""
    found: list[tuple[datetime, bool]] = []
    for begins, ends in shifts(person, team, start, end):
        if begins > start:
            found.append((begins, True))
        if ends < end:
            found.append((ends, False))
    return tuple(found)


def those_on_shift(people: Iterable[Person], team: Team, now: datetime) -> tuple[Person, ...]:
    """The team's assistants who are on shift; managers are not asked to claim."""
    return tuple(person for person in assistants(people) if on_shift(person, team, now))


def assistants(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those among a team's people who have shifts."""
    return tuple(person for person in people if person.role in {Role.ASSISTANT, Role.LEAD})


def next_shift(people: Iterable[Person], team: Team, now: datetime) -> datetime:
    """When somebody's next shift begins (now, when somebody's is running).

    Where everybody has gone off until further notice, it is when the plan would have them back.
    """
    having = assistants(people)
    begins = (next(shifts(person, team, now, now + HORIZON), None) for person in having)
    found = [start for start, _ in filter(None, begins)]
    if found:
        return min(found)
    starts = [start for person in having if (start := _next_planned(person, team, now))]
    return min(starts, default=None) or next_opening(team.calendar, now)


def gaps(people: Iterable[Person], team: Team, start: datetime, end: datetime) -> list[Interval]:
    """When the team is open and by the plan nobody is on shift."""
    shared = (planned(person, team, start, end) for person in assistants(people))
    covered = [*joined(sorted(each for own in shared for each in own))]
    found = []
    for opens, closes in joined(team.calendar.open_intervals(start, end)):
        reached = opens
        for begins, ends in covered:
            if reached < begins < closes:
                found.append((reached, begins))
            if begins < closes:
                reached = max(reached, min(ends, closes))
        if reached < closes:
            found.append((reached, closes))
    return found


def _next_planned(person: Person, team: Team, now: datetime) -> datetime | None:
    try:
        return next_opening(person.plan.calendar(team.calendar), now)
    except EmptyCalendarError:
        return None
