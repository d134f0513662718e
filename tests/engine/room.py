"""An engine room: a desk on fake channels, its clock, and ways to wait for what it does."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from bot.desk import Desk
from bot.domain.address import Address
from bot.domain.calendar import always_open
from bot.domain.people import Account, AccountId
from bot.effects import Effect
from bot.limits import Limiter
from bot.ports.clock import Clock
from bot.ports.measures import Measures
from bot.ports.store import OutboxRow, Store
from bot.wording import Wording
from tests.clock import StoryClock
from tests.engine.fakes import FakeChannel, PlainWords
from tests.storage.stories import ANN, BOB, CHAT, MESSAGE, NOW, decided, known

T = TypeVar("T")

PATIENCE = 20.0  # seconds of real time until a story is given up
ANNS_CHAT = Address("telegram", "", "8")
BOBS_CHAT = Address("telegram", "", "9")
STAFF = (
    Account(
        id=AccountId("telegram", "", "8"),
        person=ANN.id,
        name="Ann",
        private=ANNS_CHAT,
        seen_at=NOW,
    ),
    Account(
        id=AccountId("telegram", "", "9"),
        person=BOB.id,
        name="Bob",
        private=BOBS_CHAT,
        seen_at=NOW,
    ),
)
LANE = str(CHAT)


async def until(
    look: Callable[[], T], what: str, *, seconds: float = PATIENCE, every: float = 0.002
) -> T:
    """Wait for a condition; there is no other way of waiting here. `every` is in seconds."""
    try:
        async with asyncio.timeout(seconds):
            while not (found := look()):  # noqa: ASYNC110  any condition has no event
                await asyncio.sleep(every)
    except TimeoutError:
        raise AssertionError(f"never happened: {what}") from None
    return found


@dataclass
class Room:
    """A desk that runs."""

    store: Store
    clock: Clock
    desk: Desk
    channel: FakeChannel
    running: asyncio.Task[None]
    _keys: "count[int]" = field(default_factory=count)

    async def says(self, *effects: Effect, wake: bool = True) -> tuple[str, ...]:
        """Decide effects of which everybody hears, as after a commit of the engine."""
        key, now = f"story:{next(self._keys)}:{id(self)}", self.clock.now()
        rows = await self.store.write(
            lambda desk: desk.record(decided(effects=effects), key=key, now=now)
        )
        if wake:
            self.desk.courier.wake(tuple({str(each.to.room) for each in effects}))
        return rows

    async def until(self, look: Callable[[], T], what: str, *, seconds: float = PATIENCE) -> T:
        """Wait for a condition, or for the desk's end."""

        def or_ended() -> T:
            if self.running.done():
                self.running.result()
                raise AssertionError("the desk has ended")
            return look()

        return await until(or_ended, what, seconds=seconds)

    async def row(self, identity: str) -> OutboxRow:
        row = await self.store.outbox(identity)
        assert row is not None
        return row

    async def rest(self, *, seconds: float = PATIENCE) -> None:
        """Wait until everything is done that can be done now."""
        await self.until(lambda: not self._busy(), "the desk comes to rest", seconds=seconds)

    def _busy(self) -> bool:
        """Whether a lane is carried, an answer given, or the inbox looked at."""
        wake = self.desk.engine._wake
        working = ("lane ", "look", "answer")
        return (
            wake.is_set()
            or not wake._waiters  # type: ignore[attr-defined]
            or any(each.get_name().startswith(working) for each in asyncio.all_tasks())
        )

    def move(self, **by: float) -> None:
        self.clock.move(**by)  # type: ignore[attr-defined]


def make_desk(
    store: Store,
    clock: Clock,
    channels: Sequence[FakeChannel],
    limiter: Limiter | None = None,
    measures: Measures | None = None,
) -> Desk:
    """A desk on fake channels, whose sentences are their keys."""
    wording = Wording(PlainWords(), {})  # type: ignore[arg-type]
    desk = Desk(
        store=store,
        clock=clock,
        wording=wording,
        calendar=always_open(),
        mint=lambda: "CODECODE",
        limiter=limiter,
        measures=measures,
    )
    for each in channels:
        desk.add(each)
    return desk


@asynccontextmanager
async def run_desk(
    store: Any,
    clock: Clock,
    channel: FakeChannel,
    *others: FakeChannel,
    limiter: Limiter | None = None,
    measures: Measures | None = None,
) -> AsyncIterator[Room]:
    """Run a desk as long as the block lasts; an end of its own is an error."""
    desk = make_desk(store, clock, (channel, *others), limiter, measures)
    running = asyncio.create_task(desk.run())
    room = Room(store, clock, desk, channel, running)
    try:
        await until(lambda: desk.courier._tasks is not None or running.done(), "the desk runs")
        desk.courier.look()  # so that a story that waits for rest waits for the first look, too
        yield room
        if running.done():
            running.result()
    finally:
        running.cancel()
        await asyncio.wait([running])


@asynccontextmanager
async def open_room(store: Store, *, limiter: Limiter | None = None) -> AsyncIterator[Room]:
    """A room in which the team, its people and a task are known."""
    await known(store, MESSAGE, *STAFF)
    clock = StoryClock(NOW)
    async with run_desk(store, clock, FakeChannel(clock), limiter=limiter) as room:
        yield room
