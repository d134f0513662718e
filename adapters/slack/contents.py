"""What a message says: its words as a person wrote them, and its files."""

from dataclasses import dataclass

from adapters.slack.files import files_of, links_of
from adapters.slack.markup import plain, without_mention
from adapters.slack.payloads import Payload, parts, said
from adapters.slack.raw import Raw
from bot.domain.conversation import FileRef


@dataclass(frozen=True, slots=True)
class Content:
    """`addressed`: the desk was mentioned; `opened`: with its first word."""

    text: str
    files: tuple[FileRef, ...]
    addressed: bool
    opened: bool


def content(raw: Raw, message: Payload) -> Content:
    """Read a message's words and files, with those of messages it forwards."""
    rest, addressed, opened = without_mention(said(message, "text"), raw.bot.user)
    lines = (plain(rest, raw.names), *_forwarded(raw, message), *links_of(message))
    return Content(
        text="\n".join(lines).strip(),
        files=files_of(message, raw.workspace),
        addressed=addressed,
        opened=opened,
    )


def _forwarded(raw: Raw, message: Payload) -> list[str]:
    """The words of messages that a person shared: they are not part of the message's own text."""
    shared = (one for one in parts(message, "attachments") if one.get("is_share"))
    texts = (plain(said(one, "text"), raw.names) for one in shared)
    return [f"> {line}" for text in texts for line in text.splitlines()]
