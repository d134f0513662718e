"""Working time agrees with a calendar that is read minute by minute, in every zone and season."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import (
    DAY_MINUTES,
    Calendar,
    Span,
    add_working,
    is_open,
    next_opening,
    working_between,
)
from tests.domain.minute_calendar import MINUTE, MinuteCalendar

SPAN_OF_DAYS = 9
# A Friday in winter, and the Friday before each change of the clocks (2026, both directions).
SEASONS = {
    "Europe/Berlin": (date(2026, 2, 6), date(2026, 3, 27), date(2026, 10, 23)),
    "America/New_York": (date(2026, 2, 6), date(2026, 3, 6), date(2026, 10, 30)),
    "Asia/Kathmandu": (date(2026, 2, 6),),
    "Australia/Lord_Howe": (date(2026, 2, 6), date(2026, 4, 3), date(2026, 10, 2)),
    "UTC": (date(2026, 2, 6),),
}
PLACES = st.sampled_from([(zone, day) for zone, days in SEASONS.items() for day in days])
# Ends around the changed hours and midnight are drawn often; the rest is anything.
STARTS = st.one_of(
    st.sampled_from((0, 60, 90, 110, 120, 150, 180, 540, 1320, 1439)),
    st.integers(0, DAY_MINUTES - 1),
)
LENGTHS = st.one_of(
    st.sampled_from((1, 20, 30, 60, 120, 480, 1439, DAY_MINUTES)), st.integers(1, DAY_MINUTES)
)


@st.composite
def calendars(draw) -> tuple[Calendar, date]:
    zone, first = draw(PLACES)

    def spans() -> tuple[Span, ...]:
        starts = draw(st.lists(STARTS, max_size=3))
        return tuple(Span(start, start + draw(LENGTHS)) for start in starts)

    week = {day: spans() for day in draw(st.sets(st.integers(0, 6)))}
    special_days = draw(st.sets(st.integers(0, SPAN_OF_DAYS - 1), max_size=2))
    special = {first + timedelta(days=day): spans() for day in special_days}
    return Calendar(zone, week, special), first


@st.composite
def stretches(draw) -> tuple[Calendar, MinuteCalendar, datetime, datetime]:
    calendar, first = draw(calendars())
    midnight = datetime.combine(first, time(), ZoneInfo(calendar.zone)).astimezone(UTC)
    minutes = st.integers(0, SPAN_OF_DAYS * DAY_MINUTES)
    one, other = draw(minutes) * MINUTE, draw(minutes) * MINUTE
    reference = MinuteCalendar(calendar, first, SPAN_OF_DAYS)
    return calendar, reference, midnight + min(one, other), midnight + max(one, other)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(stretches())
def test_working_time_is_the_number_of_open_minutes(stretch) -> None:
    calendar, reference, start, end = stretch

    assert working_between(calendar, start, end) == reference.working_between(start, end)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(stretches())
def test_open_intervals_are_in_order_and_never_overlap(stretch) -> None:
    calendar, _, start, end = stretch

    reached = start
    for opens, closes in calendar.open_intervals(start, end):
        assert reached <= opens < closes <= end
        reached = closes


@settings(max_examples=250, deadline=None, derandomize=True)
@given(stretches())
def test_open_and_next_opening_agree_with_the_minutes(stretch) -> None:
    calendar, reference, at, _ = stretch

    assert is_open(calendar, at) == reference.is_open(at)
    expected = reference.next_opening(at)
    if expected is not None:
        assert next_opening(calendar, at) == expected


@settings(max_examples=300, deadline=None, derandomize=True)
@given(stretches(), st.integers(1, 3000))
def test_a_working_duration_ends_with_its_last_open_minute(stretch, minutes) -> None:
    calendar, reference, start, _ = stretch

    expected = reference.add_working(start, minutes * MINUTE)
    if expected is not None:
        assert add_working(calendar, start, minutes * MINUTE) == expected


@settings(max_examples=250, deadline=None, derandomize=True)
@given(stretches(), st.integers(1, 3000))
def test_what_was_added_is_what_lies_between(stretch, minutes) -> None:
    calendar, reference, start, _ = stretch
    if reference.add_working(start, minutes * MINUTE) is None:
        return

    end = add_working(calendar, start, minutes * MINUTE)

    assert working_between(calendar, start, end) == minutes * MINUTE
