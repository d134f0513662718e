"""Files as Slack describes them."""

from adapters.slack.payloads import Payload, parts, said
from bot.domain.conversation import FileKind, FileRef

_KINDS = {"image": FileKind.PHOTO, "video": FileKind.VIDEO, "audio": FileKind.AUDIO}
# Drawings are documents to every other platform.
_NOT_SHOWN = frozenset({"image/svg+xml", "image/vnd.adobe.photoshop", "image/tiff"})
_GONE = frozenset({"tombstone", "hidden_by_limit"})


def files_of(message: Payload, workspace: str) -> tuple[FileRef, ...]:
    """The files of a message and of the messages it forwards, without those that are gone."""
    return tuple(
        _file(one, workspace)
        for one in _described(message)
        if said(one, "id") and said(one, "mode") not in _GONE and not _link(one)
    )


def links_of(message: Payload) -> list[str]:
    """Files that another service keeps: nobody but their keeper can hand them out."""
    linked = ((said(one, "title") or said(one, "name"), _link(one)) for one in _described(message))
    return [f"🔗 {title} {link}".replace("  ", " ") for title, link in linked if link]


def _described(message: Payload) -> list[Payload]:
    shared = (one for one in parts(message, "attachments") if one.get("is_share"))
    return [file for one in (message, *shared) for file in parts(one, "files")]


def _link(file: Payload) -> str:
    return said(file, "external_url") if file.get("is_external") is True else ""


def _file(file: Payload, workspace: str) -> FileRef:
    # Of a file from another workspace nothing but the id may be told until somebody asks for it.
    size = file.get("size")
    mime = said(file, "mimetype")
    return FileRef(
        platform="slack",
        workspace=workspace,
        id=said(file, "id"),
        kind=_kind(file, mime),
        name=said(file, "name") or said(file, "title") or said(file, "id"),
        mime=mime or "application/octet-stream",
        size=size if isinstance(size, int) else -1,
    )


def _kind(file: Payload, mime: str) -> FileKind:
    if said(file, "subtype") == "slack_audio":
        return FileKind.VOICE
    if mime in _NOT_SHOWN:
        return FileKind.DOCUMENT
    return _KINDS.get(mime.partition("/")[0], FileKind.DOCUMENT)
