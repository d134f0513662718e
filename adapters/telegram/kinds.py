"""Names for what a raw row is, for counting and for the documents; never a word of its content."""

from collections.abc import Mapping

from adapters.telegram.origins import PLACE_KINDS, is_by_program
from adapters.telegram.shapes import Json, find, parse, words
from bot.buttons import UnknownButtonError, decode

# Fields that say how or where a message stands, not what it says.
_FRAME = """
    message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count
    sender_business_bot sender_tag date guest_query_id business_connection_id chat forward_origin
    is_topic_message is_automatic_forward reply_to_message external_reply quote reply_to_story
    reply_to_checklist_task_id reply_to_poll_option_id via_bot guest_bot_caller_user
    guest_bot_caller_chat edit_date has_protected_content is_from_offline is_paid_post
    media_group_id author_signature paid_star_count entities link_preview_options
    suggested_post_info effect_id caption caption_entities show_caption_above_media
    has_media_spoiler reply_markup forward_from forward_from_chat forward_from_message_id
    forward_signature forward_sender_name forward_date
"""
_FRAME_FIELDS = frozenset(_FRAME.split())
# Of two contents in one message the first is what it is: an animation is a document as well.
_FIRST = ("text", "animation", "live_photo", "venue", "new_chat_members")


def kind(raw: str) -> str:
    """`message:poll`, `callback_query:inline`, `update:business_message`; `odd` for no update."""
    try:
        return _kind(find(parse(raw), "update", dict) or {})
    except ValueError:
        return "odd"


def _kind(update: Json) -> str:
    field = next((name for name in update if name != "update_id"), "")
    value = update.get(field)
    if not isinstance(value, dict):
        return "odd"
    match field:
        case "message" | "edited_message":
            return f"{field}:{_message(value)}"
        case "callback_query":
            return f"{field}:{_press(value)}"
        case "my_chat_member":
            return f"{field}:{_standing(value)}"
        case "message_reaction":
            return f"{field}:{'person' if value.get('user') else 'anonymous'}"
        case _:
            return f"update:{field}"


def _message(message: Json) -> str:
    """What it says; for what is not heard whatever it says, why."""
    if _chat(message) not in PLACE_KINDS:
        return f"in_{_chat(message)}"
    contents = [name for name in message if name not in _FRAME_FIELDS]
    content = next((name for name in _FIRST if name in contents), next(iter(contents), "nothing"))
    author = find(message, "from", dict)
    if content not in _SERVICES and (author is None or is_by_program(message, author)):
        return "by_nobody" if author is None else "by_a_bot"
    if find(message, "is_automatic_forward", bool):
        return "by_the_linked_channel"
    if content == "text" and words(message, "text").startswith("/"):
        return "command"
    spot = find(message, "location", dict)
    return "live_location" if spot and "live_period" in spot else content


_SERVICES = frozenset(
    {"new_chat_members", "group_chat_created", "migrate_to_chat_id", "migrate_from_chat_id"}
)


def _press(query: Json) -> str:
    if find(query, "inline_message_id", str):
        return "inline"
    if find(query, "game_short_name", str):
        return "game"
    if _chat(message := find(query, "message", dict) or {}) not in PLACE_KINDS:
        return f"in_{_chat(message)}"
    try:
        decode(words(query, "data"))
    except UnknownButtonError:
        return "unknown_button"
    return "button"


def _standing(change: Json) -> str:
    """From which status to which, as the platform names them."""
    old, new = (find(change, f"{age}_chat_member", dict) or {} for age in ("old", "new"))
    kind = PLACE_KINDS.get(_chat(change))
    return f"{kind or _chat(change)}:{words(old, 'status')}_to_{words(new, 'status')}"


def _chat(value: Mapping[str, object]) -> str:
    """The sort of chat."""
    chat = value.get("chat")
    found = chat.get("type") if isinstance(chat, dict) else None
    return found if isinstance(found, str) else "odd"
