"""The program as a person starts it, in a process of its own."""

import asyncio
import ctypes
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 20


def surroundings(**settings: str) -> dict[str, str]:
    """The environment in which the program finds its code and these settings, and no others."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("FRONTDESK_")},
        **{f"FRONTDESK_{name}": value for name, value in settings.items()},
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


async def frontdesk(
    folder: Path, *words: str, before: Callable[[], None] | None = None, **settings: str
) -> asyncio.subprocess.Process:
    """Start the program in a folder, with these settings in the environment.

    `before` is run in the new process, before the program.
    """
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "adapters.cli",
        *words,
        cwd=folder,
        env=surroundings(**settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        preexec_fn=before,
    )


async def ended(
    process: asyncio.subprocess.Process, within: float = PATIENCE
) -> tuple[int | None, str, str]:
    """Wait real seconds for the end: exit code, what was said, what was complained about."""
    try:
        async with asyncio.timeout(within):
            said, complained = await process.communicate()
    except TimeoutError:
        process.kill()
        said, complained = await process.communicate()
        raise AssertionError(f"did not end: {said.decode()}{complained.decode()}") from None
    return process.returncode, said.decode(), complained.decode()


async def refused(process: asyncio.subprocess.Process) -> str:
    """The one sentence with which the program ended, for something that a person can mend."""
    exit_code, _, complained = await ended(process)
    lines = complained.splitlines()
    assert exit_code == 2, complained
    assert "Traceback" not in complained
    assert len(lines) == 1, complained
    return lines[0]


async def line_with(process: asyncio.subprocess.Process, words: str) -> str:
    """Read the program's output up to a line with these words."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            if words in line:
                return line
    code, _, complained = await ended(process)
    raise AssertionError(f"never said {words!r}; ended with {code}: {complained}")


def bound_by_rights() -> None:
    """In the new process: rights of files hold, even for the system's first user."""
    drop = 24  # PR_CAPBSET_DROP
    libc = ctypes.CDLL(None, use_errno=True)
    with suppress(AttributeError):
        for capability in (1, 2):  # to write and to read what others may not
            libc.prctl(drop, capability, 0, 0, 0)


def mounted(place: Path, size: str) -> bool:
    """Make a disk of memory; False where this user may not."""
    libc = ctypes.CDLL(None, use_errno=True)
    return not libc.mount(b"tmpfs", bytes(place), b"tmpfs", 0, f"size={size}".encode())


def unmounted(place: Path) -> None:
    """Take the disk away, whoever still looks at it."""
    ctypes.CDLL(None).umount2(bytes(place), 2)


def fill(disk: Path) -> Path:
    """Take all the room there is."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler
