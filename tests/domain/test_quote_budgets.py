"""Budgets: what is used of the agreed time, and which of it is billable."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import PersonId, TaskId, TimeId
from bot.domain.quotes.budget import Budget, shares
from bot.domain.timesheet.entry import Source, TimeEntry

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def entry(number: int, seconds: int, day: int = 2) -> TimeEntry:
    on = date(2026, 3, day)
    return TimeEntry(
        id=TimeId(f"t{number}"), number=number, person=PersonId("ann"), task=TaskId("x"), day=on,
        zone="UTC", week=on, seconds=seconds, source=Source.MANUAL, added_by=PersonId("ann"), added_at=NOW,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("agreed", "worked", "near", "beyond", "left"),
    [(100, 79, False, 0, 1), (100, 80, True, 0, 0), (100, 130, True, 30, 0), (0, 5, False, 5, 0), (7, 5, False, 0, 1), (7, 6, True, 0, 0)],
)  # fmt: skip
def test_four_fifths_of_the_time(agreed, worked, near, beyond, left) -> None:
    budget = Budget(agreed, worked)

    assert (budget.is_near, budget.beyond) == (near, beyond)
    assert budget.until_near == timedelta(seconds=left)


def test_the_earliest_time_uses_the_agreed_up() -> None:
    found = shares([entry(3, 50, day=4), entry(1, 80), entry(2, 40, day=3)], 100)

    assert [(e.entry.number, e.billable, e.beyond) for e in found] == [(1, 80, 0), (2, 20, 20), (3, 0, 50)]  # fmt: skip


def test_without_an_agreed_time_all_of_it_is_billable() -> None:
    assert [(e.billable, e.beyond) for e in shares([entry(1, 80)], None)] == [(80, 0)]


@given(st.lists(st.integers(-50, 200), max_size=8), st.integers(0, 500))
def test_billable_and_beyond_are_all_that_was_worked(lengths, agreed) -> None:
    found = shares([entry(n, each) for n, each in enumerate(lengths)], agreed)

    assert [e.billable + e.beyond for e in found] == lengths
    assert sum(e.beyond for e in found) == max(0, sum(lengths) - agreed)
