"""What a message says: its words as a person wrote them, and its files."""

from dataclasses import dataclass

from adapters.slack.files import files_of, links_of
from adapters.slack.markup import without_mention
from adapters.slack.payloads import Payload, parts, said
from adapters.slack.raw import Raw
from adapters.slack.rich import from_blocks, from_markup, is_rich
from bot.domain.conversation import FileRef
from bot.domain.formatting import Formatted, Mark, joined


@dataclass(frozen=True, slots=True)
class Content:
    """`addressed`: the desk was mentioned; `opened`: with its first word."""

    words: Formatted
    files: tuple[FileRef, ...]
    addressed: bool
    opened: bool

    @property
    def text(self) -> str:
        return self.words.text


def content(raw: Raw, message: Payload) -> Content:
    """Read a message's words and files, with those of messages it forwards."""
    rest, addressed, opened = without_mention(_written(raw, message), raw.bot.user)
    lines = (Formatted(line) for line in links_of(message))
    words = joined((rest, *_forwarded(raw, message), *lines)).stripped()
    return Content(
        words=words,
        files=files_of(message, raw.workspace),
        addressed=addressed,
        opened=opened,
    )


def _written(raw: Raw, message: Payload) -> Formatted:
    if is_rich(message):
        return from_blocks(message, raw.names, raw.bot.user)
    return from_markup(said(message, "text"), raw.names, raw.bot.user)


def _forwarded(raw: Raw, message: Payload) -> list[Formatted]:
    """The words of messages that a person shared: they are not part of the message's own text."""
    shared = (one for one in parts(message, "attachments") if one.get("is_share"))
    texts = (from_markup(said(one, "text"), raw.names, "") for one in shared)
    return [text.stripped().marked(Mark.QUOTE) for text in texts]
