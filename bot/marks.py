"""Marks: what has arrived, written down together with the departure of what goes next.

The two are one transaction, which halves the work of a long lane. Nothing is promised less: until
its mark is committed a row is one that may have arrived, as it is during the call itself.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import structlog

from bot.carriage import Carriage, Nothing
from bot.carrying import Carrying
from bot.domain.address import MessageRef
from bot.effects import Show
from bot.patience import insist
from bot.ports.channel import Sent
from bot.ports.clock import Clock
from bot.ports.store import Mark, OutboxRow, Store, StoreBusyError

log = structlog.get_logger()


class Marks:
    """Holds at most one mark for each lane, and never for longer than the lane is awake."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        carrying: Carrying,
        alarm: Callable[[str, timedelta], None],
    ) -> None:
        """`carrying` lets rows depart; `alarm` makes the courier look at a lane again."""
        self._store = store
        self._clock = clock
        self._carrying = carrying
        self._alarm = alarm
        self._arrived: dict[str, Mark] = {}

    async def depart(self, row: OutboxRow) -> Carriage | Nothing:
        """Mark a row as sending, and what arrived before it."""
        try:
            carriage = await self._carrying.depart(row, self._arrived.get(row.lane))
        except StoreBusyError:
            raise
        except Exception:
            if row.lane not in self._arrived:
                raise
            await self.settle(row.lane)  # whose fault it was shows when each goes alone
            return await self._carrying.depart(row)
        self._arrived.pop(row.lane, None)
        return carriage

    async def arrived(
        self,
        row: OutboxRow,
        carriage: Carriage,
        sent: Sent,
        parts: int,
        *,
        repeated: bool,
    ) -> None:
        """Keep what arrived; message ids are unique in a chat, so threads are left out."""
        rooms = tuple(MessageRef(ref.address.room, ref.message) for ref in sent.refs)
        if isinstance(row.effect, Show) and not rooms:
            rooms = carriage.refs
        mark = Mark(
            row=row.id,
            refs=rooms,
            parts=parts,
            done=parts >= carriage.parts,
            shown=carriage.shown,
            repeated=repeated,
            slots=carriage.slots_of(parts - 1),
            left=sent.left,
        )
        if mark.done and not (carriage.tells or carriage.leaves or mark.left):
            self._arrived[row.lane] = mark
            return
        await insist(partial(self._note, mark))
        if carriage.leaves:  # which has written rows for what it left
            self._alarm(row.lane, timedelta())
        if mark.done or mark.left:
            self._carrying.told()

    async def settle(self, lane: str) -> None:
        """Write down what arrived last in a lane, when nothing departs that would do so."""
        mark = self._arrived.pop(lane, None)
        if mark is None:
            return
        task = asyncio.current_task()
        stops = task is not None and task.cancelling() > 0
        try:
            # A stop does not wait for a busy store.
            await (self._note(mark) if stops else insist(partial(self._note, mark)))
        except StoreBusyError:
            log.debug("store busy, the row stays unknown", row=mark.row)
        except Exception:
            log.exception("arrival not written down", row=mark.row)
            await self._insist_once(mark)

    async def _insist_once(self, mark: Mark) -> None:
        """Once more; what stumbles again stays as it is, and others must go on."""
        try:
            await self._note(mark)
        except Exception:
            log.exception("arrival cannot be written down", row=mark.row)

    async def _note(self, mark: Mark) -> None:
        await self._store.sent(
            mark.row,
            mark.refs,
            parts=mark.parts,
            done=mark.done,
            shown=mark.shown,
            repeated=mark.repeated,
            slots=mark.slots,
            left=mark.left,
            now=self._clock.now(),
        )
