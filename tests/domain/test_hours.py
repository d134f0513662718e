"""Opening hours in words: what is understood, and what is said about the rest."""

import pytest

from bot.domain.calendar import Span
from bot.domain.hours import parse_hours

BERLIN = "Europe/Berlin"
WORKDAY = (Span(540, 1020),)


def test_a_working_week() -> None:
    calendar = parse_hours("Mon-Fri 09:00-17:00", BERLIN)

    assert calendar.zone == BERLIN
    assert dict(calendar.week) == dict.fromkeys(range(5), WORKDAY)


@pytest.mark.parametrize(
    ("sentence", "week"),
    [
        ("Sat 10:00-13:00", {5: (Span(600, 780),)}),
        ("sat 9:00-13:00", {5: (Span(540, 780),)}),
        ("  MON - tue   09:00 - 17:00 ", {0: WORKDAY, 1: WORKDAY}),
        ("Mon 09:00-12:00, Mon 13:00-17:00", {0: (Span(540, 720), Span(780, 1020))}),
        ("Mon 09:00-17:00,Wed 09:00-17:00", {0: WORKDAY, 2: WORKDAY}),
        ("Fri-Mon 09:00-17:00", dict.fromkeys((4, 5, 6, 0), WORKDAY)),
        ("Sun-Mon 09:00-17:00", dict.fromkeys((6, 0), WORKDAY)),
        ("Mon-Mon 09:00-17:00", {0: WORKDAY}),
        ("Mon-Sun 00:00-00:00", dict.fromkeys(range(7), (Span(0, 1440),))),
        ("Fri 22:00-06:00", {4: (Span(1320, 1800),)}),
        ("Fri 09:00-09:00", {4: (Span(540, 1980),)}),
        ("Mon 00:00-23:59", {0: (Span(0, 1439),)}),
    ],
)
def test_hours_that_are_understood(sentence, week) -> None:
    assert dict(parse_hours(sentence, BERLIN).week) == week


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        ",",
        "Mon-Fri 09:00-17:00,",
        "Mon-Fri",
        "09:00-17:00",
        "Mon-Fri 9-17",
        "Mon-Fri 09:00",
        "Mon-Xyz 09:00-17:00",
        "Monday 09:00-17:00",
        "Mon-Fri 09.00-17.00",
        "Mon-Fri 09:00-17:00 or so",
        "Mon/Fri 09:00-17:00",
        "Mon-Fri 009:00-17:00",
    ],
)
def test_what_cannot_be_read_is_quoted_with_an_example(sentence) -> None:
    with pytest.raises(ValueError, match="write them like Mon-Fri 09:00-17:00"):
        parse_hours(sentence, BERLIN)


@pytest.mark.parametrize("clock", ["24:10", "25:00", "09:60", "99:99"])
def test_a_time_that_no_clock_shows_is_named(clock) -> None:
    with pytest.raises(ValueError, match=f"there is no {clock} on a clock"):
        parse_hours(f"Mon {clock}-10:00", BERLIN)


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc", "Europe/Berlin ", "CEST5", "a\0b"])
def test_an_unknown_zone_is_named_with_an_example(zone) -> None:
    with pytest.raises(ValueError, match="Europe/Berlin"):
        parse_hours("Mon-Fri 09:00-17:00", zone)


@pytest.mark.parametrize("zone", ["Europe", "America/Argentina", "x" * 300])
def test_half_a_zone_is_an_unknown_zone(zone) -> None:
    with pytest.raises(ValueError, match="unknown time zone"):
        parse_hours("Mon-Fri 09:00-17:00", zone)
