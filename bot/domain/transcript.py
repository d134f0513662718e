"""A transcript: one task to read and to keep, as a file that is made when it is sent."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.conversation import FileKind, FileRef
from bot.domain.ids import TaskId

DESK = "desk"  # the platform of files that the desk makes itself


class Format(StrEnum):
    """As a page, as plain text, or as an archive of both with the files that were sent."""

    PAGE = "html"
    TEXT = "txt"
    ARCHIVE = "zip"


_MIMES = {
    Format.PAGE: "text/html",
    Format.TEXT: "text/plain",
    Format.ARCHIVE: "application/zip",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptOrder:
    """Which task, in which form, for whom; a client's has nothing that staff wrote to each other.

    `language` is the reader's; empty is the desk's own.
    """

    task: TaskId
    number: int
    format: Format
    for_client: bool
    language: str = ""

    @property
    def name(self) -> str:
        """What the file is called, without its ending."""
        return f"request-{self.number}"

    @property
    def file(self) -> FileRef:
        """The file, whose bytes there are only once somebody fetches it."""
        reader = "client" if self.for_client else "staff"
        return FileRef(
            platform=DESK,
            workspace="",
            id=f"transcript:{self.task}:{self.number}:{self.format}:{reader}:{self.language}",
            kind=FileKind.DOCUMENT,
            name=f"{self.name}.{self.format}",
            mime=_MIMES[self.format],
        )


def order_of(file: FileRef) -> TranscriptOrder:
    """What a file of the desk stands for; raises ValueError for what is none."""
    what, task, number, form, reader, language = file.id.split(":", 5)
    if file.platform != DESK or what != "transcript":
        sentence = f"no file that the desk makes: {file.id}"
        raise ValueError(sentence)
    return TranscriptOrder(
        task=TaskId(task),
        number=int(number),
        format=Format(form),
        for_client=reader == "client",
        language=language,
    )
