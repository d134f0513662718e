"""An answer to what is done opens it again; long after its end another task follows it."""

import pytest

from bot.buttons import Action
from bot.domain.conversation import Message
from tests.use_cases.cast import Agency


def test_whoever_answers_what_is_done_has_it_opened_again(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    result = desk.fake.rows.carried[-1]
    standing = next(s for s in desk.fake.rows.standings.values() if s.task == task.id)
    assert result

    step = desk.carla.says("The name is misspelled", reply_to=standing.ref)

    assert step.keys[0] == "reopened-same"
    assert step.of(Message)[0].task == task.id
    assert (desk.task().round, desk.task().holder) == (2, "ann")
    assert [desk.words(relay) for relay in step.relays] == ["The name is misspelled"]


def test_thanks_for_what_is_done_open_nothing(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    standing = next(s for s in desk.fake.rows.standings.values() if s.task == task.id)

    step = desk.carla.says("👍", reply_to=standing.ref)

    assert desk.task().round == 1
    assert step.keys == ()
    assert [desk.words(relay) for relay in step.relays] == ["👍"]


@pytest.mark.parametrize(("days", "number"), [(13, 1), (15, 2)])
def test_what_ended_long_ago_has_a_follow_up(desk: Agency, days, number) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    desk.carla.presses(Action.ACCEPT, task.id)
    desk.clock.move(days=days + (days == 13))
    standing = next(s for s in desk.fake.rows.standings.values() if s.task == task.id)

    desk.carla.says("The same once more, for six", reply_to=standing.ref)

    after = desk.task(number)
    assert after.status.is_open
    assert after.follows == (task.id if number == 2 else None)
