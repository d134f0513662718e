"""What cannot be done any more is not offered any more, and what was announced is told as past."""

import pytest

from bot.buttons import Action
from bot.domain.task import Task
from bot.effects import Settle, Show
from bot.use_cases.tasks.ending import SETTLED
from tests.use_cases.cast import Actor, Agency, Step


def offered(desk: Agency, task: Task) -> set[Action]:
    """All that can be pressed about a task outside its views."""
    carried = (e for e in desk.fake.rows.carried if not isinstance(e.effect, Show))
    said = (e.effect for e in carried if e.effect.task == task.id)
    return {button.press.action for each in said for row in each.buttons for button in row}


def settled(step: Step) -> list[str]:
    return [each.text.key for each in step.of(Settle) if each.text]


def done(desk: Agency, task: Task, holder: Actor) -> Step:
    holder.presses(Action.FINISH, task.id)
    return desk.passes(seconds=11)[-1]


@pytest.fixture
def held(desk: Agency) -> Task:
    """Luis has it in his own chat, with Reply and Done under what Colin wrote."""
    task = desk.colin.asks("Translate this letter")
    desk.luis.claims(task)
    return desk.task()


def test_a_done_task_offers_its_holder_nothing(desk: Agency, held: Task) -> None:
    assert Action.FINISH in offered(desk, held)

    step = done(desk, held, desk.luis)

    assert settled(step) == ["done-told"]
    assert offered(desk, held) == {Action.ACCEPT, Action.REOPEN}


def test_with_a_result_the_preview_tells_of_it(desk: Agency, held: Task) -> None:
    desk.luis.commands("done", "1 Prezado senhor")

    assert settled(desk.passes(seconds=11)[-1]) == ["done-told-result"]


@pytest.mark.parametrize("by", ["press", "command"])
def test_what_was_undone_says_so_and_work_goes_on(desk: Agency, held: Task, by) -> None:
    desk.luis.presses(Action.FINISH, held.id)
    (prompt,) = desk.fake.rows.prompts
    undone = {
        "press": lambda: desk.luis.presses(Action.UNDO_RESULT, prompt),
        "command": lambda: desk.luis.commands("undo", "1"),
    }

    assert settled(undone[by]()) == ["done-taken-back"]
    assert Action.UNDO_RESULT not in offered(desk, held)
    assert Action.FINISH in offered(desk, held)


def test_a_closed_task_offers_nothing_but_stars(desk: Agency, held: Task) -> None:
    desk.colin.says("and the envelope")  # joined, with "This is something new" under it
    desk.clock.move(minutes=3)
    desk.colin.says("and the stamp")
    assert Action.NEW_TASK in offered(desk, held)
    done(desk, held, desk.luis)

    desk.colin.presses(Action.ACCEPT, held.id)

    assert offered(desk, held) == {Action.RATE}


def test_a_cancelled_task_offers_nobody_anything(desk: Agency, held: Task) -> None:
    desk.colin.commands("cancel", "1")

    desk.colin.presses(Action.CANCEL_SURE, held.id)

    assert offered(desk, held) == {Action.TAKE_BACK}


def test_a_task_that_is_open_again_can_be_worked_on_where_that_is_told(
    desk: Agency, held: Task
) -> None:
    done(desk, held, desk.luis)

    step = desk.colin.presses(Action.REOPEN, held.id)

    buttons = step.said("reopened-by-client").buttons[0]
    assert [each.press.action for each in buttons] == [Action.REPLY, Action.FINISH, Action.RESULT]
    assert not offered(desk, held) & {Action.ACCEPT, Action.REOPEN}


def test_a_long_talk_costs_only_so_many_edits(desk: Agency, held: Task) -> None:
    for number in range(SETTLED + 5):
        desk.colin.says(f"line {number}")

    step = done(desk, held, desk.luis)

    assert len([each for each in step.of(Settle) if each.text is None]) == SETTLED
