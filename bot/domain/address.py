"""Where something can be said, and which message was said there."""

from dataclasses import dataclass, replace
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of chat an address is; a rule may ask who can overhear."""

    PRIVATE = "private"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Address:
    """A chat on a platform, and the thread in it.

    `workspace` is the Slack team id and empty on Telegram. `thread` is a Slack `thread_ts` or a
    Telegram topic id, empty for the chat itself. A Slack user id is accepted as `chat`: the
    channel opens the direct message.
    """

    platform: str
    workspace: str
    chat: str
    thread: str = ""

    @property
    def room(self) -> "Address":
        """The chat without the thread: what rate limits and team channels are counted by."""
        return replace(self, thread="") if self.thread else self

    def __str__(self) -> str:
        """`platform/workspace/chat/thread`, reversible by `parse`."""
        return f"{self.platform}/{self.workspace}/{self.chat}/{self.thread}"

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Read what `str` wrote; raises ValueError for anything else."""
        platform, workspace, chat, thread = text.split("/", 3)
        return cls(platform, workspace, chat, thread)


@dataclass(frozen=True, slots=True)
class MessageRef:
    """One message in a chat. `message` is Telegram's message_id or Slack's ts, as text."""

    address: Address
    message: str
