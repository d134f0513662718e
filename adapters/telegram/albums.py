"""Albums: which files one call can send, and that call, purely.

Pictures and films stand together, documents and sounds only with their own kind, anything else
alone. An album has no buttons, and its words are the caption of its first file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from adapters.telegram.origins import PLATFORM
from adapters.telegram.render import Call, captioned, fits_caption, posting
from adapters.telegram.render import count as count_calls
from adapters.telegram.ringing import without_ringing
from adapters.telegram.uploads import UPLOAD_LIMIT, shown_kind
from bot.cards import Post
from bot.domain.address import Address
from bot.domain.conversation import FileKind, FileRef

LARGEST = 10
_CAPTION = ("caption", "caption_entities")

# How a kind is called within an album, and with which it stands together.
_TYPES: Mapping[FileKind, tuple[str, str]] = {
    FileKind.PHOTO: ("photo", "seen"),
    FileKind.VIDEO: ("video", "seen"),
    FileKind.DOCUMENT: ("document", "document"),
    FileKind.AUDIO: ("audio", "audio"),
}


def together(
    files: Sequence[FileRef], *, upload_limit: int = UPLOAD_LIMIT
) -> tuple[tuple[FileRef, ...], ...]:
    """Files that can stand in one album each, in the order in which their kinds come.

    What is uploaded in one call has to fit into it.
    """
    groups: list[tuple[str, list[FileRef]]] = []
    for number, file in enumerate(files):
        _, family = _TYPES.get(shown_kind(file), ("", f"alone {number}"))
        fitting = (
            group
            for known, group in groups
            if known == family
            and len(group) < LARGEST
            and sum(map(_weight, [*group, file])) <= upload_limit
        )
        group = next(fitting, None)
        if group is None:
            groups.append((family, [file]))
        else:
            group.append(file)
    return tuple(tuple(group) for _, group in groups)


def _weight(file: FileRef) -> int:
    """What a file adds to a call: nothing when it is named by the platform's own reference."""
    return 0 if file.platform == PLATFORM else max(file.size, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """One call for several files; `words` are the parameters that hold what is said with them."""

    where: Mapping[str, object]
    words: Mapping[str, object]
    files: tuple[FileRef, ...]

    def call(self, sources: Sequence[str]) -> Call:
        """With a reference for each file, or the name of the part that holds its bytes."""
        media: list[dict[str, object]] = [
            {"type": _TYPES[shown_kind(file)][0], "media": source}
            for file, source in zip(self.files, sources, strict=True)
        ]
        media[0] |= {name: value for name, value in self.words.items() if name in _CAPTION}
        return Call(method="sendMediaGroup", parameters={**self.where, "media": media})

    def without(self, files: Sequence[FileRef]) -> "Album":
        """With the rest of the files."""
        return replace(self, files=tuple(each for each in self.files if each not in files))

    def without_looks(self) -> "Album":
        """With the bare words."""
        return replace(self, words={k: v for k, v in self.words.items() if k == _CAPTION[0]})

    def outside_topic(self) -> "Album":
        """In the group itself."""
        call = Call(method="", parameters=self.where).outside_topic()
        return replace(self, where=call.parameters)


def arranged(post: Post, *, to: Address, reply_to: str = "") -> tuple[tuple[Call, ...], Album]:
    """The album, and the calls before it where its words have no room beside it."""
    post = without_ringing(post, to.chat)
    calls = posting(post.words, to=to, reply_to=reply_to)
    beside = Album(
        where=calls[0].where,
        words=captioned(post).parameters,
        files=post.files,
    )
    if not (post.title or post.body):
        return (), beside
    if post.buttons or not fits_caption(post):
        return calls, replace(beside, words={})
    return (), beside


def count(post: Post) -> int:
    """How many messages a post will be, which is what the limits count."""
    if not post.album:
        return count_calls(post)
    calls, album = arranged(post, to=Address("", "", "0"))
    return len(calls) + len(album.files)
