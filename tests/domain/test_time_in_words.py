"""Time in words, in three languages: how long, on which day, on which task, and what is left."""

from datetime import UTC, date, datetime, time

import pytest

from bot.domain.timesheet.entry import laid, lasted
from bot.domain.timesheet.spoken import length, spoken

THURSDAY = date(2026, 11, 26)
HOUR = 3600


@pytest.mark.parametrize(
    ("words", "seconds", "day", "number", "note"),
    [
        ("1h20 yesterday #142 layout", 4800, 25, 142, "layout"),
        ("80 min", 4800, 26, None, ""),
        ("90m", 5400, 26, None, ""),
        ("1,5 Std gestern", 5400, 25, None, ""),
        ("1:20", 4800, 26, None, ""),
        ("2 часа во вторник #3 счёт", 2 * HOUR, 24, 3, "счёт"),
        ("2h 15 invoices", 2 * HOUR, 26, None, "15 invoices"),
        ("1.25h Monday", 4500, 23, None, ""),
        ("half an hour last Thursday", 1800, 19, None, ""),
        ("an hour Thursday", HOUR, 26, None, ""),
        ("Eine halbe Stunde vorgestern: Anruf", 1800, 24, None, "Anruf"),
        ("полтора часа вчера", 5400, 25, None, ""),
        ("1ч20", 4800, 26, None, ""),
        ("1 час 20 минут позавчера", 4800, 24, None, ""),
        ("1 Std. 20 Min. am Freitag", 4800, 20, None, ""),
        ("0:45 Straße putzen", 2700, 26, None, "Straße putzen"),
        ("10h 3. November", 10 * HOUR, 3, None, ""),
        ("20m 12.11. #7", 1200, 12, 7, ""),
        ("3 h 2026-11-03", 3 * HOUR, 3, None, ""),
        ("0,33 h", 1188, 26, None, ""),
        ("read May report 20m", 1200, 26, None, "read May report"),
        ("", None, 26, None, ""),
        ("15", None, 26, None, "15"),
        ("#12 layout", None, 26, 12, "layout"),
    ],
)
def test_an_entry_is_read_out_of_words(words, seconds, day, number, note) -> None:
    found = spoken(words, THURSDAY)

    assert (found.seconds, found.span, found.number, found.note) == (seconds, None, number, note)
    assert found.day == date(2026, 11, day)


def test_a_day_without_a_year_is_the_last_such_day() -> None:
    assert spoken("1h 27 Nov", THURSDAY).day == date(2025, 11, 27)
    assert spoken("1h 31.12.", THURSDAY).day == date(2025, 12, 31)
    assert spoken("1h 27 Nov 2026", THURSDAY).day == date(2026, 11, 27)


def test_a_day_that_does_not_exist_is_not_taken_for_today() -> None:
    assert spoken("1h 31.2.", THURSDAY).day is None


def test_from_when_to_when() -> None:
    found = spoken("9:00-10:30 gestern Ablage", THURSDAY)

    assert (found.span, found.seconds) == ((time(9), time(10, 30)), None)
    assert (found.day, found.note) == (date(2026, 11, 25), "Ablage")


def test_a_length_stands_alone_beside_a_reason() -> None:
    assert length(" 1h took a call") == (HOUR, "took a call")
    assert length("because") == (None, "because")


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 28), 7), (date(2026, 10, 24), 9), (date(2026, 11, 26), 8)],
)
def test_a_night_is_as_long_as_it_was_when_the_clocks_change(day: date, hours: int) -> None:
    start, end = laid((time(22), time(6)), day, "Europe/Berlin")

    assert lasted(start, end) == hours * HOUR
    assert start.tzinfo is UTC


def test_no_time_is_less_than_none() -> None:
    now = datetime(2026, 11, 26, tzinfo=UTC)

    assert lasted(now, now.replace(year=2025)) == 0
