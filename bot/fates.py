"""What can become of a row on its way, and the rules by which it is tried again.

Pure: `delivery` acts on them.
"""

from datetime import datetime, timedelta
from enum import Enum, auto

from bot.ports.channel import Outcome, Refused
from bot.ports.store import OutboxRow
from bot.turns import is_card

PATIENCE = (1, 2, 5, 10, 30, 60)  # seconds before a repeat, by attempts
UNKNOWN_REPEATS = 5
UNKNOWN_PAUSE = timedelta(seconds=3)
STUMBLES = 3  # attempts in all of what no part of the desk expects, as for rows of the inbox
BARRED = frozenset({"forbidden", "gone"})
BARRED_PAUSE = timedelta(minutes=10)
BARRED_FOR = timedelta(days=2)  # a card waits so long for its channel to be mended
MOVED_PAUSE = timedelta(seconds=1)


class Fate(Enum):
    """What became of a row: it ended, it waits for a limit, or its whole lane must wait."""

    ENDED = auto()
    LIMITED = auto()
    PUT_BACK = auto()


def may_be_mended(row: OutboxRow, now: datetime) -> bool:
    """Whether this is worth waiting for until somebody mends its channel."""
    return is_card(row) and now - row.created_at < BARRED_FOR


def is_gone(outcome: Outcome | None) -> bool:
    """Whether the message that should be edited does not exist any more."""
    return isinstance(outcome, Refused) and outcome.reason == "gone"
