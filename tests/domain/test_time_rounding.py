"""Rounding of time: once for a task and a day, and what is corrected comes out as if never wrong."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.ids import PersonId, TaskId, TimeId
from bot.domain.timesheet.entry import Source, TimeEntry
from bot.domain.timesheet.rounding import QUARTER, Rounding, days_on_tasks, rounded

DAY = date(2026, 11, 26)


def entry(seconds: int, task: str | None = "a", day: date = DAY, person: str = "ann") -> TimeEntry:
    return TimeEntry(
        id=TimeId(f"{seconds}{task}{day}{person}"),
        number=1,
        person=PersonId(person),
        task=TaskId(task) if task else None,
        day=day,
        zone="UTC",
        week=DAY,
        seconds=seconds,
        source=Source.MANUAL,
        added_by=PersonId(person),
        added_at=datetime(2026, 11, 26, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("seconds", "rule", "after"),
    [
        (61, "none", 61),
        (89, "minute", 60),
        (90, "minute", 120),
        (0, "quarter", 0),
        (1, "quarter", 900),
        (900, "quarter", 900),
        (901, "quarter", 1800),
        (-90, "minute", -120),
        (-1, "quarter", -900),
    ],
)
def test_each_rule(seconds: int, rule: str, after: int) -> None:
    assert rounded(seconds, Rounding(rule)) == after


def test_several_entries_of_a_task_and_day_are_rounded_once() -> None:
    found = days_on_tasks([entry(300), entry(310), entry(200, "b")], Rounding.QUARTER)

    assert [(each.exact, each.rounded) for each in found] == [(610, 900), (200, 900)]


def test_a_correction_counts_before_rounding() -> None:
    (found,) = days_on_tasks([entry(1000), entry(-200)], Rounding.QUARTER)

    assert (found.exact, found.rounded) == (800, 900)


def test_days_people_and_time_on_no_task_stand_apart() -> None:
    entries = [entry(60), entry(60, day=date(2026, 11, 25)), entry(60, None), entry(60, person="b")]

    found = days_on_tasks(entries, Rounding.NONE)

    assert [(each.day.day, each.person, each.task) for each in found] == [
        (25, "ann", "a"),
        (26, "ann", None),
        (26, "ann", "a"),
        (26, "b", "a"),
    ]


@given(some.integers(0, 10**6))
def test_a_quarter_is_never_less_and_never_a_quarter_more(seconds: int) -> None:
    after = rounded(seconds, Rounding.QUARTER)

    assert after % QUARTER == 0 and seconds <= after < seconds + QUARTER
