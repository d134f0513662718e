"""Sliding windows: when the next action may go so that no platform has to say "too many".

An action counts from its call until a period after its answer, since nobody knows when in between
the platform counts it. Of each window a part is kept for what is urgent; and where urgent actions
would fill it all the time, a little is kept for the others, so that nobody waits for ever.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.ports.channel import Window

LONG = timedelta(seconds=10)  # a shorter window fills again by itself
PLENTY = 1000
OWED = 2  # what others than the urgent get of each window with a reserve, however full it is
GRACE = timedelta(seconds=1)  # whoever was told when to come back may be late by so much
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Action:
    """When it is counted, and whether it might have used the reserve."""

    at: datetime
    urgent: bool


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A call under way, and the windows that it counts against."""

    windows: tuple[Window, ...]
    urgent: bool


class Limiter:
    """Counts actions by window key, in memory; the courier feeds it from the rows at start.

    Its own time never goes back: when the clock is set back, nobody waits for what it lost.
    """

    def __init__(self, *, lifted: bool = False) -> None:
        """With `lifted` nothing ever waits (benchmarks and tests say so)."""
        self._lifted = lifted
        self._actions: dict[str, deque[_Action]] = defaultdict(deque)
        self._under_way: dict[str, list[Call]] = defaultdict(list)
        self._paused: dict[str, datetime] = {}
        self._held_up: dict[str, datetime] = {}
        self._latest = _NEVER
        self._ahead = timedelta()

    def wait(
        self,
        windows: Iterable[Window],
        now: datetime,
        *,
        urgent: bool,
        coming: Collection[bool] = (),
    ) -> timedelta:
        """How long an action must wait; zero when it may go. `urgent` may use the reserve.

        `coming` are actions which are about to begin, and whether each is urgent.
        """
        if self._lifted:
            return timedelta()
        now = self._steady(now)
        waits = (self._wait(window, now, urgent, coming) for window in windows)
        return max(waits, default=timedelta())

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
        recent = self._recent(window, self._steady(now))
        return len(recent) + len(self._under_way.get(window.key, ()))

    def pace(self, windows: Iterable[Window]) -> timedelta:
        """How far apart actions are that keep to the short windows among these."""
        if self._lifted:
            return timedelta()
        steps = (window.period / window.limit for window in windows if window.period < LONG)
        return max(steps, default=timedelta())

    def count(self, windows: Iterable[Window], now: datetime, *, urgent: bool) -> None:
        """Remember an action in each of its windows."""
        now = self._steady(now)
        for window in windows:
            self._recent(window, now).append(_Action(now, urgent))
            if not urgent:
                self._held_up.pop(window.key, None)

    def begin(self, windows: Iterable[Window], *, urgent: bool) -> Call:
        """Count a call, of which nobody knows yet when the platform counts it."""
        call = Call(() if self._lifted else tuple(windows), urgent)
        for window in call.windows:
            self._under_way[window.key].append(call)
            if not urgent:
                self._held_up.pop(window.key, None)
        return call

    def end(self, call: Call, now: datetime) -> None:
        """The call was answered, or nobody waits for its answer any more: it counts from now."""
        for window in call.windows:
            self._under_way[window.key].remove(call)
            if not self._under_way[window.key]:
                del self._under_way[window.key]
        self.count(call.windows, now, urgent=call.urgent)

    def pause(self, key: str, until: datetime) -> None:
        """A platform asked to wait: nothing goes to this destination or window before then."""
        until += self._ahead
        self._paused[key] = max(until, self._paused.get(key, until))

    def paused(self, key: str, now: datetime) -> timedelta:
        """How long a destination still has to wait because the platform said so."""
        now = self._steady(now)
        return max(self._paused.get(key, now) - now, timedelta())

    def _steady(self, now: datetime) -> datetime:
        """The limiter's own time."""
        self._ahead = max(self._ahead, self._latest - now)
        self._latest = now + self._ahead
        return self._latest

    def _recent(self, window: Window, now: datetime) -> deque[_Action]:
        """The actions within the last period, its beginning excluded."""
        actions = self._actions[window.key]
        while actions and actions[0].at <= now - window.period:
            actions.popleft()
        return actions

    def _wait(
        self, window: Window, now: datetime, urgent: bool, coming: Collection[bool]
    ) -> timedelta:
        """How long until there is room, if nobody else comes."""
        pause = max(self._paused.get(window.key, now) - now, timedelta())
        over, under_way = self._recent(window, now), self._under_way.get(window.key, ())
        if len(over) + len(under_way) + len(coming) < _unreserved(window):
            return pause  # almost always
        # A call under way may be counted at any moment: no better guess than now.
        called = (*(each.urgent for each in under_way), *coming)
        recent = (*over, *(_Action(now, each) for each in called))
        held_up = self._held_up.get(window.key, now)
        left, others = len(recent), sum(not each.urgent for each in recent)
        waiting = iter(recent)
        oldest = next(waiting, None)
        free = now
        for free in sorted({now, max(held_up, now), *(each.at + window.period for each in recent)}):
            while oldest is not None and oldest.at + window.period <= free:
                left, others = left - 1, others - (not oldest.urgent)
                oldest = next(waiting, None)
            if has_room(window, left, others, urgent=urgent, held_up=free < held_up):
                break
        if free > now and not urgent:
            self._held_up[window.key] = max(free + GRACE, held_up)
        return max(free - now, pause)


def has_room(window: Window, recent: int, others: int, *, urgent: bool, held_up: bool) -> bool:
    """Whether one more may go after `recent` actions, of which `others` were not urgent.

    `held_up`: somebody who is not urgent waits for this window.
    """
    owed = max(min(OWED, window.reserve, window.limit // 2) - others, 0)
    if urgent:
        return recent < window.limit - (owed if held_up else 0)
    return recent < (window.limit if owed else _unreserved(window))


def _unreserved(window: Window) -> int:
    """How many may go that are not urgent; always one at least."""
    return max(window.limit - window.reserve, 1)
