"""Raw inbox rows into events, purely; it looks into the JSON itself, which library objects cost.

What is unknown is None: the row was stored, and a later version may read it. What is known and
broken raises ValueError with the reason, and the engine sets the row aside.
"""

import re
from datetime import datetime

from adapters.telegram.changes import added, reaction, standing
from adapters.telegram.contents import card, files, lacking, lines
from adapters.telegram.mentions import without_mention
from adapters.telegram.origins import (
    PLATFORM,
    Me,
    Row,
    is_bot,
    is_by_program,
    moment,
    place,
    ref,
    sender,
)
from adapters.telegram.ringing import as_typed
from adapters.telegram.shapes import Json, find, need, parse, words
from bot.buttons import understood
from bot.commands import WITH_FILE
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileRef
from bot.events import (
    ButtonPressed,
    ChatMoved,
    CommandGiven,
    Event,
    MessageEdited,
    MessageReceived,
    Place,
    Sender,
)

# `/path/to/file` and `/3` of something are words, not commands.
_COMMAND = re.compile(r"(?as)/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)(.*)")


def read(raw: str) -> Event | None:
    """The event in a row, None when there is none for the desk."""
    wrapped = parse(raw)
    bot = need(wrapped, "bot", dict)
    update = need(wrapped, "update", dict)
    me = Me(need(bot, "id", int), need(bot, "username", str))
    row = Row(
        key=f"tg:{me.id}:{need(update, 'update_id', int)}",
        me=me,
        received_at=moment((find(wrapped, "received_at", int) or 0) / 1000),
    )
    if message := find(update, "message", dict):
        return _message(row, message)
    if message := find(update, "edited_message", dict):
        return _edit(row, message)
    if query := find(update, "callback_query", dict):
        return _press(row, query)
    if change := find(update, "my_chat_member", dict):
        return standing(row, change)
    if change := find(update, "message_reaction", dict):
        return reaction(row, change)
    return None


def _message(row: Row, message: Json) -> Event | None:
    at = moment(need(message, "date", int))
    spot = place(message)
    if spot is None:
        return None
    here = spot.address.room
    if moved_to := find(message, "migrate_to_chat_id", int):
        return ChatMoved(key=row.key, at=at, old=here, new=_chat(moved_to), renumbered=True)
    if moved_from := find(message, "migrate_from_chat_id", int):
        # Told in both chats: what is said in the new one must not be handled before the move.
        return ChatMoved(key=row.key, at=at, old=_chat(moved_from), new=here, renumbered=True)
    if came := added(row, message, spot):
        return came
    by = _author(message)
    return None if by is None else _said(row, message, spot=spot, by=by, at=at)


def _chat(number: int) -> Address:
    return Address(PLATFORM, "", str(number))


def _author(message: Json) -> Sender | None:
    """The person who wrote; None for programs, channels and whoever writes in a group's name."""
    author = find(message, "from", dict)
    if author is None or is_by_program(message, author):
        return None
    return None if find(message, "is_automatic_forward", bool) else sender(author)


def _edit(row: Row, message: Json) -> MessageEdited | None:
    spot, by = place(message), _author(message)
    if spot is None or by is None or not _speaks(message) or _is_lasting(message):
        return None
    written, mentioned = without_mention(row.me, message)
    return MessageEdited(
        key=row.key,
        at=moment(need(message, "edit_date", int)),
        sender=by,
        place=spot,
        ref=ref(message, spot.address),
        text=written.text,
        spans=written.spans,
        files=files(message),
        addressed=mentioned or _reply(row.me, message, spot.address)[1],
        album=words(message, "media_group_id"),
    )


def _is_lasting(message: Json) -> bool:
    """Whether nobody can have edited it.

    A shared position is updated every few seconds, and a contact stays as it was sent.
    """
    if card(message) is not None:
        return True
    spot = find(message, "location", dict)
    return spot is not None and find(spot, "live_period", int) is not None


def _said(
    row: Row, message: Json, *, spot: Place, by: Sender, at: datetime
) -> CommandGiven | MessageReceived | None:
    """A person's own message: a command, words and files, or nothing that is said."""
    here = ref(message, spot.address)
    replied, to_me = _reply(row.me, message, spot.address)
    if command := _command(message):
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
            files=_carried(message) if name.lower() in WITH_FILE else (),
        )
    lacks = "" if _speaks(message) else lacking(message)
    if not lacks and not _speaks(message):
        return None
    written, mentioned = without_mention(row.me, message)
    return MessageReceived(
        key=row.key,
        at=at,
        sender=by,
        place=spot,
        ref=here,
        text=written.text,
        spans=written.spans,
        files=files(message),
        reply_to=replied,
        quoted=_quoted(message, replied),
        addressed=mentioned or to_me,
        album=words(message, "media_group_id"),
        lacks=lacks,
        card=card(message),
    )


def _command(message: Json) -> re.Match[str] | None:
    """A command; under a file only one that does something with it, else the file would be lost."""
    if found := _COMMAND.match(words(message, "text")):
        return found
    found = _COMMAND.match(words(message, "caption"))
    return found if found and found[1].lower() in WITH_FILE else None


def _carried(message: Json) -> tuple[FileRef, ...]:
    """The file that a command is about: its own, or that of the message it replies to."""
    return files(message) or files(find(message, "reply_to_message", dict) or {})


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


def _quoted(message: Json, replied: MessageRef | None) -> str:
    """The words that somebody picked out of a message; all that is told of one in another chat."""
    quote = find(message, "quote", dict)
    if quote is None or not (replied is None or find(quote, "is_manual", bool)):
        return ""
    return as_typed(words(quote, "text"))


def _press(row: Row, query: Json) -> ButtonPressed | None:
    author = need(query, "from", dict)
    message = find(query, "message", dict)  # absent under messages sent by way of inline mode
    if message is None or is_bot(author):
        return None
    spot = place(message)
    if spot is None:
        return None
    if "data" not in query:  # a game's button
        return None
    # Whoever presses what is not ours waits for an answer, too.
    press = understood(words(query, "data"))
    return ButtonPressed(
        key=row.key,
        at=row.received_at,
        sender=sender(author),
        place=spot,
        press=press,
        ref=ref(message, spot.address),
        token=need(query, "id", str),
    )
