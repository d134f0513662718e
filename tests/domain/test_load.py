"""Too many hours a week and too little rest between two days, over changes of clocks as well."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import always_open
from bot.domain.shifts.load import REST, LongWeek, ShortRest, overloads
from bot.domain.shifts.plan import Plan
from bot.domain.shifts.reading import read_week

BERLIN = "Europe/Berlin"
MONDAY = datetime(2026, 3, 22, 23, tzinfo=UTC)  # midnight in Berlin; clocks change on Sunday
HOUR = timedelta(hours=1)


def told(words: str, weeks: int = 1, zone: str = BERLIN):
    plan = Plan(zone=zone, week=read_week(words).days)
    shifts = plan.calendar(always_open()).open_intervals(MONDAY, MONDAY + weeks * 7 * 24 * HOUR)
    return overloads(shifts, zone)


@pytest.mark.parametrize("words", ["Mon-Fri 9-17", "Mon-Sat 9-17", "Mon-Fri 8-12, Mon-Fri 13-18"])
def test_usual_weeks_are_not_too_much(words) -> None:
    assert told(words) == ()


def test_a_week_of_fifty_hours_is() -> None:
    assert told("Mon-Fri 8-18") == (LongWeek(date(2026, 3, 23), 50 * HOUR),)


def test_a_night_of_nine_hours_is_too_short() -> None:
    late, early = "Mon 14-22", "Tue 7-12"

    (rest,) = told(f"{late}, {early}")

    assert rest == ShortRest(datetime(2026, 3, 24, 6, tzinfo=UTC), 9 * HOUR)


def test_a_pause_in_the_midst_of_a_day_is_no_night() -> None:
    assert told("Mon 8-12, Mon 15-19") == ()


def test_the_hour_that_is_skipped_is_no_rest() -> None:
    (rest,) = told("Sat 14-21, Sun 8-12")
    assert rest == ShortRest(datetime(2026, 3, 29, 6, tzinfo=UTC), 10 * HOUR)
    assert REST == 11 * HOUR, "by the clocks on the wall it was enough"


def test_a_shift_over_the_end_of_a_week_counts_where_its_hours_lie() -> None:
    found = told("Mon-Sun 20-3", weeks=3)
    weeks = {each.monday: each.planned for each in found if isinstance(each, LongWeek)}

    # The first week lacks the night before it and an hour of its last night.
    assert weeks == dict.fromkeys((date(2026, 3, 30), date(2026, 4, 6)), 49 * HOUR)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 16)), max_size=30))
def test_no_hour_is_counted_twice_or_lost(shape) -> None:
    shifts, at = [], MONDAY
    for pause, lasts in shape:
        begins = at + pause * HOUR
        at = begins + lasts * HOUR
        shifts.append((begins, at))

    found = overloads(shifts, BERLIN)

    by_hour: dict[date, timedelta] = {}
    for begins, ends in shifts:
        for number in range((ends - begins) // HOUR):
            day = (begins + number * HOUR).astimezone(ZoneInfo(BERLIN)).date()
            monday = day - timedelta(days=day.weekday())
            by_hour[monday] = by_hour.get(monday, timedelta()) + HOUR
    expected = {monday: hours for monday, hours in by_hour.items() if hours > 48 * HOUR}
    assert {e.monday: e.planned for e in found if isinstance(e, LongWeek)} == expected
