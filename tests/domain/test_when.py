"""When to remind, and of what, in a person's own words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.understanding.when import begins_with_time, when

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 27, 10, tzinfo=BERLIN)  # a Friday; on Sunday the clocks go forward


@pytest.mark.parametrize(
    ("words", "at", "rest"),
    [
        ("tomorrow 9:00 call the bank", "2026-03-28 09:00", "call the bank"),
        ("me tomorrow at 9 to call the bank", "2026-03-28 09:00", "call the bank"),
        ("call the bank tomorrow at 9", "2026-03-28 09:00", "call the bank"),
        ("to call the bank tomorrow", "2026-03-28 09:00", "call the bank"),
        ("in 20 min tea", "2026-03-27 10:20", "tea"),
        ("20 min tea", "2026-03-27 10:20", "tea"),
        ("in 2 hours", "2026-03-27 12:00", ""),
        ("Monday: Send the report!", "2026-03-30 09:00", "Send the report!"),
        ("Monday afternoon send it", "2026-03-30 14:00", "send it"),
        ("tomorrow evening flowers", "2026-03-28 18:00", "flowers"),
        ("11:30 Anna's call", "2026-03-27 11:30", "Anna's call"),
        ("9:30 Anna", "2026-03-28 09:30", "Anna"),
        ("3 April 2026 renew", "2026-04-03 09:00", "renew"),
        ("2026-04-03 renew", "2026-04-03 09:00", "renew"),
        ("in 3 days ask again", "2026-03-30 09:00", "ask again"),
        ("5pm meeting with Bob", "2026-03-27 17:00", "meeting with Bob"),
        ("mich morgen um 9 an die Bank", "2026-03-28 09:00", "die Bank"),
        ("Montag 14 Uhr Zahnarzt", "2026-03-30 14:00", "Zahnarzt"),
        ("in einer Stunde Anruf", "2026-03-27 11:00", "Anruf"),
        ("15. April Miete", "2026-04-15 09:00", "Miete"),
        ("мне завтра в 9 позвонить в банк", "2026-03-28 09:00", "позвонить в банк"),
        ("через 20 минут чай", "2026-03-27 10:20", "чай"),
        ("в понедельник отчёт", "2026-03-30 09:00", "отчёт"),
    ],
)
def test_words(words, at, rest) -> None:
    found = when(words, NOW)

    assert found is not None
    local = found.at.astimezone(BERLIN)
    assert (local.strftime("%Y-%m-%d %H:%M"), found.rest) == (at, rest)


def test_wall_time_holds_over_the_change_of_clocks() -> None:
    found = when("Monday 9:00", NOW)

    assert found is not None
    assert found.at == datetime(2026, 3, 30, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["", "call the bank", "yesterday 9:00", "today", "2020-01-01 9:00", "31 February", "9"]
)
def test_no_time_or_one_that_has_passed(words) -> None:
    assert when(words, NOW) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("20 min tea", True), ("1 January 2040 renew", True), ("9:00 tea", True), ("3 Tage warten", True), ("12 Friday ask", False), ("12 tomorrow 9:00 ask", False), ("12", False)],
)  # fmt: skip
def test_a_number_in_front_is_of_a_time_or_of_a_task(words, expected) -> None:
    assert begins_with_time(words, NOW) is expected
