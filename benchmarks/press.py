"""How long a press waits for its answer on an idle desk, beside two durable commits and a call."""

import asyncio
import tempfile
from pathlib import Path

from benchmarks.contenders import running_desk
from benchmarks.host import Host, running_host
from benchmarks.measuring import centile
from benchmarks.own_loop import two_commits_and_a_call


async def main(rounds: int = 7, presses: int = 20) -> None:
    """Press in turns, here and there; the desk comes to rest in between."""
    desk: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        async with running_host(presses) as host, running_host(1) as other:
            with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as second:
                async with (
                    running_desk(host, Path(folder)),
                    two_commits_and_a_call(other, Path(second)),
                ):
                    await asyncio.sleep(1)
                    await host.obey(f"say {presses} 2")
                    for _ in range(presses):
                        desk.append(await _pressed(host))
                        bare.append(await _pressed(other))
    print(f"press received -> answer sent, idle: {rounds} rounds of {presses} presses in turns")
    for name, part, goal in (("p50", 0.5, 1.25), ("p95", 0.95, 1.5)):
        ours, theirs = centile(desk, part) * 1000, centile(bare, part) * 1000
        print(
            f"  {name}: the desk {ours:5.1f} ms, two commits and a call {theirs:5.1f} ms:"
            f" {ours / theirs:.2f} x (goal {goal} x)"
        )


async def _pressed(host: Host) -> float:
    await asyncio.sleep(0.15)  # idle: what the last press changed has been shown
    return (await host.obey("press"))["seconds"]
