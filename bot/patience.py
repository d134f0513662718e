"""Patience with a busy store: what has happened outside must be written down, however long."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.ports.store import StoreBusyError

PAUSE = 0.2  # seconds

log = structlog.get_logger()
T = TypeVar("T")


async def insist(operation: Callable[[], Awaitable[T]]) -> T:
    """Repeat an operation until the store takes it."""
    while True:
        try:
            return await operation()
        except StoreBusyError:
            log.warning("store busy, trying again")
            await asyncio.sleep(PAUSE)
