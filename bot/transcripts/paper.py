"""A transcript in its reader's words, before it is a page or a text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Args, Moment, Text, Word
from bot.domain.conversation import FileRef, Message, MessageKind
from bot.domain.formatting import Formatted
from bot.transcripts.record import Done, Said, TaskRecord
from bot.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A file of a message. `path` is where it lies in the archive, empty where it is not there.

    `why` says then why not.
    """

    name: str
    path: str = ""
    is_picture: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One message, or (without `name`) one act in a line.

    `tone` is whose it is: client, staff, note or act. `former` are earlier words with their time.
    """

    tone: str
    at: str
    name: str = ""
    label: str = ""
    words: Formatted
    is_gone: bool = False
    marks: tuple[str, ...] = ()
    former: tuple[tuple[str, str], ...] = ()
    files: tuple[PaperFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole transcript."""

    language: str
    desk: str
    title: str
    facts: tuple[tuple[str, str], ...]
    items: tuple[PaperItem, ...]
    left_out: tuple[str, ...]
    left_out_title: str
    footer: str


Placed = Mapping[tuple[str, int], PaperFile]  # by message and the file's place in it


def paper(record: TaskRecord, wording: Wording, placed: Placed, now: datetime) -> Paper:
    """Word a record; `placed` says where its files lie."""
    language, zone = record.order.language, record.team.calendar.zone

    def words(key: str, args: Args | None = None) -> str:
        return wording.words(Text(key, args or {}), language)

    def moment(at: datetime) -> str:
        return words("transcript-moment", {"at": Moment(at, zone)})

    def day(at: datetime) -> str:
        year = str(at.astimezone(ZoneInfo(zone)).year)
        return words("transcript-day", {"at": Moment(at, zone), "year": year})

    task, client = record.task, record.client
    facts = [
        (words("transcript-client"), client.name),
        (words("transcript-company"), client.company),
        (words("transcript-status"), words(f"status-{task.status.replace('_', '-')}")),
        (words("transcript-holder"), _name(record.holder, words)),
        (words("transcript-team"), "" if record.order.for_client else record.team.name),
        (words("transcript-opened"), day(task.opened_at)),
        (words("transcript-ended"), day(task.ended_at) if task.ended_at else ""),
    ]
    items = [
        _said(each, words, moment, placed)
        if isinstance(each, Said)
        else PaperItem(tone="act", at=moment(each.at), words=Formatted(_act(each, words)))
        for each in record.items
    ]
    left_out = [(each.name, each.why) for each in placed.values() if not each.path]
    reader = "transcript-for-client" if record.order.for_client else "transcript-for-staff"
    return Paper(
        language=language or wording.catalogue.spoken.own,
        desk=wording.given["desk"],
        title=f"#{task.number} {task.title}",
        facts=tuple((label, value) for label, value in facts if value),
        items=tuple(items),
        left_out=tuple(f"{name}: {words(f'transcript-file-{why}')}" for name, why in left_out),
        left_out_title=words("transcript-left-out"),
        footer=words(reader, {"at": day(now), "zone": zone}),
    )


Words = Callable[..., str]


def _said(said: Said, words: Words, moment: Callable[[datetime], str], placed: Placed) -> PaperItem:
    message = said.message
    is_note = message.kind is MessageKind.NOTE
    files = tuple(
        placed.get((message.id, place), PaperFile(name=name_of(file)))
        for place, file in enumerate(message.files)
        if not said.is_hidden
    )
    gone = said.is_hidden
    text = Formatted(words("message-deleted")) if gone else said.words
    if message.redacted_at is not None:
        text, gone = Formatted(words("message-redacted")), True
    if not text.text and not files:
        text, gone = Formatted(words("transcript-no-words")), True
    return PaperItem(
        tone="note" if is_note else "client" if said.by_client else "staff",
        at=moment(message.at),
        name=_name(said.author, words),
        label=_label(message.kind, words),
        words=text,
        is_gone=gone,
        marks=_marks(message, words, moment),
        former=tuple(
            (words("transcript-until", {"at": moment(each.until)}), each.text)
            for each in said.former
        ),
        files=files,
    )


def _marks(message: Message, words: Words, moment: Callable[[datetime], str]) -> tuple[str, ...]:
    """What was done to a message after it was written."""
    marks = (
        ("edited", message.edited_at),
        ("deleted", message.deleted_at),
        ("withdrawn", message.withdrawn_at),
        ("redacted", message.redacted_at),
    )
    return tuple(words(f"transcript-{what}", {"at": moment(at)}) for what, at in marks if at)


def _label(kind: MessageKind, words: Words) -> str:
    if kind is MessageKind.NOTE:
        return words("transcript-note")
    return words("transcript-result") if kind is MessageKind.RESULT else ""


def _act(done: Done, words: Words) -> str:
    """An act in words; which task it speaks of stands behind it."""
    entry = done.entry
    name = done.actor or words("transcript-desk")
    return words(f"transcript-act-{entry.act}", {"name": name, "number": entry.detail})


def _name(name: Word, words: Words) -> str:
    """Somebody's name; the desk's own is a sentence."""
    return words(name.key, name.args) if isinstance(name, Text) else str(name)


def name_of(file: FileRef) -> str:
    """What a file is called; one without a name by what it is."""
    return file.name or str(file.kind)
