"""What changes without a new message: who can be reached, the bot's own place, reactions.

That the bot was added is read from the chat's own service message, since the platform also tells of
an addition when a group merely becomes a supergroup (tdlib/telegram-bot-api#266).
"""

from adapters.telegram.origins import Me, Row, is_bot, moment, place, ref, sender
from adapters.telegram.shapes import Json, find, many, need, words
from bot.domain.address import PlaceKind
from bot.events import Membership, MembershipChanged, Place, ReachChanged, ReactionChanged, Sender

_REACH = {"kicked": False, "member": True}


def standing(row: Row, change: Json) -> ReachChanged | MembershipChanged | None:
    """Read `my_chat_member`: blocked or back in private, the bot's own place in a group."""
    spot = place(change)
    old, new = need(change, "old_chat_member", dict), need(change, "new_chat_member", dict)
    status = need(new, "status", str)
    if spot is None:
        return None
    at, actor = moment(need(change, "date", int)), need(change, "from", dict)
    if spot.kind is PlaceKind.PRIVATE:
        if status not in _REACH:
            return None
        by, reachable = sender(actor), _REACH[status]
        return ReachChanged(key=row.key, at=at, sender=by, place=spot, reachable=reachable)
    became = _became(old, new)
    if became is None:
        return None
    return MembershipChanged(key=row.key, at=at, sender=_who(actor), place=spot, change=became)


def added(row: Row, message: Json, spot: Place) -> MembershipChanged | None:
    """Read the service message that names the bot among new members, or a new group with it."""
    if not (_is_among(row.me, message) or find(message, "group_chat_created", bool)):
        return None
    actor = find(message, "from", dict)
    return MembershipChanged(
        key=row.key,
        at=moment(need(message, "date", int)),
        sender=None if actor is None else _who(actor),
        place=spot,
        change=Membership.ADDED,
    )


def reaction(row: Row, change: Json) -> ReactionChanged | None:
    """Read `message_reaction`; somebody anonymous is nobody the desk could know."""
    user, spot = find(change, "user", dict), place(change)
    if user is None or spot is None or is_bot(user):
        return None
    old, new = _signs(change, "old_reaction"), _signs(change, "new_reaction")
    return ReactionChanged(
        key=row.key,
        at=moment(need(change, "date", int)),
        sender=sender(user),
        place=spot,
        ref=ref(change, spot.address),
        added=tuple(sign for sign in new if sign not in old),
        removed=tuple(sign for sign in old if sign not in new),
    )


def _became(old: Json, new: Json) -> Membership | None:
    """What a change of the bot's status comes to; None for one that changes nothing here."""
    before, after = need(old, "status", str), need(new, "status", str)
    if not _is_in(new):
        return Membership.REMOVED if _is_in(old) else None
    if _is_mute(new):
        return None if _is_mute(old) else Membership.RESTRICTED
    if not _is_in(old):
        return None  # told by the chat's service message
    if _is_mute(old):
        return Membership.OPENED
    if (before == "administrator") == (after == "administrator"):
        return None
    return Membership.PROMOTED if after == "administrator" else Membership.DEMOTED


def _is_in(member: Json) -> bool:
    """Somebody restricted may have left as well."""
    status = need(member, "status", str)
    if status == "restricted":
        return find(member, "is_member", bool) is not False
    return status not in {"left", "kicked"}


def _is_mute(member: Json) -> bool:
    return (
        need(member, "status", str) == "restricted"
        and find(member, "can_send_messages", bool) is False
    )


def _is_among(me: Me, message: Json) -> bool:
    return any(need(each, "id", int) == me.id for each in many(message, "new_chat_members"))


def _who(actor: Json) -> Sender | None:
    """A person; an anonymous administrator appears as a bot."""
    return None if is_bot(actor) else sender(actor)


def _signs(change: Json, name: str) -> list[str]:
    """Emoji as they are, others by their id or their sort."""
    return [
        words(each, "emoji") or words(each, "custom_emoji_id") or need(each, "type", str)
        for each in many(change, name)
    ]
