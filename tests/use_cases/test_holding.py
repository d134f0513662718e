"""On hold: until a date or for somebody else; the completion clock stands still, the holder hears."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.buttons import Action
from bot.domain.pauses import pauses_of
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task, TaskClock
from tests.use_cases.cast import Agency, Step

DAY = timedelta(hours=8)  # of Berlin's opening hours


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, held by Ann, on a Monday at ten."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def completion(desk: Agency) -> TaskClock:
    (clock,) = (
        each
        for each in desk.fake.tasks.clocks(desk.task().id)
        if each.kind is ClockKind.COMPLETE and each.round == desk.task().round
    )
    return clock


def told(steps: tuple[Step, ...], key: str) -> list[Step]:
    return [step for step in steps if key in step.keys]


def test_on_hold_until_friday_its_holder_is_reminded_when_the_desk_opens(
    desk: Agency, task: Task
) -> None:
    step = desk.ann.commands("hold", "1 until Friday")

    assert step.keys == ("hold-until",)
    assert desk.task().status is Status.ON_HOLD
    (asked,) = told(desk.passes(days=10), "hold-over-reason")
    assert asked.event.at == datetime(2026, 3, 6, 8, tzinfo=UTC)  # nine in Berlin
    say = asked.said("hold-over-reason")
    assert say.under and [each.press.action for each in say.buttons[0]] == [Action.WAIT]
    assert desk.task().status is Status.ON_HOLD


def test_for_somebody_else_it_is_looked_at_after_three_working_days(
    desk: Agency, task: Task
) -> None:
    assert desk.ann.commands("hold", "1 the bank has to answer").keys == ("hold-said",)

    (asked,) = told(desk.passes(days=10), "hold-over-reason")

    assert asked.event.at - datetime(2026, 3, 2, 9, tzinfo=UTC) == timedelta(days=3)
    assert asked.said("hold-over-reason").text.args["reason"] == "the bank has to answer"


def test_the_completion_clock_stands_still_until_work_goes_on(desk: Agency, task: Task) -> None:
    due = completion(desk).due_at
    desk.clock.move(hours=1)
    desk.ann.commands("hold", "1 until Thursday 10:00")
    desk.clock.move(days=3)  # three working days

    assert desk.ann.presses(Action.WAIT, task.id).keys == ("resume-said",)

    clock = completion(desk)
    assert clock.due_at == due + timedelta(days=3) + timedelta(days=2) * (due.weekday() >= 2)
    desk.clock.move(hours=1)
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    clock = completion(desk)
    assert clock.working == timedelta(hours=2)
    assert clock.wall == timedelta(days=3, hours=2)
    assert not told(desk.passes(days=2), "hold-over")


def test_waiting_for_the_client_moves_the_target_and_stays_in_the_figures(
    desk: Agency, task: Task
) -> None:
    desk.ann.presses(Action.WAIT, task.id)
    due = completion(desk).due_at
    desk.clock.move(hours=2)

    desk.carla.says("For four")

    assert desk.task().status is Status.IN_PROGRESS
    assert completion(desk).due_at - due in {timedelta(hours=2), timedelta(hours=18)}
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    assert completion(desk).working == timedelta(hours=2)


def test_another_date_takes_the_place_of_the_first(desk: Agency, task: Task) -> None:
    desk.ann.commands("hold", "1 until Wednesday")
    desk.ann.commands("hold", "1 until Friday")

    assert len(told(desk.passes(days=10), "hold-over-reason")) == 1
    pauses = pauses_of(desk.fake.tasks.journal(task.id), 1)
    assert [(each.status, each.end, each.actor) for each in pauses] == [
        (Status.ON_HOLD, None, "ann")
    ]


def test_what_is_on_hold_and_given_back_is_reminded_of_no_more(desk: Agency, task: Task) -> None:
    desk.ann.commands("hold", "1 until Friday")
    desk.ann.presses(Action.RELEASE, task.id)

    assert not told(desk.passes(days=10), "hold-over-reason")


def test_a_cancelled_task_on_hold_is_on_hold_again_when_that_is_undone(
    desk: Agency, task: Task
) -> None:
    desk.ann.commands("hold", "1 until Friday")
    desk.carla.presses(Action.CANCEL_SURE, task.id)
    desk.clock.move(minutes=5)
    desk.carla.presses(Action.TAKE_BACK, task.id)

    assert desk.task().status is Status.ON_HOLD
    assert len(pauses_of(desk.fake.tasks.journal(task.id), 1)) == 1
    assert len(told(desk.passes(days=10), "hold-over-reason")) == 1


def test_only_the_holder_holds(desk: Agency, task: Task) -> None:
    assert desk.ben.commands("hold", "1 until Friday").keys == ("refused-wait",)
    assert desk.carla.commands("hold", "1 until Friday").keys == ("refused-wait",)


def test_a_day_that_is_past_is_no_date(desk: Agency, task: Task) -> None:
    assert desk.ann.commands("hold", "1 until 1 March 2020").keys == ("hold-said",)
