"""Values as columns hold them: instants and durations in milliseconds, places in two columns.

A place is stored as its room and its thread, so that a chat that moves is one UPDATE by equality.
"""

from datetime import UTC, datetime, timedelta

from bot.domain.address import Address, MessageRef
from storage.session import Row

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def millis(at: datetime) -> int:
    """An instant as milliseconds since 1970, cut down to the millisecond it lies in."""
    return (at - _EPOCH) // _MILLISECOND


def instant(value: int) -> datetime:
    """What `millis` wrote, in UTC."""
    return _EPOCH + timedelta(milliseconds=value)


def maybe_millis(at: datetime | None) -> int | None:
    """An instant that may be missing."""
    return None if at is None else millis(at)


def maybe_instant(value: int | None) -> datetime | None:
    """What `maybe_millis` wrote."""
    return None if value is None else instant(value)


def maybe_span(span: timedelta | None) -> int | None:
    """A duration that may be missing, in milliseconds."""
    return None if span is None else span // _MILLISECOND


def maybe_duration(value: int | None) -> timedelta | None:
    """What `maybe_span` wrote."""
    return None if value is None else timedelta(milliseconds=value)


def words(text: str) -> str:
    """A person's words without what no database takes: NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def room(address: Address) -> str:
    """An address without its thread; with the thread behind it, it is the whole address."""
    return str(address.room)


def address(room: str, thread: str) -> Address:
    """The address that stands in two columns."""
    return Address.parse(room + thread)


def ref(row: Row) -> MessageRef:
    """The message that stands in the columns `room`, `thread` and `ref`."""
    return MessageRef(address(row["room"], row["thread"]), row["ref"])
