"""The gate: lanes wait here for a window, without a look at their rows, until it lets one more go.

Many lanes share a platform's window. When it opens, as many are woken as it takes, the lowest rank
first: urgency lowered by waiting. All others stay asleep, which costs nothing however many they
are.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count

from bot.effects import AGEING
from bot.limits import Limiter
from bot.ports.channel import Window
from bot.ports.clock import Clock
from bot.ports.store import OutboxRow
from bot.turns import is_urgent, windows_for


@dataclass(order=True, slots=True)
class _Place:
    """Where a lane stands: its row, and the windows that the row counts against."""

    rank: datetime
    number: int
    row: OutboxRow = field(compare=False)
    windows: Sequence[Window] = field(compare=False)
    is_left: bool = field(default=False, compare=False)


_Queues = dict[tuple[int, int, bool], list[_Place]]
"""Those who see the same of a window: its limit, its reserve, and whether they may use that."""


class Gate:
    """Says how long rows wait, keeps their lanes meanwhile, and wakes them in order."""

    def __init__(
        self,
        *,
        limiter: Limiter,
        clock: Clock,
        wake: Callable[[Sequence[str]], None],
        alarm_call: Callable[[str, timedelta, Callable[[], None]], None],
    ) -> None:
        """`wake` lets lanes be looked at, `alarm_call` calls later, once for each name."""
        self._limiter = limiter
        self._clock = clock
        self._wake = wake
        self._alarm_call = alarm_call
        self._numbers = count()
        self._queues: dict[str, _Queues] = {}
        self._standing: dict[str, list[_Place]] = defaultdict(list)
        self._rings: dict[str, datetime] = {}
        self._let_go: dict[str, frozenset[str]] = {}
        self._coming: dict[str, dict[str, bool]] = defaultdict(dict)

    def wait(self, row: OutboxRow, windows: Sequence[Window]) -> timedelta:
        """How long pauses and these windows keep the row here."""
        now = self._clock.now()
        if self._coming and row.lane not in self._let_go:
            return self._keeper(row, windows)[1]
        paused = max(self._limiter.paused(row.lane, now), self._limiter.paused(row.platform, now))
        seen = windows_for(row, windows, self._limiter, now)
        return max(paused, self._limiter.wait(seen, now, urgent=is_urgent(row)))

    def turn(self, row: OutboxRow, windows: Sequence[Window]) -> timedelta:
        """The same, asked in the moment of its call: nobody needs to expect it any more."""
        wait = self.wait(row, windows)
        self._arrived(row.lane)
        return wait

    def holds(self, lane: str) -> bool:
        """Whether the lane stands here, or was woken and has not begun."""
        return lane in self._standing or lane in self._let_go

    def keep(self, row: OutboxRow, windows: Sequence[Window]) -> None:
        """Let the row's lane wait until these windows take the row."""
        rank = row.created_at + row.urgency * AGEING
        place = _Place(rank, next(self._numbers), row, windows)
        keeper, wait = self._keeper(row, windows)
        if wait:
            self._standing[row.lane].append(place)
            self._queue(place, keeper, wait)
        else:
            self._wake((row.lane,))

    def enter(self, lane: str) -> None:
        """The lane is looked at anew, whoever woke it: it stands nowhere until it waits again."""
        for place in self._standing.pop(lane, ()):
            place.is_left = True

    def leave(self, lane: str) -> None:
        """The lane was looked at. Had it been let go and made no call, another may go."""
        for key in self._arrived(lane):
            self._open(key)

    def look(self) -> None:
        """The clock was moved: every window may be open."""
        for key in tuple(self._queues):
            self._open(key)

    def _keeper(self, row: OutboxRow, windows: Sequence[Window]) -> tuple[Window, timedelta]:
        """What keeps the row longest: who was let go and is about to call counts for others."""
        now, urgent, is_behind = self._clock.now(), is_urgent(row), row.lane not in self._let_go
        waits = [
            (self._limiter.paused(key, now), Window(key, 0, timedelta()))
            for key in (row.platform, row.lane)
        ]
        for window in windows_for(row, windows, self._limiter, now):
            coming = self._coming.get(window.key, {}).values() if is_behind else ()
            waits.append((self._limiter.wait((window,), now, urgent=urgent, coming=coming), window))
        wait, keeper = max(waits, key=lambda each: each[0])
        return keeper, wait

    def _queue(self, place: _Place, keeper: Window, wait: timedelta) -> None:
        """Stand in line behind those of lower rank who wait for the same."""
        kind = (keeper.limit, keeper.reserve, is_urgent(place.row))
        heappush(self._queues.setdefault(keeper.key, {}).setdefault(kind, []), place)
        self._ring(keeper.key, wait)

    def _ring(self, key: str, wait: timedelta) -> None:
        """Look at those who wait for a window then, if not before."""
        at = self._clock.now() + wait
        if at < self._rings.get(key, at + wait):
            self._rings[key] = at
            self._alarm_call(f"gate {key}", wait, partial(self._open, key))

    def _open(self, key: str) -> None:
        """Let go whom the window takes now; be back when it takes the next one."""
        self._rings.pop(key, None)
        queues = self._queues.get(key, {})
        while heads := self._heads(queues):
            waits = []
            for place, queue in heads:
                keeper, wait = self._keeper(place.row, place.windows)
                if wait and keeper.key in (key, place.row.platform):
                    waits.append(wait)
                    continue
                heappop(queue)
                if wait:
                    self._queue(place, keeper, wait)
                else:
                    self._go(place)
                break
            else:
                self._ring(key, min(waits))
                return
        self._queues.pop(key, None)

    def _heads(self, queues: _Queues) -> list[tuple[_Place, list[_Place]]]:
        """Who is next of each queue, the lowest rank first."""
        for kind, queue in tuple(queues.items()):
            while queue and queue[0].is_left:
                heappop(queue)
            if not queue:
                del queues[kind]
        return sorted(((queue[0], queue) for queue in queues.values()), key=lambda head: head[0])

    def _go(self, place: _Place) -> None:
        """Wake a lane, and expect its call."""
        lane, urgent = place.row.lane, is_urgent(place.row)
        self.enter(lane)
        self._arrived(lane)
        self._let_go[lane] = frozenset(window.key for window in place.windows)
        for key in self._let_go[lane]:
            self._coming[key][lane] = urgent
        self._wake((lane,))

    def _arrived(self, lane: str) -> frozenset[str]:
        """Expect a lane no more; returns the keys of the windows for which it was expected."""
        keys = self._let_go.pop(lane, frozenset())
        for key in keys:
            del self._coming[key][lane]
            if not self._coming[key]:
                del self._coming[key]
        return keys
