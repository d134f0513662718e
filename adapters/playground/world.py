"""The playground's people and places on both stand-ins; what they say is told elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from adapters.playground.slack import SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.ports.clock import Clock

Platform = Literal["telegram", "slack"]
Kind = Literal["private", "group"]

TELEGRAM_PEOPLE = ("maria", "ann", "luis", "carla")
SLACK_PEOPLE = ("maria", "ann", "ben", "colin")
CLIENTS = frozenset({"carla", "colin"})
BERLIN = "team-berlin"
LISBON = "Team Lisbon"
PICTURES = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})
"""What the page shows as a picture; no SVG, since that can hold scripts."""


@dataclass(frozen=True, slots=True)
class Place:
    """One chat on the page; `people` may write there, the first of them by default."""

    key: str
    platform: Platform
    kind: Kind
    title: str
    people: tuple[str, ...]
    telegram_chat: int = 0
    slack_chat: str = ""


class World:
    """Both stand-ins with the same people on every start; what was said is kept in `folder`."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        name: str,
        language: str,
        call_log: Path | None,
        manifest: Mapping[str, Any] | None = None,
    ) -> None:
        self._language = language
        self.desk = name
        self.telegram = TelegramStandIn(
            clock,
            bot_name=name,
            call_log=call_log,
            state_path=folder / "telegram.json",
        )
        self.slack = SlackStandIn(
            clock, call_log=call_log, state_path=folder / "slack.json", manifest=manifest
        )
        self.on_telegram: dict[str, int] = {}
        self.on_slack: dict[str, str] = {}
        self.places: dict[str, Place] = {}

    async def start(self) -> None:
        """Serve both platforms on free ports, and see that everybody is there."""
        await self.telegram.start_server()
        await self.slack.start_server()
        self.people_come()

    async def stop(self) -> None:
        # What is kept for the next start must not hold a fault that nobody can switch off then.
        self.telegram.faults.clear()
        self.slack.faults.clear()
        await self.telegram.stop_server()
        await self.slack.stop_server()

    def reset(self) -> None:
        """Empty both platforms and let the same people come again."""
        self.telegram.reset()
        self.slack.reset()
        self.people_come()

    def people_come(self) -> None:
        """Find each person and place by name, or make it, always in the same order.

        The order makes their ids the same on every first start.
        """
        telegram, slack = self.telegram, self.slack
        known = {user.name.lower(): user.id for user in telegram.users()}
        self.on_telegram = {
            name: known.get(name)
            or telegram.add_user(
                name.title(), username=f"{name}_playground", language_code=self._language
            )
            for name in TELEGRAM_PEOPLE
        }
        members = {person.name: person.id for person in slack.users}
        self.on_slack = {
            name: members.get(name)
            or slack.add_user(name, real_name=name.title(), locale=self._language)
            for name in SLACK_PEOPLE
        }
        groups = {chat.title: chat.id for chat in telegram.chats() if chat.kind != "private"}
        lisbon = groups.get(LISBON) or telegram.add_group(
            LISBON, [self.on_telegram[name] for name in ("maria", "luis")]
        )
        channels = {channel.name: channel.id for channel in slack.channels}
        berlin = channels.get(BERLIN) or slack.add_channel(
            BERLIN, [self.on_slack[name] for name in ("maria", "ann", "ben")]
        )
        self.places = {each.key: each for each in self._places(lisbon, berlin)}

    def name(self, person: str) -> str:
        return person.title()

    def place_of(self, chat: int | str) -> str:
        """The key of the place that this chat is on its platform."""
        places = self.places.values()
        return next(each.key for each in places if chat in (each.telegram_chat, each.slack_chat))

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after every change on either platform; the result unsubscribes."""
        leave = (
            self.telegram.subscribe(callback),
            self.slack.subscribe(lambda _count: callback()),
        )

        def unsubscribe() -> None:
            for each in leave:
                each()

        return unsubscribe

    def _places(self, lisbon: int, berlin: str) -> tuple[Place, ...]:
        return (
            self._alone("carla", "telegram"),
            self._alone("colin", "slack"),
            Place(
                "berlin", "slack", "group", f"#{BERLIN}", ("ann", "ben", "maria"), slack_chat=berlin
            ),
            Place(
                "lisbon",
                "telegram",
                "group",
                LISBON,
                ("luis", "maria"),
                telegram_chat=lisbon,
            ),
            self._alone("maria", "telegram"),
            self._alone("maria", "slack"),
            self._alone("ann", "slack"),
            self._alone("ann", "telegram"),
            self._alone("luis", "telegram"),
            self._alone("ben", "slack"),
        )

    def _alone(self, person: str, platform: Platform) -> Place:
        """Somebody's private chat with the desk."""
        if platform == "telegram":
            chat = self.on_telegram[person]
            return Place(
                f"{person}-telegram",
                platform,
                "private",
                self.desk,
                (person,),
                telegram_chat=chat,
            )
        return Place(
            f"{person}-slack",
            platform,
            "private",
            self.desk,
            (person,),
            slack_chat=self.slack.dm(self.on_slack[person]),
        )
