"""From a raw inbox row to an event; pure, and without any opinion on what the event leads to."""

import re

from adapters.slack.files import files_of
from adapters.slack.keys import instant
from adapters.slack.markup import plain, without_mention
from adapters.slack.payloads import (
    ABOUT_A_MESSAGE,
    NEWS,
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
from bot.buttons import decode
from bot.commands import BY_NAME
from bot.domain.address import MessageRef, PlaceKind
from bot.events import ButtonPressed, CommandGiven, Event, MessageReceived, Place, Sender

# Slack's own robot writes into direct messages and cannot be answered.
_SLACKBOT = "USLACKBOT"
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
    if said(event, "type") not in ABOUT_A_MESSAGE or said(event, "subtype") not in NEWS:
        return None
    if said(event, "bot_id") or said(event, "user") in {_SLACKBOT, raw.bot.user}:
        return None
    return _message(raw, event)


def _message(raw: Raw, event: Payload) -> MessageReceived | CommandGiven:
    ts = word(event, "ts")
    place = raw.place(word(event, "channel"), thread_of(event, ts))
    home = said(event, "user_team") or said(event, "source_team") or said(event, "team")
    sender = raw.sender(word(event, "user"), home)
    ref = MessageRef(place.address, ts)
    rest, addressed, opened = without_mention(said(event, "text"), raw.bot.user)
    text = "\n".join((plain(rest, raw.names), *_forwarded(raw, event))).strip()
    files = files_of(event, raw.workspace)
    # A command carries no files: with one attached it stays a message, or the file would be lost.
    command = None if files else _typed(text, opened=opened, place=place)
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
        text=text,
        files=files,
        addressed=addressed,
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


def _forwarded(raw: Raw, event: Payload) -> list[str]:
    """The words of messages that a person shared: they are not part of the message's own text."""
    shared = (one for one in parts(event, "attachments") if one.get("is_share"))
    texts = (plain(said(one, "text"), raw.names) for one in shared)
    return [f"> {line}" for text in texts for line in text.splitlines()]


def _press(raw: Raw) -> ButtonPressed | None:
    action = next(parts(raw.payload, "actions"), None)
    if action is None:
        raise ValueError("a press without an action")
    value = chosen(action)
    if not value:  # a link that was followed, or a field that is only read when its form is sent
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
        press=decode(value),
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
