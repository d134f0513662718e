"""What people see: their messages, persons and chats as frozen values for tests and pages."""

from dataclasses import dataclass
from datetime import datetime

from adapters.playground.telegram.rendering import as_html
from adapters.playground.telegram.world import BotStatus, Chat, ChatKind, Message, Payload, User

FILE_KINDS = ("animation", "photo", "document", "video", "voice", "audio", "sticker", "video_note")
SERVICE_KINDS = (
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
)

# Of these the platform does not tell the type.
_MIMES = {"photo": "image/jpeg", "sticker": "image/webp", "video_note": "video/mp4"}


@dataclass(frozen=True, slots=True)
class SeenButton:
    """Exactly one of `data` (a press reaches the bot) and `url` is there for most buttons."""

    label: str
    data: str | None = None
    url: str | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class SeenFile:
    kind: str
    name: str
    mime: str
    size: int
    file_id: str
    duration: int = 0
    """Seconds, of what is heard or seen moving."""
    emoji: str = ""


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """`text` is what people read in a message, marks removed; a caption stands by itself."""

    message_id: int
    chat_id: int
    thread: int | None
    from_bot: bool
    sender: str
    sender_id: int
    text: str
    html: str
    caption: str | None
    buttons: tuple[tuple[SeenButton, ...], ...]
    file: SeenFile | None
    media_group_id: str | None
    location: tuple[float, float] | None
    contact: tuple[str, str] | None
    reply_to: int | None
    service: str | None
    edited: bool
    history: tuple[str, ...]
    deleted: bool
    at: datetime
    signs: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for row in self.buttons for button in row)


@dataclass(frozen=True, slots=True)
class SeenUser:
    id: int
    name: str
    username: str | None
    language_code: str | None
    started: bool
    blocked: bool


@dataclass(frozen=True, slots=True)
class SeenKey:
    """A key under the field writes its label, or shares what it `asks` for."""

    label: str
    asks: str = ""


@dataclass(frozen=True, slots=True)
class SeenKeyboard:
    rows: tuple[tuple[SeenKey, ...], ...]
    is_persistent: bool
    is_once: bool
    placeholder: str


@dataclass(frozen=True, slots=True)
class SeenChat:
    id: int
    kind: ChatKind
    title: str
    members: tuple[int, ...]
    forum: bool
    topics: tuple[tuple[int, str, bool], ...]
    """Thread, name, and whether it is closed."""
    bot_status: BotStatus
    migrated_to: int | None
    keyboard: SeenKeyboard | None = None


def seen(message: Message) -> SeenMessage:
    payload = message.payload
    text = payload.get("text")
    caption = payload.get("caption")
    marks = payload.get("entities" if text is not None else "caption_entities", [])
    sender = payload["from"]
    location, contact = payload.get("location"), payload.get("contact")
    return SeenMessage(
        message_id=message.message_id,
        chat_id=message.chat_id,
        thread=payload.get("message_thread_id"),
        from_bot=message.from_bot,
        sender=" ".join(filter(None, (sender["first_name"], sender.get("last_name")))),
        sender_id=sender["id"],
        text=text or "",
        html=as_html(text or caption or "", marks),
        caption=caption,
        buttons=seen_buttons(payload),
        file=seen_file(payload),
        media_group_id=payload.get("media_group_id"),
        location=(location["latitude"], location["longitude"]) if location else None,
        contact=(contact["first_name"], contact["phone_number"]) if contact else None,
        reply_to=payload.get("reply_to_message", {}).get("message_id"),
        service=next((kind for kind in SERVICE_KINDS if kind in payload), None),
        edited="edit_date" in payload,
        history=tuple(message.history),
        deleted=message.deleted,
        at=message.sent_at,
        signs=tuple(sign for signs in message.reactions.values() for sign in signs),
    )


def seen_buttons(payload: Payload) -> tuple[tuple[SeenButton, ...], ...]:
    rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(
        tuple(
            SeenButton(
                button["text"], button.get("callback_data"), button.get("url"), button.get("style")
            )
            for button in row
        )
        for row in rows
    )


def seen_file(payload: Payload) -> SeenFile | None:
    kind = next((kind for kind in FILE_KINDS if kind in payload), None)
    if kind is None:
        return None
    # The sizes of a picture run from small to large.
    file = payload[kind][-1] if kind == "photo" else payload[kind]
    return SeenFile(
        kind=kind,
        name=file.get("file_name", ""),
        mime=file.get("mime_type", _MIMES.get(kind, "")),
        size=file["file_size"],
        file_id=file["file_id"],
        duration=file.get("duration", 0),
        emoji=file.get("emoji", ""),
    )


def seen_user(user: User) -> SeenUser:
    return SeenUser(
        id=user.id,
        name=user.name,
        username=user.username,
        language_code=user.language_code,
        started=user.started,
        blocked=user.blocked,
    )


def seen_chat(chat: Chat) -> SeenChat:
    return SeenChat(
        id=chat.id,
        kind=chat.kind,
        title=chat.title,
        members=tuple(chat.members),
        forum=chat.forum,
        topics=tuple((topic.thread_id, topic.name, topic.closed) for topic in chat.topics),
        bot_status=chat.bot_status,
        migrated_to=chat.migrated_to,
        keyboard=seen_keyboard(chat.keyboard),
    )


def seen_keyboard(markup: Payload | None) -> SeenKeyboard | None:
    if markup is None:
        return None
    return SeenKeyboard(
        rows=tuple(
            tuple(SeenKey(key["text"], _asked(key)) for key in row) for row in markup["keyboard"]
        ),
        is_persistent=markup.get("is_persistent", False),
        is_once=markup.get("one_time_keyboard", False),
        placeholder=markup.get("input_field_placeholder", ""),
    )


def _asked(key: Payload) -> str:
    if key.get("request_contact"):
        return "contact"
    return "location" if key.get("request_location") else ""
