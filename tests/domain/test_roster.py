"""Who is on shift: one's own word, as long as it lasts, then the team's opening hours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.calendar import Calendar, Span
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Person, Role
from bot.domain.roster import next_shift, on_shift, standing_duty, those_on_shift
from bot.domain.shifts.plan import Duty
from bot.domain.team import Team

OPEN = datetime(2026, 2, 6, 12, tzinfo=UTC)
CLOSED = datetime(2026, 2, 6, 20, tzinfo=UTC)
TEAM = Team(
    id=TeamId("team"),
    name="Berlin",
    calendar=Calendar("UTC", {day: (Span(540, 1020),) for day in range(5)}),
)
ANN = Person(id=PersonId("ann"), name="Ann", role=Role.ASSISTANT, team=TEAM.id)


@pytest.mark.parametrize(
    ("duty", "at", "expected"),
    [
        (Duty.PLAN, OPEN, True),
        (Duty.PLAN, CLOSED, False),
        (Duty.ON, OPEN, True),
        (Duty.ON, CLOSED, True),
        (Duty.OFF, OPEN, False),
        (Duty.OFF, CLOSED, False),
    ],
)
def test_ones_own_word_beats_the_plan(duty, at, expected) -> None:
    assert on_shift(replace(ANN, duty=duty), TEAM, at) is expected


@pytest.mark.parametrize("duty", [Duty.ON, Duty.OFF])
@pytest.mark.parametrize(("minutes", "stands"), [(1, True), (0, False), (-1, False)])
def test_a_word_stands_until_it_runs_out(duty, minutes, stands) -> None:
    ann = replace(ANN, duty=duty, duty_until=OPEN + timedelta(minutes=minutes))

    assert standing_duty(ann, OPEN) is (duty if stands else Duty.PLAN)


@pytest.mark.parametrize("role", Role)
def test_only_assistants_and_leads_are_asked_to_claim(role) -> None:
    asked = those_on_shift([replace(ANN, role=role)], TEAM, OPEN)

    assert bool(asked) == (role in {Role.ASSISTANT, Role.LEAD})


def test_those_off_shift_are_left_out_and_the_order_stays() -> None:
    ben, cem = replace(ANN, id=PersonId("ben")), replace(ANN, id=PersonId("cem"), duty=Duty.OFF)

    assert those_on_shift([ben, cem, ANN], TEAM, OPEN) == (ben, ANN)


def test_the_next_shift_is_the_next_opening() -> None:
    assert next_shift([ANN], TEAM, OPEN) == OPEN
    assert next_shift([ANN], TEAM, CLOSED) == datetime(2026, 2, 9, 9, tzinfo=UTC)
