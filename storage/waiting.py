"""Waiting for work on another thread, to its end even when the waiter is cancelled."""

import asyncio
from typing import TypeVar

T = TypeVar("T")


class Outcome(asyncio.Future[T]):
    """What a thread will tell. Whoever waits cannot take it back: a cancellation comes after it."""

    def cancel(self, msg: object = None) -> bool:
        """Let the waiting task be cancelled when this is done, and not before."""
        del msg
        return False


async def told(outcome: Outcome[T]) -> T:
    """Wait for an outcome as `settled` does, at a tenth of the cost."""
    try:
        return await outcome
    except asyncio.CancelledError:
        outcome.exception()  # nobody will ask for it any more
        raise


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
