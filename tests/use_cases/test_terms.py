"""What a client or a company was promised counts for their requests, instead of the team's targets."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.targets import ClockKind
from tests.use_cases.cast import Agency

MINUTE = timedelta(minutes=1)


def due(desk: Agency, kind: ClockKind = ClockKind.RESPOND, number: int = 1) -> timedelta:
    """How long after it began the latest clock of this kind is due."""
    clocks = [e for e in desk.fake.tasks.clocks(desk.task(number).id) if e.kind is kind]
    return clocks[-1].due_at - clocks[-1].started_at


def test_a_clients_own_promise_holds_for_every_round_and_message(desk: Agency) -> None:
    desk.maria.commands("client", "Carla target: answer 20 min, claim 5 min")
    task = desk.carla.asks("Book a table")

    assert (due(desk), due(desk, ClockKind.ACKNOWLEDGE)) == (20 * MINUTE, 5 * MINUTE)
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 For how many?")
    desk.carla.says("For four")
    assert due(desk) == 20 * MINUTE


def test_a_companys_promise_holds_for_its_people_and_their_own_goes_before_it(
    desk: Agency,
) -> None:
    desk.change(desk.carla, company="Acme")
    desk.maria.commands("client", "Acme target: answer 40 min, done 2 h")
    desk.maria.commands("client", "Carla target: answer 10 min")
    desk.carla.asks("Book a table")

    assert (due(desk), due(desk, ClockKind.COMPLETE)) == (10 * MINUTE, 120 * MINUTE)


def test_each_priority_has_its_own(desk: Agency) -> None:
    desk.maria.commands("client", "Carla target: urgent answer 7 min")
    task = desk.carla.asks("Book a table")
    assert due(desk) == 60 * MINUTE

    desk.carla.presses(Action.URGENT, task.id)
    assert due(desk) == 7 * MINUTE


def test_a_later_line_counts_and_a_removed_one_does_not(desk: Agency) -> None:
    desk.maria.commands("client", "Carla target: answer 20 min")
    desk.maria.commands("client", "Carla target: answer 30 min")
    desk.carla.asks("Book a table")
    desk.maria.commands("client", "remove 2")
    desk.carla.commands("new", "Order flowers")

    assert (due(desk), due(desk, number=2)) == (30 * MINUTE, 20 * MINUTE)


def test_running_clocks_keep_what_was_promised(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.maria.commands("client", "Carla target: answer 20 min")

    assert due(desk) == 60 * MINUTE


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("as fast as you can", "client-target-how"),
        ("answer soon", "targets-length"),
        ("answer 0 min", "targets-range"),
    ],
)
def test_what_cannot_be_measured_is_not_promised(desk: Agency, words: str, key: str) -> None:
    step = desk.maria.commands("client", f"Carla target: {words}")

    assert key in step.keys
    assert not desk.fake.rows.lines
