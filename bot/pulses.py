"""Pulses: whether the desk's loops still get on with their work, told from memory."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta

ENGINE = timedelta(minutes=2)  # a batch takes milliseconds, a busy database some seconds
CALL = timedelta(minutes=10)  # a large file takes its time, and is given up by the transport
PLAN = timedelta(minutes=2)
BETWEEN_PLANS = timedelta(minutes=5)  # the ticker looks once a minute


class Pulse:
    """One loop's pieces of work; several may be under way."""

    def __init__(
        self,
        longest: timedelta,
        *,
        rest: timedelta | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`longest` is what a piece may take, `rest` what may lie between two; None: any time."""
        self._longest = longest.total_seconds()
        self._rest = None if rest is None else rest.total_seconds()
        self._monotonic = monotonic
        self._begun: dict[object, float] = {}
        self._beat_at: float | None = None

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """A piece of work, as long as the block lasts, however it ends."""
        piece = object()
        self._begun[piece] = self._monotonic()
        try:
            yield
        finally:
            del self._begun[piece]
            self._beat_at = self._monotonic()

    @property
    def is_stuck(self) -> bool:
        """Whether a piece takes too long, or the next one does not come."""
        now = self._monotonic()
        if self._begun:
            return now - min(self._begun.values()) > self._longest
        if self._rest is None or self._beat_at is None:
            return False
        return now - self._beat_at > self._rest


class Pulses:
    """The pulses of one desk."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """`monotonic` is the transport's time, in seconds."""
        self.engine = Pulse(ENGINE, monotonic=monotonic)
        self.courier = Pulse(CALL, monotonic=monotonic)
        self.ticker = Pulse(PLAN, rest=BETWEEN_PLANS, monotonic=monotonic)

    @property
    def stuck(self) -> tuple[str, ...]:
        """The names of those that stand."""
        each: Mapping[str, Pulse] = {
            "engine": self.engine,
            "courier": self.courier,
            "ticker": self.ticker,
        }
        return tuple(name for name, pulse in each.items() if pulse.is_stuck)
