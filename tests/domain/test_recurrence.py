"""What recurs, in people's words, at the same wall-clock time over both changes of clocks."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.recurrence import Recurrence, parse, recurring

BERLIN = "Europe/Berlin"
NINE = time(9)
START = datetime(2026, 1, 1, tzinfo=UTC)
WORK = (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("words", "recurrence", "rest"),
    [
        ("Friday 9:00: send the report", Recurrence(NINE, (4,)), "send the report"),
        ("every Friday at 17:30 send it", Recurrence(time(17, 30), (4,)), "send it"),
        ("Monday and Thursday 8:00: call", Recurrence(time(8), (0, 3)), "call"),
        ("weekday 8:30: inbox", Recurrence(time(8, 30), WORK), "inbox"),
        ("day: water the plants", Recurrence(NINE, tuple(range(7))), "water the plants"),
        ("daily at 5 pm report", Recurrence(time(17), tuple(range(7))), "report"),
        ("month on the 1st 10:00: rent", Recurrence(time(10), monthday=1), "rent"),
        ("month: invoices", Recurrence(NINE, monthday=1), "invoices"),
        ("Freitag um 9 Uhr Bericht", Recurrence(NINE, (4,)), "Bericht"),
        ("jeden Werktag 8:30: Postfach", Recurrence(time(8, 30), WORK), "Postfach"),
        ("Monat am 31.: Miete", Recurrence(NINE, monthday=31), "Miete"),
        ("пятница 9:00: отчёт", Recurrence(NINE, (4,)), "отчёт"),
        ("каждую пятницу в 9 отчёт", Recurrence(NINE, (4,)), "отчёт"),
        ("рабочий день 8:30: почта", Recurrence(time(8, 30), WORK), "почта"),
        ("месяц 1 числа: аренда", Recurrence(NINE, monthday=1), "аренда"),
    ],
)
def test_words(words, recurrence, rest) -> None:
    assert recurring(words) == (recurrence, rest)
    assert parse(str(recurrence)) == recurrence


@pytest.mark.parametrize(
    "words", ["", "send the report", "9:00 send", "month on the 32nd: rent", "now"]
)
def test_what_names_no_days_does_not_recur(words) -> None:
    assert recurring(words) is None


def test_the_wall_clock_counts() -> None:
    friday = Recurrence(NINE, (4,))
    before = datetime(2026, 3, 27, 9, tzinfo=UTC)  # the Friday before summer time

    assert friday.following(before, BERLIN) == datetime(2026, 4, 3, 7, tzinfo=UTC)


def test_a_short_month_has_it_on_its_last_day() -> None:
    last = Recurrence(NINE, monthday=31)

    assert last.following(datetime(2026, 2, 1, tzinfo=UTC), "UTC").day == 28
    assert last.following(datetime(2028, 2, 1, tzinfo=UTC), "UTC").day == 29


RECURRENCES = st.one_of(
    st.builds(
        Recurrence,
        st.times(timezones=st.none()).map(lambda at: at.replace(second=0, microsecond=0)),
        st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    ),
    st.builds(
        Recurrence,
        st.times(timezones=st.none()).map(lambda at: at.replace(second=0, microsecond=0)),
        st.just(()),
        st.integers(1, 31),
    ),
)


@given(
    RECURRENCES,
    st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    st.sampled_from([BERLIN, "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
)
def test_each_is_after_the_last_and_none_is_left_out(recurrence, after, zone) -> None:
    following = recurrence.following(after, zone)

    assert following > after
    assert following - after <= timedelta(days=32)
    local = following.astimezone(ZoneInfo(zone))
    skipped = local.hour != recurrence.at.hour or local.minute != recurrence.at.minute
    assert not skipped or local.utcoffset() != (local - timedelta(hours=3)).utcoffset()
    # Day by day, another way: the first that fits is the one.
    day = after.astimezone(ZoneInfo(zone)).date()
    for _ in range(40):
        at = datetime.combine(day, recurrence.at, ZoneInfo(zone)).astimezone(UTC)
        tomorrow = day + timedelta(days=1)
        ends_month = tomorrow.month != day.month
        is_on = (
            day.weekday() in recurrence.weekdays
            if recurrence.weekdays
            else day.day == recurrence.monthday or (ends_month and day.day < recurrence.monthday)
        )
        if is_on and at > after:
            assert following == at
            return
        day = tomorrow
    raise AssertionError("no such day in forty")
