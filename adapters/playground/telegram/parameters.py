"""Which parameters each served method takes and needs, after the published Bot API description."""

from enum import Enum
from typing import Any

from adapters.playground.telegram.refusals import bad_request


class Kind(Enum):
    """How a parameter is written: forms carry text, so numbers and nested values are decoded."""

    TEXT = "String"
    INTEGER = "Integer"
    FLOAT = "Float"
    BOOLEAN = "Boolean"
    CHAT = "Integer or String"
    FILE = "InputFile or String"
    NESTED = "JSON-serialized value"


KINDS: dict[str, Kind] = {
    name: kind
    for kind, names in {
        Kind.INTEGER: (
            "offset limit timeout max_connections message_thread_id direct_messages_topic_id"
            " message_id duration width height length start_timestamp video_start_timestamp"
            " live_period heading proximity_alert_radius cache_time user_id icon_color"
        ),
        Kind.FLOAT: "latitude longitude horizontal_accuracy",
        Kind.BOOLEAN: (
            "drop_pending_updates disable_notification protect_content allow_paid_broadcast"
            " show_caption_above_media has_spoiler disable_content_type_detection"
            " supports_streaming show_alert return_bots is_big"
        ),
        Kind.CHAT: "chat_id from_chat_id",
        Kind.FILE: (
            "photo document video voice audio sticker animation video_note thumbnail cover"
            " certificate"
        ),
        Kind.NESTED: (
            "allowed_updates entities caption_entities link_preview_options rich_message"
            " suggested_post_parameters reply_parameters reply_markup media commands scope"
            " message_ids reaction"
        ),
    }.items()
    for name in names.split()
}

_POST = (
    " message_thread_id direct_messages_topic_id disable_notification protect_content"
    " allow_paid_broadcast message_effect_id"
)
_COMMON = f"{_POST} reply_parameters business_connection_id"
_SEND = f"{_COMMON} suggested_post_parameters reply_markup"
_CAPTION = " caption parse_mode caption_entities"
_EDIT = "business_connection_id chat_id message_id inline_message_id reply_markup"
_ABOVE = " show_caption_above_media"
_CLIP = " duration width height thumbnail has_spoiler"
_TOPIC = "chat_id! message_thread_id!"

# One line per method; "!" marks what must be given.
_TABLE = {
    "getMe": "",
    "getUpdates": "offset limit timeout allowed_updates",
    "getWebhookInfo": "",
    "setWebhook": (
        "url! certificate ip_address max_connections allowed_updates drop_pending_updates"
        " secret_token"
    ),
    "deleteWebhook": "drop_pending_updates",
    "sendMessage": "chat_id! text! parse_mode entities link_preview_options" + _SEND,
    "sendPhoto": "chat_id! photo! has_spoiler" + _ABOVE + _CAPTION + _SEND,
    "sendDocument": (
        "chat_id! document! thumbnail disable_content_type_detection" + _CAPTION + _SEND
    ),
    "sendVideo": (
        "chat_id! video! cover start_timestamp supports_streaming"
        + _CLIP
        + _ABOVE
        + _CAPTION
        + _SEND
    ),
    "sendAnimation": "chat_id! animation!" + _CLIP + _ABOVE + _CAPTION + _SEND,
    "sendVoice": "chat_id! voice! duration" + _CAPTION + _SEND,
    "sendAudio": "chat_id! audio! duration performer title thumbnail" + _CAPTION + _SEND,
    "sendVideoNote": "chat_id! video_note! duration length thumbnail" + _SEND,
    "sendSticker": "chat_id! sticker! emoji" + _SEND,
    "sendLocation": (
        "chat_id! latitude! longitude! horizontal_accuracy live_period heading"
        " proximity_alert_radius" + _SEND
    ),
    "sendContact": "chat_id! phone_number! first_name! last_name vcard" + _SEND,
    "sendMediaGroup": "chat_id! media!" + _COMMON,
    "copyMessage": (
        "chat_id! from_chat_id! message_id! video_start_timestamp suggested_post_parameters"
        " reply_parameters reply_markup" + _ABOVE + _CAPTION + _POST
    ),
    "forwardMessage": (
        "chat_id! from_chat_id! message_id! message_thread_id direct_messages_topic_id"
        " video_start_timestamp disable_notification protect_content message_effect_id"
        " suggested_post_parameters"
    ),
    "editMessageText": f"{_EDIT} text parse_mode entities link_preview_options rich_message",
    "editMessageCaption": _EDIT + _ABOVE + _CAPTION,
    "editMessageReplyMarkup": _EDIT,
    "setMessageReaction": "chat_id! message_id! reaction is_big",
    "deleteMessage": "chat_id! message_id!",
    "deleteMessages": "chat_id! message_ids!",
    "answerCallbackQuery": "callback_query_id! text show_alert url cache_time",
    "getFile": "file_id!",
    "sendChatAction": "chat_id! action! business_connection_id message_thread_id",
    "getChat": "chat_id!",
    "getChatMember": "chat_id! user_id!",
    "getChatMemberCount": "chat_id!",
    "getChatAdministrators": "chat_id! return_bots",
    "leaveChat": "chat_id!",
    "createForumTopic": "chat_id! name! icon_color icon_custom_emoji_id",
    "editForumTopic": f"{_TOPIC} name icon_custom_emoji_id",
    "closeForumTopic": _TOPIC,
    "reopenForumTopic": _TOPIC,
    "deleteForumTopic": _TOPIC,
    "getMyCommands": "scope language_code",
    "setMyCommands": "commands! scope language_code",
    "deleteMyCommands": "scope language_code",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
}

REQUIRED = {
    method: tuple(word[:-1] for word in words.split() if word.endswith("!"))
    for method, words in _TABLE.items()
}
ALLOWED = {
    method: frozenset(word.removesuffix("!") for word in words.split())
    for method, words in _TABLE.items()
}
# Method names are found whatever their case, as on the real server.
METHOD_NAMES = {method.lower(): method for method in _TABLE}


def check_parameters(method: str, params: dict[str, Any]) -> None:
    """Refuse what the method does not take, lacks what it needs, or has the wrong shape.

    The real server passes over unknown parameters in silence, which hides misspelt ones.
    """
    for name in params:
        if name not in ALLOWED[method]:
            raise bad_request(f'unknown parameter "{name}"')
    for name in REQUIRED[method]:
        if name in params:
            continue
        if name == "chat_id":
            raise bad_request("chat_id is empty")
        if name == "text":
            raise bad_request("message text is empty")
        raise bad_request(f'parameter "{name}" is required')
    for name, value in params.items():
        if not _fits(KINDS.get(name, Kind.TEXT), value):
            raise bad_request(f'parameter "{name}" has a wrong type')


def _fits(kind: Kind, value: object) -> bool:
    match kind:
        case Kind.TEXT | Kind.FILE:
            return isinstance(value, str)
        case Kind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.FLOAT:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.CHAT:
            return isinstance(value, int | str) and not isinstance(value, bool)
        case Kind.NESTED:
            return isinstance(value, dict | list)
