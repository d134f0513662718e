"""The world that outlives every desk: one or two platforms, their people, and the time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.domain.address import Address
from bot.domain.ids import PersonId
from bot.domain.people import Account, AccountId, Person, Role
from bot.ports.store import Store
from bot.timekeeping import DeskClock
from tests.faults.crashes.places import CLIENTS, MAKERS, Place
from tests.storage.stories import ANN, NOW, TEAM, keep


@dataclass
class World:
    """Clients on one platform, their team on the same or the other one.

    `jump` is how far the clock goes at once.
    """

    clients: Place
    team: Place
    clock: DeskClock
    jump: timedelta = timedelta()
    jumps: int = 0
    places: dict[str, Place] = field(init=False)

    def __post_init__(self) -> None:
        self.places = {each.platform: each for each in (self.clients, self.team)}

    def order(self) -> dict[str, Any]:
        """What a desk needs to find its platforms, and the time."""
        return {
            "platforms": {name: place.order() for name, place in self.places.items()},
            "ahead": self.jumps * self.jump.total_seconds(),
            "jump": self.jump.total_seconds(),
        }

    def time_passes(self) -> None:
        self.jumps += 1
        self.clock.move(self.jump)

    async def settle(self, store: Store) -> None:
        """The desk knows the team, Ann, and the clients."""
        people = [
            Person(id=PersonId(f"c{n}"), name=f"Client {n}", role=Role.CLIENT, team=TEAM.id)
            for n in range(CLIENTS)
        ]
        place = self.clients
        accounts = [
            self._account(place, place.user(n), person.id, place.client_room(n))
            for n, person in enumerate(people)
        ]
        ann = self._account(self.team, str(self.team.ann), ANN.id, self.team.ann_alone)
        team = replace(
            TEAM,
            channel=Address(self.team.platform, self.team.workspace, self.team.team_room),
            workplace=self.team.workplace,
        )
        await keep(store, team, ANN, *people, *accounts, ann)

    def _account(self, place: Place, user: str, person: PersonId, chat: str) -> Account:
        private = Address(place.platform, place.workspace, chat)
        account = AccountId(place.platform, place.workspace, user)
        return Account(id=account, person=person, name=person, private=private, seen_at=NOW)


@asynccontextmanager
async def open_world(kind: str) -> AsyncIterator[World]:
    """Stand-ins of one or two platforms on loopback: `telegram`, `slack to telegram`."""
    clock = DeskClock()
    clients_on, _, team_on = kind.partition(" to ")
    clients = MAKERS[clients_on](clock)
    team = MAKERS[team_on](clock) if team_on else clients
    world = World(clients, team, clock)
    started: list[Place] = []
    try:
        for place in world.places.values():
            await place.stand_in.start_server()
            started.append(place)
        yield world
    finally:
        for place in started:
            await place.stand_in.stop_server()
