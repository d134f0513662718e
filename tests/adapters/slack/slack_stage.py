"""A clock, an inbox that remembers, and a channel that runs for as long as a test wants."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from adapters.playground.slack import SlackStandIn
from adapters.slack.api import CallNotMadeError
from adapters.slack.channel import SlackChannel
from adapters.slack.timing import Timing
from bot.cards import Post
from bot.domain.address import Address
from bot.ports.channel import Arrival, NewPost, NotSent, Refused, TryLater, Unknown

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
TEAM_ID = "T0PLAYGRND"
MOMENT = timedelta(milliseconds=2)
QUICK = Timing(
    stagger=timedelta(),
    first_retry=timedelta(milliseconds=1),
    longest_retry=MOMENT,
    settled=timedelta(),
    shares=(MOMENT, MOMENT, MOMENT),
)


class StillClock:
    """The desk clock; it moves when it is told to."""

    def __init__(self) -> None:
        self.time = datetime(2024, 6, 10, 15, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def on_jump(self, wake: Callable[[], None]) -> None:
        """Nobody waits for it here."""


class Memory:
    """An inbox that dedupes as the real one does, and fails or waits on request."""

    def __init__(self) -> None:
        self.rows: list[Arrival] = []
        self.failures = 0
        self.attempts = 0
        self.opened = asyncio.Event()
        self.opened.set()
        self._known: set[str] = set()
        self._changed = asyncio.Condition()

    async def store(self, arrivals: Sequence[Arrival]) -> int:
        self.attempts += 1
        async with self._changed:
            self._changed.notify_all()
        if self.failures:
            self.failures -= 1
            raise OSError("disk full")
        await self.opened.wait()
        fresh = [one for one in arrivals if not self._known & {one.key, *one.twins}]
        for one in fresh:
            self._known |= {one.key, *one.twins}
            self.rows.append(one)
        async with self._changed:
            self._changed.notify_all()
        return len(fresh)

    async def holds(self, count: int) -> list[Arrival]:
        """Wait until there are so many rows."""
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(lambda: len(self.rows) >= count)
        return self.rows

    async def tried(self, count: int) -> None:
        """Wait until somebody tried to store so often."""
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(lambda: self.attempts >= count)


@contextlib.asynccontextmanager
async def running(channel: SlackChannel, slack: SlackStandIn, sockets: int = 2):
    """Let a channel receive for as long as the block lasts."""
    task = asyncio.create_task(channel.run())
    try:
        await slack.wait_for(lambda: task.done() or slack.connections >= sockets)
        yield task
        assert not task.done()
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def to(chat: str, thread: str = "") -> Address:
    return Address("slack", TEAM_ID, chat, thread)


def words(chat: str, text: str = "hello", thread: str = "", marker: str = "m1") -> NewPost:
    return NewPost(to=to(chat, thread), post=Post(body=text), marker=marker)


def told(outcome) -> str:
    match outcome:
        case TryLater(after):
            return f"wait {after.total_seconds():g}"
        case Unknown():
            return "unknown"
        case NotSent():
            return "not sent"
        case Refused(reason):
            return reason
        case _:
            return "sent"


class SilentApi:
    """A Slack that knows nobody."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def ask(self, method: str, **_said):
        self.asked.append(method)
        raise CallNotMadeError("offline")

    async def tell(self, method: str, **said):
        self.asked.append(method)
        return {"channel": {"id": f"D{said['users'][1:]}"}}
