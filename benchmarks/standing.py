"""What a desk costs that has nothing to do: time to its first poll, memory, CPU a minute."""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.host import running_host
from benchmarks.program import desk, founded, until

IDLE = 20  # seconds


async def main(rounds: int = 7) -> None:
    """Start it again and again; let the last one stand idle."""
    starts: list[float] = []
    spent_starting: list[float] = []
    memory: list[float] = []
    idle = 0.0
    async with running_host(20) as host:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            await founded(host, folder)
            for number in range(rounds):
                polls = (await host.obey("look"))["polls"]

                async def has_polled(before: float = polls) -> bool:
                    return (await host.obey("look"))["polls"] > before

                began = time.perf_counter()
                program = await desk(folder)
                try:
                    await until(has_polled)
                    starts.append(time.perf_counter() - began)
                    spent_starting.append(program.cpu)
                    await asyncio.sleep(2)  # it has settled in
                    memory.append(program.memory)
                    if number == rounds - 1:
                        before_idling = program.cpu
                        await asyncio.sleep(IDLE)
                        idle = (program.cpu - before_idling) / IDLE * 60
                finally:
                    await program.kill()
    print(f"standing: {rounds} starts, medians")
    spent = statistics.median(spent_starting)
    start = statistics.median(starts)
    print(f"  start to first poll {start:.2f} s (aim 1 s), {spent:.2f} s of it CPU")
    print(f"  memory {statistics.median(memory):.0f} MB (aim 120 MB)")
    print(f"  idle {idle * 1000:.0f} ms CPU a minute")
