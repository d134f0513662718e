"""A raw inbox row: the payload as it came, and what only the receiver could know about it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from adapters.slack.keys import delivery_key, happened_at, instant
from adapters.slack.payloads import Delivery, Payload, delivery, maybe, part, said, team_of, word
from bot.domain.address import Address, PlaceKind
from bot.domain.people import AccountId
from bot.events import Place, Sender

_UNNAMED = "privategroup"  # what Slack calls every private channel in a press or command
# Slack's own robot writes into direct messages and cannot be answered.
_SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the desk is on Slack: its user, its bot and the workspace it is installed in."""

    user: str
    bot_id: str
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """One row, written and read here alone.

    `names` are people's names by user id, `homes` the workspaces of those who belong to another,
    `direct` is the desk's own chat with whoever gave a slash command, `received` the time of those
    deliveries to which Slack gives none.
    """

    bot: Identity
    payload: Payload
    received: str
    envelope: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    locales: Mapping[str, str] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    direct: str = ""

    @property
    def type(self) -> Delivery:
        return delivery(self.payload)

    @property
    def key(self) -> str:
        return delivery_key(self.payload, self.envelope)

    @property
    def received_at(self) -> datetime:
        return instant(self.received)

    @property
    def happened_at(self) -> datetime:
        """Slack's time of the happening, else when it was received."""
        return happened_at(self.payload, self.received_at)

    def write(self) -> str:
        """JSON text for the inbox."""
        bot = {"user": self.bot.user, "bot_id": self.bot.bot_id, "team": self.bot.team}
        extras: dict[str, object] = {
            "envelope": self.envelope,
            "names": self.names,
            "locales": self.locales,
            "homes": self.homes,
            "direct": self.direct,
        }
        row: dict[str, object] = {
            "bot": bot,
            "type": self.type,
            "payload": self.payload,
            "at": self.received,
        }
        row |= {name: value for name, value in extras.items() if value}
        # Escaped to ASCII: half a surrogate pair in it would break the database, not the reader.
        return json.dumps(row, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> "Raw":
        """Read what `write` wrote; raises ValueError for anything else."""
        try:
            row = json.loads(text)
        except RecursionError as deep:
            raise ValueError("a raw row of Slack is not nested so deeply") from deep
        if not isinstance(row, dict):
            raise ValueError("a raw row of Slack is an object")  # noqa: TRY004 - broken, not misused
        bot, payload = part(row, "bot"), part(row, "payload")
        return cls(
            bot=Identity(said(bot, "user"), said(bot, "bot_id"), said(bot, "team")),
            payload=payload,
            received=said(row, "at"),
            envelope=said(row, "envelope"),
            names=maybe(row, "names"),
            locales=maybe(row, "locales"),
            homes=maybe(row, "homes"),
            direct=said(row, "direct"),
        )

    @property
    def workspace(self) -> str:
        """Where the desk is installed: every channel id is this workspace's."""
        return self.bot.team or team_of(self.payload)

    def place(self, channel: str, thread: str = "", title: str = "") -> Place:
        """A place here. Ids of direct messages begin with D, and a user's id stands for theirs."""
        private = channel.startswith(("D", "U", "W"))
        return Place(
            address=Address("slack", self.workspace, channel, thread),
            kind=PlaceKind.PRIVATE if private else PlaceKind.GROUP,
            title="" if private or title == _UNNAMED else title,
        )

    def is_foreign(self, message: Payload) -> bool:
        """Whether no person wrote it, but an app, Slack's robot or the desk itself."""
        return bool(said(message, "bot_id")) or said(message, "user") in {_SLACKBOT, self.bot.user}

    def author(self, message: Payload) -> Sender:
        """Whoever wrote a message, with the workspace that is theirs."""
        user = word(message, "user")
        home = said(message, "user_team") or said(message, "source_team") or said(message, "team")
        return self.sender(user, self._workspace_in(home, user) if home.startswith("E") else home)

    def _workspace_in(self, organisation: str, user: str) -> str:
        """The workspace of somebody whose event names but the organisation, as some do."""
        if home := said(self.homes, user):
            return home
        if organisation == said(self.payload, "context_enterprise_id"):
            return self.workspace
        if organisation == said(self.payload, "enterprise_id"):
            return said(self.payload, "team_id") or organisation
        return organisation

    def sender(self, user: str, team: str, name: str = "", handle: str = "") -> Sender:
        """A person, who may belong to another workspace in a shared channel."""
        return Sender(
            account=AccountId("slack", team or said(self.homes, user) or self.workspace, user),
            name=said(self.names, user) or name,
            handle=handle,
            language=said(self.locales, user).partition("-")[0],
        )
