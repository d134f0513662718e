"""What Slack's payloads look like: the accessors that turn a missing part into a ValueError."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

Payload = Mapping[str, Any]
Delivery = Literal["events_api", "interactive", "slash_commands"]

NEWS: frozenset[str] = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of `message` with which a person says something new."""

ABOUT_A_MESSAGE = frozenset({"message", "app_mention"})
REACTIONS = frozenset({"reaction_added", "reaction_removed"})
LEAVINGS = frozenset({"channel_left", "group_left"})
"""The app itself is in a channel no longer."""

CLOSINGS = frozenset({"channel_archive", "channel_deleted", "group_archive", "group_deleted"})
"""Nobody can write in a channel any more."""

OPENINGS = frozenset({"channel_unarchive", "group_unarchive"})
"""People can write in a channel again; the app, if it is in it."""

BUTTONS = frozenset({"button", "icon_button"})


def part(of: Payload, key: str) -> Payload:
    """A nested object that must be there."""
    found = of.get(key)
    if not isinstance(found, Mapping):
        raise ValueError(f"Slack's payload has no {key!r} where one belongs")  # noqa: TRY004 - broken, not misused
    return found


def maybe(of: Payload, key: str) -> Payload:
    """A nested object, empty when it is absent."""
    found = of.get(key)
    return found if isinstance(found, Mapping) else {}


def parts(of: Payload, key: str) -> Iterator[Payload]:
    """The objects of a list, none when the list is absent."""
    found = of.get(key)
    if isinstance(found, list):
        yield from (one for one in found if isinstance(one, Mapping))


def word(of: Payload, key: str) -> str:
    """A text that must be there and say something."""
    found = said(of, key)
    if not found:
        raise ValueError(f"Slack's payload has no text {key!r} where one belongs")
    return found


def said(of: Payload, key: str) -> str:
    """A text, empty when it is absent, without what no database keeps."""
    found = of.get(key)
    if not isinstance(found, str):
        return ""
    # Half a character is no UTF-8.
    whole = found if found.isascii() else found.encode("utf-8", "replace").decode()
    return whole.replace("\0", "")


def delivery(payload: Payload) -> Delivery:
    """The kind of envelope, which over HTTP nothing but the payload itself tells."""
    if "event" in payload:
        return "events_api"
    return "slash_commands" if "command" in payload else "interactive"


def user_of(payload: Payload) -> str:
    """The user id of whoever acted, empty when the payload names nobody."""
    match delivery(payload):
        case "events_api":
            return said(maybe(payload, "event"), "user")
        case "slash_commands":
            return said(payload, "user_id")
        case "interactive":
            return said(maybe(payload, "user"), "id")


def team_of(payload: Payload) -> str:
    """The workspace (or the organisation that installed the app) a payload belongs to."""
    team = said(payload, "team_id") or said(maybe(payload, "team"), "id")
    return team or said(payload, "enterprise_id") or said(maybe(payload, "enterprise"), "id")


def channel_of(payload: Payload) -> str:
    """The channel something happened in, empty where there is none."""
    match delivery(payload):
        case "events_api":
            event = maybe(payload, "event")
            return said(event, "channel") or said(maybe(event, "item"), "channel")
        case "slash_commands":
            return said(payload, "channel_id")
        case "interactive":
            channel = said(maybe(payload, "channel"), "id")
            return channel or said(maybe(payload, "container"), "channel_id")


def chosen(action: Payload) -> str:
    """What a pressed element stands for; empty for links, and for fields that somebody fills in."""
    value = said(action, "value") if said(action, "type") in BUTTONS else ""
    return value or said(maybe(action, "selected_option"), "value")


def thread_of(message: Payload, ts: str) -> str:
    """The thread a message stands in; the message a thread grew from stands in the channel."""
    thread = said(message, "thread_ts")
    return thread if thread != ts else ""


def token_of(payload: Payload) -> str:
    """What an answer for the actor alone needs: Slack's address, empty where it gave none.

    Behind it, as a fragment, which is never sent: the thread in which the answer belongs.
    """
    url = said(payload, "response_url")
    thread = thread_of_act(payload)
    return f"{url}#{thread}" if url and thread else url


def thread_of_act(payload: Payload) -> str:
    """The thread that holds the message which was pressed or pointed at."""
    container, message = maybe(payload, "container"), maybe(payload, "message")
    ts = said(container, "message_ts") or said(payload, "message_ts")
    return thread_of(message, ts) or thread_of(container, ts)
