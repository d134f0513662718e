"""How many new cards go into the next message, from what waits and what the window still takes."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sharing import (
    BOARD,
    CALM,
    PATIENCE,
    PLENTY,
    SOON,
    Budget,
    change_first,
    patience,
    share,
)

SECOND = timedelta(seconds=1)
JUST_NOW = timedelta()
FULL = 15  # what a Telegram group's window gives new cards when it is empty
budgets = st.builds(
    Budget,
    left=st.integers(0, 300),
    pace=st.sampled_from([timedelta(), SECOND / 28, SECOND]),
)
waits = st.timedeltas(timedelta(), timedelta(minutes=5))


def test_in_calm_times_each_task_gets_a_card_of_its_own():
    assert share(1, JUST_NOW, Budget(FULL, SECOND)) == 1
    assert share(5, JUST_NOW, Budget(FULL, SECOND)) == 1


def test_what_one_each_would_take_too_long_for_shares_a_board():
    assert share(6, JUST_NOW, Budget(FULL, SECOND)) == 6
    assert share(100, JUST_NOW, Budget(FULL, SECOND)) == BOARD
    assert share(100, JUST_NOW, Budget(300, SECOND)) == BOARD


def test_the_last_of_a_burst_share_too_since_they_have_waited():
    assert share(4, 12 * SECOND, Budget(3, SECOND)) == 4
    assert share(3, 12 * SECOND, Budget(290, SECOND)) == 3


def test_where_nothing_holds_anybody_back_nobody_shares():
    assert share(100, JUST_NOW, Budget(1000, timedelta())) == 1
    assert share(5, timedelta(minutes=1), Budget(1000, timedelta())) == 1


def test_a_card_waits_for_company_while_the_window_is_nearly_used_up():
    assert share(1, JUST_NOW, Budget(PLENTY // 2, SECOND)) == 0
    assert share(3, PATIENCE / 2, Budget(PLENTY // 2, SECOND)) == 3
    assert share(1, PATIENCE, Budget(0, SECOND)) == 1


def test_a_full_board_waits_for_nobody():
    assert share(BOARD, JUST_NOW, Budget(1, SECOND)) == BOARD


def test_the_less_the_window_takes_the_longer_a_message_waits_for_others():
    steps = [patience(left) for left in range(PLENTY + 1)]

    assert steps == sorted(steps, reverse=True)
    assert (steps[0], steps[PLENTY], patience(300)) == (PATIENCE, timedelta(), timedelta())


def test_a_change_goes_before_boards_that_will_find_room_all_the_same():
    assert change_first(SOON, 16, Budget(3, SECOND))
    assert not change_first(SOON, 17, Budget(3, SECOND))
    assert not change_first(SOON - SECOND, 16, Budget(15, SECOND))


@given(st.integers(1, 500), waits, budgets)
def test_a_message_holds_what_waits_and_no_more_than_a_board(waiting, oldest, budget):
    assert 0 <= share(waiting, oldest, budget) <= min(waiting, BOARD)


@given(st.integers(1, 500), waits, budgets)
def test_nobody_waits_for_company_longer_than_patience(waiting, oldest, budget):
    if oldest >= PATIENCE:
        assert share(waiting, oldest, budget) > 0


@given(st.integers(2, 500), waits, budgets)
def test_cards_of_their_own_are_never_late(waiting, oldest, budget):
    if share(waiting, oldest, budget) == 1 and budget.pace:
        assert oldest + budget.pace * (waiting - 1) <= CALM
        assert waiting <= budget.left


@pytest.mark.parametrize("waiting", range(1, 200))
def test_a_burst_fits_the_window_in_as_few_messages_as_there_are_boards(waiting):
    left, messages = FULL, 0
    rest = waiting
    while rest and left:
        size = share(rest, timedelta(seconds=messages) + PATIENCE, Budget(left, SECOND))
        rest, left, messages = rest - size, left - 1, messages + 1

    assert messages == min(-(-waiting // BOARD), FULL)
