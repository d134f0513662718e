"""Calls: what the courier asks of channels, so many at once, each of them timed."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta

from bot.ports.channel import (
    Channel,
    Moved,
    NotSent,
    Outcome,
    Parcel,
    Refused,
    Sent,
    TryLater,
    Unknown,
)
from bot.ports.measures import Measures
from bot.pulses import Pulse

AT_ONCE = 16
NAMES: dict[type[Outcome], str] = {
    Sent: "sent",
    TryLater: "try_later",
    NotSent: "not_sent",
    Unknown: "unknown",
    Refused: "refused",
    Moved: "moved",
}


class Calls:
    """Makes attempts; whoever makes one holds `room` meanwhile."""

    def __init__(
        self, *, measures: Measures, pulse: Pulse, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """`monotonic` is the transport's time, in seconds."""
        self._measures = measures
        self._pulse = pulse
        self._monotonic = monotonic
        self.room = asyncio.Semaphore(AT_ONCE)

    async def make(self, channel: Channel, parcel: Parcel) -> Outcome:
        """One attempt."""
        began = self._monotonic()
        with self._pulse.at_work():
            outcome = await channel.send(parcel)
        took = timedelta(seconds=self._monotonic() - began)
        self._measures.called(channel.name, NAMES.get(type(outcome), "sent"), took)
        return outcome
