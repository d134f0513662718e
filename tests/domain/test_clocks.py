"""A task's clocks: started with a promise, stopped with both figures, at most one of a kind."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import clocks
from bot.domain.address import Address
from bot.domain.calendar import Calendar, Span
from bot.domain.ids import PersonId, TaskId, TeamId
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import JournalEntry, Status, Task
from bot.domain.team import Team

FRIDAY_HALF_PAST_FOUR = datetime(2026, 2, 6, 16, 30, tzinfo=UTC)
MONDAY_NINE = datetime(2026, 2, 9, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
ANN = PersonId("ann")
TEAM = Team(
    id=TeamId("team"),
    name="Berlin",
    calendar=Calendar("UTC", {day: (Span(540, 1020),) for day in range(5)}),
)
TASK = Task(
    id=TaskId("task"),
    number=1,
    client=PersonId("cleo"),
    team=TEAM.id,
    title="book a table",
    origin=Address("telegram", "", "7"),
    opened_at=FRIDAY_HALF_PAST_FOUR,
    spoke_at=FRIDAY_HALF_PAST_FOUR,
)


def started(kind: ClockKind = ClockKind.RESPOND, task: Task = TASK, part: int = 0):
    return clocks.start(task, TEAM, kind, FRIDAY_HALF_PAST_FOUR, part=part)


def test_a_promise_is_laid_on_the_opening_hours() -> None:
    clock = started(ClockKind.RESPOND)

    assert clock.due_at == MONDAY_NINE + 30 * MINUTE
    assert (clock.task, clock.round, clock.part) == (TASK.id, 1, 0)
    assert clock.stopped_at is None and clock.working is None and clock.wall is None


@pytest.mark.parametrize(
    ("priority", "due"),
    [
        (Priority.URGENT, FRIDAY_HALF_PAST_FOUR + 10 * MINUTE),
        (Priority.NORMAL, FRIDAY_HALF_PAST_FOUR + 30 * MINUTE),
        (Priority.LOW, MONDAY_NINE + 3 * HOUR + 30 * MINUTE),
    ],
)
def test_the_priority_chooses_the_promise(priority, due) -> None:
    clock = started(ClockKind.ACKNOWLEDGE, replace(TASK, priority=priority))

    assert clock.due_at == due


def test_a_stopped_clock_keeps_working_time_and_plain_time() -> None:
    clock = clocks.stop(started(), TEAM, MONDAY_NINE + 5 * MINUTE, ANN)

    assert clock.working == 35 * MINUTE
    assert clock.wall == timedelta(days=2, hours=16, minutes=35)
    assert (clock.stopped_at, clock.credited_to) == (MONDAY_NINE + 5 * MINUTE, ANN)
    assert clock.due_at == started().due_at


def on_hold(since: datetime) -> tuple[JournalEntry, ...]:
    return (
        JournalEntry(
            id="hold",
            task=TASK.id,
            round=1,
            at=since,
            act="hold",
            actor=ANN,
            platform="telegram",
            before=Status.CLAIMED,
            after=Status.ON_HOLD,
        ),
    )


def test_who_finishes_what_is_on_hold_is_not_late_for_the_hold() -> None:
    since = MONDAY_NINE + HOUR
    held, clock = replace(TASK, status=Status.ON_HOLD), started(ClockKind.COMPLETE)
    at, kinds = since + timedelta(days=7), frozenset({ClockKind.COMPLETE})

    (done,) = clocks.stopped((clock,), kinds, held, TEAM, at, ANN, on_hold(since))

    assert done.due_at == clock.due_at + timedelta(days=7), "five working days, and a weekend"
    assert done.stopped_at == at < done.due_at
    assert done.working == 90 * MINUTE


def test_what_is_cancelled_on_hold_may_be_taken_back_as_it_was() -> None:
    held, clock = replace(TASK, status=Status.ON_HOLD), started(ClockKind.COMPLETE)
    at, kinds = MONDAY_NINE + 5 * HOUR, frozenset({ClockKind.COMPLETE})

    (ended,) = clocks.stopped((clock,), kinds, held, TEAM, at, None, on_hold(MONDAY_NINE))

    assert ended.due_at == clock.due_at


def test_no_clock_stops_before_it_was_started() -> None:
    clock = clocks.stop(started(), TEAM, FRIDAY_HALF_PAST_FOUR - HOUR, ANN)

    assert clock.stopped_at == clock.started_at
    assert clock.working == clock.wall == timedelta()


def test_the_running_clock_is_found_by_kind_and_round() -> None:
    answered = clocks.stop(started(part=0), TEAM, MONDAY_NINE, ANN)
    again = started(part=1)
    others = (started(ClockKind.COMPLETE), started(task=replace(TASK, round=2)))

    assert clocks.running((answered, *others, again), ClockKind.RESPOND, 1) == again
    assert clocks.running((answered, *others), ClockKind.RESPOND, 1) is None
    assert clocks.running((), ClockKind.RESPOND, 1) is None


def test_only_running_clocks_of_the_round_and_the_kinds_are_stopped() -> None:
    respond, complete = started(), started(ClockKind.COMPLETE)
    earlier = clocks.stop(started(ClockKind.ACKNOWLEDGE), TEAM, MONDAY_NINE, ANN)
    other_round = started(task=replace(TASK, round=2))
    all_clocks = (respond, complete, earlier, other_round)

    stopped = clocks.stopped(
        all_clocks,
        frozenset({ClockKind.ACKNOWLEDGE, ClockKind.RESPOND}),
        TASK,
        TEAM,
        MONDAY_NINE,
        ANN,
    )

    assert stopped == (clocks.stop(respond, TEAM, MONDAY_NINE, ANN),)


def test_the_clients_word_starts_the_response_clock() -> None:
    (clock,) = clocks.client_spoke((), TASK, TEAM, FRIDAY_HALF_PAST_FOUR)

    assert clock == started()


def test_a_second_message_does_not_restart_it() -> None:
    assert clocks.client_spoke((started(),), TASK, TEAM, MONDAY_NINE) == ()


def test_after_an_answer_the_next_word_is_the_next_part() -> None:
    answered = clocks.stop(started(), TEAM, MONDAY_NINE, ANN)

    (clock,) = clocks.client_spoke((answered,), TASK, TEAM, MONDAY_NINE + HOUR)

    assert (clock.part, clock.started_at) == (1, MONDAY_NINE + HOUR)


def test_parts_are_counted_anew_in_each_round() -> None:
    answered = clocks.stop(started(part=4), TEAM, MONDAY_NINE, ANN)

    (clock,) = clocks.client_spoke((answered,), replace(TASK, round=2), TEAM, MONDAY_NINE)

    assert (clock.round, clock.part) == (2, 0)


def test_another_priority_moves_what_still_runs_and_nothing_else() -> None:
    urgent = replace(TASK, priority=Priority.URGENT)
    answered = clocks.stop(started(part=0), TEAM, MONDAY_NINE, ANN)
    running, complete = started(part=1), started(ClockKind.COMPLETE)
    earlier_round = started(ClockKind.COMPLETE, task=replace(TASK, round=7))

    moved = clocks.retargeted((answered, running, complete, earlier_round), urgent, TEAM)

    assert moved == (
        replace(running, due_at=FRIDAY_HALF_PAST_FOUR + 20 * MINUTE),
        replace(complete, due_at=MONDAY_NINE + 3 * HOUR + 30 * MINUTE),
    )
