"""Shifts in words, as people write them in three languages, and what is refused."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.shifts.plan import Spans
from bot.domain.shifts.reading import (
    UnclearShiftsError,
    read_day,
    read_off,
    read_until,
    read_week,
)

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 14, tzinfo=BERLIN)  # a Thursday
OFFICE = "9:00-17:00"


def hours(spans: Spans) -> str:
    return " ".join(
        f"{s.start // 60}:{s.start % 60:02}-{s.end // 60}:{s.end % 60:02}" for s in spans
    )


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Mon-Fri 9-17, Sat 10-14", [OFFICE] * 5 + ["10:00-14:00", ""]),
        ("Mo-Fr 9:00–17:00, Sa/So 10-14 Uhr", [OFFICE] * 5 + ["10:00-14:00"] * 2),
        ("пн-пт с 9 до 17, сб 10-14", [OFFICE] * 5 + ["10:00-14:00", ""]),
        ("mon, wed and fri 9am-5pm", [OFFICE, "", OFFICE, "", OFFICE, "", ""]),
        ("Mon-Fri 9-12 and 13-17; sun 22-6", ["9:00-12:00 13:00-17:00"] * 5 + ["", "22:00-30:00"]),
        ("täglich von 13 bis 16 und 8 bis 12", ["8:00-12:00 13:00-16:00"] * 7),
        ("Montag bis Freitag 9 bis 17 Uhr", [OFFICE] * 5 + ["", ""]),
        ("по будням с 10:00 до 18:30", ["10:00-18:30"] * 5 + ["", ""]),
        ("weekends 10am to 6pm", [""] * 5 + ["10:00-18:00"] * 2),
        ("Fri-Mon 22:00-06:00", ["22:00-30:00", "", "", "", *["22:00-30:00"] * 3]),
        ("Mon 1-5pm", ["13:00-17:00", *[""] * 6]),
        ("daily 0-24", ["0:00-24:00"] * 7),
        ("Mon 9:00-17:00, Mon 19-21", ["9:00-17:00 19:00-21:00", *[""] * 6]),
    ],
)
def test_a_week(text: str, week: list[str]) -> None:
    assert [hours(each) for each in read_week(text).days] == week
    assert read_week(f"{text} in Asia/Kathmandu").zone == "Asia/Kathmandu"


@pytest.mark.parametrize(
    ("text", "why", "words"),
    [
        ("Mon-Fri 9-5", "long", "9-5"),
        ("Mon 9-17 Foo/Bar", "zone", "Foo/Bar"),
        ("Mon-Fri", "unclear", "mon-fri"),
        ("9-17", "unclear", "9-17"),
        ("Mon-Fri 9-17 or so", "unclear", "or so"),
        ("Mon 25-26", "unclear", "25"),
        ("Mon 9-12:75", "unclear", "12:75"),
        ("", "unclear", ""),
    ],
)
def test_what_is_no_week_is_refused_with_its_words(text: str, why: str, words: str) -> None:
    with pytest.raises(UnclearShiftsError) as error:
        read_week(text)

    assert (error.value.why, error.value.words) == (why, words)


@pytest.mark.parametrize(
    ("text", "day", "spans"),
    [
        ("24 Dec 10-14", date(2026, 12, 24), "10:00-14:00"),
        ("am 24.12. von 10 bis 14 Uhr", date(2026, 12, 24), "10:00-14:00"),
        ("24. Dezember 10-14 und 16-18", date(2026, 12, 24), "10:00-14:00 16:00-18:00"),
        ("24 декабря с 10 до 14", date(2026, 12, 24), "10:00-14:00"),
        ("tomorrow 9-12", date(2026, 11, 27), "9:00-12:00"),
        ("this Saturday 10-14", date(2026, 11, 28), "10:00-14:00"),
        ("31.12 22-6", date(2026, 12, 31), "22:00-30:00"),
        ("1 Nov 9-12", date(2027, 11, 1), "9:00-12:00"),
    ],
)
def test_a_single_day(text: str, day: date, spans: str) -> None:
    found = read_day(text, NOW)

    assert (found.day, hours(found.spans)) == (day, spans)


@pytest.mark.parametrize(
    "text", ["24 Dec", "soon 10-14", "10-14", "31 Feb 10-14", "24 Dec 5pm 9-12"]
)
def test_what_is_no_single_day(text: str) -> None:
    with pytest.raises(UnclearShiftsError):
        read_day(text, NOW)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("24 Dec - 2 Jan", date(2026, 12, 24), date(2027, 1, 2)),
        ("vom 24. Dezember bis 2. Januar", date(2026, 12, 24), date(2027, 1, 2)),
        ("24.12.-2.1.", date(2026, 12, 24), date(2027, 1, 2)),
        ("с 24 декабря по 2 января", date(2026, 12, 24), date(2027, 1, 2)),
        ("24-27 Dec", date(2026, 12, 24), date(2026, 12, 27)),
        ("24. - 27. Dezember", date(2026, 12, 24), date(2026, 12, 27)),
        ("Mon-Wed", date(2026, 11, 30), date(2026, 12, 2)),
        ("heute", date(2026, 11, 26), date(2026, 11, 26)),
        ("2026-12-24 to 2026-12-31", date(2026, 12, 24), date(2026, 12, 31)),
    ],
)
def test_days_off(text: str, first: date, last: date) -> None:
    found = read_off(text, NOW)

    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["", "next year", "24 Dec to 20 Dec", "when it rains - Friday"])
def test_what_are_no_days_off(text: str) -> None:
    with pytest.raises(UnclearShiftsError):
        read_off(text, NOW)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("until 15:00", datetime(2026, 11, 26, 15, tzinfo=BERLIN)),
        ("15", datetime(2026, 11, 26, 15, tzinfo=BERLIN)),
        ("13:00", datetime(2026, 11, 27, 13, tzinfo=BERLIN)),
        ("2h", datetime(2026, 11, 26, 16, tzinfo=BERLIN)),
        ("for 2 hours", datetime(2026, 11, 26, 16, tzinfo=BERLIN)),
        ("на 2 часа", datetime(2026, 11, 26, 16, tzinfo=BERLIN)),
        ("30 min", datetime(2026, 11, 26, 14, 30, tzinfo=BERLIN)),
        ("bis morgen 9 Uhr", datetime(2026, 11, 27, 9, tzinfo=BERLIN)),
        ("until Friday", datetime(2026, 11, 27, tzinfo=BERLIN)),
    ],
)
def test_an_end(text: str, at: datetime) -> None:
    assert read_until(text, NOW) == at


@pytest.mark.parametrize("text", ["", "later", "until whenever"])
def test_what_is_no_end(text: str) -> None:
    with pytest.raises(UnclearShiftsError):
        read_until(text, NOW)
