"""Names for what a raw row is, for counting and for the documents; never a word of its content."""

from adapters.slack.changes import TOMBSTONE, is_seen
from adapters.slack.payloads import (
    ABOUT_A_MESSAGE,
    NEWS,
    REACTIONS,
    Payload,
    chosen,
    maybe,
    parts,
    said,
)
from adapters.slack.raw import Raw
from bot.buttons import UnknownButtonError, decode


def kind(text: str) -> str:
    """`message:channel_join`, `event:channel_rename`, `block_actions:button`, `command`."""
    try:
        raw = Raw.parse(text)
        match raw.type:
            case "slash_commands":
                return "command"
            case "events_api":
                return _event(raw, maybe(raw.payload, "event"))
            case "interactive":
                return _interaction(raw.payload)
    except ValueError:
        return "odd"


def _event(raw: Raw, event: Payload) -> str:
    name, subtype = said(event, "type"), said(event, "subtype")
    if name in ABOUT_A_MESSAGE:
        about = maybe(event, "message") or event
        if subtype == "message_changed" and said(about, "subtype") == TOMBSTONE:
            return f"{name}:tombstone"
        if subtype != "message_deleted" and raw.is_foreign(about):
            return f"{name}:{subtype or 'new'}:by_an_app"
        if subtype == "message_changed" and said(about, "subtype") not in NEWS:
            return f"{name}:message_changed:{said(about, 'subtype')}"
        if subtype == "message_changed" and not is_seen(raw, event):
            return f"{name}:message_changed:unseen"
        return f"{name}:{subtype or 'new'}"
    if name in {"member_joined_channel", "member_left_channel"}:
        return f"event:{name}:{'desk' if said(event, 'user') == raw.bot.user else 'other'}"
    if name in REACTIONS:
        own = said(event, "user") == raw.bot.user
        return f"event:{name}:{'by_desk' if own else said(maybe(event, 'item'), 'type')}"
    return f"event:{name or 'odd'}"


def _interaction(payload: Payload) -> str:
    name = said(payload, "type") or "odd"
    action = next(parts(payload, "actions"), None)
    if name != "block_actions" or action is None:
        return name
    element, value = said(action, "type") or "odd", chosen(action)
    try:
        press = decode(value) if value else None
    except UnknownButtonError:
        return f"{name}:{element}:foreign"
    empty = {"button": ":link", "static_select": ":cleared"}.get(element, "")
    return f"{name}:{element}" if press else f"{name}:{element}{empty}"
