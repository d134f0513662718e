"""The desk as it is run: a process of its own, on a folder with a database and a config.toml."""

import asyncio
import os
import socket
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from benchmarks.host import Host
from storage.sqlite import open_sqlite

_TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 120.0

CONFIG = """
[desk]
zone = "UTC"
hours = "Mon-Sun 00:00-00:00"

[storage]
url = "sqlite:///{folder}/desk.db"

[telegram]
token = "{token}"
api_url = "{url}"

[web]
port = {port}
"""


class Program:
    """A process that can be looked at and killed."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """Own it."""
        self._process = process

    @classmethod
    async def started(cls, *arguments: str, folder: Path) -> Self:
        """Start Python with these arguments, in a folder."""
        nothing = asyncio.subprocess.DEVNULL
        with (folder / "log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, *arguments),
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
                stdin=nothing,
                stdout=log,
                stderr=log,
            )
        return cls(process)

    @property
    def memory(self) -> float:
        """Resident memory in MB."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    @property
    def cpu(self) -> float:
        """CPU seconds so far."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / _TICKS

    async def kill(self) -> None:
        """End it as a power cut would."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()


async def founded(host: Host, folder: Path) -> None:
    """A database with the team and its people, and the settings that lead to it."""
    (folder / "config.toml").write_text(
        CONFIG.format(folder=folder, token=host.token, url=host.url, port=_free_port()), "utf-8"
    )
    async with open_sqlite(folder / "desk.db") as store:
        await host.found("", store)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def desk(folder: Path) -> Program:
    """The desk as a user starts it."""
    return await Program.started("-m", "adapters.cli", "run", folder=folder)


async def until(look: Callable[[], Awaitable[bool]], *, every: float = 0.02) -> None:
    """Wait for something another process does."""
    until_at = datetime.now(UTC) + timedelta(seconds=PATIENCE)
    while not await look():
        if datetime.now(UTC) > until_at:
            raise TimeoutError("it never came")
        await asyncio.sleep(every)
