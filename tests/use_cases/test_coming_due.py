"""Promises that run out: the holder hears before, leads and managers when it is too late."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.buttons import Action
from bot.domain.address import Address
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from tests.use_cases.cast import Agency, Step


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, claimed by Ann on a Monday at ten; an answer is promised within an hour."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def told(
    steps: tuple[Step, ...], prefix: str = "due-"
) -> list[tuple[str, Address | None, datetime]]:
    return [
        (text.key, to, step.event.at)
        for step in steps
        for to, text in step.texts()
        if text.key.startswith(prefix)
    ]


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    """Of Berlin, in March."""
    return datetime(2026, 3, day, hour - 1, minute, tzinfo=UTC)


def test_the_holder_is_told_before_and_everybody_concerned_when_it_is_over(
    desk: Agency, task: Task
) -> None:
    steps = desk.passes(minutes=61)

    assert told(steps) == [
        ("due-respond", desk.ann.private, at(10, 48)),
        ("due-respond-over", desk.ann.private, at(11)),
        ("due-manager-respond", desk.maria.private, at(11)),
        ("due-manager-respond", desk.lea.private, at(11)),
    ]
    acts = [each.act for each in desk.fake.tasks.journal(task.id)]
    assert [each for each in acts if each in {"due", "overdue"}] == ["due", "overdue"]
    said = next(step for step in steps if "due-respond" in step.keys).said("due-respond")
    assert said.buttons[0][0].press.action is Action.REPLY
    assert said.text.args["since"].seconds == 48 * 60


def test_a_warning_is_put_off_by_a_press(desk: Agency, task: Task) -> None:
    said = next(s for s in desk.passes(minutes=49) if "due-respond" in s.keys).said("due-respond")
    ten, hour, tomorrow = (button.press for button in said.buttons[-1])

    assert "memo-set-task" in desk.ann.presses(ten.action, ten.subject, ten.value).keys
    (step,) = [s for s in desk.passes(minutes=10) if "memo-due-task-only" in s.keys]
    assert step.said("memo-due-task-only").task == task.id
    for press in (hour, tomorrow):
        assert "memo-set-task" in desk.ann.presses(press.action, press.subject, press.value).keys


def test_a_warning_is_dropped_when_the_goal_was_met(desk: Agency, task: Task) -> None:
    desk.passes(minutes=30)
    desk.ann.commands("reply", "1 On it", desk.thread_of(1))

    assert not told(desk.passes(minutes=60))


def test_the_work_itself_is_due_later_and_not_while_it_is_on_hold(desk: Agency, task: Task) -> None:
    desk.ann.commands("reply", "1 On it", desk.thread_of(1))
    desk.ann.commands("hold", "1 until Wednesday")
    assert not told(desk.passes(days=1))
    desk.ann.commands("wait", "1")  # goes on

    steps = desk.passes(days=9)

    keys = [key for key, _, _ in told(steps)]
    assert keys == ["due-complete", "due-complete-over", "due-manager-complete", "due-manager-complete"]  # fmt: skip


def test_while_the_holder_is_off_those_on_shift_are_asked_to_write(
    desk: Agency, task: Task
) -> None:
    desk.change(desk.ann, duty=Duty.OFF)

    steps = desk.passes(minutes=50)

    assert [(key, to) for key, to, _ in told(steps)] == [("due-cover", desk.fake.teams.get("berlin").channel)]  # fmt: skip
    assert next(s for s in steps if "due-cover" in s.keys).said("due-cover").under


def test_what_is_due_while_the_holder_sleeps_is_told_when_the_shift_begins(
    desk: Agency, task: Task
) -> None:
    desk.ann.commands("reply", "1 On it", desk.thread_of(1))
    desk.ann.commands("away", "until Wednesday 9:00")

    times = [when for key, _, when in told(desk.passes(days=2)) if key == "due-complete"]

    assert times == [at(9, day=4)]  # it would have been Tuesday at 14:48


def test_after_a_long_stop_one_sentence_tells_that_it_is_over(desk: Agency, task: Task) -> None:
    desk.clock.move(hours=3)

    keys = [key for key, to, _ in told(desk.passes(minutes=1)) if to == desk.ann.private]

    assert keys == ["due-respond-over"]


def test_what_nobody_has_is_escalated_by_its_own_steps(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    assert not told(desk.passes(minutes=59))


def test_urgent_means_sooner(desk: Agency, task: Task) -> None:
    desk.carla.presses(Action.URGENT, task.id)

    steps = desk.passes(minutes=30)

    assert ("due-respond", desk.ann.private, at(10, 16)) in told(steps)
    assert timedelta(minutes=20) == desk.fake.teams.get("berlin").targets["urgent"].respond
