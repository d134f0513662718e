"""What changes without a new message: edits, deletions, reactions, the desk's own place.

The desk hears of its own removal as `channel_left` or `group_left`; `member_left_channel` tells of
others only (slackapi/bolt-js#1847).
"""

from adapters.slack.contents import content
from adapters.slack.keys import instant
from adapters.slack.payloads import (
    CLOSINGS,
    LEAVINGS,
    NEWS,
    OPENINGS,
    Payload,
    maybe,
    part,
    said,
    thread_of,
    word,
)
from adapters.slack.raw import Raw
from bot.domain.address import MessageRef
from bot.events import (
    ChatMoved,
    Membership,
    MembershipChanged,
    MessageDeleted,
    MessageEdited,
    Place,
    ReactionChanged,
)

TOMBSTONE = "tombstone"


def changed(raw: Raw, event: Payload) -> MessageEdited | MessageDeleted | None:
    """Read `message_changed`: an edit, a deletion that leaves its thread, or a link's preview."""
    message = part(event, "message")
    place, ref = _message(raw, event, message, word(message, "ts"))
    if said(message, "subtype") == TOMBSTONE:
        return MessageDeleted(key=raw.key, at=instant(word(event, "ts")), place=place, ref=ref)
    if said(message, "subtype") not in NEWS or raw.is_foreign(message):
        return None
    if not is_seen(raw, event):
        return None
    now = content(raw, message)
    return MessageEdited(
        key=raw.key,
        at=instant(word(event, "ts")),
        sender=raw.author(message),
        place=place,
        ref=ref,
        text=now.text,
        spans=now.words.spans,
        files=now.files,
        addressed=now.addressed,
        said_at=instant(ref.message),
    )


def is_seen(raw: Raw, event: Payload) -> bool:
    """Whether words or files are others than before; where nobody tells, whether it says so."""
    message, before = part(event, "message"), maybe(event, "previous_message")
    if not before:
        return bool(maybe(message, "edited"))
    now, then = content(raw, message), content(raw, before)
    # Files are compared by their ids: what else is known of them grows by itself.
    files = ([file.id for file in each.files] for each in (now, then))
    return (now.words, now.addressed, next(files)) != (then.words, then.addressed, next(files))


def deleted(raw: Raw, event: Payload) -> MessageDeleted:
    """Read `message_deleted`."""
    about = maybe(event, "previous_message")
    place, ref = _message(raw, event, about, word(event, "deleted_ts"))
    return MessageDeleted(key=raw.key, at=instant(word(event, "ts")), place=place, ref=ref)


def _message(raw: Raw, event: Payload, message: Payload, ts: str) -> tuple[Place, MessageRef]:
    place = raw.place(word(event, "channel"), thread_of(message, ts))
    return place, MessageRef(place.address, ts)


def reaction(raw: Raw, event: Payload) -> ReactionChanged | None:
    """Read `reaction_added` or `reaction_removed`; files can have reactions as well."""
    item, user = part(event, "item"), word(event, "user")
    if said(item, "type") != "message" or user == raw.bot.user:
        return None
    place = raw.place(word(item, "channel"))
    sign = (word(event, "reaction"),)
    is_added = said(event, "type") == "reaction_added"
    return ReactionChanged(
        key=raw.key,
        at=instant(word(event, "event_ts")),
        sender=raw.sender(user, ""),
        place=place,
        ref=MessageRef(place.address, word(item, "ts")),
        added=sign if is_added else (),
        removed=() if is_added else sign,
    )


def membership(raw: Raw, event: Payload) -> MembershipChanged | None:
    """Read what tells of the desk's own place; None where somebody else came."""
    match said(event, "type"):
        case "member_joined_channel":
            if word(event, "user") != raw.bot.user:
                return None
            change, who = Membership.ADDED, said(event, "inviter")
        case kind if kind in LEAVINGS:
            change, who = Membership.REMOVED, said(event, "actor_id")
        case kind if kind in CLOSINGS:
            change, who = Membership.CLOSED, said(event, "user") or said(event, "actor_id")
        case kind if kind in OPENINGS:
            change, who = Membership.OPENED, said(event, "user")
        case _:
            return None
    return MembershipChanged(
        key=raw.key,
        at=raw.happened_at,
        sender=raw.sender(who, "") if who and who != raw.bot.user else None,
        place=raw.place(word(event, "channel")),
        change=change,
    )


def renumbered(raw: Raw, event: Payload) -> ChatMoved:
    """Read `channel_id_changed`: a private channel was shared with another workspace."""
    old, new = (raw.place(word(event, f"{age}_channel_id")).address for age in ("old", "new"))
    return ChatMoved(key=raw.key, at=raw.happened_at, old=old, new=new)
