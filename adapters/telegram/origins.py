"""Who and where in the platform's JSON: senders, places, messages and moments."""

from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.telegram.shapes import Json, find, need, words
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.people import AccountId
from bot.events import Place, Sender

PLATFORM = "telegram"

PLACE_KINDS = {
    "private": PlaceKind.PRIVATE,
    "group": PlaceKind.GROUP,
    "supergroup": PlaceKind.GROUP,
}


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself: needed to know a mention, a reply and a command that is meant for it."""

    id: int
    username: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One update, who received it and when."""

    key: str
    me: Me
    received_at: datetime


def sender(user: Json) -> Sender:
    """A person as they call themselves."""
    names = (words(user, "first_name"), words(user, "last_name"))
    return Sender(
        account=AccountId(PLATFORM, "", str(need(user, "id", int))),
        name=" ".join(name for name in names if name),
        handle=words(user, "username"),
        language=words(user, "language_code"),
    )


def is_bot(user: Json) -> bool:
    """Whether a program writes; anonymous administrators and channels appear as bots as well."""
    return bool(find(user, "is_bot", bool))


def is_by_program(message: Json, author: Json) -> bool:
    """Whether a program wrote, in its own name or in a person's: two programs would never end."""
    return is_bot(author) or find(message, "sender_business_bot", dict) is not None


def place(message: Json) -> Place | None:
    """Where a message stands; None for channels and chats of a sort that is not known."""
    chat = need(message, "chat", dict)
    kind = PLACE_KINDS.get(need(chat, "type", str))
    if kind is None:
        return None
    title = "" if kind is PlaceKind.PRIVATE else words(chat, "title")
    return Place(address=address(message), kind=kind, title=title)


def address(message: Json) -> Address:
    """The chat, and the topic when it is one.

    `message_thread_id` alone is no topic: a chain of replies in an ordinary group has it as well.
    """
    chat = str(need(need(message, "chat", dict), "id", int))
    topic = find(message, "message_thread_id", int)
    if topic is None or not find(message, "is_topic_message", bool):
        return Address(PLATFORM, "", chat)
    return Address(PLATFORM, "", chat, str(topic))


def ref(message: Json, at: Address) -> MessageRef:
    """One message in a known place."""
    return MessageRef(at, str(need(message, "message_id", int)))


def moment(seconds: float) -> datetime:
    """The platform counts seconds since 1970."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError) as wrong:
        sentence = f"no such moment: {seconds}"
        raise ValueError(sentence) from wrong
