"""Where people and the bot meet: finding chats and messages, adding new ones, telling the bot."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from adapters.playground.telegram.changes import Changes
from adapters.playground.telegram.limits import Limits
from adapters.playground.telegram.refusals import bad_request, forbidden, upgraded
from adapters.playground.telegram.updates import Updates
from adapters.playground.telegram.world import (
    BotStatus,
    Chat,
    Message,
    Payload,
    User,
    World,
    without_none,
)

NOT_ALLOWED = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
"""Rights that somebody who is silenced in a group has not."""


class Clock(Protocol):
    """The desk clock: aware UTC, and tests move it."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Bot:
    """Who the bot is; with privacy mode on it cannot read all group messages."""

    id: int
    first_name: str
    username: str
    can_read_all_group_messages: bool

    def payload(self) -> Payload:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }


@dataclass(slots=True)
class Scene:
    bot: Bot
    clock: Clock
    limits: Limits
    changes: Changes
    local: bool = False
    """A server of one's own, whose webhooks may be any address, without encryption too."""
    world: World = field(default_factory=World)
    updates: Updates = field(init=False)
    actions: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    """The last chat action ("typing") in each chat."""

    def __post_init__(self) -> None:
        self.updates = Updates(self.world, self.changes, self.clock.now)

    def seconds(self) -> int:
        return int(self.clock.now().timestamp())

    def chat(self, chat_id: int | str) -> Chat:
        """Find a chat the bot may speak of, or refuse and say why."""
        found = self.world.chats.get(chat_id) if isinstance(chat_id, int) else None
        if found is None and str(chat_id).lstrip("-").isdigit():
            found = self.world.chats.get(int(chat_id))
        if found is None:
            raise bad_request("chat not found")
        if found.migrated_to is not None:
            raise upgraded(found.migrated_to)
        return found

    def reachable(self, chat_id: int | str) -> Chat:
        """Find a chat the bot may write to, or refuse and say why."""
        chat = self.chat(chat_id)
        if chat.is_group:
            group = "supergroup" if chat.kind == "supergroup" else "group"
            if chat.bot_status == "kicked":
                raise forbidden(f"bot was kicked from the {group} chat")
            if not chat.bot_is_in:
                raise forbidden(f"bot is not a member of the {group} chat")
            is_silenced = chat.bot_status == "member" and not chat.members_may_write
            if chat.bot_status == "restricted" or is_silenced:
                raise bad_request("not enough rights to send text messages to the chat")
            return chat
        user = self.world.users[chat.id]
        if user.deactivated:
            raise forbidden("user is deactivated")
        if user.blocked:
            raise forbidden("bot was blocked by the user")
        if not user.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def chat_payload(self, chat: Chat) -> Payload:
        if not chat.is_group:
            user = self.world.users[chat.id]
            return without_none(
                id=chat.id,
                type="private",
                first_name=user.first_name,
                last_name=user.last_name,
                username=user.username,
            )
        return without_none(
            id=chat.id, type=chat.kind, title=chat.title, is_forum=chat.forum or None
        )

    def add_message(
        self,
        chat: Chat,
        sender: User | Bot,
        content: Payload,
        *,
        thread: int | None = None,
        reply_to: int | None = None,
    ) -> Message:
        """Put a message into a chat, where people see it; the bot is told by `deliver`."""
        original = self.world.message(chat.id, reply_to) if reply_to is not None else None
        if thread is None and original is not None:
            thread = original.payload.get("message_thread_id")
        message_id = self.world.next_message_id(chat)
        payload: Payload = {
            "message_id": message_id,
            "from": sender.payload(),
            "chat": self.chat_payload(chat),
            "date": self.seconds(),
        }
        if thread is not None:
            payload |= {"message_thread_id": thread, "is_topic_message": True}
        if original is not None:
            payload["reply_to_message"] = {
                name: deepcopy(value)
                for name, value in original.payload.items()
                if name != "reply_to_message"
            }
        payload |= content
        from_bot = isinstance(sender, Bot)
        message = Message(chat.id, message_id, payload, self.clock.now(), from_bot)
        self.world.messages.setdefault(chat.id, {})[message_id] = message
        chat.bot_spoke = chat.bot_spoke or from_bot
        self.changes.tell()
        return message

    def deliver(self, kind: str, message: Message) -> None:
        """Tell the bot of a person's message, if it is in the chat and may read it."""
        chat = self.world.chats[message.chat_id]
        if not chat.is_group or (chat.bot_is_in and self._may_read(chat, message.payload)):
            self.updates.add(kind, message.payload)

    def _may_read(self, chat: Chat, payload: Payload) -> bool:
        """Privacy mode: commands for it, replies to it and service messages reach the bot."""
        if self.bot.can_read_all_group_messages or chat.bot_status == "administrator":
            return True
        if payload.get("reply_to_message", {}).get("from", {}).get("id") == self.bot.id:
            return True
        text = payload.get("text")
        if text is None:
            return "caption" not in payload and not _has_content(payload)
        if not text.startswith("/"):
            return False
        command = text.split()[0]
        if "@" in command:
            return bool(command.lower().endswith(f"@{self.bot.username.lower()}"))
        return chat.bot_spoke

    def member_changed(self, chat: Chat, *, actor: Payload, old: BotStatus, new: BotStatus) -> None:
        """Tell the bot of its own standing in a chat; in private "kicked" means blocked."""
        self.updates.add(
            "my_chat_member",
            {
                "chat": self.chat_payload(chat),
                "from": actor,
                "date": self.seconds(),
                "old_chat_member": member_payload(self.bot.payload(), old),
                "new_chat_member": member_payload(self.bot.payload(), new),
            },
        )


def member_payload(user: Payload, status: str) -> Payload:
    member: Payload = {"user": user, "status": status}
    match status:
        case "administrator":
            member |= dict.fromkeys(
                (
                    "can_be_edited",
                    "is_anonymous",
                    "can_promote_members",
                    "can_post_stories",
                    "can_edit_stories",
                    "can_delete_stories",
                ),
                False,
            )
            member |= dict.fromkeys(
                (
                    "can_manage_chat",
                    "can_delete_messages",
                    "can_manage_video_chats",
                    "can_restrict_members",
                    "can_change_info",
                    "can_invite_users",
                    "can_pin_messages",
                    "can_manage_topics",
                ),
                True,
            )
        case "creator":
            member["is_anonymous"] = False
        case "kicked":
            member["until_date"] = 0
        case "restricted":
            member |= {"is_member": True, "until_date": 0} | dict.fromkeys(NOT_ALLOWED, False)
        case _:
            pass
    return member


def _has_content(payload: Payload) -> bool:
    content = {"photo", "document", "video", "voice", "audio", "sticker", "location", "contact"}
    return not content.isdisjoint(payload)
