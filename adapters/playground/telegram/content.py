"""What a bot's message may hold: formatted text within its length, and keyboards in shape."""

from typing import Any

from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.keyboards import check_keyboard
from adapters.playground.telegram.parsing import Entity, marked, parse_html, trimmed, units
from adapters.playground.telegram.refusals import bad_request
from adapters.playground.telegram.world import Payload

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_BUTTON_DATA = 64
WIDEST_ROW = 8
MOST_BUTTONS = 100
_ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
_KEYBOARDS = {"inline_keyboard", "keyboard", "remove_keyboard", "force_reply"}


def text_content(params: dict[str, Any]) -> Payload:
    """`text` and `entities` after parsing, or the refusal of a text too long or empty."""
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if units(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(params: dict[str, Any]) -> Payload:
    """`caption` and `caption_entities` after parsing; nothing when there is no caption."""
    caption, entities = _formatted(params, "caption", "caption_entities")
    if units(caption) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, **({"caption_entities": entities} if entities else {})}


def keyboard_content(call: Call) -> Payload:
    """`reply_markup` as the message will carry it: only inline keyboards are part of a message."""
    markup = call.params.get("reply_markup")
    if not markup:
        return {}
    if not isinstance(markup, dict) or _KEYBOARDS.isdisjoint(markup):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if call.method.startswith("edit"):
            raise bad_request("inline keyboard expected")
        check_keyboard(markup)
        return {}
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    rows = [row for row in rows if row]
    for row in rows:
        if len(row) > WIDEST_ROW:
            raise bad_request(f"reply markup row has more than {WIDEST_ROW} buttons")
        for button in row:
            _check_button(button)
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request(f"reply markup has more than {MOST_BUTTONS} buttons")
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _check_button(button: object) -> None:
    wrong = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(wrong + "InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request(wrong + 'Field "text" must be of type String')
    actions = _ACTIONS & button.keys()
    if not actions:
        raise bad_request(wrong + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(wrong + "exactly one action expected")
    for name in button:
        if name not in _ACTIONS | {"text", "style", "icon_custom_emoji_id"}:
            raise bad_request(wrong + f'unknown field "{name}"')
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 0 < size <= LONGEST_BUTTON_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )


def _formatted(params: dict[str, Any], name: str, entities: str) -> tuple[str, list[Entity]]:
    written = params.get(name, "")
    mode = params.get("parse_mode", "")
    if not mode:
        text, marks = trimmed(written, _checked(params.get(entities) or []))
    elif mode.lower() == "html":
        text, marks = parse_html(written)
    else:
        # Real servers know Markdown as well; the desk writes HTML, so a mode here is a mistake.
        raise bad_request("unsupported parse_mode")
    return text, marked(text, marks)


def _checked(entities: Any) -> list[Entity]:  # noqa: ANN401 - as the bot wrote it
    for entity in entities:
        if not isinstance(entity, dict) or not {"type", "offset", "length"} <= entity.keys():
            raise bad_request("can't parse MessageEntity: Object expected")
    return list(entities)
