"""The desk: engine, courier, ticker and channels, running together under one parent."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from datetime import timedelta

from bot.calls import Calls
from bot.cards import Text
from bot.carrying import Carrying
from bot.commands import MENU_COMMANDS
from bot.courier import Courier
from bot.domain.calendar import Calendar
from bot.domain.conversation import FileRef
from bot.domain.matching import SURE
from bot.engine import Engine, Handled
from bot.examining import Examiner
from bot.health import Health
from bot.limits import Limiter
from bot.patience import insist
from bot.ports.channel import Channel, FileUnavailableError
from bot.ports.clock import Clock
from bot.ports.holidays import Holidays, NoHolidays
from bot.ports.measures import Measures, Unmeasured
from bot.ports.store import Store
from bot.pulses import Pulses
from bot.ticker import Ticker
from bot.use_cases.table import UseCases
from bot.use_cases.time.running import IDLE
from bot.vigil import Vigil
from bot.watching import Watch
from bot.wording import Wording

PATIENCE = 5.0  # seconds for which a platform that does not answer keeps late reminders waiting
BETWEEN_LOOKS = 0.05


def menu_words(wording: Wording) -> Mapping[str, str]:
    """What a tap on a client's menu sends, in every language, and the command it stands for."""
    return {
        wording.words(Text(key), language).casefold(): command
        for language in wording.catalogue.languages
        for key, command in MENU_COMMANDS.items()
    }


class Desk:
    """One agency's desk. Channels are given after it is made, since they need its inbox."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        wording: Wording,
        calendar: Calendar,
        mint: Callable[[], str],
        mint_token: Callable[[], str] | None = None,
        sure: float = SURE,
        takes_in: bool = False,
        idle: timedelta = IDLE,
        holidays: Holidays | None = None,
        limiter: Limiter | None = None,
        measures: Measures | None = None,
    ) -> None:
        """`calendar` is what a new team gets; `mint` makes one-time codes that nobody can guess.

        `mint_token` makes the tokens of secret links; None where nobody can reach a page. `sure` is
        how sure an answer that stands ready must be, from 0 to 1. Of `takes_in`: whoever writes to
        the desk in a group is taken for a client. After `idle` without a sign of work a timer is
        asked about. `holidays` knows public ones.
        """
        self._store, self._clock = store, clock
        measures = measures or Unmeasured()
        pulses = Pulses()
        self._channels: dict[str, Channel] = {}
        channels: Mapping[str, Channel] = self._channels
        self.engine = Engine(
            store=store,
            channels=channels,
            use_cases=UseCases(
                mint,
                calendar,
                menu_words(wording),
                mint_token,
                wording.spoken,
                takes_in=takes_in,
                sure=sure,
                idle=idle,
                holidays=holidays or NoHolidays(),
            ),
            clock=clock,
            on_handled=self._follow,
            on_doubt=self._look,
            measures=measures,
            pulse=pulses.engine,
        )
        self.examiner = Examiner(store=store, channels=channels, inbox=self.engine, clock=clock)
        carrying = Carrying(
            store=store,
            channels=channels,
            wording=wording,
            clock=clock,
            inbox=self.engine,
            wake=self.engine.wake,
            on_refused=self.examiner.examine,
            on_arrived=self.examiner.arrived,
        )
        limiter = limiter or Limiter()
        calls = Calls(measures=measures, pulse=pulses.courier, limiter=limiter, clock=clock)
        self.courier = Courier(
            store=store,
            channels=channels,
            wording=wording,
            clock=clock,
            limiter=limiter,
            carrying=carrying,
            calls=calls,
        )
        self.watch = Watch(store=store, channels=channels, wording=wording, clock=clock)
        self.vigil = Vigil(channels=channels, inbox=self.engine, clock=clock)
        self.ticker = Ticker(
            store=store, clock=clock, on_fired=self.engine.wake, pulse=pulses.ticker
        )
        self.health = Health(store=store, channels=channels, pulses=pulses, clock=clock)

    def add(self, channel: Channel) -> None:
        """Connect a platform; before `run`."""
        self._channels[channel.name] = channel

    @property
    def platforms(self) -> tuple[str, ...]:
        """The names of the platforms served."""
        return tuple(self._channels)

    @property
    def skipped(self) -> Mapping[tuple[str, str], int]:
        """How many rows since the start were no event, by platform and kind."""
        return self.engine.skips.counts

    async def fetch(self, file: FileRef) -> AsyncIterator[bytes]:
        """Stream a file from its platform; raises FileUnavailableError."""
        channel = self._channels.get(file.platform)
        if channel is None:
            raise FileUnavailableError("unreachable", "not served")
        async for chunk in channel.fetch(file):
            yield chunk

    async def run(self) -> None:
        """Run until cancelled; one part's failure stops all, since half a desk loses messages.

        The channels end last, so that calls under way can end before their connections do.
        """
        async with asyncio.TaskGroup() as channels:
            for name, channel in self._channels.items():
                channels.create_task(channel.run(), name=name)
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self.courier.run(), name="courier")
                tasks.create_task(self.engine.run(), name="engine")
                tasks.create_task(self._tick(), name="ticker")
                tasks.create_task(self.watch.run(), name="watch")
                tasks.create_task(self.examiner.run(), name="examiner")
                tasks.create_task(self.vigil.run(), name="vigil")
                self.health.is_running = True

    async def _tick(self) -> None:
        """Late reminders come after what waited at the platforms: it may have settled them."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._caught_up()
        await self.ticker.run()

    async def _caught_up(self) -> None:
        """Wait until no platform holds anything from before the start, and all is handled."""
        while await self._has_backlog():  # noqa: ASYNC110 - asked for a moment, at the start alone
            await asyncio.sleep(BETWEEN_LOOKS)

    async def _has_backlog(self) -> bool:
        if any(each.way_in.has_backlog for each in self._channels.values()):
            return True
        return await insist(lambda: self._store.is_handling_due(now=self._clock.now()))

    def _look(self) -> None:
        """Something may be committed of which nobody was told."""
        self.courier.look()
        self.ticker.wake()

    def _follow(self, handled: Handled) -> None:
        """After a commit: wake the lanes, answer the presses, plan the reminders."""
        self.courier.wake(handled.lanes)
        self.courier.answer(handled.answers)
        for room in handled.bound:
            self.examiner.examine(room)
        for room in handled.lost:
            self.examiner.lost(room)
        if handled.reminds:
            self.ticker.wake()
