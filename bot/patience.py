"""Patience with a busy store: what has happened outside must be written down, however long."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.ports.store import ElsewhereError, StoreBusyError

PAUSE = 0.2  # seconds; doubled up to the longest
LONGEST = 2.0

log = structlog.get_logger()
T = TypeVar("T")


async def insist(operation: Callable[[], Awaitable[T]]) -> T:
    """Repeat an operation until the store takes it; raises ElsewhereError, which time mends not."""
    pause = PAUSE
    while True:
        try:
            return await operation()
        except ElsewhereError:
            raise
        except StoreBusyError as busy:
            log.debug("store busy, trying again", reason=str(busy))  # `bot.watching` says it
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST)
