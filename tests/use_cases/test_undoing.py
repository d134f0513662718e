"""For ten minutes cancelling, releasing and dismissing are taken back; what was no request is told."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.reminders import ReminderKind
from bot.domain.task import JournalEntry, Status, Task
from bot.effects import Say
from tests.use_cases.cast import CHANNEL, Agency, Step


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, held by Ann."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def undo_under(step: Step, key: str) -> list[Action]:
    return [button.press.action for row in step.said(key).buttons for button in row]


def test_a_client_takes_a_cancellation_back_and_the_clocks_run_on(desk: Agency, task: Task) -> None:
    before = desk.fake.tasks.clocks(task.id)
    cancelled = desk.carla.presses(Action.CANCEL_SURE, task.id)
    assert undo_under(cancelled, "cancelled-undo") == [Action.TAKE_BACK]
    desk.clock.move(minutes=9)

    step = desk.carla.presses(Action.TAKE_BACK, task.id)

    assert set(step.keys) == {"undone", "undone-at-work"}
    after = desk.task()
    assert (after.status, after.holder, after.ended_at) == (Status.CLAIMED, "ann", None)
    assert desk.fake.tasks.clocks(task.id) == before
    assert [(e.act, e.detail) for e in step.of(JournalEntry)] == [("undo", "cancel")]


def test_what_nobody_had_claimed_is_offered_again(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.carla.presses(Action.CANCEL_SURE, task.id)
    desk.carla.commands("undo", "1")

    (step,) = desk.passes(minutes=10)

    assert [to for to, text in step.texts() if text.key == "unclaimed"] == [CHANNEL]


@pytest.mark.parametrize("by", ["press", "command"])
def test_a_released_task_comes_back_to_whoever_had_it(desk: Agency, task: Task, by) -> None:
    desk.ann.presses(Action.RELEASE, task.id, at=CHANNEL)

    step = (
        desk.ann.presses(Action.TAKE_BACK, task.id)
        if by == "press"
        else desk.ann.commands("undo", "1")
    )

    assert step.keys == ("undone",)
    assert (desk.task().status, desk.task().holder) == (Status.CLAIMED, "ann")
    assert [each.kind for each in desk.fake.pending(task.id)] == [ReminderKind.IDLE]


def test_nothing_is_taken_back_from_whoever_claimed_it_since(desk: Agency, task: Task) -> None:
    desk.ann.presses(Action.RELEASE, task.id)
    desk.ben.claims(desk.task())

    assert desk.ann.presses(Action.TAKE_BACK, task.id).keys == ("undo-nothing",)
    assert desk.task().holder == "ben"


def test_ten_minutes_are_all_there_is(desk: Agency, task: Task) -> None:
    desk.carla.presses(Action.CANCEL_SURE, task.id)
    desk.clock.move(minutes=11)

    assert desk.carla.presses(Action.TAKE_BACK, task.id).keys == ("undo-nothing",)
    assert desk.task().status is Status.CANCELLED


def test_only_whoever_did_it_or_a_manager_takes_it_back(desk: Agency, task: Task) -> None:
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    assert desk.ann.presses(Action.TAKE_BACK, task.id).keys == ("undo-not-yours",)
    assert desk.colin.commands("undo", "1").keys == ("undo-not-yours",)
    assert "undone" in desk.maria.commands("undo", "1").keys
    assert "kept" in desk.steps[-1].keys  # the client hears it


def test_undo_by_word_holds_a_result_back_and_strangers_to_it_may_not(
    desk: Agency, task: Task
) -> None:
    desk.ann.presses(Action.FINISH, task.id)

    assert desk.carla.commands("undo", "1").keys == ("refused-finish",)
    assert desk.ann.commands("undo", "1").keys[0] == "done-undone"


def test_what_is_no_request_is_told_and_can_be_insisted_on(desk: Agency, task: Task) -> None:
    step = desk.ann.commands("dismiss", "1 wrong number")

    assert (desk.task().status, step.of(JournalEntry)[0].detail) == (
        Status.DISMISSED,
        "wrong number",
    )
    say = step.said("dismissed-told")
    assert say.to == desk.carla.private
    assert "wrong number" not in str(say.text.args)
    ((insist,),) = say.buttons
    desk.carla.presses(insist.press.action, insist.press.subject)
    after = desk.task()
    assert (after.status, after.holder, after.round) == (Status.NEW, None, 2)


def test_small_talk_is_dismissed_quietly(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    (said,) = (m for m in desk.fake.rows.messages.values() if m.task == task.id)
    desk.fake.keep(replace(said, text="Hi!"))

    step = desk.ben.presses(Action.DISMISS, task.id)

    assert step.keys == ("dismissed-small-talk",)
    assert not [say for say in step.of(Say) if say.to == desk.carla.private]


def test_a_dismissal_is_taken_back(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    passed = desk.ben.presses(Action.PASS, task.id)
    assert undo_under(passed, "passed") == [Action.DISMISS]
    desk.ben.presses(Action.DISMISS, task.id)

    step = desk.ben.presses(Action.TAKE_BACK, task.id)

    assert {"undone", "kept"} <= set(step.keys)
    assert desk.task().status is Status.NEW
    assert all(clock.stopped_at is None for clock in desk.fake.tasks.clocks(task.id))
