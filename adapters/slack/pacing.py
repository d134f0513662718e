"""Pacing: calls beside those that the courier counts are put off before Slack has to refuse them.

Whoever calls knows already what to do where Slack asks to wait; here the desk asks itself. What an
earlier process called is not written down anywhere, so the first minute is kept small: together
with the minute before it stays below what Slack grants.
"""

from collections.abc import Mapping
from datetime import timedelta

from bot.limits import Call, Limiter
from bot.ports.channel import Window
from bot.ports.clock import Clock

MINUTE = timedelta(minutes=1)
SELDOM = timedelta(seconds=61)
TIER_3, TIER_4 = 50, 100  # calls a minute that Slack grants at least, for each method
USUAL, AT_FIRST = 0.75, 0.2
READING = frozenset({"conversations.history", "conversations.replies"})
TIERS: Mapping[str, int] = {
    **dict.fromkeys(READING, TIER_3),
    "conversations.info": TIER_3,
    "conversations.open": TIER_3,
    "files.completeUploadExternal": TIER_4,
    "files.getUploadURLExternal": TIER_4,
    "files.info": TIER_4,
    "users.conversations": TIER_3,
    "users.info": TIER_4,
    "views.open": TIER_4,
    "views.update": TIER_4,
}
"""Posts, changes and Home tabs are the courier's; the sockets have a pace of their own."""


class Pacing:
    """Counts calls by method, on the desk clock."""

    def __init__(self, clock: Clock, *, lifted: bool = False, is_distributed: bool = False) -> None:
        """With `lifted` no call is put off. `is_distributed`: Slack lets this app read seldom."""
        self._clock = clock
        self._limiter = Limiter(lifted=lifted)
        self._is_distributed = is_distributed
        self._began = clock.now()

    def wait(self, method: str) -> timedelta:
        """How long a call must be put off; zero when it may be made."""
        return self._limiter.wait(self._windows(method), self._clock.now(), urgent=True)

    def begin(self, method: str) -> Call:
        """Count a call that is about to be made."""
        return self._limiter.begin(self._windows(method), urgent=True)

    def end(self, call: Call) -> None:
        """The call was answered or given up."""
        self._limiter.end(call, self._clock.now())

    def _windows(self, method: str) -> tuple[Window, ...]:
        if self._is_distributed and method in READING:
            return (Window(method, 1, SELDOM),)
        if method not in TIERS:
            return ()
        is_new = self._clock.now() - self._began < MINUTE
        share = AT_FIRST if is_new else USUAL
        return (Window(method, int(TIERS[method] * share), MINUTE),)
