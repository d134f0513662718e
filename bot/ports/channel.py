"""A channel: a running connection to one platform, and what can be carried to it."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.domain.albums import LeftOut
from bot.domain.conversation import FileKind, FileRef
from bot.effects import Sign
from bot.events import Event
from bot.forms import PostForm
from bot.ports.way_in import WayIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A raw row for the inbox.

    `key` is the platform's delivery id, `twins` further keys of the same happening (Slack sends a
    mention twice): a row is stored when none of them is known. Rows of one `lane` are handled in
    order of `at`. `raw` is JSON text, `at` the platform's time. `hold` is how long the row waits
    for an earlier one that may still be under way, where the platform does not keep order.
    """

    key: str
    platform: str
    lane: str
    raw: str
    at: datetime
    twins: tuple[str, ...] = ()
    hold: timedelta = timedelta()


class Inbox(Protocol):
    """Where receivers put what arrived."""

    async def store(self, arrivals: Sequence[Arrival]) -> int:
        """Commit all of them in one transaction, durably; return how many were new.

        Only after this returns may the platform be told that they were received.
        """
        ...


class Hearing(Protocol):
    """Until when a platform was surely heard: kept for good, so that a gap can be looked through.

    Only for platforms that can be asked for what was said meanwhile.
    """

    async def heard_until(self, platform: str) -> datetime | None:
        """None before it was ever heard."""
        ...

    async def note_heard(self, platform: str, at: datetime) -> None:
        """Whatever the platform told before that instant is in the inbox."""
        ...

    async def open_threads(self, platform: str, *, limit: int) -> tuple[MessageRef, ...]:
        """Threads of so many open requests, the one spoken in last first: where they are worked on.

        By the message that a thread grew from.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPost:
    """Say something. `marker` (the outbox id) may be put where only the desk can read it back.

    `topic` names the topic that takes the place of one that is gone; without a name, or where the
    desk may not open one, the post goes into the group itself.
    """

    to: Address
    post: Post
    marker: str
    reply_to: str = ""
    topic: str = ""
    fetch: Callable[[FileRef], AsyncIterator[bytes]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPost:
    """Show something else in a message of the desk."""

    ref: MessageRef
    post: Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Take messages of the desk away, all in one room; those that are gone already count as taken.

    It is refused as a whole where one of them has to stay; the others may be gone then.
    """

    refs: tuple[MessageRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """Put a sign on somebody's message as the desk, and take an earlier one of the desk's away."""

    ref: MessageRef
    sign: Sign | None
    instead: Sign | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PressAnswer:
    """Answer a press or slash command: a toast, or words that only the asker sees."""

    token: str
    post: Post
    alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormUpdate:
    """Fill an open form, or tell what became of a submitted one, as `ShowForm` asks."""

    instance: str
    form: PostForm
    errors: tuple[tuple[str, str], ...] = ()
    submission: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeUpdate:
    """Show a person their home: `to` is the person, by the platform's user id as `chat`."""

    to: Address
    post: Post


Parcel = NewPost | EditPost | Removal | Reaction | PressAnswer | FormUpdate | HomeUpdate


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is in the desk's way in a chat, as a short code, and what the chat is called."""

    code: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """It is there, under these ids (none for an answer). `Sent` too when nothing had to change.

    With a `trouble` it stands in the chat itself, since its topic takes nothing (topic_closed,
    topic_gone or topics_off), or the message from which its thread grew is no more (thread_gone).
    `left` are files of an album the others of which are there.
    """

    refs: tuple[MessageRef, ...] = ()
    trouble: Trouble | None = None
    left: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class TryLater:
    """The platform asks to wait (429). `everywhere`: the whole bot, not this destination alone."""

    after: timedelta
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class NotSent:
    """It certainly did not leave (no connection, refused as overloaded): repeat with patience."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may or may not have arrived (connection lost after sending, an unreadable answer)."""

    reason: str


MAY_RETURN = frozenset({"blocked", "away"})
"""Reasons of a refusal that ends when its receiver is back: a person, or a group."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It will not arrive like this.

    `reason`: blocked (by the person) or away (the desk is not in the chat, or the chat is closed),
    which may end one day; gone, too_large, forbidden or invalid, which do not.
    """

    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has a new address, or a topic of it another that was opened in its place."""

    to: Address


Outcome = Sent | TryLater | NotSent | Unknown | Refused | Moved


@dataclass(frozen=True, slots=True)
class Window:
    """At most `limit` actions within any `period` for all parcels that share `key`.

    `reserve` of them are kept for answers and client-facing parcels.
    """

    key: str
    limit: int
    period: timedelta
    reserve: int = 0


class Channel(Protocol):
    """A platform. `run` lives until cancelled; the rest may be called while it runs."""

    name: str
    text_limit: int  # characters of one post's text; the courier splits longer ones
    file_limit: int  # bytes of a file that is brought here from elsewhere
    has_threads: bool  # any message can root a thread (Slack); else a thread is a reply

    @property
    def way_in(self) -> WayIn:
        """How things stand with receiving; from memory, at any time."""
        ...

    async def run(self) -> None:
        """Receive for ever, surviving whatever the platform answers."""
        ...

    def read(self, raw: str) -> Event | None:
        """Turn a raw inbox row into an event; None for what the desk has no use for. Pure.

        Raises ValueError for a known shape that is broken.
        """
        ...

    def kind(self, raw: str) -> str:
        """Name what a raw row is, such as `message:poll`: short, without any text. Never raises."""
        ...

    def caption_limit(self, kind: FileKind) -> int:
        """How many characters of words a file of this kind takes along; zero for none. Pure."""
        ...

    def together(self, files: Sequence[FileRef]) -> tuple[tuple[FileRef, ...], ...]:
        """Put files that one message can show as an album together; some are alone. Pure."""
        ...

    def windows(self, parcel: Parcel) -> tuple[Window, ...]:
        """The platform's limits this parcel counts against. Pure."""
        ...

    async def send(self, parcel: Parcel) -> Outcome:
        """Make one attempt with one call (a file may need several); never raises for a refusal."""
        ...

    async def find(self, parcel: NewPost) -> tuple[MessageRef, ...] | None:
        """Look whether a post of unknown fate stands there; None also where nobody can look."""
        ...

    async def look(self, room: Address) -> tuple[str, ...] | None:
        """What is in the desk's way in a group or channel, as short codes; none where all is well.

        not_admin, may_not_write, not_member, archived or topics_off (`room` names a topic then).
        None when nobody can tell now.
        """
        ...

    def fetch(self, file: FileRef) -> AsyncIterator[bytes]:
        """Stream a file from this platform; raises FileUnavailableError."""
        ...


class FileUnavailableError(Exception):
    """The file cannot be read: `reason` is too_large, gone or unreachable."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keep the word that the texts know."""
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
