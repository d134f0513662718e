"""The desk clock: real time, and in a rehearsal real time plus what it was moved by."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class DeskClock:
    """Implements the `Clock` port. It only ever moves forward."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        """`offset` is what an earlier run had moved it by."""
        self._offset = offset
        self._wakes: list[Callable[[], None]] = []

    @property
    def offset(self) -> timedelta:
        """How far ahead of real time the desk is."""
        return self._offset

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC) + self._offset

    def on_jump(self, wake: Callable[[], None]) -> None:
        """Call `wake` after every move."""
        self._wakes.append(wake)

    def move(self, by: timedelta) -> None:
        """Move forward; raises ValueError for a step back, which no record would survive."""
        if by < timedelta():
            sentence = "the desk clock moves forward only"
            raise ValueError(sentence)
        self._offset += by
        for wake in self._wakes:
            wake()
