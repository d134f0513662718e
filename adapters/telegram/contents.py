"""What a message says: its words, its files, and the lines that stand for other contents."""

from adapters.telegram.entities import formatted
from adapters.telegram.origins import PLATFORM
from adapters.telegram.shapes import Json, find, many, need, storable, words
from bot.domain.conversation import FileKind, FileRef
from bot.domain.formatting import Formatted
from bot.domain.people import AccountId
from bot.events import ContactCard

# What people send and nothing here can carry; other contents are the platform's own business.
_LACKING = ("story", "paid_media", "game", "invoice", "giveaway", "rich_message")

# field: (how it is shown, the name and type it gets where the platform keeps silent).
# An animation is also sent as a document, so the first that is found is the one.
_KINDS: dict[str, tuple[FileKind, str, str]] = {
    "animation": (FileKind.ANIMATION, "animation.mp4", "video/mp4"),
    "document": (FileKind.DOCUMENT, "document", "application/octet-stream"),
    "live_photo": (FileKind.VIDEO, "live_photo.mp4", "video/mp4"),
    "video": (FileKind.VIDEO, "video.mp4", "video/mp4"),
    "video_note": (FileKind.VIDEO_NOTE, "video_note.mp4", "video/mp4"),
    "voice": (FileKind.VOICE, "voice.ogg", "audio/ogg"),
    "audio": (FileKind.AUDIO, "audio.mp3", "audio/mpeg"),
    "sticker": (FileKind.STICKER, "sticker.webp", "image/webp"),
}


def said(message: Json) -> Formatted:
    """What was written, or one or more lines that say what was sent instead."""
    if words(message, "text"):
        return formatted(message, "text", "entities")
    if words(message, "caption"):
        return formatted(message, "caption", "caption_entities")
    return Formatted("\n".join(lines(message)))


def files(message: Json) -> tuple[FileRef, ...]:
    """The message's file, if it has one."""
    for field, (kind, name, mime) in _KINDS.items():
        found = find(message, field, dict)
        if found is None:
            continue
        silent = _sticker(found) if kind is FileKind.STICKER else (name, mime)
        return (_file(found, kind, *silent),)
    sizes = many(message, "photo")
    return (_file(_largest(sizes), FileKind.PHOTO, "photo.jpg", "image/jpeg"),) if sizes else ()


def lacking(message: Json) -> str:
    """The kind of contents that cannot be carried; empty where there are none."""
    return next((kind for kind in _LACKING if kind in message), "")


def card(message: Json) -> ContactCard | None:
    """The contact that was sent, if one was."""
    contact = find(message, "contact", dict)
    if contact is None:
        return None
    names = (words(contact, "first_name"), words(contact, "last_name"))
    user = find(contact, "user_id", int)
    return ContactCard(
        sign="👤",
        name=" ".join(part for part in names if part),
        number=words(contact, "phone_number"),
        account=None if user is None else AccountId(PLATFORM, "", str(user)),
    )


def lines(message: Json) -> list[str]:
    """Contents that are neither words nor a file, in signs and values that need no language."""
    if venue := find(message, "venue", dict):
        shown = [words(venue, "title"), words(venue, "address")]
        return [f"📍 {', '.join(part for part in shown if part)}", _map(message)]
    if find(message, "location", dict):
        return [f"📍 {_map(message)}"]
    if shared := card(message):
        return [" ".join(part for part in (shared.sign, shared.name, shared.number) if part)]
    if poll := find(message, "poll", dict):
        options = [f"• {words(option, 'text')}" for option in many(poll, "options")]
        return [f"📊 {words(poll, 'question')}", *options]
    return _playful_lines(message)


def _playful_lines(message: Json) -> list[str]:
    if checklist := find(message, "checklist", dict):
        tasks = [f"• {words(task, 'text')}" for task in many(checklist, "tasks")]
        return [f"☑ {words(checklist, 'title')}", *tasks]
    if dice := find(message, "dice", dict):
        return [f"{words(dice, 'emoji')} {need(dice, 'value', int)}"]
    return []


def _map(message: Json) -> str:
    """A link that any browser shows."""
    spot = need(message, "location", dict)
    at = tuple(spot.get(name) for name in ("latitude", "longitude"))
    if not all(isinstance(number, int | float) for number in at):
        sentence = "location: expected two numbers"
        raise ValueError(sentence)
    return "https://www.openstreetmap.org/?mlat={}&mlon={}".format(*at)


def _largest(sizes: list[Json]) -> Json:
    """The platform sends one photo in several sizes."""
    return max(sizes, key=lambda size: need(size, "width", int) * need(size, "height", int))


def _sticker(sticker: Json) -> tuple[str, str]:
    """Three sorts of stickers, told apart by flags only."""
    if find(sticker, "is_animated", bool):
        return "sticker.tgs", "application/x-tgsticker"
    if find(sticker, "is_video", bool):
        return "sticker.webm", "video/webm"
    return "sticker.webp", "image/webp"


def _file(found: Json, kind: FileKind, name: str, mime: str) -> FileRef:
    """The file's own name and type where the platform knows them."""
    size = find(found, "file_size", int)
    return FileRef(
        platform="telegram",
        workspace="",
        id=need(found, "file_id", str),
        kind=kind,
        name=storable(find(found, "file_name", str) or name),
        mime=storable(find(found, "mime_type", str) or mime),
        size=-1 if size is None else size,
    )
