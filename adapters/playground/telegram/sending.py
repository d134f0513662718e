"""The bot sends: texts, files, albums, places, contacts, copies and forwards."""

from copy import deepcopy
from typing import Any

from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.content import caption_content, keyboard_content, text_content
from adapters.playground.telegram.files import check_file, sent_content
from adapters.playground.telegram.keyboards import under_field
from adapters.playground.telegram.ledger import FILE_KINDS, SERVICE_KINDS
from adapters.playground.telegram.refusals import bad_request
from adapters.playground.telegram.scene import Scene
from adapters.playground.telegram.world import Chat, Message, Payload, without_none

SMALLEST_ALBUM = 2
LARGEST_ALBUM = 10
_ALONE_IN_ALBUMS = {"document", "audio"}
_ALBUM_KINDS = {"photo", "video", "document", "audio"}
_CARRIED = {"text", "entities", "caption", "caption_entities", "location", "contact", *FILE_KINDS}


def send_message(scene: Scene, call: Call) -> Payload:
    chat = scene.reachable(call.params["chat_id"])
    return _send(scene, call, chat, text_content(call.params)).payload


def send_file(scene: Scene, call: Call) -> Payload:
    """sendPhoto, sendDocument and their like; the kind is the method's own parameter."""
    chat = scene.reachable(call.params["chat_id"])
    kind = next(kind for kind in FILE_KINDS if kind in call.params)
    written = call.params[kind]
    caption = caption_content(call.params)
    _check(scene, call, chat)
    check_file(scene, kind, written, call)
    _spend(scene, call, chat)
    content = sent_content(scene, kind, written, call, extras=call.params)
    return _post(scene, call, chat, content | caption).payload


def send_location(scene: Scene, call: Call) -> Payload:
    chat = scene.reachable(call.params["chat_id"])
    place = {name: call.params[name] for name in ("latitude", "longitude")}
    return _send(scene, call, chat, {"location": place}).payload


def send_contact(scene: Scene, call: Call) -> Payload:
    chat = scene.reachable(call.params["chat_id"])
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = without_none(**{name: call.params.get(name) for name in names})
    return _send(scene, call, chat, {"contact": contact}).payload


def send_media_group(scene: Scene, call: Call) -> list[Payload]:
    chat = scene.reachable(call.params["chat_id"])
    media: list[dict[str, Any]] = call.params["media"]
    if not SMALLEST_ALBUM <= len(media) <= LARGEST_ALBUM:
        raise bad_request("group of media must include 2-10 items")
    kinds = {part.get("type") for part in media}
    if not kinds <= _ALBUM_KINDS or (len(kinds) > 1 and kinds & _ALONE_IN_ALBUMS):
        raise bad_request("documents and audio can't be mixed with other media types in an album")
    captions = [caption_content(part) for part in media]
    _check(scene, call, chat)
    for part in media:
        check_file(scene, part["type"], str(part.get("media", "")), call)
    _spend(scene, call, chat, actions=len(media))
    contents = [
        sent_content(scene, part["type"], str(part.get("media", "")), call, extras=part) | caption
        for part, caption in zip(media, captions, strict=True)
    ]
    album = str(scene.world.counters.album)
    scene.world.counters.album += 1
    return [
        _post(scene, call, chat, {"media_group_id": album, **content}).payload
        for content in contents[: call.deliver_only]
    ]


def copy_message(scene: Scene, call: Call) -> Payload:
    chat = scene.reachable(call.params["chat_id"])
    content = _content_of(_original(scene, call, "copy"))
    if "caption" in call.params and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content |= caption_content(call.params)
    return {"message_id": _send(scene, call, chat, content).message_id}


def forward_message(scene: Scene, call: Call) -> Payload:
    chat = scene.reachable(call.params["chat_id"])
    original = _original(scene, call, "forward")
    origin = {
        "type": "user",
        "date": original.payload["date"],
        "sender_user": original.payload["from"],
    }
    content = {"forward_origin": origin, **_content_of(original)}
    return _send(scene, call, chat, content).payload


def _send(scene: Scene, call: Call, chat: Chat, content: Payload) -> Message:
    _check(scene, call, chat)
    _spend(scene, call, chat)
    return _post(scene, call, chat, content)


def _check(scene: Scene, call: Call, chat: Chat) -> None:
    """Refuse a wrong topic, reply or keyboard before anything is counted."""
    _check_thread(chat, call.params.get("message_thread_id"))
    original = scene.world.message(chat.id, _reply_to(scene, call, chat) or 0)
    if original is not None and chat.forum:
        # A reply goes where the message stands.
        _check_thread(chat, original.payload.get("message_thread_id"))
    keyboard_content(call)


def _check_thread(chat: Chat, thread: int | None) -> None:
    """Refuse topics that are not there; the General topic has no number one may write to."""
    if thread is None:
        return
    topic = chat.topic(thread)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and chat.bot_status != "administrator":
        raise bad_request("TOPIC_CLOSED")


def _spend(scene: Scene, call: Call, chat: Chat, *, actions: int = 1) -> None:
    scene.limits.spend(
        now=scene.clock.now(),
        chat_id=chat.id,
        is_group=chat.is_group,
        method=call.method,
        actions=actions,
    )


def _post(scene: Scene, call: Call, chat: Chat, content: Payload) -> Message:
    extras: Payload = {}
    if call.params.get("protect_content"):
        extras["has_protected_content"] = True
    chat.keyboard = under_field(call.params.get("reply_markup") or {}, chat.keyboard)
    return scene.add_message(
        chat,
        scene.bot,
        extras | content | keyboard_content(call),
        thread=call.params.get("message_thread_id"),
        reply_to=_reply_to(scene, call, chat),
    )


def _reply_to(scene: Scene, call: Call, chat: Chat) -> int | None:
    wanted = call.params.get("reply_parameters")
    if not wanted:
        return None
    if not isinstance(wanted, dict) or not isinstance(wanted.get("message_id"), int):
        raise bad_request("can't parse reply parameters: message identifier is not specified")
    message_id: int = wanted["message_id"]
    if wanted.get("chat_id", chat.id) != chat.id:
        # A reply into another chat is shown as a quote there; it roots nothing in this one.
        return None
    if scene.world.message(chat.id, message_id) is not None:
        return message_id
    if wanted.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _original(scene: Scene, call: Call, act: str) -> Message:
    source = scene.chat(call.params["from_chat_id"])
    message = scene.world.message(source.id, call.params["message_id"])
    if message is None:
        raise bad_request(f"message to {act} not found")
    service = not message.payload.keys().isdisjoint(SERVICE_KINDS)
    if service or message.payload.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if act == 'copy' else 'forwarded'}")
    return message


def _content_of(message: Message) -> Payload:
    return {name: deepcopy(value) for name, value in message.payload.items() if name in _CARRIED}
