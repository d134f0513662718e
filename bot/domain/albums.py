"""Albums: parts that come one by one, without a count or an end, and are one thing to people."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.conversation import Message
from bot.domain.formatting import joined

APART = timedelta(seconds=15)  # the longest between two parts
FLOWING = timedelta(seconds=2)
LARGEST = 10


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that could not go along with the others: `reason` as for `Refused`."""

    name: str
    reason: str


def rest(came: Sequence[datetime], sent_at: datetime) -> timedelta:
    """How long an album waits for one more part, from when the latest came on.

    `came` is when the latest parts came, the last one last, `sent_at` what its platform says of
    that one. Parts of an album that was sent at once come at once, and no album has one part alone;
    where they come apart, or none has followed yet, the next may take its time.
    """
    latest = came[-1]
    flows = len(came) > 1 and latest - came[-2] <= FLOWING
    return FLOWING if flows else max(sent_at + APART - latest, FLOWING)


def as_one(parts: Sequence[Message]) -> Message:
    """The parts as one message, which has the words and the files of all."""
    first, *others = parts
    if not others:
        return first
    words = joined(each.words for each in parts)
    edited = [each.edited_at for each in parts if each.edited_at is not None]
    return replace(
        first,
        text=words.text,
        spans=words.spans,
        files=tuple(file for each in parts for file in each.files),
        edited_at=max(edited, default=None),
    )
