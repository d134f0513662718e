"""What the platform answers about a new message: where it stands, and why not in its topic."""

from typing import Any

from telegram.error import BadRequest

from adapters.telegram.origins import PLATFORM
from adapters.telegram.outcomes import says
from adapters.telegram.shapes import find, words
from adapters.telegram.topics import CLOSED
from bot.domain.address import Address, MessageRef
from bot.ports.channel import Trouble

NO_LOOKS = ("can't parse entities", "can't parse messageentity", "entity_")


def ref_of(message: Any, to: Address) -> MessageRef:  # noqa: ANN401 - JSON
    """The new message; in the topic where it stands, which a reply or a closed topic can decide."""
    thread = ""
    if message.get("is_topic_message") and "message_thread_id" in message:
        thread = str(message["message_thread_id"])
    return MessageRef(Address(PLATFORM, "", to.chat, thread), str(message["message_id"]))


def trouble_in(message: Any, problem: BadRequest) -> Trouble | None:  # noqa: ANN401 - JSON
    """Why the message stands in the group; in a person's own chat nobody could mend it."""
    chat = find(message, "chat", dict) or {}
    if chat.get("type") == "private":
        return None
    if says(problem, CLOSED):
        code = "topic_closed"
    else:
        code = "topic_gone" if chat.get("is_forum") else "topics_off"
    return Trouble(code, words(chat, "title"))
