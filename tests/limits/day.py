"""Living through a day: the platforms at their limits, the house in it, and the acts in order."""

from collections import Counter
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Self

from adapters.playground.slack import Allowance, SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from adapters.slack.timing import Timing
from bot.ports.store import Store
from storage.sqlite import open_sqlite
from tests.acceptance.stage import TIMING, open_desk
from tests.clock import MONDAY_TEN, StoryClock
from tests.limits.acts import USUAL, Day
from tests.limits.clockwork import Clockwork
from tests.limits.house import House, rotation

MOST_MINUTES = 30
NINE = MONDAY_TEN - timedelta(hours=1)
TEAMS = ("Berlin", "Munich", "Lisbon", "Porto")
ON_TELEGRAM = ("Lisbon", "Porto")
ASSISTANTS = 5  # of each team
RESTART = "restart"
PACED = replace(TIMING, history=Timing().history)


@dataclass(frozen=True, slots=True)
class Plan:
    """What happens, by minutes after nine; between it single people act, `rate` times a second.

    On the platforms there is room for what they publish: 1 message a second in a chat without a
    burst, 20 in a minute in a group, 28 a second for the whole bot, which is the 30 less the
    desk's head-room; on Slack 1 post a second in a channel without a burst, 300 posts and 50
    changes a minute in all, and each method's tier.
    """

    on_telegram: int
    on_slack: int
    hours: float
    rate: float
    bursts: tuple[tuple[float, str], ...]
    seed: int = 1


@dataclass
class Told:
    """What came of a day."""

    refused: Counter[tuple[str, str]]
    backlog: dict[str, int]
    done: Counter[str]
    busiest: dict[str, int]
    calls: int
    instants: int


@dataclass
class Platforms:
    """Both stand-ins."""

    clock: StoryClock
    telegram: TelegramStandIn = field(init=False)
    slack: SlackStandIn = field(init=False)

    def __post_init__(self) -> None:
        self.telegram = TelegramStandIn(self.clock, chat_burst=1, local=True)
        self.telegram.limits.bot_actions = 28
        self.slack = SlackStandIn(self.clock, allowance=Allowance(post_burst=1))

    async def __aenter__(self) -> Self:
        await self.telegram.start_server()
        await self.slack.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.telegram.stop_server()
        await self.slack.stop_server()

    @property
    def refused(self) -> Counter[tuple[str, str]]:
        """What was too much, by window and method."""
        exceeded = [*self.telegram.limits.exceeded, *self.slack.limits.exceeded]
        return Counter((each.window, each.method) for each in exceeded)

    @property
    def busiest(self) -> dict[str, int]:
        """The most that windows ever held; of Telegram's the fullest group."""
        group = max(self.telegram.limits.busiest.values(), default=0)
        return {"group": group, **self.slack.limits.busiest}


async def live(plan: Plan, folder: Path, monkeypatch, *, limits: bool = True) -> Told:
    """Live through a plan. Whoever is refused something ends it, for nobody should have been."""
    clock = StoryClock(NINE - timedelta(minutes=2))
    clockwork = Clockwork(clock)
    clockwork.keep_alarms(monkeypatch)
    async with AsyncExitStack() as stack:
        platforms = await stack.enter_async_context(Platforms(clock))
        store = await stack.enter_async_context(open_sqlite(str(folder / "desk.db")))
        life = _Life(plan, platforms, store, clockwork, limits=limits)
        await life.house.move_in(store)
        await life.lead()
        return Told(
            refused=platforms.refused,
            backlog=await store.backlog(),
            done=life.done,
            busiest=platforms.busiest,
            calls=len(platforms.telegram.calls) + len(platforms.slack.calls),
            instants=clockwork.instants,
        )


class _Life:
    def __init__(
        self,
        plan: Plan,
        platforms: Platforms,
        store: Store,
        clockwork: Clockwork,
        *,
        limits: bool,
    ) -> None:
        self.plan = plan
        self.platforms = platforms
        self.store = store
        self.clockwork = clockwork
        self.limits = limits
        self.house = _settled(plan, platforms, clockwork.clock)
        self.done: Counter[str] = Counter()
        self.dice = Random(plan.seed)  # noqa: S311  repeatable, keeps no secret
        self.said: dict[str, list] = {}

    async def lead(self) -> None:
        """From nine to the end, with as many desks as there are restarts, and an evening."""
        end = NINE + timedelta(hours=self.plan.hours)
        acts = list(self._acts(end))
        while acts:
            async with open_desk(
                self.platforms.telegram,
                self.platforms.slack,
                self.store,
                self.clockwork.clock,
                limits=self.limits,
                timing=PACED,
            ) as stage:
                day = Day(stage, self.house, self.dice, self.done, self.said)
                while acts and not self.platforms.refused:
                    at, act = acts.pop(0)
                    await self.clockwork.run(stage, max(at, self.clockwork.clock.now()))
                    if act == RESTART:
                        break
                    if act:
                        day.acts(act)
                if self.platforms.refused:
                    return
                if not acts:
                    await self._rest(stage)
            self.clockwork.forget()

    async def _rest(self, stage) -> None:
        """Until a minute in which no reminder waits for its distance from the last one."""
        for _ in range(MOST_MINUTES):
            if "outbox:ready" not in await self.store.backlog():
                return
            now = self.clockwork.clock.now()
            await self.clockwork.run(stage, now + timedelta(minutes=1))

    def _acts(self, end: datetime) -> Iterable[tuple[datetime, str]]:
        """Whatever happens, in order; the last is that everything has come to rest."""
        planned = [(NINE + timedelta(minutes=after), act) for after, act in self.plan.bursts]
        at = NINE
        while at < end:
            at += timedelta(seconds=self.dice.expovariate(self.plan.rate))
            planned.append((at, self.dice.choices(list(USUAL), list(USUAL.values()))[0]))
        return sorted([*planned, (end + timedelta(hours=1), "")])


def _settled(plan: Plan, platforms: Platforms, clock: StoryClock) -> House:
    house = House(platforms.telegram, platforms.slack, clock)
    for team in TEAMS:
        house.add_team(team, on_telegram=team in ON_TELEGRAM, assistants=ASSISTANTS)
    for number in range(plan.on_telegram):
        house.add_client(f"Tom{number}", rotation(TEAMS, number), on_telegram=True)
    for number in range(plan.on_slack):
        house.add_client(f"Sue{number}", rotation(TEAMS, number), on_telegram=False)
    house.add_manager("Maria", on_telegram=True)
    return house
