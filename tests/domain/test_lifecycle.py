"""Every status and every act: listed here a second time, by hand, from what the desk promises."""

import pytest

from bot.domain.lifecycle import TRANSITIONS, Act, IllegalMoveError, may, move
from bot.domain.task import HELD, OPEN, Status

LISTED = {
    ("new", "claim"): "claimed",
    ("new", "cancel"): "cancelled",
    ("new", "dismiss"): "dismissed",
    ("new", "merge"): "merged",
    ("claimed", "begin"): "in_progress",
    ("claimed", "wait"): "waiting",
    ("claimed", "hold"): "on_hold",
    ("claimed", "release"): "new",
    ("claimed", "finish"): "done",
    ("claimed", "cancel"): "cancelled",
    ("claimed", "dismiss"): "dismissed",
    ("claimed", "merge"): "merged",
    ("in_progress", "wait"): "waiting",
    ("in_progress", "hold"): "on_hold",
    ("in_progress", "release"): "new",
    ("in_progress", "finish"): "done",
    ("in_progress", "cancel"): "cancelled",
    ("in_progress", "dismiss"): "dismissed",
    ("in_progress", "merge"): "merged",
    ("waiting", "resume"): "in_progress",
    ("waiting", "hold"): "on_hold",
    ("waiting", "release"): "new",
    ("waiting", "finish"): "done",
    ("waiting", "cancel"): "cancelled",
    ("waiting", "dismiss"): "dismissed",
    ("waiting", "merge"): "merged",
    ("on_hold", "resume"): "in_progress",
    ("on_hold", "wait"): "waiting",
    ("on_hold", "release"): "new",
    ("on_hold", "finish"): "done",
    ("on_hold", "cancel"): "cancelled",
    ("on_hold", "dismiss"): "dismissed",
    ("on_hold", "merge"): "merged",
    ("done", "accept"): "closed",
    ("done", "close"): "closed",
    ("done", "reopen"): "claimed",
    ("closed", "reopen"): "claimed",
    ("dismissed", "reopen"): "claimed",
}
PAIRS = [(status, act) for status in Status for act in Act]


@pytest.mark.parametrize(("status", "act"), PAIRS)
def test_every_act_is_listed_or_refused(status, act) -> None:
    expected = LISTED.get((status.value, act.value))

    assert may(status, act) == (expected is not None)
    if expected is None:
        with pytest.raises(IllegalMoveError) as refused:
            move(status, act)
        assert (refused.value.status, refused.value.act) == (status, act)
        assert str(refused.value) == f"a task that is {status} cannot {act}"
    else:
        assert move(status, act) is Status(expected)


def test_every_status_has_its_row() -> None:
    assert set(TRANSITIONS) == set(Status)


def test_a_refusal_changes_nothing() -> None:
    before = {status: dict(acts) for status, acts in TRANSITIONS.items()}

    with pytest.raises(IllegalMoveError):
        move(Status.CANCELLED, Act.CLAIM)

    assert {status: dict(acts) for status, acts in TRANSITIONS.items()} == before


def test_every_status_can_be_reached() -> None:
    reached, found = {Status.NEW}, {Status.NEW}
    while found:
        found = {after for status in found for after in TRANSITIONS[status].values()} - reached
        reached |= found

    assert reached == set(Status)


def test_whatever_is_open_can_be_cancelled_and_nothing_else_can() -> None:
    assert {status for status in Status if may(status, Act.CANCEL)} == OPEN


def test_whatever_is_held_can_be_released_and_finished() -> None:
    assert {status for status in Status if may(status, Act.RELEASE)} == HELD
    assert {status for status in Status if may(status, Act.FINISH)} == HELD


@pytest.mark.parametrize("status", Status)
def test_a_task_is_open_while_somebody_owes_something(status) -> None:
    ended = {Status.DONE, Status.CLOSED, Status.CANCELLED, Status.DISMISSED, Status.MERGED}

    assert status.is_open == (status not in ended)
