"""Updates as they came into inbox rows: key, lane and time; whatever is in them, it never raises.

Nothing is judged here: what cannot be read is stored like the rest, and the reader says why.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from adapters.telegram.origins import PLATFORM, Me, address, moment
from adapters.telegram.shapes import Json, find, need, words
from bot.buttons import UnknownButtonError, decode
from bot.ports.channel import Arrival

# What the desk reads. Reactions come only where the bot is an administrator.
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "message_reaction")

MOST = 2**53  # numbers of updates are small; one beyond this confirms nothing


def arrivals(updates: Sequence[Any], *, me: Me, now: datetime) -> tuple[Arrival, ...]:
    """One row for each update, in their order."""
    return tuple(_arrival(update, me, now) for update in updates)


def next_offset(updates: Sequence[Any], offset: int) -> int:
    """What confirms all of these, and nothing beyond them."""
    numbers = [number for number in map(_number, updates) if number is not None]
    return max(numbers) + 1 if numbers else offset


def _arrival(update: Any, me: Me, now: datetime) -> Arrival:  # noqa: ANN401 - that is the point
    number = _number(update)
    try:
        raw = _raw(update, me, now)
    except RecursionError:
        update = _cut(update)
        raw = _raw(update, me, now)
    try:
        lane, at, twins = _sorted_in(update, me, now)
    except (ValueError, AttributeError):
        lane, at, twins = f"tg:{me.id}", now, ()
    return Arrival(
        key=f"tg:{me.id}:{_digest(update) if number is None else number}",
        platform=PLATFORM,
        lane=lane,
        raw=raw,
        at=at,
        twins=twins,
    )


def _raw(update: object, me: Me, now: datetime) -> str:
    """The row's text; escaped to ASCII, since half a character would break the database."""
    bot = {"id": me.id, "username": me.username}
    row = {"bot": bot, "received_at": int(now.timestamp() * 1000), "update": update}
    return json.dumps(row, separators=(",", ":"))


def _cut(update: object) -> object:
    """What is left of an update that is nested too deeply to be written: its parts' names."""
    if not isinstance(update, dict):
        return "nested too deeply"
    return dict.fromkeys(update, "nested too deeply") | {"update_id": _number(update)}


def _sorted_in(update: Json, me: Me, now: datetime) -> tuple[str, datetime, tuple[str, ...]]:
    """Lane, time and further keys; raises ValueError for what has another shape."""
    if message := find(update, "message", dict):
        return str(address(message)), moment(need(message, "date", int)), ()
    if query := find(update, "callback_query", dict):
        return _lane_of_press(query), now, ()
    if edited := find(update, "edited_message", dict):
        edited_at = need(edited, "edit_date", int)
        chat, message_id = need(edited, "chat", dict), need(edited, "message_id", int)
        # A second holds several edits; only the same words at the same time are the same edit.
        twin = f"{chat.get('id')}:{message_id}:{edited_at}:{_digest(edited)}"
        return str(address(edited)), moment(edited_at), (f"tg:{me.id}:edit:{twin}",)
    for value in update.values():
        if isinstance(value, dict) and "chat" in value:
            seconds = find(value, "date", int)
            return str(address(value)), now if seconds is None else moment(seconds), ()
    raise ValueError("no chat")


def _lane_of_press(query: Json) -> str:
    """Presses wait for their task only, not for the chat they were made in."""
    try:
        subject = decode(words(query, "data")).subject
    except UnknownButtonError:
        subject = ""
    return f"task:{subject}" if subject else str(address(need(query, "message", dict)))


def _number(update: object) -> int | None:
    number = update.get("update_id") if isinstance(update, dict) else None
    # A negative offset would have Telegram forget the whole queue.
    return number if type(number) is int and 0 <= number < MOST else None


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()
