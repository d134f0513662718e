"""Which deliveries ask for a form, and what the form is then called.

Pure, and asked by two: the receiver, which opens the form, and the reader, which names it.
"""

import hashlib
from collections.abc import Mapping

from adapters.slack.markup import plain
from adapters.slack.payloads import Payload, chosen, delivery, parts, said
from bot.buttons import UnknownButtonError, decode
from bot.commands import BY_NAME
from bot.forms import (
    FORMS_OF_SHORTCUTS,
    FormName,
    Shortcut,
    form_of_command,
    form_of_press,
)

INSTANCE = 255


def form_asked_for(payload: Payload) -> FormName | None:
    """The form that is to be opened for a delivery; None also where Slack lends no right to."""
    if not said(payload, "trigger_id"):
        return None
    if delivery(payload) == "slash_commands":
        return form_of_command(*command_of(payload, {}))
    match said(payload, "type"):
        case "block_actions":
            return _of_press(payload)
        case "message_action":
            shortcut = shortcut_of(payload)
            return FORMS_OF_SHORTCUTS.get(shortcut) if shortcut else None
        case _:
            return None


def instance_of(key: str) -> str:
    """Name the form that a row opens: its `external_id`, for which Slack takes 255 characters."""
    if len(key) <= INSTANCE:
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    return f"{key[: INSTANCE - len(digest) - 1]}#{digest}"


def command_of(payload: Payload, names: Mapping[str, str]) -> tuple[str, str]:
    """A slash command's name and words: `/desk claim 12`, or `/claim 12` where it has its own."""
    own = said(payload, "command").removeprefix("/").lower()
    text = plain(said(payload, "text"), names).strip()
    name, _, words = (own, "", text) if own in BY_NAME else text.partition(" ")
    return name.lower().removeprefix("/") or "help", words.strip()


def shortcut_of(payload: Payload) -> Shortcut | None:
    """The shortcut that was used, None for one that is not the desk's."""
    asked = said(payload, "callback_id")
    return Shortcut(asked) if asked in set(Shortcut) else None


def _of_press(payload: Payload) -> FormName | None:
    action = next(parts(payload, "actions"), {})
    try:
        return form_of_press(decode(chosen(action)))
    except UnknownButtonError:
        return None
