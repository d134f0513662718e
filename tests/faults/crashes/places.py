"""What outlives a desk on one platform: its people, what they do, and what they see of the desk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from adapters.playground.slack import Identity, SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.domain.team import Workplace
from bot.ports.clock import Clock
from tests.faults.crashes.points import SLACK, TELEGRAM

CLIENTS = 4
PICTURE = bytes(range(256)) * 700  # several chunks on its way
ME = Identity()
# How long Slack waits for an acknowledgement; as long as it does in earnest, nobody would wait.
ACK_SECONDS = 0.6


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the desk, by the id that its room knows it by.

    `files` are their names; messages with the same `album` are one thing to people.
    """

    id: str
    text: str
    files: tuple[str, ...]
    room: str
    album: str = ""
    deleted: bool = False


@dataclass
class TelegramPlace:
    """Clients in chats of their own, a team in a group; who claims works in their own chat."""

    stand_in: TelegramStandIn
    clients: list[int]
    ann: int
    group: int
    platform: str = TELEGRAM
    workspace: str = ""
    workplace: Workplace = Workplace.PRIVATE
    said: int = 0
    presses: list[str] = field(default_factory=list)

    @classmethod
    def make(cls, clock: Clock) -> "TelegramPlace":
        stand_in = TelegramStandIn(clock, limits=False)
        clients = [stand_in.add_user(f"Client {number}") for number in range(CLIENTS)]
        ann = stand_in.add_user("Ann")
        for each in (*clients, ann):
            stand_in.start(each)
        group = stand_in.add_group("Team", members=[ann])
        stand_in.scene.updates.drop()  # how they met is not what is told here
        return cls(stand_in, clients, ann, group)

    def order(self) -> dict[str, Any]:
        return {"api_url": self.stand_in.api_url, "token": self.stand_in.token}

    @property
    def rooms(self) -> list[str]:
        return [str(each) for each in (*self.clients, self.ann, self.group)]

    @property
    def team_room(self) -> str:
        return str(self.group)

    @property
    def work_room(self) -> str:
        return str(self.ann)

    @property
    def ann_alone(self) -> str:
        return str(self.ann)

    @property
    def told(self) -> int:
        """How much the desk is told, presses aside."""
        return self.said

    def user(self, client: int) -> str:
        return str(self.clients[client])

    def client_room(self, client: int) -> str:
        return str(self.clients[client])

    def says(self, client: int, text: str) -> None:
        self.said += 1
        self.stand_in.say(self.clients[client], self.clients[client], text)

    def sends_picture(self, client: int, text: str) -> None:
        self.said += 1
        room = self.clients[client]
        self.stand_in.send_document(room, room, PICTURE, "view.bin", caption=text)

    def seen(self, room: str, *, gone: bool = False) -> list[Seen]:
        """The desk's messages; also what is `gone`, on demand."""
        return [
            Seen(
                str(m.message_id),
                m.text or m.caption or "",
                (m.file.name or "",) if m.file is not None else (),
                room,
                m.media_group_id or "",
                m.deleted,
            )
            for m in self.stand_in.messages(int(room))
            if m.from_bot and (gone or not m.deleted)
        ]

    def claims(self, text: str) -> None:
        self._presses(self.group, text, "Claim")

    def begins_reply(self, text: str) -> None:
        self._presses(self.ann, text, "Reply")

    def answers(self, text: str, *, about: str) -> None:
        del about  # reply mode knows
        self.said += 1
        self.stand_in.say(self.ann, self.ann, text)

    def _presses(self, room: int, text: str, label: str) -> None:
        message = next(
            m
            for m in self.stand_in.messages(room)
            if m.from_bot and text in m.text and label in m.labels
        )
        press = self.stand_in.press(self.ann, room, message.message_id, label)
        self.presses.append(press)

    def has_failed(self) -> bool:
        """Telegram keeps a press until somebody fetches it."""
        return False

    @property
    def stored_presses(self) -> range:
        """How many presses the desk may have stored."""
        return range(len(self.presses), len(self.presses) + 1)


@dataclass
class SlackPlace:
    """Clients in direct messages, a team in a channel; work goes on in the thread of the card."""

    stand_in: SlackStandIn
    clients: list[str]
    ann: str
    channel: str
    platform: str = SLACK
    workspace: str = ME.team_id
    workplace: Workplace = Workplace.THREAD
    said: int = 0
    presses: list[str] = field(default_factory=list)

    @classmethod
    def make(cls, clock: Clock) -> "SlackPlace":
        # An event waits for a socket: a platform that gives up has nothing to do with a crash.
        stand_in = SlackStandIn(
            clock, limits=False, patient=True, ack_seconds=ACK_SECONDS, retry_delays=[0.0] * 50
        )
        clients = [stand_in.add_user(f"client{number}") for number in range(CLIENTS)]
        ann = stand_in.add_user("ann", real_name="Ann")
        channel = stand_in.add_channel("team", members=[ann])
        return cls(stand_in, clients, ann, channel)

    def order(self) -> dict[str, Any]:
        return {"api_url": self.stand_in.api_url}

    @property
    def rooms(self) -> list[str]:
        return [*map(self.stand_in.dm, (*self.clients, self.ann)), self.channel]

    @property
    def team_room(self) -> str:
        return self.channel

    @property
    def work_room(self) -> str:
        return self.channel

    @property
    def ann_alone(self) -> str:
        return self.stand_in.dm(self.ann)

    @property
    def told(self) -> int:
        """How much the desk is told, presses aside: also that messages of its own are gone."""
        seen = (each for room in self.rooms for each in self.seen(room, gone=True))
        return self.said + sum(each.deleted for each in seen)

    def user(self, client: int) -> str:
        return self.clients[client]

    def client_room(self, client: int) -> str:
        return self.stand_in.dm(self.clients[client])

    def says(self, client: int, text: str) -> None:
        self.said += 1
        self.stand_in.say(self.clients[client], self.client_room(client), text)

    def sends_picture(self, client: int, text: str) -> None:
        self.said += 1
        self.stand_in.upload(
            self.clients[client],
            self.client_room(client),
            PICTURE,
            "view.bin",
            "application/octet-stream",
            text=text,
        )

    def seen(self, room: str, *, gone: bool = False) -> list[Seen]:
        """The desk's messages; also what is `gone`, on demand."""
        return [
            Seen(
                m.ts,
                m.plain or m.text,
                tuple(each.name for each in m.files),
                room,
                deleted=m.deleted,
            )
            for m in self.stand_in.messages(room)
            if m.from_bot and (gone or not m.deleted)
        ]

    def claims(self, text: str) -> None:
        self._presses(text, "Claim")

    def begins_reply(self, text: str) -> None:
        self._presses(text, "Reply")

    def answers(self, text: str, *, about: str) -> None:
        self.said += 1
        self.stand_in.say(self.ann, self.channel, text, thread_ts=self.card(about, "Reply").ts)

    def card(self, text: str, label: str) -> Any:
        return next(
            m
            for m in self.stand_in.messages(self.channel)
            if m.from_bot
            and m.thread_ts is None
            and text in m.plain
            and label in [each.label for each in m.buttons]
        )

    def _presses(self, text: str, label: str) -> None:
        press = self.stand_in.press(self.ann, self.channel, self.card(text, label).ts, label)
        self.presses.append(press)

    def has_failed(self) -> bool:
        """Slack never repeats a press; whoever pressed sees that it failed."""
        return str(self.stand_in.outcome(self.presses[-1])) not in {"acked", "waiting"}

    @property
    def stored_presses(self) -> range:
        """How many presses the desk may have stored: one that failed may have been, too."""
        acked = sum(str(self.stand_in.outcome(each)) == "acked" for each in self.presses)
        return range(acked, len(self.presses) + 1)


Place = TelegramPlace | SlackPlace
MAKERS: dict[str, Callable[[Clock], Place]] = {
    TELEGRAM: TelegramPlace.make,
    SLACK: SlackPlace.make,
}
