"""Every transition of a task stands in this file, and this file knows nothing else.

Rule 1: a status changes only through `move`, and back through `undone`. Rule 2: a pair that is not
listed is refused and changes nothing. Acts that leave the status alone (a note, a message) are not
transitions.
"""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.task import Status


class Act(StrEnum):
    """What can change a task's status."""

    CLAIM = "claim"
    BEGIN = "begin"
    WAIT = "wait"
    RESUME = "resume"
    HOLD = "hold"
    RELEASE = "release"
    FINISH = "finish"
    ACCEPT = "accept"
    CLOSE = "close"
    REOPEN = "reopen"
    CANCEL = "cancel"
    DISMISS = "dismiss"
    MERGE = "merge"


class IllegalMoveError(ValueError):
    """The act does not apply to a task in this status."""

    def __init__(self, status: Status, act: Act) -> None:
        """Keep both, so that the answer can name them."""
        super().__init__(f"a task that is {status} cannot {act}")
        self.status = status
        self.act = act


_FROM_ANY_HELD = {
    Act.RELEASE: Status.NEW,
    Act.FINISH: Status.DONE,
    Act.CANCEL: Status.CANCELLED,
    Act.DISMISS: Status.DISMISSED,
    Act.MERGE: Status.MERGED,
}

TRANSITIONS: Mapping[Status, Mapping[Act, Status]] = {
    Status.NEW: {
        Act.CLAIM: Status.CLAIMED,
        Act.CANCEL: Status.CANCELLED,
        Act.DISMISS: Status.DISMISSED,
        Act.MERGE: Status.MERGED,
    },
    Status.CLAIMED: {
        **_FROM_ANY_HELD,
        Act.BEGIN: Status.IN_PROGRESS,
        Act.WAIT: Status.WAITING,
        Act.HOLD: Status.ON_HOLD,
    },
    Status.IN_PROGRESS: {**_FROM_ANY_HELD, Act.WAIT: Status.WAITING, Act.HOLD: Status.ON_HOLD},
    Status.WAITING: {**_FROM_ANY_HELD, Act.RESUME: Status.IN_PROGRESS, Act.HOLD: Status.ON_HOLD},
    Status.ON_HOLD: {**_FROM_ANY_HELD, Act.RESUME: Status.IN_PROGRESS, Act.WAIT: Status.WAITING},
    Status.DONE: {
        Act.ACCEPT: Status.CLOSED,
        Act.CLOSE: Status.CLOSED,
        Act.REOPEN: Status.CLAIMED,
    },
    Status.CLOSED: {Act.REOPEN: Status.CLAIMED},
    Status.CANCELLED: {},
    Status.DISMISSED: {Act.REOPEN: Status.CLAIMED},
    Status.MERGED: {},
}


def may(status: Status, act: Act) -> bool:
    """Whether the act applies."""
    return act in TRANSITIONS[status]


def move(status: Status, act: Act) -> Status:
    """The status after the act; raises IllegalMoveError when the act does not apply."""
    try:
        return TRANSITIONS[status][act]
    except KeyError:
        raise IllegalMoveError(status, act) from None


def undone(status: Status, act: Act, before: Status) -> Status:
    """The status before the act that led to this one; raises IllegalMoveError when it did not."""
    if TRANSITIONS[before].get(act) is not status:
        raise IllegalMoveError(before, act)
    return before
