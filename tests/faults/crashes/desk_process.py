"""A desk that dies or stops where it is told: a program that the crash stories run.

It imports everything once, then makes a process of its own for each order that it reads, so that a
desk starts in milliseconds.
"""

import asyncio
import json
import os
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg  # noqa: F401  imported before the fork, as all that a desk needs

from adapters.cli.forms import slack_forms
from adapters.cli.running import until_stopped
from adapters.playground.slack import Identity
from adapters.slack.channel import SlackChannel
from adapters.slack.timing import Timing
from adapters.telegram.channel import TelegramChannel
from bot.desk import Desk
from bot.domain.calendar import always_open
from bot.limits import Limiter
from bot.texts import Catalogue
from bot.timekeeping import DeskClock
from bot.wording import Wording
from storage import postgres, sqlite  # noqa: F401  likewise
from storage.opening import open_store
from tests.faults.crashes.fuse import Fuse
from tests.faults.crashes.mutants import MUTANTS
from tests.faults.crashes.points import BY_NAME, Kind
from tests.faults.crashes.wiring import MortalChannel, MortalStore, lay

STOPPED_WITHIN = 10  # seconds
TOO_SLOW = 3
CATALOGUE = Catalogue()
TIMING = Timing(shares=tuple(timedelta(seconds=each) for each in (0.05, 0.1, 0.2, 0.4)))


async def serve(order: dict[str, Any], fuse: Fuse) -> None:
    """Run a desk on the stand-ins of another process."""
    clock = DeskClock(timedelta(seconds=order["ahead"]))
    # The story's clock was moved, and this desk's with it.
    jump = timedelta(seconds=order["jump"])
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, clock.move, jump)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
    try:
        await _run(order, fuse, clock)
    finally:
        # Once the loop is gone nobody handles it, and it would end the process in its own way.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})


async def _run(order: dict[str, Any], fuse: Fuse, clock: DeskClock) -> None:
    async with open_store(order["url"]) as store:
        desk = Desk(
            store=MortalStore(store, fuse),
            clock=clock,
            wording=Wording(CATALOGUE, {"desk": "Test desk", "telegram_bot": "bot"}),
            calendar=always_open(),
            mint=lambda: "CODECODE",
            limiter=Limiter(lifted=True),
        )
        for channel in _channels(order, desk, clock):
            desk.add(MortalChannel(channel, fuse))
        await desk.run()


def _channels(order: dict[str, Any], desk: Desk, clock: DeskClock) -> list[Any]:
    me = Identity()
    channels: list[Any] = []
    if "slack" in order["platforms"]:
        channels.append(
            SlackChannel(
                bot_token=me.bot_token,
                app_token=me.app_token,
                api_url=order["platforms"]["slack"]["api_url"],
                forms=slack_forms(Wording(CATALOGUE, {"desk": "Frontdesk"})),
                inbox=desk.engine,
                clock=clock,
                hold=timedelta(),
                lifted=True,
                timing=TIMING,
            )
        )
    if "telegram" in order["platforms"]:
        channels.append(
            TelegramChannel(
                token=order["platforms"]["telegram"]["token"],
                api_url=order["platforms"]["telegram"]["api_url"],
                inbox=desk.engine,
                clock=clock,
                menus={},
                poll_timeout=timedelta(seconds=1),
            )
        )
    return channels


def live(order: dict[str, Any]) -> int:
    """The life of a desk's process; returns its exit code."""
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for place, target in enumerate((nothing, log, log)):
        os.dup2(target, place)
    fuse = Fuse(
        BY_NAME.get(order["point"]),
        order["times"],
        Kind(order["kind"]),
        alert=Path(order["alert"]),
        mark=Path(order["burnt"]),
    )
    lay(fuse)
    if order["mutant"]:
        MUTANTS[order["mutant"]](fuse)
    try:
        asyncio.run(until_stopped(serve(order, fuse)))
    except BaseException:  # noqa: BLE001  whatever it was belongs into the log
        sys.excepthook(*sys.exc_info())
        return 1
    if order["visits"]:
        Path(order["visits"]).write_text(json.dumps(fuse.visits), encoding="utf-8")
    since = fuse.told_to_stop_at
    return TOO_SLOW if since and time.monotonic() - since > STOPPED_WITHIN else 0


def main() -> None:
    """Obey: {"fork": {...}} answers with a process, {"wait": pid} with how it ended."""
    # A desk takes a moved clock when its loop can; until then the news waits.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
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
