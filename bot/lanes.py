"""Lanes: one task for each destination that has something to carry, and alarms for those that wait.

Knows nothing of what is carried. A lane that is woken while it is being drained is drained again,
so no wake-up is lost.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

SOON = 0.005  # seconds after the instant itself, so that it has passed by then


class Lanes:
    """Runs `drain` for each lane that is awake; it returns whether to look again at once."""

    def __init__(self, drain: Callable[[str], Awaitable[bool]]) -> None:
        """Nothing runs before `open`."""
        self._drain = drain
        self._again: dict[str, bool] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._tasks: asyncio.TaskGroup | None = None
        self._resting: asyncio.Event | None = None

    @property
    def are_idle(self) -> bool:
        """Whether nothing is being drained."""
        return not self._again

    def open(self, tasks: asyncio.TaskGroup) -> None:
        """Let lanes run, as children of this group."""
        self._tasks = tasks

    async def rest(self, *, within: float) -> None:
        """Wait until nothing is being drained, but not for ever (seconds)."""
        if not self._again:
            return
        self._resting = asyncio.Event()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._resting.wait()

    def close(self) -> None:
        """No alarm goes off any more."""
        self._tasks = None
        for timer in self._timers.values():
            timer.cancel()

    def wake(self, lanes: Sequence[str]) -> None:
        """There may be something to carry in these lanes."""
        for lane in lanes:
            if lane in self._again:
                self._again[lane] = True
            elif self._tasks is not None:
                self._again[lane] = False
                self._tasks.create_task(self._run(lane), name=f"lane {lane}")

    def alarm(self, lane: str, after: timedelta, reason: str = "") -> None:
        """Wake a lane later, in real time, which the desk clock follows except when moved.

        A second alarm of a lane for the same reason replaces the first.
        """
        self.alarm_call(f"{lane} {reason}".strip(), after, lambda: self.wake((lane,)))

    def alarm_call(self, name: str, after: timedelta, ring: Callable[[], None]) -> None:
        """Call `ring` later; a second alarm of the same name replaces the first."""
        if name in self._timers:
            self._timers[name].cancel()
        seconds = max(after.total_seconds(), 0) + SOON
        self._timers[name] = asyncio.get_running_loop().call_later(seconds, self._ring, name, ring)

    def _ring(self, name: str, ring: Callable[[], None]) -> None:
        """An alarm went off."""
        self._timers.pop(name, None)
        ring()

    async def _run(self, lane: str) -> None:
        """Drain a lane until nothing more is due and nobody has woken it meanwhile."""
        try:
            while True:
                self._again[lane] = False
                if not await self._drain(lane) and not self._again[lane]:
                    return
        finally:
            del self._again[lane]
            if not self._again and self._resting is not None:
                self._resting.set()
