"""Sliding windows: when the next action may go so that no platform has to say "too many"."""

from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.ports.channel import Window

LONG = timedelta(seconds=10)  # a shorter window fills again by itself
PLENTY = 1000


class Limiter:
    """Counts actions by window key, in memory; the courier feeds it from the rows at start."""

    def __init__(self, *, lifted: bool = False) -> None:
        """With `lifted` nothing ever waits (benchmarks and tests say so)."""
        self._lifted = lifted
        self._actions: dict[str, deque[datetime]] = defaultdict(deque)
        self._paused: dict[str, datetime] = {}

    def wait(self, windows: Iterable[Window], now: datetime, *, urgent: bool) -> timedelta:
        """How long an action must wait; zero when it may go. `urgent` may use the reserve."""
        if self._lifted:
            return timedelta()
        return max((self._wait(window, now, urgent) for window in windows), default=timedelta())

    def left(self, windows: Iterable[Window], now: datetime) -> int:
        """How many actions the long windows among these still take, without their reserve."""
        if self._lifted:
            return PLENTY
        rooms = (
            max(window.limit - window.reserve, 1) - self.taken(window, now)
            for window in windows
            if window.period >= LONG
        )
        return max(min(rooms, default=PLENTY), 0)

    def taken(self, window: Window, now: datetime) -> int:
        """How many actions lie within the window's last period."""
        return sum(1 for at in self._actions[window.key] if at > now - window.period)

    def pace(self, windows: Iterable[Window]) -> timedelta:
        """How far apart actions are that keep to the short windows among these."""
        if self._lifted:
            return timedelta()
        steps = (window.period / window.limit for window in windows if window.period < LONG)
        return max(steps, default=timedelta())

    def count(self, windows: Iterable[Window], now: datetime) -> None:
        """Remember an action in each of its windows."""
        for window in windows:
            actions = self._actions[window.key]
            actions.append(now)
            while actions and actions[0] <= now - window.period:
                actions.popleft()

    def pause(self, key: str, until: datetime) -> None:
        """A platform asked to wait: nothing goes to this destination before then."""
        self._paused[key] = max(until, self._paused.get(key, until))

    def paused(self, key: str, now: datetime) -> timedelta:
        """How long a destination still has to wait because the platform said so."""
        return max(self._paused.get(key, now) - now, timedelta())

    def _wait(self, window: Window, now: datetime, urgent: bool) -> timedelta:
        """How long until fewer than `limit` actions lie within the last period."""
        limit = window.limit if urgent else max(1, window.limit - window.reserve)
        recent = [at for at in self._actions[window.key] if at > now - window.period]
        if len(recent) < limit:
            return timedelta()
        return recent[len(recent) - limit] + window.period - now
