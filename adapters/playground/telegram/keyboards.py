"""The keyboard under a chat's field, which belongs to the chat and to no message."""

from typing import Any

from adapters.playground.telegram.refusals import bad_request
from adapters.playground.telegram.world import Payload

MOST_KEYS = 300
LONGEST_PLACEHOLDER = 64
_FLAGS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")


def check_keyboard(markup: Payload) -> None:
    """Refuse what is not in shape; `markup` has `keyboard`, `remove_keyboard` or `force_reply`."""
    placeholder = markup.get("input_field_placeholder", "")
    if not isinstance(placeholder, str) or len(placeholder) > LONGEST_PLACEHOLDER:
        raise bad_request("reply keyboard input field placeholder is too long")
    if any(not isinstance(markup.get(name, False), bool) for name in _FLAGS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if "keyboard" not in markup:
        return
    rows = markup["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    keys = [key for row in rows for key in row]
    if not keys or len(keys) > MOST_KEYS:
        raise bad_request(f"reply keyboard has 1 to {MOST_KEYS} buttons")
    for key in keys:
        _check_key(key)


def under_field(markup: Payload, before: Payload | None) -> Payload | None:
    """Give what stands under the field after a message with this markup."""
    if markup.get("remove_keyboard"):
        return None
    if "keyboard" not in markup:
        return before
    rows = [[_as_object(key) for key in row] for row in markup["keyboard"] if row]
    return {**markup, "keyboard": rows}


def _check_key(key: Any) -> None:  # noqa: ANN401 - as the bot wrote it
    text = _as_object(key).get("text") if isinstance(key, str | dict) else None
    if not isinstance(text, str) or not text.strip():
        raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')


def _as_object(key: str | Payload) -> Payload:
    """A key may be written as its text alone."""
    return {"text": key} if isinstance(key, str) else key
