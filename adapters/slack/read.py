"""From a raw inbox row to an event; pure, and without any opinion on what the event leads to."""

import re

from adapters.slack import acts
from adapters.slack.changes import changed, deleted, membership, reaction, renumbered
from adapters.slack.contents import content
from adapters.slack.keys import instant
from adapters.slack.payloads import (
    ABOUT_A_MESSAGE,
    CLOSINGS,
    LEAVINGS,
    NEWS,
    OPENINGS,
    REACTIONS,
    Payload,
    part,
    said,
    thread_of,
    word,
)
from adapters.slack.raw import Raw
from bot.commands import BY_NAME, WITH_FILE
from bot.domain.address import MessageRef, PlaceKind
from bot.events import CommandGiven, Event, HomeOpened, MessageReceived, Place

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
            return _act(raw)
        case "slash_commands":
            return acts.slash(raw)


def _act(raw: Raw) -> Event | None:
    match said(raw.payload, "type"):
        case "block_actions":
            return acts.press(raw)
        case "message_action":
            return acts.shortcut(raw)
        case "view_submission":
            return acts.submission(raw)
        case _:
            return None


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
        case "app_home_opened":
            return _home(raw, event) if said(event, "tab") == "home" else None
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


def _home(raw: Raw, event: Payload) -> HomeOpened:
    user = word(event, "user")
    return HomeOpened(
        key=raw.key,
        at=instant(word(event, "event_ts")),
        sender=raw.sender(user, ""),
        place=raw.place(user),
    )


def _message(raw: Raw, event: Payload) -> MessageReceived | CommandGiven:
    ts = word(event, "ts")
    place = raw.place(word(event, "channel"), thread_of(event, ts))
    sender = raw.author(event)
    ref = MessageRef(place.address, ts)
    found = content(raw, event)
    command = _typed(found.text, opened=found.opened, place=place)
    # With a file attached most stay a message, or the file would be lost.
    if command and (not found.files or command[0] in WITH_FILE):
        name, words = command
        return CommandGiven(
            key=raw.key,
            at=instant(ts),
            sender=sender,
            place=place,
            name=name,
            words=words,
            ref=ref,
            files=found.files,
        )
    return MessageReceived(
        key=raw.key,
        at=instant(ts),
        sender=sender,
        place=place,
        ref=ref,
        text=found.text,
        spans=found.words.spans,
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
