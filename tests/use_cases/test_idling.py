"""Still on it? Asked in working time, all tasks at once; what nobody began goes back to the team."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.people import Duty, Role
from bot.domain.task import JournalEntry, Status, Task
from tests.use_cases.cast import BERLIN, Agency, Step


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, held by Ann since Monday at ten."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def told(steps: tuple[Step, ...], key: str) -> list[Step]:
    return [step for step in steps if key in step.keys]


def test_after_an_hour_without_work_the_holder_is_asked_then_the_team(
    desk: Agency, task: Task
) -> None:
    assert not told(desk.passes(minutes=59), "idle-ask")
    (asked,) = told(desk.passes(minutes=2), "idle-ask")
    say = asked.said("idle-ask")
    assert say.to == desk.ann.private
    assert [[b.press.action for b in row] for row in say.buttons] == [
        [Action.STILL, Action.RELEASE]
    ]

    (released,) = told(desk.passes(minutes=30), "idle-released")

    assert (desk.task().status, desk.task().holder) == (Status.NEW, None)
    assert [(e.act, e.actor, e.detail) for e in released.of(JournalEntry)] == [
        ("release", None, "ann")
    ]
    assert told(desk.passes(minutes=11), "unclaimed")


def test_the_question_is_not_kept_back_while_the_time_to_answer_runs(
    desk: Agency, task: Task
) -> None:
    (asked,) = told(desk.passes(minutes=61), "idle-ask")
    desk.ann.presses(Action.STILL, task.id)
    (daily,) = told(desk.passes(days=1, hours=1), "idle-ask")

    assert not asked.said("idle-ask").spaced
    assert daily.said("idle-ask").spaced


def test_whoever_is_still_on_it_keeps_it(desk: Agency, task: Task) -> None:
    desk.passes(minutes=61)

    assert desk.ann.presses(Action.STILL, task.id).keys == ("idle-still",)

    assert not told(desk.passes(hours=4), "idle-ask")
    assert (desk.task().status, desk.task().holder) == (Status.IN_PROGRESS, "ann")


def test_a_word_to_the_client_is_a_sign_of_work(desk: Agency, task: Task) -> None:
    desk.ann.commands("reply", "1 Which day?")

    assert not told(desk.passes(hours=5), "idle-ask")


def test_all_such_tasks_are_asked_about_in_one_message(desk: Agency, task: Task) -> None:
    desk.clock.move(minutes=8)
    cleo = desk._comes("Cleo", Role.CLIENT, BERLIN, "telegram")
    desk.ann.claims(cleo.asks("Order paper"))

    (asked,) = told(desk.passes(minutes=60), "idle-ask")
    lines = asked.said("idle-ask").text.args["tasks"].lines
    assert [line.args["number"] for line in lines] == [1, 2]
    assert len(told(desk.passes(minutes=40), "idle-released")) == 2


def test_work_that_was_begun_is_asked_about_daily_and_never_taken_away(
    desk: Agency, task: Task
) -> None:
    desk.ann.commands("reply", "1 I am on it")

    steps = desk.passes(days=9)

    assert len(told(steps, "idle-ask")) == 1
    (manager,) = told(steps, "idle-manager")
    assert manager.said("idle-manager").to == desk.maria.private
    assert (desk.task().status, desk.task().holder) == (Status.IN_PROGRESS, "ann")


def test_who_is_off_shift_is_neither_asked_nor_loses_anything(desk: Agency, task: Task) -> None:
    desk.change(desk.ann, duty=Duty.OFF)
    assert not told(desk.passes(hours=5), "idle-ask")

    desk.change(desk.ann, duty=Duty.PLAN)

    (asked,) = told(desk.passes(hours=1), "idle-ask")
    assert asked.event.at - desk.now <= timedelta()
    assert desk.task().holder == "ann"


def test_at_night_nobody_is_asked(desk: Agency) -> None:
    desk.clock.move(hours=6, minutes=30)  # half past four
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)

    (asked,) = told(desk.passes(hours=18), "idle-ask")

    assert (asked.event.at.hour, asked.event.at.minute) == (8, 30)  # half an hour after opening


def test_a_task_on_hold_is_left_in_peace(desk: Agency, task: Task) -> None:
    desk.ann.commands("hold", "1 until Friday")

    assert not told(desk.passes(days=3), "idle-ask")


def test_only_the_holder_is_still_on_it(desk: Agency, task: Task) -> None:
    assert desk.ben.commands("still", "1").keys == ("refused-wait",)
    assert desk.lea.commands("still", "1").keys == ("not-now",)
