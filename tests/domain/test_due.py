"""Due dates in words; dates of bookings and events are none."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.understanding.due import due

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))  # a Thursday


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Please send it by Friday 5pm", "2026-11-27 17:00"),
        ("need it tonight", "2026-11-26 20:00"),
        ("by Thursday, please", "2026-11-26 17:00"),
        ("by Thursday 9 am, please", "2026-12-03 09:00"),
        ("Please do it by next Friday", "2026-12-04 17:00"),
        ("by the 15th please", "2026-12-15 17:00"),
        ("the list by 3 Jan", "2027-01-03 17:00"),
        ("bis Freitag 17 Uhr bitte", "2026-11-27 17:00"),
        ("Kannst du das bis Ende der Woche machen?", "2026-11-27 17:00"),
        ("schreib mir bis übermorgen 9 Uhr", "2026-11-28 09:00"),
        ("bis halb fünf nachmittags", "2026-11-26 16:30"),
        ("Frist: 30.11.", "2026-11-30 17:00"),
        ("к пятнице, 18:00", "2026-11-27 18:00"),
        ("до конца недели", "2026-11-27 17:00"),
        ("нужно к 6 вечера", "2026-11-26 18:00"),
        ("within 2 hours please", "2026-11-26 11:30"),
        ("in half an hour", "2026-11-26 10:00"),
    ],
)
def test_what_is_due_and_when(text, at) -> None:
    found = due(text, NOW)

    assert found is not None
    assert f"{found.at:%Y-%m-%d %H:%M}" == at
    assert found.at.tzinfo == NOW.tzinfo


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Book me a hotel for Friday",
        "flight to Rome on 3 May",
        "I need a taxi tomorrow at 7:00",
        "The party is on Saturday",
        "Guten Morgen! Ich brauche einen Text",
        "the invoice of 5 November",
        "I wrote yesterday at 3pm, I need an answer",
        "by 31 February",
        "by 1 May 2020",
        "vor 3 Tagen",
        "Kontoauszüge von Januar bis Juni",
        "с 2 по 5 января",
    ],
)
def test_what_is_no_due_date(text) -> None:
    assert due(text, NOW) is None


def test_hours_are_real_time_over_a_change_of_the_clock() -> None:
    before = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))

    found = due("in 3 hours please", before)

    assert found is not None
    assert f"{found.at:%H:%M}" == "03:30"  # an hour came twice
