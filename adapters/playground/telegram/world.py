"""Everything that exists on the stand-in: persons, chats, messages, files and presses."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Payload = dict[str, Any]
"""An object as the Bot API writes it."""

BotStatus = Literal["member", "administrator", "restricted", "left", "kicked"]
ChatKind = Literal["private", "group", "supergroup"]

# Beyond 32 bits, as many real ids are.
FIRST_USER = 7_000_000_001
FIRST_GROUP = -1_001_000_000_001
FIRST_BASIC_GROUP = -4_000_001
FIRST_UPDATE = 500_000_001


@dataclass(slots=True)
class User:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "en"
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def payload(self) -> Payload:
        return without_none(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
            language_code=self.language_code,
        )


@dataclass(slots=True)
class Topic:
    thread_id: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    id: int
    kind: ChatKind
    title: str
    members: list[int] = field(default_factory=list)
    forum: bool = False
    bot_status: BotStatus = "left"
    topics: list[Topic] = field(default_factory=list)
    migrated_to: int | None = None
    last_message_id: int = 0
    bot_spoke: bool = False
    members_may_write: bool = True
    keyboard: Payload | None = None
    """What the bot put under the field, until it takes it away or puts something else there."""

    @property
    def is_group(self) -> bool:
        return self.kind != "private"

    @property
    def bot_is_in(self) -> bool:
        return self.bot_status in {"member", "administrator", "restricted"}

    def topic(self, thread_id: int) -> Topic | None:
        return next((topic for topic in self.topics if topic.thread_id == thread_id), None)


@dataclass(slots=True)
class Message:
    """A message with the payload a bot would read, and what only people know of it."""

    chat_id: int
    message_id: int
    payload: Payload
    sent_at: datetime
    from_bot: bool
    history: list[str] = field(default_factory=list)
    deleted: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict)
    """Signs by the number of the person who put them, a text because JSON wants that."""


@dataclass(slots=True)
class StoredFile:
    file_id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    path: str
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person sees after a press: a toast that fades, or an alert to be closed."""

    text: str
    alert: bool = False
    url: str | None = None


@dataclass(slots=True)
class Press:
    press_id: str
    user_id: int
    chat_id: int
    message_id: int
    data: str
    pressed_at: datetime
    answer: Answer | None = None


@dataclass(slots=True)
class Pending:
    """An update on its way to the bot, gone when confirmed or when its life is over.

    One that `repeats` is confirmed in vain that often, as when the confirmation was lost.
    """

    update_id: int
    payload: Payload
    expires_at: datetime
    repeats: int = 0


@dataclass(slots=True)
class Counters:
    user: int = FIRST_USER
    group: int = FIRST_GROUP
    basic_group: int = FIRST_BASIC_GROUP
    private_message: int = 0
    update: int = FIRST_UPDATE
    press: int = 400_000_000_000_000_001
    file: int = 1
    album: int = 13_000_000_000_000_001


@dataclass(slots=True)
class World:
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    messages: dict[int, dict[int, Message]] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    pending: list[Pending] = field(default_factory=list)
    allowed_updates: list[str] = field(default_factory=list)
    webhook: Payload = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=dict)
    """What the bot says of itself: name, descriptions and command menus, by setting."""
    counters: Counters = field(default_factory=Counters)

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """Find a message that is still there."""
        found = self.messages.get(chat_id, {}).get(message_id)
        return None if found is None or found.deleted else found

    def next_message_id(self, chat: Chat) -> int:
        """Count per supergroup, so ids of two groups are alike; other chats share a count."""
        if chat.kind == "supergroup":
            chat.last_message_id += 1
            return chat.last_message_id
        self.counters.private_message += 1
        return self.counters.private_message

    def begin_again(self) -> None:
        """Empty the world of people; what the bot set, and ids it may remember, stay good."""
        self.users.clear()
        self.chats.clear()
        self.messages.clear()
        self.files.clear()
        self.presses.clear()
        self.pending.clear()
        self.counters = Counters(
            update=self.counters.update, press=self.counters.press, file=self.counters.file
        )


def without_none(**values: Any) -> Payload:  # noqa: ANN401 - values of any JSON shape
    return {name: value for name, value in values.items() if value is not None}
