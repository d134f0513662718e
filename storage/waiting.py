"""Waiting for work on another thread, to its end even when the waiter is cancelled."""

import asyncio
from typing import TypeVar

T = TypeVar("T")


async def settled(future: asyncio.Future[T]) -> T:
    """Wait to the end; a cancellation meanwhile is raised then.

    Whatever was begun is committed or undone by the time a cancelled caller goes on.
    """
    cancelled = False
    while not future.done():
        try:
            await asyncio.wait([future])
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        future.exception()  # nobody will ask for it any more
        raise asyncio.CancelledError
    return future.result()
