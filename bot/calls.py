"""Calls: what the courier asks of channels, so many at once, each of them timed."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from bot.effects import AGEING
from bot.limits import Limiter
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
    Window,
)
from bot.ports.clock import Clock
from bot.ports.measures import Measures
from bot.ports.store import OutboxRow
from bot.pulses import Pulse
from bot.senders import Senders
from bot.turns import is_urgent, windows_for

ANSWERS_AT_ONCE = 64
NAMES: dict[type[Outcome], str] = {
    Sent: "sent",
    TryLater: "try_later",
    NotSent: "not_sent",
    Unknown: "unknown",
    Refused: "refused",
    Moved: "moved",
}


class Calls:
    """Makes attempts, which wait for a sender of their platform by urgency lowered by waiting.

    Answers to presses wait for no sender: nothing that is slow may keep them.
    """

    def __init__(
        self,
        *,
        measures: Measures,
        pulse: Pulse,
        limiter: Limiter,
        clock: Clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`monotonic` is the transport's time, in seconds."""
        self._measures = measures
        self._pulse = pulse
        self._limiter = limiter
        self._clock = clock
        self._monotonic = monotonic
        self.senders: Mapping[str, Senders] = defaultdict(Senders)
        self._answering: Mapping[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(ANSWERS_AT_ONCE)
        )

    async def answer(self, channel: Channel, parcel: Parcel) -> Outcome:
        """Answer a press or a form at once."""
        async with self._answering[channel.name]:
            return await self._make(channel, parcel)

    async def aside(self, channel: Channel, parcel: Parcel) -> Outcome | None:
        """What may be left out: made where limits leave room for it, else None."""
        windows, now = channel.windows(parcel), self._clock.now()
        if self._limiter.wait(windows, now, urgent=False):
            return None
        call = self._limiter.begin(windows, urgent=False)
        try:
            outcome = await self._make(channel, parcel)
        finally:
            self._limiter.end(call, self._clock.now())
        if isinstance(outcome, TryLater):
            self._limiter.pause(windows[0].key, self._clock.now() + outcome.after)
        return outcome

    async def attempt(
        self,
        row: OutboxRow,
        parcel: Parcel,
        channel: Channel,
        *,
        held: Callable[[Sequence[Window]], timedelta],
    ) -> Outcome | None:
        """One attempt for a row, counted in its windows; None when it may not go by its turn.

        `held` tells for how long these windows keep the row.
        """
        windows = channel.windows(parcel)
        async with self.senders[channel.name].turn(row.created_at + row.urgency * AGEING):
            if held(windows):
                return None
            seen = windows_for(row, windows, self._limiter, self._clock.now())
            call = self._limiter.begin(seen, urgent=is_urgent(row))
            try:
                outcome = await self._make(channel, parcel)
            finally:
                self._limiter.end(call, self._clock.now())
        if isinstance(outcome, TryLater) and len(windows) == 1:
            # It counts against nothing but this, so there is no room in it for anybody else.
            self._limiter.pause(windows[0].key, self._clock.now() + outcome.after)
        return outcome

    async def _make(self, channel: Channel, parcel: Parcel) -> Outcome:
        """One attempt."""
        began = self._monotonic()
        with self._pulse.at_work():
            outcome = await channel.send(parcel)
        took = timedelta(seconds=self._monotonic() - began)
        self._measures.called(channel.name, NAMES.get(type(outcome), "sent"), took)
        return outcome
