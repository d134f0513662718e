"""Desks as processes of their own: started by one that has imported everything already."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE = 10.0


class Nursery:
    """The process that makes processes."""

    def __init__(self, program: "subprocess.Popen[str]") -> None:
        self._program = program

    def start(self, **order: Any) -> "Child":
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
    code: int | None = None

    async def ended(self) -> int:
        """Wait for the end by itself; give up by killing it."""
        waiting = asyncio.create_task(asyncio.to_thread(self.nursery.ask, {"wait": self.pid}))
        done, _ = await asyncio.wait([waiting], timeout=PATIENCE)
        if not done:
            os.kill(self.pid, signal.SIGKILL)
            await waiting
            raise AssertionError(f"the desk lives on: {self.log.read_text()[-3000:]}")
        self.code = await waiting
        return self.code

    def kill(self) -> None:
        """End it, and learn that it has ended."""
        if self.code is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.code = self.nursery.ask({"wait": self.pid})


@contextmanager
def open_nursery() -> Iterator[Nursery]:
    """Start the program, and end it with the block."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.desk_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        yield Nursery(program)
    finally:
        program.communicate(timeout=PATIENCE)
