"""Buttons' data: version, action, subject and a small value; never a right, never a state.

`1:claim:abcd…` fits the 64 bytes that Telegram allows. What a press may do is judged when it is
pressed, by the task's state then.
"""

from dataclasses import dataclass
from enum import StrEnum

VERSION = "1"
LIMIT = 64


class Action(StrEnum):
    """What a button asks for. Short, because a button carries 64 bytes."""

    CLAIM = "claim"
    PASS = "pass"  # noqa: S105 - to pass a task on, not a password
    DETAILS = "details"
    REPLY = "reply"
    FINISH = "done"
    FINISH_WITH = "donewith"
    UNDO_RESULT = "undo"
    TAKE_BACK = "takeback"
    DISMISS = "dismiss"
    STILL = "still"
    TAKE_OVER = "takeover"
    REFUSE = "refuse"
    ASSIGN = "assign"
    WITHDRAW = "withdraw"
    REDACT = "redact"
    REVISIT = "revisit"
    LEAVE = "leave"
    RELEASE = "release"
    SEND = "send"
    ACCEPT = "good"
    REOPEN = "notyet"
    RATE = "rate"
    CANCEL = "cancel"
    CANCEL_SURE = "cancelsure"
    KEEP = "keep"
    URGENT = "urgent"
    CATEGORY = "kind"
    DUE = "due"
    NO_DUE = "nodue"
    PART_OF = "partof"
    MEANT = "meant"
    NEW_TASK = "newtask"
    TO_WHOM = "towhom"
    AS_NOTE = "asnote"
    OWN = "own"
    WAIT = "wait"
    RESULT = "result"
    STEP = "step"
    DO = "do"
    LANGUAGE = "language"
    HELPS = "helps"
    TO_PERSON = "toperson"
    WRITE_ANSWER = "answer"
    WRITE_LINE = "line"
    SPLIT = "split"
    UNDO_SHIFT = "unshift"
    UNDO_TEAM = "unteam"
    TAKE_SHIFT = "takeshift"
    KEEP_SHIFT = "keepshift"
    SOMEONE_ELSE = "another"
    TAKE_LINE = "takeline"
    SNOOZE = "snooze"
    MEMO_DONE = "memodone"
    PROMISE = "promise"
    QUOTE = "quote"
    QUOTES = "quotes"
    PLAN_WEEK = "planweek"
    PLAN_OFF = "planoff"
    CHANGE_TEAM = "team"
    STAY = "stay"
    FOREIGN = "foreign"
    """Never on a button of ours: what a press means whose data cannot be understood."""


@dataclass(frozen=True, slots=True)
class Press:
    """One button's meaning: the subject is a task's, a prompt's or a filling's id.

    For RATE it is a rating's, for SPLIT, FINISH_WITH and REDACT a message's, for WRITE_LINE a
    client's, for PLAN_WEEK, PLAN_OFF, TAKE_SHIFT and KEEP_SHIFT a person's. For UNDO_SHIFT and
    UNDO_TEAM it is a change of shifts or of a team, for TAKE_LINE a shift's hand-over. For DO it is
    the name of a command: the button does what the command does. For CHANGE_TEAM and STAY it is the
    digest of the invitation's code.
    """

    action: Action
    subject: str = ""
    value: str = ""


class UnknownButtonError(ValueError):
    """The data is not ours, or of a version that is no longer understood."""


def encode(press: Press) -> str:
    """Write a button's data; raises ValueError when it would not fit 64 bytes."""
    text = f"{VERSION}:{press.action}:{press.subject}:{press.value}".rstrip(":")
    if len(text.encode()) > LIMIT:
        sentence = f"a button carries {LIMIT} bytes, got {text!r}"
        raise ValueError(sentence)
    return text


def decode(text: str) -> Press:
    """Read a button's data; raises UnknownButtonError."""
    version, action, subject, value, *_ = [*text.split(":", 3), "", "", "", ""]
    if version != VERSION or action not in set(Action):
        raise UnknownButtonError(text)
    return Press(Action(action), subject, value)


def understood(text: str) -> Press:
    """Read a button's data, whatever it holds: whoever pressed it waits for an answer."""
    try:
        return decode(text)
    except UnknownButtonError:
        return Press(Action.FOREIGN)
