"""A desk that dies where it is told: a program that the crash stories run.

It imports everything once, then makes a process of its own for each order that it reads, so that a
desk starts in milliseconds. The wrappers here count; the desk itself knows nothing of its death.
"""

import asyncio
import contextlib
import json
import os
import signal
import sys
from datetime import timedelta
from typing import Any

import psycopg  # noqa: F401  imported before the fork, as all that a desk needs

from adapters.playground.slack import Identity
from adapters.slack.channel import SlackChannel
from adapters.telegram.channel import TelegramChannel
from bot.desk import Desk
from bot.domain.calendar import always_open
from bot.limits import Limiter
from bot.ports.channel import NewPost, Sent
from bot.texts import Catalogue
from bot.timekeeping import DeskClock
from bot.wording import Wording
from storage import postgres, sqlite  # noqa: F401  likewise
from storage.opening import open_store

BEFORE_INBOX = "before the inbox commit"
AFTER_INBOX = "after the inbox commit, before the platform hears of it"
IN_HANDLING = "inside handling, recorded and not committed"
AFTER_HANDLING = "after the commit, before it is handed over"
BEFORE_SENDING = "before sending is committed"
AFTER_SENDING = "after sending is committed, before the call"
AFTER_CALL = "after the call, before sent is committed"
AFTER_SENT = "after sent"
POINTS = (
    BEFORE_INBOX,
    AFTER_INBOX,
    IN_HANDLING,
    AFTER_HANDLING,
    BEFORE_SENDING,
    AFTER_SENDING,
    AFTER_CALL,
    AFTER_SENT,
)


class Fuse:
    """Kills this process at one point, the n-th time it gets there."""

    def __init__(self, point: str, times: int) -> None:
        self._point = point
        self._times = times
        # A crash tells of one point only while nothing else is half done elsewhere: one row is on
        # its way at a time, and a death elsewhere waits for it.
        self.way = asyncio.Lock()

    def is_over(self, point: str) -> bool:
        """Count a visit; whether it is the last."""
        self._times -= point == self._point
        return point == self._point and self._times == 0

    def passes(self, point: str) -> None:
        if self.is_over(point):
            os.kill(os.getpid(), signal.SIGKILL)

    async def passes_alone(self, point: str) -> None:
        if self.is_over(point):
            async with self.way:
                os.kill(os.getpid(), signal.SIGKILL)


class MortalStore:
    """A store with the points around its commits."""

    def __init__(self, store: Any, fuse: Fuse) -> None:
        self._store = store
        self._fuse = fuse

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def receive(self, arrivals: Any, **more: Any) -> int:
        await self._fuse.passes_alone(BEFORE_INBOX)
        fresh: int = await self._store.receive(arrivals, **more)
        await self._fuse.passes_alone(AFTER_INBOX)
        return fresh

    async def handle(self, work: Any, **more: Any) -> list[Any]:
        def dying(tx: Any, row: Any) -> Any:
            result = work(tx, row)
            self._fuse.passes(IN_HANDLING)
            return result

        results: list[Any] = await self._store.handle(dying, **more)
        if results:
            await self._fuse.passes_alone(AFTER_HANDLING)
        return results

    async def depart(self, *args: Any, **more: Any) -> Any:
        await self._fuse.way.acquire()
        self._fuse.passes(BEFORE_SENDING)
        departed = await self._store.depart(*args, **more)
        self._fuse.passes(AFTER_SENDING)
        return departed

    async def sent(self, *args: Any, **more: Any) -> None:
        await self._store.sent(*args, **more)
        self._fuse.passes(AFTER_SENT)
        self._arrived()

    async def later(self, *args: Any, **more: Any) -> None:
        await self._store.later(*args, **more)
        self._arrived()

    async def bury(self, *args: Any, **more: Any) -> None:
        await self._store.bury(*args, **more)
        self._arrived()

    def _arrived(self) -> None:
        with contextlib.suppress(RuntimeError):  # a view that needed no call did not depart
            self._fuse.way.release()


class MortalChannel:
    """A channel with the point after its calls."""

    def __init__(self, channel: Any, fuse: Fuse) -> None:
        self._channel = channel
        self._fuse = fuse

    def __getattr__(self, name: str) -> Any:
        return getattr(self._channel, name)

    async def send(self, parcel: Any) -> Any:
        outcome = await self._channel.send(parcel)
        if isinstance(parcel, NewPost) and isinstance(outcome, Sent):
            self._fuse.passes(AFTER_CALL)
        return outcome


async def serve(order: dict[str, Any]) -> None:
    """Run a desk on the stand-ins of another process."""
    clock = DeskClock()
    fuse = Fuse(order["point"], order["times"])
    async with open_store(order["url"]) as store:
        desk = Desk(
            store=MortalStore(store, fuse) if order["point"] else store,
            clock=clock,
            wording=Wording(Catalogue(), {"desk": "Test desk", "telegram_bot": "bot"}),
            calendar=always_open(),
            mint=lambda: "CODECODE",
            limiter=Limiter(lifted=True),
        )
        for channel in _channels(order, desk, clock):
            desk.add(MortalChannel(channel, fuse))
        await desk.run()


def _channels(order: dict[str, Any], desk: Desk, clock: DeskClock) -> list[Any]:
    me = Identity()
    if order["platform"] == "slack":
        return [
            SlackChannel(
                bot_token=me.bot_token,
                app_token=me.app_token,
                api_url=order["api_url"],
                inbox=desk.engine,
                clock=clock,
                hold=timedelta(),
            )
        ]
    return [
        TelegramChannel(
            token=order["token"],
            api_url=order["api_url"],
            inbox=desk.engine,
            clock=clock,
            menus={},
            poll_timeout=timedelta(seconds=1),
        )
    ]


def live(order: dict[str, Any]) -> int:
    """The life of a desk's process; returns its exit code."""
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for place, target in enumerate((nothing, log, log)):
        os.dup2(target, place)
    try:
        asyncio.run(serve(order))
    except BaseException:  # noqa: BLE001  whatever it was belongs into the log
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def main() -> None:
    """Obey: {"fork": {...}} answers with a process, {"wait": pid} with how it ended."""
    for line in sys.stdin:
        order = json.loads(line)
        if "wait" in order:
            _, status = os.waitpid(order["wait"], 0)
            answer = os.waitstatus_to_exitcode(status)
        else:
            answer = os.fork()
            if not answer:
                os._exit(live(order["fork"]))
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
