"""Whether Slack can reach the desk at this moment, and whether it could all the time."""

import asyncio


class Listening:
    """Counts the ways in that are open."""

    def __init__(self) -> None:
        self._ways = 0
        self._opened = asyncio.Event()
        self._closed = asyncio.Event()
        self.gaps = 0
        """How often the last way in was lost."""

    def opens(self) -> None:
        """One more way in."""
        self._ways += 1
        self._opened.set()
        self._closed.clear()

    def closes(self) -> None:
        """One way in less."""
        self._ways -= 1
        if not self._ways:
            self.gaps += 1
            self._opened.clear()
            self._closed.set()

    async def starts(self) -> None:
        """Wait until there is a way in."""
        await self._opened.wait()

    async def ends(self, *, within: float) -> None:
        """Wait until there is none, but not longer than so many seconds."""
        try:
            async with asyncio.timeout(within):
                await self._closed.wait()
        except TimeoutError:
            return
