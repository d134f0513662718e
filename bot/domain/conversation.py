"""What people say: messages, their files, and the copies that stand in other chats."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.address import MessageRef
from bot.domain.formatting import Formatted, Spans
from bot.domain.ids import MessageId, PersonId, PromptId, TaskId


class FileKind(StrEnum):
    """How a platform shows a file."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    STICKER = "sticker"
    ANIMATION = "animation"
    VIDEO_NOTE = "video_note"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """A file by the platform's own reference. `size` in bytes, -1 when the platform is silent.

    One that is `renamed` goes by another name than its platform has it under.
    """

    platform: str
    workspace: str
    id: str
    kind: FileKind
    name: str
    mime: str
    size: int = -1
    renamed: bool = False

    def named(self, name: str) -> "FileRef":
        """The same by another name, unless that is the one it has."""
        return self if name == self.name else replace(self, name=name, renamed=True)


class MessageKind(StrEnum):
    """Who a message is for: REQUEST and REPLY cross between client and staff, NOTE never does."""

    REQUEST = "request"
    REPLY = "reply"
    NOTE = "note"
    RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one person wrote. `task` is None while the desk still asks which task it belongs to.

    `spans` say how stretches of the text look. `answers` is the message that it replies to, in the
    chat where it was written; `quoted` are words that its author picked out of that.
    Of what its author changed, deleted or withdrew the latest is kept with the time. One that was
    redacted has lost its words and files for good; who did it is kept as well.
    """

    id: MessageId
    task: TaskId | None
    author: PersonId
    kind: MessageKind
    text: str
    spans: Spans = ()
    files: tuple[FileRef, ...] = ()
    at: datetime
    source: MessageRef
    album: str = ""
    answers: MessageRef | None = None
    quoted: str = ""
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    withdrawn_at: datetime | None = None
    redacted_at: datetime | None = None
    redacted_by: PersonId | None = None

    @property
    def words(self) -> Formatted:
        """The text as it looks."""
        return Formatted(self.text, self.spans)

    @property
    def is_gone(self) -> bool:
        """Whether it was taken back: its words stay in the record at most."""
        return any((self.deleted_at, self.withdrawn_at, self.redacted_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerWords:
    """What a message said until its author changed it."""

    message: MessageId
    text: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a chat message stands for: found when somebody replies to it."""

    ref: MessageRef
    task: TaskId | None
    message: MessageId | None = None


class PromptKind(StrEnum):
    """A question of the desk that a button answers."""

    PART_OF = "part_of"
    TO_WHOM = "to_whom"
    RESULT = "result"
    KNOWLEDGE = "knowledge"
    MEANT = "meant"
    HANDOVER = "handover"
    OFFER = "offer"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A question waiting for its answer; the message it is about stays stored meanwhile.

    `about` is what else it is about: of KNOWLEDGE, the entry that was given as an answer; of
    MEANT, what the message seems to mean; of HANDOVER and QUOTE, who asked; of OFFER, nothing.
    """

    id: PromptId
    kind: PromptKind
    person: PersonId
    task: TaskId | None = None
    message: MessageId | None = None
    about: str = ""
    asked_at: datetime
    answered_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyMode:
    """While it lasts, what this person writes in that chat goes to the task's client."""

    person: PersonId
    task: TaskId
    place: str
    until: datetime
