"""Working time in the words of a desk: weekends, nights, holidays and changed clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import (
    Calendar,
    EmptyCalendarError,
    Span,
    add_working,
    always_open,
    is_open,
    next_opening,
    working_between,
)

BERLIN = "Europe/Berlin"
NINE_TO_FIVE = Calendar(BERLIN, {day: (Span(9 * 60, 17 * 60),) for day in range(5)})
HOUR = timedelta(hours=1)


def local(text: str, zone: str = BERLIN, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def test_friday_half_past_four_and_an_hour_is_monday_half_past_nine() -> None:
    due = add_working(NINE_TO_FIVE, local("2026-02-06T16:30"), HOUR)

    assert due == local("2026-02-09T09:30")


def test_what_ends_with_the_day_ends_that_day() -> None:
    assert add_working(NINE_TO_FIVE, local("2026-02-06T16:00"), HOUR) == local("2026-02-06T17:00")


def test_nothing_more_to_work_is_the_next_open_instant() -> None:
    saturday = local("2026-02-07T12:00")

    assert add_working(NINE_TO_FIVE, saturday, timedelta()) == local("2026-02-09T09:00")
    assert next_opening(NINE_TO_FIVE, saturday) == local("2026-02-09T09:00")


def test_while_it_is_open_the_next_opening_is_now() -> None:
    noon = local("2026-02-06T12:00:30")

    assert next_opening(NINE_TO_FIVE, noon) == noon


def test_the_first_instant_is_open_and_the_last_is_not() -> None:
    assert is_open(NINE_TO_FIVE, local("2026-02-06T09:00"))
    assert is_open(NINE_TO_FIVE, local("2026-02-06T16:59:59"))
    assert not is_open(NINE_TO_FIVE, local("2026-02-06T17:00"))
    assert not is_open(NINE_TO_FIVE, local("2026-02-06T08:59:59"))


def test_seconds_are_counted() -> None:
    start = local("2026-02-06T16:59:30")

    assert working_between(NINE_TO_FIVE, start, local("2026-02-09T09:00:15")) == timedelta(
        seconds=45
    )


def test_nothing_is_worked_backwards() -> None:
    start = local("2026-02-06T12:00")

    assert working_between(NINE_TO_FIVE, start, start) == timedelta()
    assert working_between(NINE_TO_FIVE, start, start - HOUR) == timedelta()


def test_a_special_day_replaces_its_weekday() -> None:
    half_day = Calendar(
        BERLIN,
        NINE_TO_FIVE.week,
        {date(2026, 2, 6): (Span(9 * 60, 12 * 60),), date(2026, 2, 9): ()},
    )

    assert add_working(half_day, local("2026-02-06T11:30"), HOUR) == local("2026-02-10T09:30")


def test_a_special_day_may_open_a_sunday() -> None:
    fair = Calendar(BERLIN, NINE_TO_FIVE.week, {date(2026, 2, 8): (Span(600, 660),)})

    assert next_opening(fair, local("2026-02-07T00:00")) == local("2026-02-08T10:00")


def test_a_night_shift_belongs_to_the_day_it_begins_on() -> None:
    fridays = Calendar(BERLIN, {4: (Span(22 * 60, 30 * 60),)})

    assert is_open(fridays, local("2026-02-07T05:59"))
    assert not is_open(fridays, local("2026-02-07T06:00"))
    assert not is_open(fridays, local("2026-02-06T05:00"))


def test_the_night_the_clock_goes_forward_is_an_hour_shorter() -> None:
    nights = Calendar(BERLIN, {5: (Span(22 * 60, 30 * 60),)})

    assert working_between(
        nights, local("2026-03-28T12:00"), local("2026-03-29T12:00")
    ) == timedelta(hours=7)


def test_the_night_the_clock_goes_back_is_an_hour_longer() -> None:
    nights = Calendar(BERLIN, {5: (Span(22 * 60, 30 * 60),)})

    assert working_between(
        nights, local("2026-10-24T12:00"), local("2026-10-25T12:00")
    ) == timedelta(hours=9)


def test_an_opening_in_the_skipped_hour_is_the_first_minute_after_it() -> None:
    early = Calendar(BERLIN, {6: (Span(2 * 60 + 30, 6 * 60),)})

    assert next_opening(early, local("2026-03-28T12:00")) == local("2026-03-29T03:00")


def test_an_opening_in_the_repeated_hour_happens_once_and_early() -> None:
    early = Calendar(BERLIN, {6: (Span(2 * 60 + 30, 3 * 60),)})

    assert next_opening(early, local("2026-10-24T12:00")) == local("2026-10-25T02:30", fold=0)
    assert working_between(
        early, local("2026-10-24T12:00"), local("2026-10-25T12:00")
    ) == timedelta(minutes=90)


def test_a_span_inside_the_skipped_hour_is_empty() -> None:
    hidden = Calendar(BERLIN, {6: (Span(130, 170),)})

    assert not list(hidden.open_intervals(local("2026-03-28T12:00"), local("2026-03-30T00:00")))


def test_half_an_hour_is_skipped_on_lord_howe() -> None:
    lord_howe = always_open("Australia/Lord_Howe")
    sunday = local("2026-10-04T00:00", lord_howe.zone), local("2026-10-05T00:00", lord_howe.zone)

    assert working_between(lord_howe, *sunday) == timedelta(hours=23, minutes=30)


def test_spans_that_overlap_count_once() -> None:
    twice = Calendar(
        "UTC", {day: (Span(540, 1020), Span(600, 660), Span(960, 1080)) for day in range(7)}
    )

    assert working_between(
        twice, datetime(2026, 2, 6, tzinfo=UTC), datetime(2026, 2, 7, tzinfo=UTC)
    ) == timedelta(hours=9)


def test_a_calendar_that_never_opens_says_so() -> None:
    with pytest.raises(EmptyCalendarError, match="add opening hours"):
        add_working(Calendar(BERLIN, {}), local("2026-02-06T12:00"), HOUR)


def test_too_little_time_in_a_year_is_not_enough() -> None:
    once = Calendar(BERLIN, {}, {date(2026, 2, 6): (Span(540, 600),)})

    with pytest.raises(EmptyCalendarError):
        add_working(once, local("2026-02-06T09:00"), 2 * HOUR)


@pytest.mark.parametrize(("start", "end"), [(-1, 10), (10, 10), (20, 10), (1440, 1500), (0, 1441)])
def test_a_span_is_one_piece_of_a_day(start, end) -> None:
    with pytest.raises(ValueError, match="24 h"):
        Span(start, end)


def test_whoever_never_closes_is_always_open() -> None:
    assert is_open(always_open(), datetime(2026, 2, 7, 23, 59, 59, 999999, tzinfo=UTC))
