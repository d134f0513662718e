"""A desk clock that moves only when a story says so."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

MONDAY_TEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # 10:00 in Berlin, within opening hours


class StoryClock:
    """Implements the `Clock` port."""

    def __init__(self, at: datetime = MONDAY_TEN) -> None:
        self._now = at
        self._wakes: list[Callable[[], None]] = []

    def now(self) -> datetime:
        return self._now

    def on_jump(self, wake: Callable[[], None]) -> None:
        self._wakes.append(wake)

    def set_back(self, **by: float) -> None:
        """As somebody sets a machine's clock right: nobody is told of it."""
        self._now -= timedelta(**by)

    def move(self, **by: float) -> None:
        self.pass_to(self._now + timedelta(**by))
        for wake in self._wakes:
            wake()

    def pass_to(self, instant: datetime) -> None:
        """Time passes, of which nobody is told."""
        self._now = instant
