"""Writing faster than anybody can read: from a person's latest messages, newest first.

What was sent twice by an impatient hand is one message; what comes after the twentieth within a
minute is kept, and not announced one by one.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.conversation import Message

MINUTE = timedelta(minutes=1)
FLOOD = 20  # messages within a minute; what comes after them is a flood
LOOKED_BACK = 2 * MINUTE  # over this time `lately` goes, to tell whether a flood has just begun
LOOKED_AT = FLOOD + 1  # messages that `lately` needs at most


def is_flooding(at: datetime, lately: Sequence[Message]) -> bool:
    """Whether a message of that instant comes after twenty others within its minute."""
    return len(lately) >= FLOOD and at - lately[FLOOD - 1].at <= MINUTE


def has_begun(at: datetime, lately: Sequence[Message]) -> bool:
    """Whether the message is the first of a flood: the one before it was none yet."""
    before = lately[1:] if lately else ()
    return is_flooding(at, lately) and not is_flooding(lately[0].at, before)


def repeated(text: str, at: datetime, lately: Sequence[Message]) -> Message | None:
    """The message of the last minute that says the very same, if its writer said nothing since."""
    words = text.strip()
    if not words or not lately:
        return None
    last = lately[0]
    same = last.text.strip() == words and not last.files and at - last.at <= MINUTE
    return last if same else None
