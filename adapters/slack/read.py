"""From a raw inbox row to an event; pure, and without any opinion on what the event leads to."""

import re

from adapters.slack.changes import changed, deleted, membership, reaction, renumbered
from adapters.slack.contents import content
from adapters.slack.keys import instant
from adapters.slack.markup import plain
from adapters.slack.payloads import (
    ABOUT_A_MESSAGE,
    CLOSINGS,
    LEAVINGS,
    NEWS,
    OPENINGS,
    REACTIONS,
    Payload,
    channel_of,
    chosen,
    maybe,
    part,
    parts,
    said,
    thread_of,
    user_of,
    word,
)
from adapters.slack.raw import Raw
from bot.buttons import UnknownButtonError, decode
from bot.commands import BY_NAME
from bot.domain.address import MessageRef, PlaceKind
from bot.events import ButtonPressed, CommandGiven, Event, MessageReceived, Place, Sender

_COMMAND = re.compile(r"(?P<name>[a-z]+)(?:\s+(?P<words>.*))?", re.IGNORECASE | re.DOTALL)
_NUMBERS = re.compile(r"#?\d+(?:\s+#?\d+)*")


def read(text: str) -> Event | None:
    """Turn a row into an event, None where the desk has no use for it.

    Raises ValueError for a known shape that is broken.
    """
    raw = Raw.parse(text)
    match raw.type:
        case "events_api":
            return _happening(raw, part(raw.payload, "event"))
        case "interactive":
            return _press(raw) if said(raw.payload, "type") == "block_actions" else None
        case "slash_commands":
            return _slash(raw)


def _happening(raw: Raw, event: Payload) -> Event | None:
    match said(event, "type"):
        case kind if kind in ABOUT_A_MESSAGE:
            return _about_a_message(raw, event)
        case kind if kind in REACTIONS:
            return reaction(raw, event)
        case kind if kind in {"member_joined_channel", *LEAVINGS, *CLOSINGS, *OPENINGS}:
            return membership(raw, event)
        case "channel_id_changed":
            return renumbered(raw, event)
        case _:
            return None


def _about_a_message(raw: Raw, event: Payload) -> Event | None:
    match said(event, "subtype"):
        case "message_changed":
            return changed(raw, event)
        case "message_deleted":
            return deleted(raw, event)
        case kind if kind in NEWS and not raw.is_foreign(event):
            return _message(raw, event)
        case _:
            return None


def _message(raw: Raw, event: Payload) -> MessageReceived | CommandGiven:
    ts = word(event, "ts")
    place = raw.place(word(event, "channel"), thread_of(event, ts))
    sender = raw.author(event)
    ref = MessageRef(place.address, ts)
    found = content(raw, event)
    # A command carries no files: with one attached it stays a message, or the file would be lost.
    command = None if found.files else _typed(found.text, opened=found.opened, place=place)
    if command:
        name, words = command
        return CommandGiven(
            key=raw.key,
            at=instant(ts),
            sender=sender,
            place=place,
            name=name,
            words=words,
            ref=ref,
        )
    return MessageReceived(
        key=raw.key,
        at=instant(ts),
        sender=sender,
        place=place,
        ref=ref,
        text=found.text,
        files=found.files,
        addressed=found.addressed,
    )


def _typed(text: str, *, opened: bool, place: Place) -> tuple[str, str] | None:
    """A command without a slash, which Slack would keep for itself.

    After a mention the first word decides. Alone with the desk there is no mention, and only what
    cannot be a sentence is taken for a command.
    """
    found = _COMMAND.fullmatch(text)
    if not found or found["name"].lower() not in BY_NAME:
        return None
    words = (found["words"] or "").strip()
    alone = place.kind is PlaceKind.PRIVATE and (not words or _NUMBERS.fullmatch(words))
    return (found["name"].lower(), words) if opened or alone else None


def _press(raw: Raw) -> ButtonPressed | None:
    action = next(parts(raw.payload, "actions"), None)
    if action is None:
        raise ValueError("a press without an action")
    value = chosen(action)
    if not value:  # a link that was followed, or a field that is only read when its form is sent
        return None
    try:
        press = decode(value)
    except UnknownButtonError:  # of another app's message, or of a version of the desk that is gone
        return None
    container = maybe(raw.payload, "container")
    ts = said(container, "message_ts")
    thread = thread_of(maybe(raw.payload, "message"), ts) or thread_of(container, ts)
    # A button in the desk's Home tab stands in no channel.
    channel = channel_of(raw.payload) or user_of(raw.payload)
    place = raw.place(channel, thread, said(maybe(raw.payload, "channel"), "name"))
    url = said(raw.payload, "response_url")
    return ButtonPressed(
        key=raw.key,
        at=instant(word(action, "action_ts")),
        sender=_actor(raw),
        place=place,
        press=press,
        # What only one person sees cannot be changed later.
        ref=MessageRef(place.address, ts) if ts and not container.get("is_ephemeral") else None,
        # Never sent, as fragments never are: where in the channel the answer belongs.
        token=f"{url}#{thread}" if url and thread else url,
    )


def _actor(raw: Raw) -> Sender:
    user = part(raw.payload, "user")
    handle = said(user, "username")
    return raw.sender(
        word(user, "id"), said(user, "team_id"), said(user, "name") or handle, handle=handle
    )


def _slash(raw: Raw) -> CommandGiven:
    payload = raw.payload
    own = word(payload, "command").removeprefix("/").lower()
    text = plain(said(payload, "text"), raw.names).strip()
    name, _, words = (own, "", text) if own in BY_NAME else text.partition(" ")
    channel = word(payload, "channel_id")
    if channel.startswith("D"):
        # It may be a chat between two people, where the desk cannot speak.
        channel = raw.direct or channel
    handle = said(payload, "user_name")
    return CommandGiven(
        key=raw.key,
        at=raw.received_at,
        sender=raw.sender(word(payload, "user_id"), said(payload, "team_id"), handle, handle),
        place=raw.place(channel, title=said(payload, "channel_name")),
        name=name.lower().removeprefix("/") or "help",
        words=words.strip(),
        token=said(payload, "response_url"),
    )
