"""A catch-up: what clients wrote while the desk was off comes at once, in simulated time.

A real desk on SQLite, with Telegram's windows as the adapter states them. Only what is beyond the
adapter is not there. What is told is when how much went out, and what is in the record then.
"""

import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta

from adapters.telegram.windows import windows
from bot.cards import Post
from bot.domain.address import Address
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.team import Workplace
from bot.limits import Limiter
from bot.ports.channel import NewPost
from bot.ports.store import Store
from tests.clock import StoryClock
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import Room, run_desk
from tests.engine.rush import claims_on
from tests.storage.stories import ANN, NOW, TEAM, keep

OUTAGE = timedelta(hours=1)
PATIENCE = 600.0  # seconds of real time for one simulated second, however busy the machine is
LONGEST = 600  # simulated seconds until a catch-up is given up


@dataclass
class CatchUp:
    """What became of it. Seconds are simulated, but for `handling`, which the machine took."""

    messages: int
    clients: int
    sent: Counter[int] = field(default_factory=Counter)
    """How many calls were made in each second since the start."""
    confirmed: int = 0
    claimable: int = 0
    orders: int = 0
    """Clients whose messages are in the record once each, in the order they were written."""
    handling: float = 0.0
    overfull: dict[str, int] = field(default_factory=dict)

    @property
    def calls(self) -> int:
        """How many calls it took."""
        return self.sent.total()

    @property
    def seconds(self) -> int:
        """Until the last call that somebody waited for had gone."""
        return max(self.sent) + 1

    @property
    def is_whole(self) -> bool:
        """Whether every client and every team heard of everything, and nothing twice."""
        return self.confirmed == self.claimable == self.orders == self.clients


def bound() -> float:
    """Calls a second that the desk lets its bot make, whomever they are for."""
    a_post = NewPost(to=Address("telegram", "", "-1"), post=Post(), marker="")
    everybody = next(each for each in windows(a_post) if each.key.endswith("/bot"))
    return everybody.limit / everybody.period.total_seconds()


async def catch_up(store: Store, *, clients: int, each: int, teams: int) -> CatchUp:
    """Let so many clients of so many teams have written so many messages within an hour."""
    clock = StoryClock(NOW)
    channel = FakeChannel(clock)
    channel.limits = windows
    told = CatchUp(clients * each, clients)
    await _found(store, clients, teams)
    async with run_desk(store, clock, channel, limiter=Limiter()) as room:
        await room.rest()
        began = time.perf_counter()
        await room.desk.engine.store(_written(clients, each))
        while (await store.backlog()).get("inbox:new"):
            await room.rest(seconds=PATIENCE)
        told.handling = time.perf_counter() - began
        read, seen = 0, (set(), set())
        for second in range(LONGEST):
            await room.rest(seconds=PATIENCE)
            fresh = channel.attempts[read:]
            read += len(fresh)
            told.sent[second] = len(fresh)
            for _, parcel in fresh:
                _look(parcel, *seen)
            if len(seen[0]) == len(seen[1]) == clients:
                break
            room.move(seconds=1)
        told.confirmed, told.claimable = len(seen[0]), len(seen[1])
        told.orders = await _orders(room, clients, each)
    told.sent = +told.sent
    told.overfull = channel.overfull()
    return told


async def _found(store: Store, clients: int, teams: int) -> None:
    places = [
        replace(
            TEAM,
            id=TeamId(f"t{n}"),
            name=f"Team {n}",
            channel=Address("telegram", "", f"-{1000 + n}"),
            workplace=Workplace.PRIVATE,
        )
        for n in range(teams)
    ]
    staff = [replace(ANN, id=PersonId(f"a{n}"), team=each.id) for n, each in enumerate(places)]
    people = [
        Person(
            id=PersonId(f"c{n}"),
            name=f"Client {n}",
            role=Role.CLIENT,
            team=places[n % teams].id,
        )
        for n in range(clients)
    ]
    accounts = [
        Account(
            id=AccountId("telegram", "", each.id),
            person=each.id,
            name=each.name,
            private=Address("telegram", "", each.id),
            seen_at=NOW,
        )
        for each in [*people, *staff]
    ]
    await keep(store, *places, *staff, *people)
    await keep(store, *accounts, key="accounts")


def _written(clients: int, each: int) -> list:
    """Everybody's messages, evenly over the hour, as the platform kept them."""
    step = OUTAGE / (clients * each)
    return [
        arrival(
            f"said:{number}",
            "message",
            at=NOW - OUTAGE + step * number,
            id=str(number),
            user=f"c{number % clients}",
            text=words(number % clients, number // clients),
        )
        for number in range(clients * each)
    ]


def words(client: int, part: int) -> str:
    """What a client wrote as their so manieth message."""
    return f"Please book table {client}, part {part}"


def _look(parcel: object, confirmed: set[str], claimable: set[str]) -> None:
    if not isinstance(parcel, NewPost):
        return
    if parcel.to.chat.startswith("c"):
        confirmed.add(parcel.to.chat)
    claimable.update(claims_on(parcel.post))


async def _orders(room: Room, clients: int, each: int) -> int:
    def look(read) -> int:
        found = 0
        for client in range(clients):
            tasks = read.tasks.open_of_client(PersonId(f"c{client}"))
            said = [m.text for task in tasks for m in read.conversation.of_task(task.id, each + 1)]
            found += said == [words(client, part) for part in range(each)] and len(tasks) == 1
        return found

    return await room.store.read(look)
