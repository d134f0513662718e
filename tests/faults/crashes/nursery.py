"""Desks as processes of their own: started by one that has imported everything already."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
PATIENCE = 45.0


class Nursery:
    """The process that makes processes."""

    def __init__(self, program: "subprocess.Popen[str]") -> None:
        self._program = program

    def start(self, **order: Any) -> "Child":
        """Make a process. Until it ends the nursery waits for it, and makes no other."""
        return Child(self, self.ask({"fork": order}), Path(order["log"]))

    def ask(self, order: dict[str, Any]) -> int:
        assert self._program.stdin is not None and self._program.stdout is not None
        self._program.stdin.write(json.dumps(order) + "\n")
        self._program.stdin.flush()
        return int(self._program.stdout.readline())


@dataclass
class Child:
    """One desk's process; its output is in `log`."""

    nursery: Nursery
    pid: int
    log: Path
    ending: "asyncio.Future[int]" = field(init=False)

    def __post_init__(self) -> None:
        waiting = asyncio.to_thread(self.nursery.ask, {"wait": self.pid})
        self.ending = asyncio.ensure_future(waiting)

    async def has_ended(self) -> int:
        """Wait for the end by itself; returns the exit code."""
        done, _ = await asyncio.wait([self.ending], timeout=PATIENCE)
        if not done:
            await self.is_killed()
            raise AssertionError(f"the desk lives on: {self.log.read_text()[-3000:]}")
        return await self.ending

    async def is_killed(self) -> None:
        """End it, and learn that it has ended."""
        if not self.ending.done():
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        await self.ending


@contextmanager
def open_nursery() -> Iterator[Nursery]:
    """Start the program, and end it with the block."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.crashes.desk_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        yield Nursery(program)
    finally:
        program.communicate(timeout=PATIENCE)
