"""The two sides that outlive a desk: a platform with clients who write and a team that claims."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from adapters.playground.slack import Identity, SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.domain.address import Address
from bot.domain.ids import PersonId
from bot.domain.people import Account, AccountId, Person, Role
from bot.ports.clock import Clock
from bot.ports.store import Store
from tests.storage.stories import ANN, NOW, TEAM, keep

CLIENTS = 4
ME = Identity()


@dataclass
class Side:
    """What both platforms have in common; people are known by their number."""

    stand_in: Any
    clients: list[Any]
    ann: Any
    channel: Any
    platform: str = ""
    workspace: str = ""

    def chat(self, client: int) -> Any:
        return self.clients[client]

    def order(self) -> dict[str, Any]:
        """What a desk needs to find the platform."""
        return {"platform": self.platform, "api_url": self.stand_in.api_url}

    async def settle(self, store: Store) -> None:
        """The desk knows the team, Ann, and the clients."""
        channel = Address(self.platform, self.workspace, str(self.channel))
        people = [
            Person(id=PersonId(f"c{n}"), name=f"Client {n}", role=Role.CLIENT, team=TEAM.id)
            for n in range(CLIENTS)
        ]
        accounts = [
            self._account(user, person.id, str(self.chat(n)))
            for n, (user, person) in enumerate(zip(self.clients, people, strict=True))
        ]
        anns = self._account(self.ann, ANN.id, "")
        await keep(store, replace(TEAM, channel=channel), ANN, *people, *accounts, anns)

    def _account(self, user: Any, person: PersonId, chat: str) -> Account:
        private = Address(self.platform, self.workspace, chat) if chat else None
        account = AccountId(self.platform, self.workspace, str(user))
        return Account(id=account, person=person, name=person, private=private, seen_at=NOW)

    def says(self, client: int, text: str) -> None:
        self.stand_in.say(self.clients[client], self.chat(client), text)

    def cards(self, text: str) -> list[Any]:
        """The desk's messages in the team's channel that show a request."""
        return _from_desk(self.stand_in.messages(self.channel), text)

    def confirmations(self, client: int, text: str) -> list[Any]:
        """The same in the client's own chat."""
        return _from_desk(self.stand_in.messages(self.chat(client)), text)


class TelegramSide(Side):
    def claim(self, text: str) -> str:
        card = self.cards(text)[0]
        return str(self.stand_in.press(self.ann, self.channel, card.message_id, "Claim"))

    def was_taken(self, press: str) -> bool:
        """Telegram keeps a press until somebody fetches it."""
        return bool(press)

    def order(self) -> dict[str, Any]:
        return {**super().order(), "token": self.stand_in.token}


class SlackSide(Side):
    def chat(self, client: int) -> Any:
        return self.stand_in.dm(self.clients[client])

    def claim(self, text: str) -> str:
        card = self.cards(text)[0]
        return str(self.stand_in.press(self.ann, self.channel, card.ts, "Claim"))

    def was_taken(self, press: str) -> bool:
        """Slack never repeats a press; whoever pressed sees that it failed."""
        return str(self.stand_in.outcome(press)) == "acked"


def _from_desk(messages: list[Any], text: str) -> list[Any]:
    return [
        each
        for each in messages
        if each.from_bot and not each.deleted and text in (getattr(each, "plain", "") or each.text)
    ]


@asynccontextmanager
async def open_side(platform: str, clock: Clock) -> AsyncIterator[Side]:
    """One platform's stand-in with its people, on loopback."""
    if platform == "telegram":
        telegram = TelegramStandIn(clock, limits=False)
        users = [telegram.add_user(f"Client {number}") for number in range(CLIENTS)]
        ann = telegram.add_user("Ann")
        group = telegram.add_group("Team", members=[ann])
        telegram.scene.updates.drop()  # that it came into the group is not what is told here
        side: Side = TelegramSide(telegram, users, ann, group, platform)
    else:
        # An event waits for a socket: a platform that gives up has nothing to do with a crash.
        slack = SlackStandIn(clock, limits=False, patient=True)
        names = [slack.add_user(f"client{number}") for number in range(CLIENTS)]
        anna = slack.add_user("ann", real_name="Ann")
        channel = slack.add_channel("team", members=[anna])
        side = SlackSide(slack, names, anna, channel, platform, ME.team_id)
    await side.stand_in.start_server()
    try:
        yield side
    finally:
        await side.stand_in.stop_server()
