"""A result that nobody says a word about: asked once after three working days, closed after seven."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.task import JournalEntry, Status, Task
from tests.use_cases.cast import Agency, Step


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, done on a Monday at ten."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    return task


def told(steps: tuple[Step, ...]) -> list[str]:
    """What the client was told of the result."""
    return [key for step in steps for key in step.keys if key.startswith("review-")]


def test_asked_on_the_third_working_day_and_closed_on_the_seventh(desk: Agency, task: Task) -> None:
    assert told(desk.passes(days=2, hours=23)) == []
    (asked,) = desk.passes(hours=2)

    say = asked.said("review-nudge")
    assert say.to == desk.carla.private
    assert [each.press.action for each in say.buttons[0]] == [Action.ACCEPT, Action.REOPEN]
    assert say.text.args["closes"].at - desk.now > timedelta(days=5)  # a weekend lies between
    assert told(desk.passes(days=5)) == []
    (closed,) = desk.passes(days=1)
    assert closed.keys == ("review-closed",)
    assert [(e.act, e.actor) for e in closed.of(JournalEntry)] == [("close", None)]
    assert desk.task().status is Status.CLOSED
    assert not desk.fake.pending(task.id)


@pytest.mark.parametrize("action", [Action.ACCEPT, Action.REOPEN])
def test_a_verdict_ends_the_questions(desk: Agency, task: Task, action) -> None:
    desk.carla.presses(action, task.id)

    assert told(desk.passes(days=14)) == []


def test_an_answer_after_the_question_is_one(desk: Agency, task: Task) -> None:
    desk.passes(days=4)
    desk.carla.presses(Action.REOPEN, task.id)

    assert "review-closed" not in told(desk.passes(days=14))
    assert desk.task().status.is_open


def test_nobody_is_asked_at_night(desk: Agency) -> None:
    desk.clock.move(hours=9, minutes=30)  # half past seven in the evening
    task = desk.carla.asks("Book a table")
    desk.maria.claims(task)
    desk.maria.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)

    (reminder,) = desk.fake.pending(task.id)

    assert (reminder.due_at.hour, reminder.due_at.day) == (8, 6)  # nine in Berlin, the next morning


def test_what_came_due_in_the_night_waits_for_the_morning(desk: Agency, task: Task) -> None:
    (reminder,) = desk.fake.pending(task.id)
    desk.clock.move(days=10, hours=11)  # the desk was away, and it is nine in the evening

    assert desk.reminded(reminder.key).keys == ()

    assert told(desk.passes(hours=12)) == ["review-nudge"]
    assert told(desk.passes(days=2)) == []  # closing waits for an answer, however late it was asked
    assert told(desk.passes(days=4)) == ["review-closed"]


def test_nothing_is_closed_while_the_client_waits_for_us(desk: Agency, task: Task) -> None:
    (ref,) = (s.ref for s in desk.fake.rows.standings.values() if s.task == task.id and s.message)
    desk.passes(days=4)
    desk.carla.says("The name on it is not mine", reply_to=ref)

    assert told(desk.passes(days=30)) == []
    assert desk.task().status is not Status.CLOSED


def test_thanks_are_no_question(desk: Agency, task: Task) -> None:
    (ref,) = (s.ref for s in desk.fake.rows.standings.values() if s.task == task.id and s.message)
    desk.carla.says("👍", reply_to=ref)

    assert told(desk.passes(days=14)) == ["review-nudge", "review-closed"]


def test_what_was_closed_for_want_of_a_word_opens_again_for_two_weeks(
    desk: Agency, task: Task
) -> None:
    desk.passes(days=10)
    assert desk.task().status is Status.CLOSED
    desk.clock.move(days=12)  # three weeks after it was done, not two after it was closed

    assert desk.carla.presses(Action.REOPEN, task.id).keys[0] == "reopened-same"
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    assert told(desk.passes(days=14)) == ["review-nudge", "review-closed"]
