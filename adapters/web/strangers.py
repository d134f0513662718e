"""Strangers at the door: told of in the log, but not as often as they knock."""

import time
from collections.abc import Callable

_EVERY = 60.0  # seconds; anybody on the internet may knock, and the log is not theirs to fill


class Strangers:
    """Counts calls of those who do not prove who they are."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._count = 0
        self._told_at: float | None = None

    def knocked(self) -> int:
        """How many there were, when it is time to tell; else 0."""
        self._count += 1
        now = self._monotonic()
        if self._told_at is not None and now - self._told_at < _EVERY:
            return 0
        told, self._count, self._told_at = self._count, 0, now
        return told
