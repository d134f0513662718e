"""What happened: immutable facts about the outside world, each with a key that never repeats.

Adapters make them from raw rows; they know nothing of tasks. `at` is the platform's time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.buttons import Press
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileRef
from bot.domain.people import AccountId
from bot.forms import FormName, Shortcut


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who did it, as the platform names them. `language` is a tag like `en` or empty."""

    account: AccountId
    name: str
    handle: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where it happened. `title` names a group or channel, empty in a private chat.

    `language` is that of a team's channel, filled in by the engine; empty anywhere else.
    """

    address: Address
    kind: PlaceKind
    title: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReceived:
    """A person wrote. `addressed`: the desk was mentioned (the mention is cut from the text).

    `reply_to` is the message that was quoted (Telegram); in a Slack thread it is None and the
    place's thread tells. `album` joins the parts of one album.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    ref: MessageRef
    text: str
    files: tuple[FileRef, ...] = ()
    reply_to: MessageRef | None = None
    addressed: bool = False
    album: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEdited:
    """A person changed what they wrote; `text` and `files` are the whole message as it is now.

    A platform may also tell of changes that nobody sees: whoever has the earlier words compares.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    ref: MessageRef
    text: str
    files: tuple[FileRef, ...] = ()
    addressed: bool = False
    album: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDeleted:
    """A message is gone; the platform does not say who took it away (and Telegram says nothing)."""

    key: str
    at: datetime
    place: Place
    ref: MessageRef


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionChanged:
    """A person put signs under a message or took them back.

    A sign is an emoji where the platform has it so (Telegram), else the platform's name for it
    (Slack's `thumbsup`). `place` is without its thread or topic, which no platform tells here.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    ref: MessageRef
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


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
class CommandGiven:
    """A command, by whatever spelling the platform has. `name` is lower case without a slash.

    `token` is what a private answer needs (Slack's response_url), empty where the answer is an
    ordinary message. `ref` is None where the platform shows no message (a slash command). `form`
    names the form that the platform has opened for it and that waits to be filled, if any. `said`
    are the words that stood on what was tapped, where the command was not typed.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    name: str
    words: str = ""
    ref: MessageRef | None = None
    reply_to: MessageRef | None = None
    token: str = ""
    form: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed:
    """A press. `ref` is the message that carried the button; `token` answers the press.

    `form` as for CommandGiven; `label` is what stood on the button, where the platform tells.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    press: Press
    ref: MessageRef | None
    token: str
    form: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcutUsed:
    """Something was asked for from a message's menu: `ref` is that message, `text` its words.

    `form` names the form that was opened for it.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    shortcut: Shortcut
    ref: MessageRef
    text: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted:
    """A form came back. `form` is the instance that was opened, `values` are by field.

    Who sent it sees it wait for what becomes of it. `place` is the sender's own chat.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    name: FormName
    form: str
    subject: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened:
    """A person looks at the desk's own page in the platform (Slack's Home tab)."""

    key: str
    at: datetime
    sender: Sender
    place: Place


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
    """A group got a new address (Telegram's upgrade to a supergroup)."""

    key: str
    at: datetime
    old: Address
    new: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDue:
    """A reminder's time has come. The state may have moved on since it was set."""

    key: str
    at: datetime
    reminder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryFailed:
    """A message will not arrive: `reason` is one of the courier's words (blocked, gone, ...)."""

    key: str
    at: datetime
    outbox: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleFound:
    """Something is in the desk's way in a group or channel: a short code, as `Channel.look` says.

    `refused`: the platform refuses what is written there, and does not say why. `title` is what the
    chat is called, where that is known. A room without a chat is a whole platform, with a code of
    `WayIn.trouble`, or `again` when it is heard again.
    """

    key: str
    at: datetime
    room: Address
    code: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A relayed message arrived: the one who wrote it is told."""

    key: str
    at: datetime
    outbox: str


Event = (
    MessageReceived
    | MessageEdited
    | MessageDeleted
    | ReactionChanged
    | MembershipChanged
    | CommandGiven
    | ButtonPressed
    | ShortcutUsed
    | FormSubmitted
    | HomeOpened
    | ReachChanged
    | ChatMoved
    | ReminderDue
    | DeliveryFailed
    | Delivered
    | TroubleFound
)
