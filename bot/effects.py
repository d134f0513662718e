"""What must happen: rows of the decision's own transaction, carried out later by the courier.

Two kinds go out. What is *said* arrives, each one, in order. What is *shown* is a view: only its
latest state matters, and it is rendered when it is sent. Each names its reader's language; empty
is the desk's own.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum, StrEnum

from bot.cards import Button, Text
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileRef
from bot.domain.ids import MessageId, TaskId
from bot.domain.people import AccountId
from bot.domain.reminders import Reminder, ReminderKind
from bot.forms import Form
from bot.upkeep import ForgetView, MergeTask, MoveChat, Redact, Retry, SplitTask


class Urgency(IntEnum):
    """Who goes first when a channel cannot carry all; lower goes first, waiting lowers it."""

    ANSWER = 0
    CLIENT = 1
    NEW_CARD = 2
    CARD = 3
    REMINDER = 4
    DIGEST = 5


AGEING = timedelta(seconds=30)  # waiting this long makes a row more urgent by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A sentence of the desk to one place. `task` is what a reply to it will be about.

    `under` names a view whose message roots the thread to write in: it is looked up when the
    sentence is sent, since the view may still be on its way. Of a `secret` one the store forgets
    the words' arguments as soon as it was sent. `menu` are words that the reader can send with one
    tap from then on, where the platform has a place for them. `file` is one that the desk makes
    when it is sent (a transcript). A `spaced` one is a reminder that keeps its distance from the
    last one in its place.
    """

    to: Address
    text: Text
    language: str
    under: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    reply_to: MessageRef | None = None
    task: TaskId | None = None
    secret: bool = False
    menu: tuple[tuple[Text, ...], ...] = ()
    file: FileRef | None = None
    spaced: bool = False
    urgency: Urgency = Urgency.CLIENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A person's message carried to another place; its words and files are read when it is sent.

    `heading` stands above the words (who speaks, which task). `fate_to`, when given, is where the
    sender is told what became of it. `under` as for Say. A part of an `album` waits for the others,
    which go with it as `further` messages; a part that comes later goes alone.
    """

    to: Address
    message: MessageId
    heading: Text
    language: str
    under: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    reply_to: MessageRef | None = None
    task: TaskId | None = None
    masked: bool = False
    fate_to: Address | None = None
    fate_under: str = ""
    fate_language: str = ""
    album: str = ""
    further: tuple[MessageId, ...] = ()
    urgency: Urgency = Urgency.CLIENT

    @property
    def messages(self) -> tuple[MessageId, ...]:
        """All that it carries."""
        return (self.message, *self.further)

    def taking(self, later: "Relay") -> "Relay":
        """The same with one more part of its album, and the buttons that this one would have."""
        further = (*self.further, *later.messages)
        return replace(self, further=further, buttons=later.buttons)

    def is_album_of(self, other: "Relay") -> bool:
        """Whether the two are parts of one thing on the same way."""
        return self.album != "" and _way(self) == _way(other)


def _way(relay: Relay) -> tuple[object, ...]:
    """What parts that go together have in common."""
    return (
        relay.album,
        relay.to,
        relay.under,
        relay.task,
        relay.masked,
        relay.fate_to,
        relay.fate_under,
        relay.language,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """Bring the copies of a relayed message, which stand in one room, in line with what it is now.

    Other words are changed in place; a deleted message leaves a note, a withdrawn one nothing.
    `row` is the outbox row that carried it. `takes` is the message itself in its author's chat,
    where that shall go and not a copy. `fate_to` is where whoever withdrew or redacted it is told
    that it stays.
    """

    to: Address
    message: MessageId
    row: str
    task: TaskId | None = None
    takes: MessageRef | None = None
    fate_to: Address | None = None
    fate_under: str = ""
    fate_language: str = ""
    urgency: Urgency = Urgency.CLIENT


class ViewKind(StrEnum):
    """What a view shows; `bot/views` has one composer for each."""

    CARD = "card"
    BOARD = "board"
    HANDOVER = "handover"
    CONFIRMATION = "confirmation"
    HOME = "home"
    STEP = "step"


OF_TASKS = frozenset({ViewKind.CARD, ViewKind.CONFIRMATION})


def view_key(kind: ViewKind, subject: str, to: Address) -> str:
    """Name a view: what it shows, of what, and where."""
    return f"{kind}:{subject}:{to}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Bring a view up to date in its place; it is posted when it does not stand there yet.

    The subject of a card or confirmation is a task, of a home an account, of a step a filling and
    the step's number, of a board or a hand-over itself. A card that went out on a board is shown
    there; `apart` gives it a message of its own as well, in whose thread people can talk. `afresh`
    posts it once more, below what was said since; the message it had says so from then on.
    """

    kind: ViewKind
    subject: str
    to: Address
    language: str
    urgency: Urgency = Urgency.CARD
    apart: bool = False
    afresh: bool = False

    @property
    def key(self) -> str:
        """One view is one message in one place."""
        return view_key(self.kind, self.subject, self.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """Take the buttons off a message whose question was answered, or whose time is over.

    Its words stay, unless `text` says in the same language what became of it. A message that a
    view has left says where the view stands now. One that `keeps` its buttons is only worded anew.
    """

    ref: MessageRef
    text: Text | None = None
    keeps: bool = False
    urgency: Urgency = Urgency.CARD

    @property
    def to(self) -> Address:
        """Where the message stands."""
        return self.ref.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """Who pressed what where. In a `private` chat nobody else reads what is said."""

    by: AccountId
    to: Address
    ref: MessageRef | None
    private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A short-lived reply to a press or slash command, seen by that person only; best effort.

    Without a text the press just ends where the platform shows that it waits. Platforms take an
    answer for some minutes only: what was `pressed` tells whom to write to when that time is over,
    so that nobody who pressed while the desk was away is left wondering.
    """

    platform: str
    token: str
    text: Text | None
    language: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    alert: bool = False
    pressed: Pressed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowForm:
    """Fill the form that stands open before a person, or tell what became of a submitted one.

    `instance` names the open form. `submission` is the event of the submission that waits for its
    outcome; `errors` are by field and leave the form open. Best effort, like an answer.
    """

    platform: str
    instance: str
    form: Form
    language: str
    errors: tuple[tuple[str, Text], ...] = ()
    submission: str = ""


class Sign(StrEnum):
    """What is put on a message of staff, so that they see at once who reads it."""

    NOTE = "note"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class React:
    """Put a sign on a person's message in place of an earlier one; None takes it away.

    Best effort, like an answer: sentences say the same and cannot get lost.
    """

    ref: MessageRef
    sign: Sign | None
    instead: Sign | None = None


@dataclass(frozen=True, slots=True)
class Remind:
    """Set a reminder; one with the same key is left as it is."""

    reminder: Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget:
    """Drop what is still pending for a subject: one kind, or every kind."""

    subject: str
    kind: ReminderKind | None = None


Passing = Answer | ShowForm | React
"""What is done at once or never, and leaves no row."""

Effect = (
    Say
    | Relay
    | Amend
    | Show
    | Settle
    | Answer
    | ShowForm
    | React
    | Remind
    | Forget
    | Retry
    | MoveChat
    | ForgetView
    | MergeTask
    | Redact
    | SplitTask
)
