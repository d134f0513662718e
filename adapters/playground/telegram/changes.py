"""Who is told when something changed: waiting tests, long polls, pages, and the snapshot."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """A counter that wakes those who wait for it; used from the event loop's thread only."""

    def __init__(self) -> None:
        self.count = 0
        self._next = asyncio.Event()
        self._subscribers: list[Callable[[], None]] = []

    def tell(self) -> None:
        """Tell everybody that the world is another."""
        self.count += 1
        self.wake()
        for subscriber in tuple(self._subscribers):
            subscriber()

    def wake(self) -> None:
        """Let those who wait look again, though nothing changed that is kept or shown."""
        self._next.set()
        self._next = asyncio.Event()

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back on every change, from the loop's thread; the result ends it."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    async def wait_until(self, predicate: Callable[[], Found], *, seconds: float) -> Found:
        """Wait in real time until the predicate is true, else raise TimeoutError."""
        async with asyncio.timeout(seconds):
            while not (found := predicate()):
                await self._next.wait()
        return found
