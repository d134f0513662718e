"""Two sides of a story: a team on one platform, and its client on the other."""

import asyncio
from dataclasses import dataclass
from typing import Any

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson

Person = SlackPerson | TelegramPerson
PLATFORMS = ("telegram", "slack")


@dataclass
class Side:
    """Two assistants of a team on `platform`, where its cards are, and a client elsewhere."""

    agency: Agency
    platform: str
    client: Person

    @property
    def on_slack(self) -> bool:
        return self.platform == "slack"

    @property
    def team(self) -> str:
        return "Berlin" if self.on_slack else "Lisbon"

    @property
    def first(self) -> Person:
        return self.agency.ann if self.on_slack else self.agency.luis

    @property
    def second(self) -> Person:
        return self.agency.ben if self.on_slack else self.agency.rita

    @property
    def maria(self) -> TelegramPerson:
        return self.agency.maria

    @property
    def channel(self) -> Any:
        return self.agency.berlin if self.on_slack else self.agency.lisbon

    @property
    def work(self) -> dict[str, Any]:
        """Where a claimed task is worked on: the channel's thread, or the holder's own chat."""
        return {"chat": self.channel} if self.on_slack else {}

    async def settings(self, words: str, answer: str) -> None:
        """The manager settles something for the team, in its channel; she reads on Telegram."""
        if not self.on_slack:
            await self.maria.says(f"/{words}", chat=self.channel)
            await self.first.sees(answer, chat=self.channel)
            return
        await self.agency.maria_on_slack.says(f"@desk {words}", chat=self.channel)
        await self.first.sees(answer, chat=self.channel)
        await self.agency.stage.quiet()
        self.agency.stage.clock.move(seconds=1)  # so that what she writes next is later
        await self.maria.says("/who")
        await self.maria.sees(f"{self.team} (open)")

    async def another_client(self, name: str) -> Person:
        """Somebody else who asks the same team, from the same platform as the client."""
        return await invited(self.agency, name, self.team, on_slack=not self.on_slack)

    async def asks(self, words: str = "Book a flight", *, number: int = 1) -> Seen:
        """The client asks; gives the card."""
        await self.client.says(words)
        return await self.first.sees(f"#{number} {words}", chat=self.channel)

    async def claimed(self, words: str = "Book a flight", *, number: int = 1) -> Seen:
        """The first assistant has it and the client reads so; gives the card."""
        card = await self.asks(words, number=number)
        await self.first.presses("Claim", on=f"#{number}", chat=self.channel)
        await self.client.sees(f"{self.first.name} has taken it")
        return card

    async def moves(self, **by: float) -> None:
        """Time passes once everything before has been handled, and what is due is told."""
        await self.settles()
        self.agency.stage.clock.move(**by)
        await self.settles()

    async def settles(self) -> None:
        """Wait until nothing that is due is left to handle or to carry; spaced words may wait."""
        for _ in range(400):
            is_fired = not await self._is_due()  # else it may lie between two looks
            await self.agency.stage.quiet_but_waiting()
            if is_fired and not await self._is_due():
                return
            await asyncio.sleep(0.01)
        raise AssertionError("what is due is never told")

    async def _is_due(self) -> bool:
        due = await self.agency.stage.store.next_reminder()
        return due is not None and due <= self.agency.stage.clock.now()

    def fact(self, label: str, value: str) -> str:
        """How a card says it there."""
        return f"{label}\n{value}" if self.on_slack else f"{label}: {value}"

    async def answers(self, person: Person, label: str, *, times: int) -> list[str]:
        """Press as fast as one can, in the channel, and hear what each press is answered."""
        presses: list[Any] = [await person.pressed(label, chat=self.channel) for _ in range(times)]
        if isinstance(person, TelegramPerson):
            return [await person.answered(each) for each in presses]
        stage, before = self.agency.stage, presses[0][1]
        whispers = await stage.until(
            lambda: (
                len(found := stage.slack.ephemerals(self.channel, person.user)[before:]) == times
                and found
            ),
            f"{times} presses are answered",
            lambda: person.see(self.channel),
        )
        return [stage.reads(each.plain) for each in whispers]

    async def can_be_claimed(self, by: Person, *, number: int = 1) -> None:
        """In the channel stands a card of this request with Claim, as somebody sees it."""
        await self.agency.stage.until(
            lambda: any(
                f"#{number} " in each.text and "Claim" in each.buttons
                for each in by.see(self.channel)
            ),
            f"{by.name} can claim #{number}",
            lambda: by.see(self.channel),
        )

    def texts(self, person: Person, chat: Any = None) -> list[str]:
        return [each.text for each in person.see(chat)]

    def read(self, person: Person, words: str, chat: Any = None) -> int:
        """In how many messages somebody reads this."""
        return sum(words in text for text in self.texts(person, chat))


async def invited(agency: Agency, name: str, team: str, *, on_slack: bool) -> Person:
    """A client of a team, on either platform."""
    invite = agency.client_on_slack if on_slack else agency.client_on_telegram
    return await invite(name, team)


async def side_of(agency: Agency, platform: str) -> Side:
    """The team on this platform, with a client Carla on the other."""
    team = "Berlin" if platform == "slack" else "Lisbon"
    carla = await invited(agency, "Carla", team, on_slack=platform != "slack")
    return Side(agency, platform, carla)


async def types(person: Person, command: str, chat: Any = None) -> None:
    """Give a command as one does there; its answer is seen by whoever looks for it."""
    if isinstance(person, SlackPerson):
        person.asks(command, chat=chat)
    else:
        await person.says(f"/{command}", chat=chat)
