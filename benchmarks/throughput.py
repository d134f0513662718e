"""Messages a second through the whole desk, beside a straightforward bot, limits lifted."""

import asyncio
import resource
import statistics
import tempfile
from pathlib import Path

from benchmarks.contenders import running_desk, straightforward_bot
from benchmarks.host import running_host

ROUNDS = 7
MESSAGES = 200
CLIENTS = 200


async def main() -> None:
    """Alternate the two, so that a slow minute of the machine hits both."""
    figures: dict[str, list[tuple[float, float]]] = {"desk": [], "straightforward bot": []}
    for _ in range(ROUNDS):
        figures["desk"].append(await _desk())
        figures["straightforward bot"].append(await _bot())
    print(f"{MESSAGES} messages of {CLIENTS} clients, {ROUNDS} rounds, limits lifted, medians")
    print("the desk: task, journal, clocks, reminder, confirmation and card: two calls a message")
    print("the straightforward bot: one insert, one answer: one call a message")
    medians = {}
    for name, pairs in figures.items():
        seconds = statistics.median(pair[0] for pair in pairs)
        cpu = statistics.median(pair[1] for pair in pairs)
        medians[name] = (seconds, cpu)
        rate, cost = MESSAGES / seconds, cpu / MESSAGES * 1e6
        print(f"{name:20} {rate:8.0f} messages/s {cost:8.0f} µs CPU a message")
    wall = medians["straightforward bot"][0] / medians["desk"][0]
    cpu = medians["straightforward bot"][1] / medians["desk"][1]
    print(f"desk : straightforward bot = {cpu:.2f} x by CPU, {wall:.2f} x by the clock")


async def _desk() -> tuple[float, float]:
    """Seconds and CPU seconds of one burst through the desk."""
    async with running_host(CLIENTS) as host:
        with tempfile.TemporaryDirectory() as folder:
            async with running_desk(host, Path(folder)):
                await asyncio.sleep(1)  # what the people's /start made has been said
                began = _cpu()
                figures = await host.obey(f"say {MESSAGES} 2")
                return figures["seconds"], _cpu() - began


async def _bot() -> tuple[float, float]:
    """Seconds and CPU seconds of one burst through the straightforward bot."""
    async with running_host(CLIENTS) as host:
        for client in host.clients:
            await host.obey(f"start {client} -")
        with tempfile.TemporaryDirectory() as folder:
            async with straightforward_bot(host, Path(folder)):
                await asyncio.sleep(1)
                began = _cpu()
                figures = await host.obey(f"say {MESSAGES} 1")
                return figures["seconds"], _cpu() - began


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    asyncio.run(main())
