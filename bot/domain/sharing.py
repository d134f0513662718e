"""Sharing: how many new cards go into the next message when a channel cannot take one each.

In calm times every task gets a card of its own. What a channel's window still takes, and how long
one after another would last, say when several tasks share a board.
"""

from dataclasses import dataclass
from datetime import timedelta

BOARD = 8  # tasks that one message shows well: 4,096 characters, and a row of buttons each
CALM = timedelta(seconds=4)  # one card each, as long as the last of them waits no longer in all
PLENTY = 8  # messages left in the window above which nobody saves
PATIENCE = timedelta(seconds=10)  # how long a card waits for company when the window is used up
SOON = timedelta(seconds=3)  # after which a change is seen before the next board, if it can be
FOR_CHANGES = 3  # of a window's messages, those that new cards leave to what was claimed meanwhile
FOR_NEW = 5  # those that changes leave to new cards, where cards come at all


@dataclass(frozen=True, slots=True)
class Budget:
    """What a channel takes: `left` messages in its present window, one after each `pace`."""

    left: int
    pace: timedelta


def share(waiting: int, oldest: timedelta, budget: Budget) -> int:
    """How many of the waiting cards go into the next message: 1 is a card, 0 is to wait for more.

    `oldest` is how long the first of them has waited.
    """
    rest = budget.pace * (waiting - 1)  # how long until the last of them is seen
    is_calm = rest == timedelta() or oldest + rest <= CALM
    if waiting <= budget.left - PLENTY and is_calm:
        return min(waiting, 1)
    if waiting < BOARD and oldest < patience(budget.left):
        return 0
    return min(waiting, BOARD)


def patience(left: int) -> timedelta:
    """How long a message waits for others to join it: the longer, the less the window takes."""
    return PATIENCE * min(max(PLENTY - left, 0), PLENTY) / PLENTY


def change_first(waited: timedelta, cards: int, budget: Budget) -> bool:
    """Whether a change that has `waited` goes before a board, since both will find room."""
    boards = -(-cards // BOARD)
    return waited >= SOON and budget.left > boards
