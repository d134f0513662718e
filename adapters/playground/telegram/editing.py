"""The bot changes what it sent: texts, captions, keyboards, deletions, and answers to presses."""

from datetime import timedelta

from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.content import caption_content, keyboard_content, text_content
from adapters.playground.telegram.parsing import units
from adapters.playground.telegram.refusals import NOT_MODIFIED, TOO_OLD, Refusal, bad_request
from adapters.playground.telegram.scene import Scene
from adapters.playground.telegram.updates import PRESS_LIFE
from adapters.playground.telegram.world import Answer, Chat, Message, Payload

THE_BOT = "bot"  # among the numbers of those who put signs on a message
SIGNS = frozenset(
    "👍👎❤🔥🎉👏🤔😢🙏👌🕊✍👀💯⚡🤝🫡"
)  # those that one can mistake for something else are left out
DELETABLE_FOR = timedelta(hours=48)
LONGEST_ANSWER = 200
_TEXT = ("text", "entities")
_CAPTION = ("caption", "caption_entities")


def edit_text(scene: Scene, call: Call) -> Payload:
    chat, message = _own_message(scene, call)
    if "text" not in message.payload:
        raise bad_request("there is no text in the message to edit")
    content = text_content(call.params)
    return _change(scene, call, chat, message, parts=_TEXT, content=content)


def edit_caption(scene: Scene, call: Call) -> Payload:
    chat, message = _own_message(scene, call)
    if "text" in message.payload:
        raise bad_request("there is no caption in the message to edit")
    content = caption_content(call.params)
    return _change(scene, call, chat, message, parts=_CAPTION, content=content)


def edit_keyboard(scene: Scene, call: Call) -> Payload:
    chat, message = _own_message(scene, call)
    return _change(scene, call, chat, message, parts=(), content={})


def set_reaction(scene: Scene, call: Call) -> bool:
    """A bot puts one sign of those everybody has, in place of its earlier one; none takes it."""
    chat = scene.reachable(call.params["chat_id"])
    message = scene.world.message(chat.id, call.params["message_id"])
    if message is None:
        raise bad_request("message to react not found")
    signs = [each.get("emoji") for each in call.params.get("reaction", [])]
    if len(signs) > 1 or not SIGNS.issuperset(signs):
        raise bad_request("REACTION_INVALID")
    scene.limits.spend(
        now=scene.clock.now(),
        chat_id=chat.id,
        is_group=chat.is_group,
        method=call.method,
        is_message=False,
    )
    message.reactions[THE_BOT] = signs
    scene.changes.tell()
    return True


def delete_message(scene: Scene, call: Call) -> bool:
    chat = scene.reachable(call.params["chat_id"])
    message = scene.world.message(chat.id, call.params["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    refusal = _undeletable(scene, chat, message)
    if refusal is not None:
        raise refusal
    message.deleted = True
    scene.changes.tell()
    return True


def delete_messages(scene: Scene, call: Call) -> bool:
    """Delete what can be deleted of several messages and pass over the rest."""
    chat = scene.reachable(call.params["chat_id"])
    for message_id in call.params["message_ids"]:
        message = scene.world.message(chat.id, message_id)
        if message is not None and _undeletable(scene, chat, message) is None:
            message.deleted = True
    scene.changes.tell()
    return True


def answer_press(scene: Scene, call: Call) -> bool:
    press = scene.world.presses.get(call.params["callback_query_id"])
    text = call.params.get("text", "")
    if units(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if press is None or press.answer is not None:
        raise bad_request(TOO_OLD)
    if scene.clock.now() - press.pressed_at > PRESS_LIFE:
        raise bad_request(TOO_OLD)
    press.answer = Answer(
        text=text,
        alert=bool(call.params.get("show_alert", False)),
        url=call.params.get("url"),
    )
    scene.changes.tell()
    return True


def _own_message(scene: Scene, call: Call) -> tuple[Chat, Message]:
    if "inline_message_id" in call.params:
        raise bad_request("message to edit not found")
    if "chat_id" not in call.params:
        raise bad_request("chat_id is empty")
    if "message_id" not in call.params:
        raise bad_request("message identifier is not specified")
    chat = scene.reachable(call.params["chat_id"])
    message = scene.world.message(chat.id, call.params["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or "forward_origin" in message.payload:
        raise bad_request("message can't be edited")
    return chat, message


def _change(
    scene: Scene,
    call: Call,
    chat: Chat,
    message: Message,
    *,
    parts: tuple[str, ...],
    content: Payload,
) -> Payload:
    """Replace the parts; a keyboard that is not sent along is taken away."""
    payload = message.payload
    wanted = content | keyboard_content(call)
    replaced = (*parts, "reply_markup")
    if all(payload.get(name) == wanted.get(name) for name in replaced):
        raise bad_request(NOT_MODIFIED)
    scene.limits.spend(
        now=scene.clock.now(),
        chat_id=chat.id,
        is_group=chat.is_group,
        method=call.method,
        is_message=False,
    )
    if parts and payload.get(parts[0]) != wanted.get(parts[0]):
        message.history.append(payload.get(parts[0], ""))
    for name in replaced:
        payload.pop(name, None)
    payload |= wanted | {"edit_date": scene.seconds()}
    scene.changes.tell()
    return payload


def _undeletable(scene: Scene, chat: Chat, message: Message) -> Refusal | None:
    may = message.from_bot or not chat.is_group or chat.bot_status == "administrator"
    admin = chat.bot_status == "administrator"
    too_old = scene.clock.now() - message.sent_at > DELETABLE_FOR and not admin
    return bad_request("message can't be deleted") if too_old or not may else None
