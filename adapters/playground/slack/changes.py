"""Tells those who wait or watch that something in the workspace has changed."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """A counter that rises with each change; watchers are called, waiters wake."""

    def __init__(self) -> None:
        self.count = 0
        self._watchers: list[Callable[[int], None]] = []
        self._waiters: list[asyncio.Future[None]] = []

    def tell(self) -> None:
        self.count += 1
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)
        for watcher in tuple(self._watchers):
            watcher(self.count)

    def subscribe(self, watcher: Callable[[int], None]) -> Callable[[], None]:
        """Call `watcher` with the counter on each change until the returned function is called."""
        self._watchers.append(watcher)

        def unsubscribe() -> None:
            if watcher in self._watchers:
                self._watchers.remove(watcher)

        return unsubscribe

    async def wait_for(self, predicate: Callable[[], Found], within: float) -> Found:
        """What `predicate` gives once it is truthy; TimeoutError after `within` real seconds."""
        async with asyncio.timeout(within):
            while not (found := predicate()):
                waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                self._waiters.append(waiter)
                await waiter
            return found
