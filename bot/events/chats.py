"""What becomes of the chats themselves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.address import Address
from bot.events.origin import Place, Sender


class Membership(StrEnum):
    """What became of the desk's own place in a group or channel."""

    ADDED = "added"
    REMOVED = "removed"
    PROMOTED = "promoted"  # an administrator now
    DEMOTED = "demoted"  # an administrator no more, but a member
    RESTRICTED = "restricted"  # a member that may not write
    CLOSED = "closed"  # nobody can write there any more: archived or deleted
    OPENED = "opened"  # the desk may write there again


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipChanged:
    """The desk's own place in a group or channel changed. `sender` did it, None where unknown."""

    key: str
    at: datetime
    sender: Sender | None
    place: Place
    change: Membership


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachChanged:
    """The desk was shut out of a chat or let in again.

    By a person in their private chat (blocked, unblocked); in a group by whoever removed or added
    the desk, closed or opened the group.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMoved:
    """A group got a new address (Telegram's upgrade to a supergroup), or a topic of it.

    A topic that is gone has another in its place, in the same chat; the addresses name both. In a
    group that was `renumbered` the earlier messages cannot be named any more.
    """

    key: str
    at: datetime
    old: Address
    new: Address
    renumbered: bool = False
