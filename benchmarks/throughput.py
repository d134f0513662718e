"""Messages a second through the whole desk, beside three other bots, limits lifted on all sides."""

import asyncio
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contenders import running_desk, straightforward_bot
from benchmarks.host import Host, running_host
from benchmarks.measuring import Cost, cpu, median, ratio
from benchmarks.naive_aiogram import naive_aiogram
from benchmarks.own_loop import own_loop

Opened = Callable[[Host, Path], AbstractAsyncContextManager[Any]]


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot, what it makes of a message, in how many calls, and the goal of the desk beside it."""

    opened: Opened
    makes: str
    calls: int
    goal: float = 0


CONTENDERS = {
    "the desk": Contender(
        running_desk, "task, journal, clocks, reminder, confirmation, card", calls=2
    ),
    "own loop": Contender(own_loop, "aiohttp, group commit, the same two calls", 2, goal=0.5),
    "naive aiogram": Contender(naive_aiogram, "one aiosqlite connection, insert, forward", 1, 2),
    "simple PTB": Contender(straightforward_bot, "httpx, insert, answer", 1, goal=6),
}


async def main(rounds: int = 7, messages: int = 200, clients: int = 200) -> None:
    """Take turns, so that a slow minute of the machine hits all."""
    costs: dict[str, list[Cost]] = {name: [] for name in CONTENDERS}
    for _ in range(rounds):
        for name, each in CONTENDERS.items():
            costs[name].append(await _burst(each, messages, clients))
    print(f"throughput: {messages} messages of {clients} clients at once, limits lifted")
    print(f"medians of {rounds} rounds that took turns; CPU of the bot's process alone")
    for name, each in CONTENDERS.items():
        cost = median(costs[name])
        print(
            f"  {name:14} {messages / cost.wall:6.0f}/s {cost.cpu / messages * 1e6:6.0f} µs CPU"
            f"  {each.calls} calls: {each.makes}"
        )
    for name, each in CONTENDERS.items():
        if each.goal:
            told = ratio(costs["the desk"], costs[name])
            print(f"  the desk : {name:14} {told} (goal {each.goal:.1f})")


async def _burst(contender: Contender, messages: int, clients: int) -> Cost:
    """One burst through a bot that has just started."""
    async with running_host(clients) as host:
        if contender.opened is not running_desk:
            await host.obey("begin")
        with tempfile.TemporaryDirectory() as folder:
            async with contender.opened(host, Path(folder)):
                await asyncio.sleep(1)  # what the people's /start made has been said
                began, spent = time.perf_counter(), cpu()
                await host.obey(f"say {messages} {contender.calls}")
                return Cost(wall=time.perf_counter() - began, cpu=cpu() - spent)
