"""What the workspace remembers; every field is plain JSON, so that a snapshot is only a listing."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

Json = dict[str, Any]

ChannelKind = Literal["public", "private", "im"]


@dataclass(frozen=True, slots=True)
class Identity:
    """The workspace, the installed app and its two tokens."""

    team_id: str = "T0PLAYGRND"
    team_name: str = "Playground"
    domain: str = "playground"
    app_id: str = "A0PLAYGRND"
    bot_user_id: str = "UDESK0001"
    bot_id: str = "BDESK0001"
    bot_name: str = "desk"
    bot_token: str = "xoxb-playground"  # noqa: S105  # a token of the stand-in, worth nothing
    app_token: str = "xapp-playground"  # noqa: S105  # likewise
    signing_secret: str = "signed-by-the-playground"  # noqa: S105  # likewise


@dataclass(slots=True)
class Person:
    id: str
    name: str
    real_name: str
    locale: str
    tz: str
    is_bot: bool = False
    is_deactivated: bool = False
    team: str = ""
    """The workspace of somebody who comes from another one, through a shared channel."""


@dataclass(slots=True)
class Channel:
    """A place to write; a direct message is one with `person` at its other end."""

    id: str
    name: str
    kind: ChannelKind
    created: int
    members: list[str] = field(default_factory=list)
    person: str | None = None
    is_archived: bool = False
    is_ext_shared: bool = False


@dataclass(slots=True)
class Message:
    """A message as the Web API shows it (`body`), and what only the stand-in knows about it."""

    channel: str
    ts: str
    sender: str
    body: Json
    at: float
    history: list[str] = field(default_factory=list)
    deleted: bool = False

    @property
    def thread_ts(self) -> str | None:
        """The parent's ts when this is a reply, else nothing."""
        root = self.body.get("thread_ts")
        return None if root == self.ts else root


@dataclass(slots=True)
class Ephemeral:
    """A message only one person sees; it is in no history, and chat.update cannot reach it."""

    channel: str
    user: str
    ts: str
    sender: str
    body: Json
    at: float
    history: list[str] = field(default_factory=list)
    deleted: bool = False


@dataclass(slots=True)
class StoredFile:
    id: str
    name: str
    title: str
    mimetype: str
    size: int
    user: str
    created: int
    secret: str
    uploaded: bool = False
    completed: bool = False
    shares: dict[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class View:
    """A modal or a Home tab; `body` is what the app gave, with the ids the platform filled in."""

    id: str
    kind: Literal["modal", "home"]
    user: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: Json = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    notice: str = ""


@dataclass(slots=True)
class Trigger:
    """The right to open one form, for three seconds."""

    id: str
    user: str
    made_at: float
    view_id: str | None = None
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """The right to answer one interaction, five times within half an hour."""

    secret: str
    channel: str
    user: str
    made_at: float
    message_ts: str | None = None
    is_ephemeral: bool = False
    thread_ts: str | None = None
    uses: int = 0


class Outcome(StrEnum):
    """How a press, command or submission ended, as the person sees it."""

    WAITING = "waiting"
    ACKED = "acked"
    TIMED_OUT = "⚠ operation timed out"
    REFUSED = "the form is incomplete"
    """The platform's own client did not send it; the app heard nothing."""


@dataclass(slots=True)
class Interaction:
    """One act of a person that the app must acknowledge within three seconds."""

    id: str
    kind: str
    user: str
    channel: str | None = None
    view_id: str | None = None
    outcome: Outcome = Outcome.WAITING


@dataclass(slots=True)
class Envelope:
    """One payload on its way over a socket; `interaction` names the person's act it reports."""

    envelope_id: str
    type: str
    payload: Json
    attempt: int = 0
    reason: str = ""
    due_at: float = 0.0
    interaction: str | None = None
    raw: bool = False

    def frame(self) -> Json:
        if self.raw:
            return self.payload
        frame: Json = {
            "envelope_id": self.envelope_id,
            "type": self.type,
            "payload": self.payload,
            "accepts_response_payload": self.type != "events_api",
        }
        if self.type == "events_api":
            frame |= {"retry_attempt": self.attempt, "retry_reason": self.reason}
        return frame
