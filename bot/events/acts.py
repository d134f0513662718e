"""What people do in a chat: they write, press, command, fill in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.buttons import Press
from bot.domain.address import MessageRef
from bot.domain.conversation import FileRef
from bot.domain.formatting import Spans
from bot.domain.people import AccountId
from bot.events.origin import Place, Sender
from bot.forms import FormName, Shortcut


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """Somebody's name and phone number, sent as one. `account` is theirs, if they have one there.

    `sign` is what stands before both where the card is words.
    """

    sign: str
    name: str
    number: str
    account: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReceived:
    """A person wrote. `addressed`: the desk was mentioned (the mention is cut from the text).

    `spans` say how stretches of the text look. `reply_to` is the message that was quoted
    (Telegram); in a Slack thread it is None and the place's thread tells. `quoted` are the words
    that were picked out of it, if any were. `album` joins the parts of one album. `lacks` names
    contents that nothing here can carry (a story, a game): then at most their caption is known.
    `card` is what the text shows, where a contact was sent.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    ref: MessageRef
    text: str
    spans: Spans = ()
    files: tuple[FileRef, ...] = ()
    reply_to: MessageRef | None = None
    quoted: str = ""
    addressed: bool = False
    album: str = ""
    lacks: str = ""
    card: ContactCard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEdited:
    """A person changed what they wrote; `text` and `files` are the whole message as it is now.

    A platform may also tell of changes that nobody sees: whoever has the earlier words compares.
    `said_at` is when the message was written, where a platform may tell of its edit first.
    """

    key: str
    at: datetime
    sender: Sender
    place: Place
    ref: MessageRef
    text: str
    spans: Spans = ()
    files: tuple[FileRef, ...] = ()
    addressed: bool = False
    album: str = ""
    said_at: datetime | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandGiven:
    """A command, by whatever spelling the platform has. `name` is lower case without a slash.

    `token` is what a private answer needs (Slack's response_url), empty where the answer is an
    ordinary message. `ref` is None where the platform shows no message (a slash command). `form`
    names the form that the platform has opened for it and that waits to be filled, if any. `said`
    are the words that stood on what was tapped, where the command was not typed. `files` came with
    it, or stand in the message that it replies to.
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
    files: tuple[FileRef, ...] = ()


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
