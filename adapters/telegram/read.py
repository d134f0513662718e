"""Raw inbox rows into events, purely; it looks into the JSON itself, which library objects cost.

What is unknown is None: the row was stored, and a later version may read it. What is known and
broken raises ValueError with the reason, and the engine sets the row aside.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from adapters.telegram.contents import files, lines, text
from adapters.telegram.origins import PLATFORM, Me, address, is_bot, moment, place, ref, sender
from adapters.telegram.shapes import Json, find, need, parse, words
from bot.buttons import UnknownButtonError, decode
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.events import (
    ButtonPressed,
    ChatMoved,
    CommandGiven,
    Event,
    MessageReceived,
    Place,
    ReachChanged,
    Sender,
)

# `/path/to/file` and `/3` of something are words, not commands.
_COMMAND = re.compile(r"(?as)/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)(.*)")
_REACH = {"kicked": False, "member": True}


@dataclass(frozen=True, slots=True)
class _Row:
    """One update, who received it and when."""

    key: str
    me: Me
    received_at: datetime


def read(raw: str) -> Event | None:
    """The event in a row, None when there is none for the desk."""
    wrapped = parse(raw)
    bot = need(wrapped, "bot", dict)
    update = need(wrapped, "update", dict)
    me = Me(need(bot, "id", int), need(bot, "username", str))
    row = _Row(
        key=f"tg:{me.id}:{need(update, 'update_id', int)}",
        me=me,
        received_at=moment((find(wrapped, "received_at", int) or 0) / 1000),
    )
    if message := find(update, "message", dict):
        return _message(row, message)
    if query := find(update, "callback_query", dict):
        return _press(row, query)
    if change := find(update, "my_chat_member", dict):
        return _reach(row, change)
    return None


def _message(row: _Row, message: Json) -> Event | None:
    at = moment(need(message, "date", int))
    spot = place(message)
    if spot is None:
        return None
    if moved_to := find(message, "migrate_to_chat_id", int):
        new = Address(PLATFORM, "", str(moved_to))
        return ChatMoved(key=row.key, at=at, old=spot.address.room, new=new)
    author = find(message, "from", dict)
    if author is None or is_bot(author) or find(message, "is_automatic_forward", bool):
        return None
    return _said(row, message, spot=spot, by=sender(author), at=at)


def _said(
    row: _Row, message: Json, *, spot: Place, by: Sender, at: datetime
) -> CommandGiven | MessageReceived | None:
    """A person's own message: a command, words and files, or nothing that is said."""
    here = ref(message, spot.address)
    replied, to_me = _reply(row.me, message, spot.address)
    if command := _COMMAND.match(words(message, "text")):
        name, meant_for, rest = command.groups("")
        if meant_for and meant_for.lower() != row.me.username.lower():
            return None
        return CommandGiven(
            key=row.key,
            at=at,
            sender=by,
            place=spot,
            name=name.lower(),
            words=rest.strip(),
            ref=here,
            reply_to=replied,
        )
    if not _speaks(message):
        return None
    written, mentioned = _without_mention(row.me, text(message))
    return MessageReceived(
        key=row.key,
        at=at,
        sender=by,
        place=spot,
        ref=here,
        text=written,
        files=files(message),
        reply_to=replied,
        addressed=mentioned or to_me,
        album=words(message, "media_group_id"),
    )


def _speaks(message: Json) -> bool:
    """Whether a person says something; service messages do not."""
    return bool(words(message, "text") or files(message) or lines(message))


def _reply(me: Me, message: Json, at: Address) -> tuple[MessageRef | None, bool]:
    """The message that is replied to, and whether the bot wrote it."""
    replied = find(message, "reply_to_message", dict)
    if replied is None:
        return None, False
    there = ref(replied, at)
    if at.thread == there.message:
        return None, False  # every message of a topic "replies" to the topic's first one
    author = find(replied, "from", dict)
    return there, author is not None and need(author, "id", int) == me.id


def _without_mention(me: Me, said: str) -> tuple[str, bool]:
    """Cut `@thisbot` out; an address such as me@thisbot.org is no mention."""
    if "@" not in said:
        return said, False
    mention = rf"[ \t]*(?<![\w@])@{re.escape(me.username)}(?!\w)"
    rest, found = re.subn(mention, "", said, flags=re.IGNORECASE)
    return (rest.strip(), True) if found else (said, False)


def _press(row: _Row, query: Json) -> ButtonPressed | None:
    author = need(query, "from", dict)
    message = find(query, "message", dict)  # absent under messages sent by way of inline mode
    if message is None or is_bot(author):
        return None
    spot = place(message)
    if spot is None:
        return None
    try:
        press = decode(words(query, "data"))
    except UnknownButtonError:
        return None
    return ButtonPressed(
        key=row.key,
        at=row.received_at,
        sender=sender(author),
        place=spot,
        press=press,
        ref=ref(message, spot.address),
        token=need(query, "id", str),
    )


def _reach(row: _Row, change: Json) -> ReachChanged | None:
    chat = need(change, "chat", dict)
    reachable = _REACH.get(need(need(change, "new_chat_member", dict), "status", str))
    if need(chat, "type", str) != "private" or reachable is None:
        return None
    return ReachChanged(
        key=row.key,
        at=moment(need(change, "date", int)),
        sender=sender(need(change, "from", dict)),
        place=Place(address=address(change), kind=PlaceKind.PRIVATE),
        reachable=reachable,
    )
