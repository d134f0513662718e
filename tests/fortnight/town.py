"""A town: a desk that runs, four teams with twelve assistants in four zones, and their clients.

What people do goes through a real engine, its courier and its ticker; only the platform is made up.
"""

import asyncio
import heapq
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

from bot.buttons import Action, Press
from bot.decision import Record
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.hours import parse_hours
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.shifts.plan import Plan
from bot.domain.shifts.reading import read_week
from bot.domain.team import Team
from bot.events import ButtonPressed, CommandGiven, Event, MessageReceived, Place, Sender
from bot.ports.channel import Arrival
from bot.ports.store import Store
from tests.clock import StoryClock
from tests.engine.fakes import FakeChannel
from tests.engine.room import Room
from tests.storage.stories import decided

FIRST = datetime(2026, 3, 23, tzinfo=UTC)  # a Monday; Europe's clocks change on the next Sunday
TEAMS = {
    "berlin": ("Mon-Fri 08:00-18:00", "Europe/Berlin"),
    "night": ("Mon-Sun 20:00-06:00", "Europe/Berlin"),
    "newyork": ("Mon-Fri 09:00-17:00, Sat 10:00-14:00", "America/New_York"),
    "manila": ("Mon-Sat 09:00-12:00, Mon-Sat 13:00-18:00", "Asia/Manila"),
}
# What each assistant has in words; whoever has nothing works when the team is open.
ASSISTANTS = {
    "berlin": ("", "Mon-Fri 8-16 Europe/Berlin", "Mon-Fri 9-17 Europe/London"),
    "night": ("", "Mon-Sun 20-2 Europe/Berlin", "Mon-Sun 10am-6pm Asia/Manila"),
    "newyork": ("", "Mon-Fri 9-13 America/New_York", "Mon-Sat 14-22 Europe/London"),
    "manila": ("", "Mon-Sat 9-18 Asia/Manila", "Mon-Fri 2-8 Europe/London"),
}
WHOLE = timedelta(minutes=1)
PATIENCE = 60.0  # seconds of real time for one instant, however busy the machine is


class Lines(FakeChannel):
    """A platform whose rows are the keys of events that are known already."""

    def __init__(self, clock: StoryClock) -> None:
        super().__init__(clock)
        self.events: dict[str, Event] = {}

    def read(self, raw: str) -> Event | None:
        return self.events[raw]

    def kind(self, raw: str) -> str:
        return type(self.events[raw]).__name__


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person and how they reach the desk."""

    person: Person
    account: AccountId
    private: Address

    @property
    def id(self) -> PersonId:
        return self.person.id


@dataclass
class Town:
    """Everybody, what they will do next, and what they did."""

    store: Store
    clock: StoryClock
    lines: Lines
    dice: Random
    room: Room | None = None
    staff: dict[str, list[Somebody]] = field(default_factory=dict)
    clients: dict[str, list[Somebody]] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)
    instants: int = 0
    _agenda: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)
    _given: list[Arrival] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return self.clock.now()

    async def found(self, clients: int) -> None:
        """Let the desk know everybody; each team has so many clients."""
        records: list[Record] = []
        for name, (hours, zone) in TEAMS.items():
            team = TeamId(name)
            channel = Address("telegram", "", f"-{name}")
            calendar = parse_hours(hours, zone)
            records.append(Team(id=team, name=name.title(), calendar=calendar, channel=channel))
            for number, words in enumerate(ASSISTANTS[name]):
                week = read_week(words) if words else None
                plan = Plan(zone=week.zone, week=week.days) if week else Plan()
                self._comes(f"{name}{number}", Role.ASSISTANT, team, self.staff, records, plan)
            for number in range(clients):
                self._comes(f"client-{name}{number}", Role.CLIENT, team, self.clients, records)
        self._comes("maria", Role.MANAGER, None, {}, records)
        now = self.now
        records.sort(key=lambda each: (isinstance(each, Account), not isinstance(each, Team)))
        await self.store.write(lambda desk: desk.record(decided(*records), key="town", now=now))

    def _comes(
        self,
        name: str,
        role: Role,
        team: TeamId | None,
        where: dict[str, list[Somebody]],
        records: list[Record],
        plan: Plan = Plan(),  # noqa: B008  frozen
    ) -> None:
        person = Person(
            id=PersonId(name), name=name.title(), role=role, team=team, language="en", plan=plan
        )
        private = Address("telegram", "", f"D-{name}")
        account = AccountId("telegram", "", name)
        records += (
            person,
            Account(
                id=account, person=person.id, name=person.name, private=private, seen_at=self.now
            ),
        )
        where.setdefault(str(team), []).append(Somebody(person, account, private))

    # What people do, by what they write and press.

    def says(self, who: Somebody, text: str) -> None:
        key, common = self._common(who)
        ref = MessageRef(who.private, key)
        self._happens(MessageReceived(**common, ref=ref, text=text), f"chat:{who.id}")

    def commands(self, who: Somebody, name: str, words: str = "") -> None:
        key, common = self._common(who)
        ref = MessageRef(who.private, key)
        self._happens(CommandGiven(**common, name=name, words=words, ref=ref), f"chat:{who.id}")

    def presses(self, who: Somebody, action: Action, subject: str, value: str = "") -> None:
        key, common = self._common(who)
        press = Press(action, subject, value)
        lane = f"press:{subject}"
        self._happens(ButtonPressed(**common, press=press, ref=None, token=key), lane)

    def _common(self, who: Somebody) -> tuple[str, dict]:
        key = f"act:{next(self._numbers)}"
        place = Place(address=who.private, kind=PlaceKind.PRIVATE)
        sender = Sender(account=who.account, name=who.person.name, language="en")
        return key, {"key": key, "at": self.now, "sender": sender, "place": place}

    def _happens(self, event: Event, lane: str) -> None:
        self.lines.events[event.key] = event
        self._given.append(
            Arrival(key=event.key, platform="telegram", lane=lane, raw=event.key, at=event.at)
        )

    # How time passes.

    def later(self, at: datetime, act: Callable[[], object]) -> None:
        """Let somebody do something then."""
        heapq.heappush(self._agenda, (at, next(self._numbers), act))

    async def lives(self, room: Room, until: datetime) -> None:
        """Go from one instant at which something happens to the next; no two in one minute."""
        self.room = room
        while self.now < until:
            while self._agenda and self._agenda[0][0] <= self.now:
                outcome = heapq.heappop(self._agenda)[2]()
                if asyncio.iscoroutine(outcome):
                    await outcome
            if self._given:
                given, self._given = self._given, []
                await room.desk.engine.store(given)
            await self._rests()
            reminder = await self.store.next_reminder()
            assert reminder is None or reminder > self.now, f"due at {reminder}, still waiting"
            ahead = [each for each in (reminder, *(each[0] for each in self._agenda[:1])) if each]
            following = max(min(ahead, default=until), self.now + WHOLE)
            self.clock.pass_to(min(following, until))
            room.desk.ticker.wake()
            self.instants += 1
        await self._rests()

    async def _rests(self) -> None:
        """Wait until all is done that can be done at this instant."""
        assert self.room is not None
        try:
            async with asyncio.timeout(PATIENCE):
                calm = 0
                while calm < 2:
                    await asyncio.sleep(0.0005)
                    calm = 0 if self._works() else calm + 1
        except TimeoutError:
            backlog = await self.store.backlog()
            raise AssertionError(f"no rest at {self.now}: {backlog}") from None

    def _works(self) -> bool:
        room = self.room
        assert room is not None
        if room.running.done():
            room.running.result()
        waits = (room.desk.engine._wake, room.desk.ticker._changed)
        return any(each.is_set() or not each._waiters for each in waits) or any(  # type: ignore[attr-defined]
            each.get_name().startswith(("lane ", "look", "answer")) for each in asyncio.all_tasks()
        )
