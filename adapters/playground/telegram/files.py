"""Files: stored once under an identifier per kind, described as messages carry them."""

from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.refusals import Refusal, bad_request
from adapters.playground.telegram.scene import Scene
from adapters.playground.telegram.world import Payload, StoredFile, without_none

MEGABYTE = 1024 * 1024
LARGEST_DOWNLOAD = 20 * MEGABYTE
LARGEST_UPLOAD = 50 * MEGABYTE
LARGEST_PHOTO = 10 * MEGABYTE

_WRONG = "wrong file identifier/HTTP URL specified"
# The small size of every picture: who relays it instead of the large one shows a single dot.
_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da6368000000820081da45083b0000000049454e44ae426082"
)
_MIMES = {
    "photo": "image/jpeg",
    "video": "video/mp4",
    "animation": "video/mp4",
    "video_note": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "sticker": "image/webp",
    "document": "application/octet-stream",
}
_ENDINGS = {
    "photo": "jpg",
    "video": "mp4",
    "animation": "mp4",
    "video_note": "mp4",
    "voice": "oga",
    "audio": "mp3",
    "sticker": "webp",
}
_FOLDERS = {"photo": "photos", "document": "documents", "video": "videos", "voice": "voice"}
_NAMED = {"document", "video", "audio", "animation"}
_EXTRAS: dict[str, tuple[str, ...]] = {
    "video": ("duration", "width", "height"),
    "animation": ("duration", "width", "height"),
    "voice": ("duration",),
    "audio": ("duration", "performer", "title"),
    "video_note": ("duration", "length"),
    "sticker": ("emoji",),
}
_DEFAULTS: dict[str, Payload] = {
    "video": {"duration": 1, "width": 640, "height": 360},
    "animation": {"duration": 1, "width": 320, "height": 180},
    "voice": {"duration": 1},
    "audio": {"duration": 1},
    "video_note": {"duration": 1, "length": 240},
    "sticker": {
        "width": 512,
        "height": 512,
        "type": "regular",
        "is_animated": False,
        "is_video": False,
    },
    "document": {},
}


def store(scene: Scene, kind: str, content: bytes, *, name: str = "", mime: str = "") -> StoredFile:
    number = scene.world.counters.file
    scene.world.counters.file += 1
    ending = _ENDINGS.get(kind) or (name.rsplit(".", 1)[-1] if "." in name else "bin")
    file = StoredFile(
        file_id=f"{kind}-{scene.bot.id}-{number}",
        unique_id=f"unique-{number}",
        kind=kind,
        name=name,
        mime=mime or _MIMES[kind],
        path=f"{_FOLDERS.get(kind, kind + 's')}/file_{number}.{ending}",
        content=content,
    )
    scene.world.files[file.file_id] = file
    return file


def new_content(
    scene: Scene,
    kind: str,
    content: bytes,
    *,
    name: str = "",
    mime: str = "",
    extras: Payload | None = None,
) -> Payload:
    """Store a file and describe it: `{"document": {...}}`, or a picture's two sizes."""
    small = store(scene, "photo", _DOT) if kind == "photo" else None
    file = store(scene, kind, content, name=name or _default_name(kind), mime=mime)
    return _described(file, small=small, extras=extras)


def check_file(scene: Scene, kind: str, written: str, call: Call) -> None:
    """Refuse an upload of a wrong size, and an identifier unknown or of another kind."""
    if written.startswith("attach://"):
        upload = call.uploads.get(written.removeprefix("attach://"))
        if upload is None:
            raise bad_request(_WRONG)
        _check_size(kind, len(upload.content))
        return
    file = scene.world.files.get(written)
    if file is None:
        raise bad_request(_WRONG)
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")


def sent_content(scene: Scene, kind: str, written: str, call: Call, *, extras: Payload) -> Payload:
    """Describe the checked file a bot sends: a new upload, or one it knows by its identifier."""
    given = {name: value for name, value in extras.items() if name in _EXTRAS.get(kind, ())}
    if not written.startswith("attach://"):
        return _described(scene.world.files[written], small=None, extras=given)
    upload = call.uploads[written.removeprefix("attach://")]
    return new_content(
        scene, kind, upload.content, name=upload.name, mime=upload.mime, extras=given
    )


def find(scene: Scene, file_id: str) -> StoredFile:
    """Find a file to be downloaded, or refuse one unknown or beyond 20 MB."""
    file = scene.world.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return file


def file_payload(file: StoredFile) -> Payload:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }


def _described(
    file: StoredFile, *, small: StoredFile | None, extras: Payload | None = None
) -> Payload:
    if file.kind == "photo":
        large = {**file_payload(file), "width": 1280, "height": 960}
        if small is None:
            return {"photo": [large]}
        return {"photo": [{**file_payload(small), "width": 1, "height": 1}, large]}
    described = {**_DEFAULTS[file.kind], **(extras or {}), **file_payload(file)}
    if file.kind not in {"sticker", "video_note"}:
        described["mime_type"] = file.mime
    if file.kind in _NAMED and file.name:
        described["file_name"] = file.name
    content = {file.kind: without_none(**described)}
    if file.kind == "animation":
        # Older bots look for animations among the documents, so the platform fills in both.
        content["document"] = {
            **file_payload(file),
            **without_none(file_name=file.name or None, mime_type=file.mime),
        }
    return content


def _default_name(kind: str) -> str:
    return f"{kind}.{_ENDINGS.get(kind, 'bin')}" if kind in _NAMED else ""


def _check_size(kind: str, size: int) -> None:
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > LARGEST_UPLOAD:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo" and size > LARGEST_PHOTO:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo;"
            f" the maximum size is {LARGEST_PHOTO} bytes"
        )
