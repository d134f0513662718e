"""Who is on shift now, and when the next shift starts."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.calendar import is_open, next_opening
from bot.domain.people import Duty, Person, Role
from bot.domain.team import Team


def on_shift(person: Person, team: Team, now: datetime) -> bool:
    """What a person said beats the plan; without a word the team's opening hours decide."""
    match standing_duty(person, now):
        case Duty.ON:
            return True
        case Duty.OFF:
            return False
        case Duty.PLAN:
            return is_open(team.calendar, now)


def standing_duty(person: Person, now: datetime) -> Duty:
    """The person's own word, as long as it lasts."""
    if person.duty_until is not None and person.duty_until <= now:
        return Duty.PLAN
    return person.duty


def those_on_shift(people: Iterable[Person], team: Team, now: datetime) -> tuple[Person, ...]:
    """The team's assistants who are on shift; managers are not asked to claim."""
    return tuple(
        person
        for person in people
        if person.role in {Role.ASSISTANT, Role.LEAD} and on_shift(person, team, now)
    )


def next_shift(team: Team, now: datetime) -> datetime:
    """When the team's next opening begins (now, when it is open)."""
    return next_opening(team.calendar, now)
