"""The platform's rate limits, on the desk clock: posts for each channel, tiers for each method."""

from collections import defaultdict, deque
from dataclasses import dataclass
from math import ceil

from adapters.playground.slack.parameters import METHODS
from adapters.playground.slack.refusals import Refusal

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Exceeded:
    """One call beyond a limit; `window` names the limit, such as "post C1" or "chat.update"."""

    method: str
    window: str
    at: float
    retry_after: int


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is let through; the published tiers are lower bounds, so these are cautious readings."""

    posts_a_second: float = 1.0
    post_burst: int = 4
    posts_a_minute: int = 300
    updates_a_minute: int = 50
    tier_1_burst: int = 10
    """Opening sockets: one a minute, and a burst as large as the number of sockets allowed."""
    tier_2: int = 20
    tier_3: int = 50
    tier_4: int = 100


class Limits:
    """Counts every call, and refuses those beyond a limit unless it is told only to count.

    A refused call takes nothing from its window. `exceeded` lists each call that was too much
    whether it was refused or not, `busiest` the most that any window ever held.
    """

    def __init__(self, *, enforced: bool = True, allowance: Allowance | None = None) -> None:
        self.enforced = enforced
        self.allowance = allowance or Allowance()
        self.exceeded: list[Exceeded] = []
        self.busiest: defaultdict[str, int] = defaultdict(int)
        self._windows: defaultdict[str, deque[float]] = defaultdict(deque)
        self._free_at: defaultdict[str, float] = defaultdict(float)

    def empty(self) -> None:
        self.exceeded.clear()
        self.busiest.clear()
        self._windows.clear()
        self._free_at.clear()

    def spend(self, method: str, *, channel: str, now: float) -> None:
        """Count one call; Refusal 429 with the seconds to wait when there were too many."""
        allowance = self.allowance
        match METHODS[method].tier:
            case "none":
                return
            case "post":
                # Both are looked at before either is spent: a refused post costs nothing.
                bucket = f"post {channel}"
                wait = max(
                    self._bucket_wait(
                        bucket, 1 / allowance.posts_a_second, allowance.post_burst, now
                    ),
                    self._window_wait(method, allowance.posts_a_minute, now),
                )
                self._settle(method, bucket, wait, now)
                self._spend_bucket(bucket, 1 / allowance.posts_a_second, now)
                self._spend_window(method, now)
            case "1":
                wait = self._bucket_wait(method, MINUTE, allowance.tier_1_burst, now)
                self._settle(method, method, wait, now)
                self._spend_bucket(method, MINUTE, now)
            case "update":
                self._spend_tier(method, allowance.updates_a_minute, now)
            case "2":
                self._spend_tier(method, allowance.tier_2, now)
            case "3":
                self._spend_tier(method, allowance.tier_3, now)
            case "4":
                self._spend_tier(method, allowance.tier_4, now)

    def _spend_tier(self, method: str, most: int, now: float) -> None:
        self._settle(method, method, self._window_wait(method, most, now), now)
        self._spend_window(method, now)

    def _settle(self, method: str, window: str, wait: float, now: float) -> None:
        if wait <= 0:
            return
        retry_after = max(1, ceil(wait))
        self.exceeded.append(Exceeded(method, window, now, retry_after))
        if self.enforced:
            raise Refusal("ratelimited", status=429, retry_after=retry_after)

    def _window_wait(self, name: str, most: int, now: float) -> float:
        window = self._windows[name]
        while window and window[0] <= now - MINUTE:
            window.popleft()
        return 0.0 if len(window) < most else window[-most] + MINUTE - now

    def _spend_window(self, name: str, now: float) -> None:
        self._windows[name].append(now)
        self.busiest[name] = max(self.busiest[name], len(self._windows[name]))

    def _bucket_wait(self, name: str, interval: float, burst: int, now: float) -> float:
        # A bucket that refills by one each interval, kept as the instant it will be full again.
        return self._free_at[name] - now - (burst - 1) * interval

    def _spend_bucket(self, name: str, interval: float, now: float) -> None:
        self._free_at[name] = max(self._free_at[name], now) + interval
        held = ceil((self._free_at[name] - now) / interval - 1e-6)
        self.busiest[name] = max(self.busiest[name], held)
