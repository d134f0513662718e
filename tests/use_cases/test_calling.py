"""A client who wants to talk to a person, about a request that is under way."""

from itertools import pairwise

from bot.buttons import Action
from bot.domain.task import JournalEntry, Status
from tests.use_cases.cast import Agency


def test_a_call_that_ends_a_wait_is_written_down_after_it(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.WAIT, task.id)
    assert desk.task().status is Status.WAITING

    step = desk.carla.commands("person", "it is urgent")

    entries = step.of(JournalEntry)
    assert "person-asked" in [each.act for each in entries]
    assert entries[0].before is Status.WAITING
    for earlier, later in pairwise(entries):
        assert later.before is earlier.after
    assert entries[-1].after is desk.task().status
