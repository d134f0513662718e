"""A person's plan as it is changed: the week, single days, and time off that joins."""

from datetime import date, timedelta

import pytest

from bot.domain.calendar import Calendar, Span
from bot.domain.shifts.plan import KEPT, MOST, Plan, TimeOff

MONDAY = date(2026, 12, 21)
OFFICE = (Span(540, 1020),)
WEEK = (*[OFFICE] * 5, (), ())
TEAM = Calendar("UTC", {6: OFFICE}, {MONDAY: ()})


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_without_anything_the_team_decides() -> None:
    assert Plan(zone="Asia/Tokyo").with_day(MONDAY, ()).without_day(MONDAY).calendar(TEAM).zone
    assert Plan().calendar(TEAM) is TEAM


def test_time_off_of_somebody_without_a_week_is_taken_from_the_teams_hours() -> None:
    calendar = Plan().with_off(TimeOff(day(6), day(6))).calendar(TEAM)

    assert (calendar.spans_on(day(6)), calendar.spans_on(day(13))) == ((), OFFICE)


def test_ones_own_week_keeps_the_days_on_which_the_team_is_closed() -> None:
    calendar = Plan().with_week("UTC", WEEK).calendar(TEAM)

    assert [bool(calendar.spans_on(day(n))) for n in range(8)] == [
        False, True, True, True, True, False, False, True,
    ]  # fmt: skip
    assert Plan().with_week("UTC", WEEK).with_day(MONDAY, OFFICE).calendar(TEAM).spans_on(MONDAY)


def test_a_single_day_beats_time_off_and_later_time_off_takes_it() -> None:
    off = TimeOff(day(0), day(4))
    plan = Plan().with_off(off).with_day(day(2), OFFICE)

    assert plan.calendar(TEAM).spans_on(day(2)) == OFFICE
    assert plan.with_off(off).calendar(TEAM).spans_on(day(2)) == ()


@pytest.mark.parametrize(
    ("first", "last", "joined"),
    [
        (5, 6, [(3, 6)]),
        (1, 2, [(1, 4)]),
        (0, 9, [(0, 9)]),
        (4, 4, [(3, 4)]),
        (6, 7, [(3, 4), (6, 7)]),
        (0, 1, [(0, 1), (3, 4)]),
    ],
)
def test_times_off_that_meet_are_one(first: int, last: int, joined: list) -> None:
    plan = Plan().with_off(TimeOff(day(3), day(4))).with_off(TimeOff(day(first), day(last)))

    assert plan.off == tuple(TimeOff(day(a), day(b)) for a, b in joined)
    assert plan.without_off(day(last)).off == tuple(e for e in plan.off if not e.has(day(last)))


def test_what_is_long_over_goes() -> None:
    plan = Plan().with_day(day(0), OFFICE).with_off(TimeOff(day(1), day(2)))

    assert plan.since(day(2)) == plan
    assert plan.since(day(1) + KEPT).days == () != plan.since(day(1) + KEPT).off
    assert plan.since(day(3) + KEPT) == Plan()


def test_a_plan_has_an_end() -> None:
    plan = Plan()
    for number in range(MOST):
        assert not plan.is_full
        plan = plan.with_day(day(number), OFFICE)
    assert plan.is_full


@pytest.mark.parametrize("length", [-1, 184])
def test_time_off_has_a_first_day_and_an_end(length: int) -> None:
    with pytest.raises(ValueError, match="time off takes"):
        TimeOff(MONDAY, MONDAY + timedelta(days=length))
