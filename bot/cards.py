"""Platform-neutral contents: what use cases say (in keys) and what channels get (in words).

A `Text` is a key of the catalogues with its arguments; the courier turns it into words in the
reader's language. A `Post` is what an adapter renders: plain strings, never markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.buttons import Press
from bot.domain.conversation import FileRef
from bot.domain.formatting import Spans
from bot.domain.money.amount import Amount


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as a person reads it: day and time in this zone."""

    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a person reads it, wherever they live."""

    on: date


@dataclass(frozen=True, slots=True)
class Lasting:
    """A duration as a person reads it ("1 h 20 min"); seconds, so that it survives as JSON."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence by its catalogue key. Nested Texts are words that need translation themselves."""

    key: str
    args: "Args" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lines:
    """Several sentences, one below the other."""

    lines: tuple[Text, ...]


Word = str | int | Moment | Day | Lasting | Amount | Text | Lines
Args = Mapping[str, Word]


class Style(StrEnum):
    """How a button is painted where the platform can."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A button in keys: its label and what pressing it asks for."""

    label: Text
    press: Press
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One of several things in a view, with buttons of its own below it."""

    title: Text | None = None
    text: Text
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A view in keys; `quote` is what a person wrote, verbatim."""

    title: Text
    body: Text | None = None
    quote: str = ""
    fields: tuple[tuple[Text, str | Text], ...] = ()
    sections: tuple[Section, ...] = ()
    footer: Text | None = None
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PostButton:
    """A button in words. `data` fits 64 bytes."""

    label: str
    data: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSection:
    """A section in words; its title is shown bold."""

    title: str = ""
    text: str
    buttons: tuple[tuple[PostButton, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message for a channel, in words.

    Everything is plain text, in which no adapter reads markup; `spans` say how stretches of `body`
    look. `title` is shown bold, `quote` as a quotation (a person's own words), `fields` as label
    and value, then `sections`, `footer` small. `album` are further files that are shown as one with
    `file`. `menu` are words that the reader can send with one tap from now on, in rows, where the
    platform has a place for them (Telegram's keyboard).
    """

    title: str = ""
    body: str = ""
    spans: Spans = ()
    quote: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    sections: tuple[PostSection, ...] = ()
    footer: str = ""
    file: FileRef | None = None
    album: tuple[FileRef, ...] = ()
    buttons: tuple[tuple[PostButton, ...], ...] = ()
    menu: tuple[tuple[str, ...], ...] = ()

    @property
    def files(self) -> tuple[FileRef, ...]:
        """All that is shown with it."""
        return () if self.file is None else (self.file, *self.album)

    @property
    def words(self) -> "Post":
        """The same without files."""
        return replace(self, file=None, album=())
