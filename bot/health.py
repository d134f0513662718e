"""Health: whether the desk's loops live, and whether it can receive, store and send now.

What it says comes from memory, but for the backlogs, which are one cheap query for all who ask.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.ports.channel import Channel
from bot.ports.clock import Clock
from bot.ports.queues import Backlog
from bot.ports.store import Store, StoreBusyError
from bot.ports.way_in import WayIn
from bot.pulses import Pulses

LATELY = timedelta(seconds=90)  # a way in that was heard since then is open, whatever failed once
PATIENCE = 2.0  # seconds for the database


class Health:
    """How one desk is."""

    def __init__(
        self, *, store: Store, channels: Mapping[str, Channel], pulses: Pulses, clock: Clock
    ) -> None:
        """`channels` are asked for when somebody asks, since they are added later."""
        self._store = store
        self._channels = channels
        self._pulses = pulses
        self._clock = clock
        self._asked: asyncio.Task[tuple[Backlog, ...]] | None = None
        self.is_running = False

    @property
    def now(self) -> datetime:
        """By the desk clock, on which backlogs grow old."""
        return self._clock.now()

    @property
    def store_trouble(self) -> str:
        """What keeps the database from taking changes, as a short code."""
        return self._store.trouble

    @property
    def ways_in(self) -> Mapping[str, WayIn]:
        """By platform."""
        return {name: channel.way_in for name, channel in self._channels.items()}

    @property
    def stuck(self) -> tuple[str, ...]:
        """Which loops stand, by name; with any of them the process should be started anew."""
        receivers = tuple(name for name, way_in in self.ways_in.items() if way_in.is_stuck)
        return (*self._pulses.stuck, *receivers)

    @property
    def hindrances(self) -> tuple[str, ...]:
        """Why the desk cannot do its work now, as `part: code`; empty when it is ready."""
        found = [f"{name}: stuck" for name in self.stuck]
        if not self.is_running:
            found.append("desk: starting")
        if self.store_trouble:
            found.append(f"store: {self.store_trouble}")
        found += [f"{name}: {each.trouble}" for name, each in self.ways_in.items() if is_shut(each)]
        return tuple(found)

    async def backlogs(self) -> tuple[Backlog, ...] | None:
        """What waits and what was given up; None when the database does not say so in time."""
        if self._asked is None or self._asked.done():
            self._asked = asyncio.create_task(self._store.backlogs(), name="backlogs")
        asked = self._asked
        # Not cancelled when it takes too long: whoever asks next waits for the same answer.
        await asyncio.wait({asked}, timeout=PATIENCE)
        if not asked.done():
            return None
        try:
            return asked.result()
        except StoreBusyError:
            return None

    async def close(self) -> None:
        """Let a question that is under way come to its end."""
        if self._asked is not None:
            await asyncio.wait({self._asked})


def is_shut(way_in: WayIn) -> bool:
    """Whether a platform does not reach the desk: who polls or listens may fail now and then."""
    heard = way_in.silence is not None and way_in.silence <= LATELY
    return bool(way_in.trouble) and not (heard and way_in.kind in {"polling", "sockets"})
