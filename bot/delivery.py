"""Delivery: one outbox row from its departure to the mark that says what became of it.

A row is marked before the call that may deliver it, so that a crash leaves it known as unknown. One
attempt is one call. What cannot go now is put back with its time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import structlog

from bot.calls import Calls
from bot.carriage import Carriage, Nothing
from bot.carrying import Carrying
from bot.domain.address import MessageRef
from bot.effects import Amend, Relay, Settle, Show
from bot.fates import (
    BARRED,
    BARRED_PAUSE,
    MOVED_PAUSE,
    PATIENCE,
    STUMBLES,
    UNKNOWN_PAUSE,
    UNKNOWN_REPEATS,
    Fate,
    is_gone,
    may_be_mended,
)
from bot.gate import Gate
from bot.limits import Limiter
from bot.marks import Marks
from bot.patience import insist
from bot.ports.channel import (
    MAY_RETURN,
    Channel,
    EditPost,
    Moved,
    NewPost,
    NotSent,
    Outcome,
    Parcel,
    Refused,
    Removal,
    Sent,
    TryLater,
    Unknown,
)
from bot.ports.clock import Clock
from bot.ports.queues import OutboxState
from bot.ports.store import OutboxRow, Store, StoreBusyError
from bot.turns import is_home

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Found(Sent):
    """It had arrived with an earlier attempt."""


_Tried = tuple[Carriage, Parcel | None, Outcome | None]


class Delivery:
    """Delivers rows, one at a time for each lane."""

    def __init__(
        self,
        *,
        store: Store,
        channels: Mapping[str, Channel],
        clock: Clock,
        limiter: Limiter,
        gate: Gate,
        carrying: Carrying,
        calls: Calls,
        alarm: Callable[[str, timedelta], None],
    ) -> None:
        """`alarm` makes the courier look at a lane again after a while, `gate` when it may go."""
        self._store = store
        self._channels = channels
        self._clock = clock
        self._limiter = limiter
        self._gate = gate
        self._carrying = carrying
        self._calls = calls
        self._alarm = alarm
        self.marks = Marks(store=store, clock=clock, carrying=carrying, alarm=alarm)

    async def deliver(self, row: OutboxRow) -> Fate:
        """Carry a row as far as it goes now."""
        try:
            return await self._deliver(row)
        except StoreBusyError:
            raise
        except Exception:
            log.exception("outbox row cannot be carried", row=row.id, lane=row.lane)
            return await self._stumbled(row)

    async def _deliver(self, row: OutboxRow) -> Fate:
        carriage = await self._departed(row)
        while isinstance(carriage, Carriage):
            carriage, parcel, outcome = await self._tried(row, carriage)
            if outcome is None:
                return await self._hold(row, parcel)
            if not isinstance(outcome, Sent):
                return await self._not_now(row, outcome)
            parts = row.parts_sent + 1
            again = row.unknown and isinstance(parcel, NewPost) and not isinstance(outcome, _Found)
            if again:
                log.warning("delivery repeated", lane=row.lane, row=row.id)
            await self.marks.arrived(row, carriage, outcome, parts, repeated=again)
            if parts >= carriage.parts:
                return Fate.ENDED
            row = replace(row, parts_sent=parts, unknown=False, attempts=0)
            carriage = await self._departed(row)
        if carriage is None:
            return Fate.LIMITED
        if isinstance(row.effect, Relay):
            return await self._bury(row, "erased", "the message is no more", parked=False)
        refs, parts = carriage.refs, row.parts_sent
        now = self._clock.now()
        await insist(lambda: self._store.sent(row.id, refs, parts=parts, done=True, now=now))
        return Fate.ENDED

    async def _tried(self, row: OutboxRow, carriage: Carriage) -> _Tried:
        """One attempt at the next part, and another way where what should change cannot."""
        parcel = carriage.parcel(row.parts_sent)
        if parcel is None:
            return carriage, None, Sent()
        outcome = await self._attempt(row, parcel)
        if isinstance(row.effect, Amend):
            return await self._instead(row, carriage, parcel, outcome)
        if isinstance(row.effect, Settle) and isinstance(outcome, Refused):
            outcome = Sent()  # nobody can press what is not there any more
        if isinstance(parcel, EditPost) and isinstance(row.effect, Show) and is_gone(outcome):
            # Written down first: if a limit keeps the new post here, it must not edit again.
            await insist(partial(self._store.forget_view, row.effect.key))
            return await self._tried(row, carriage.afresh())
        return carriage, parcel, outcome

    async def _instead(
        self, row: OutboxRow, carriage: Carriage, parcel: Parcel, outcome: Outcome | None
    ) -> _Tried:
        """A copy that cannot be changed any more: the correction is said below it.

        What was left over and cannot be taken away stays; nobody asked for that to go.
        """
        if not isinstance(outcome, Refused) or outcome.reason in MAY_RETURN:
            return carriage, parcel, outcome
        if isinstance(parcel, EditPost):
            carriage = carriage.instead(row.parts_sent)
            instead = carriage.parcel(row.parts_sent)
            if instead is None:
                return carriage, parcel, Sent()
            return carriage, instead, await self._attempt(row, instead)
        left_over = isinstance(parcel, Removal) and carriage.parts > 1
        return carriage, parcel, Sent() if left_over else outcome

    async def _stumbled(self, row: OutboxRow) -> Fate:
        """Nobody expected this: it may have arrived or not. What stumbles each time is buried."""
        left = await insist(lambda: self._store.outbox(row.id))
        if left is not None and left.state is OutboxState.READY:
            # It has not left; only what leaves is counted.
            await insist(lambda: self._store.sending(row.id, now=self._clock.now()))
        elif left is None or left.state is not OutboxState.SENDING:
            return Fate.ENDED  # it was noted before
        if row.attempts + 1 < STUMBLES:
            called = left.state is OutboxState.SENDING
            return await self._put_back(row, UNKNOWN_PAUSE, "stumbled", unknown=called)
        return await self._bury(row, "invalid", "cannot be carried", parked=False)

    async def _departed(self, row: OutboxRow) -> Carriage | Nothing | None:
        """The row on its way, marked as sending; None while limits keep it here."""
        post = self._carrying.windows_of_lane(row.lane)
        edit = self._carrying.windows_of_edits(row.lane)
        waits = (self._gate.wait(row, post), self._gate.wait(row, edit))
        if all(waits) and not is_home(row):
            await self.marks.settle(row.lane)
            self._gate.keep(row, post if waits[0] < waits[1] else edit)
            return None
        # A relay may need several calls (words and file), so its own windows must be asked.
        if isinstance(row.effect, Relay | Amend) or any(waits):
            await self.marks.settle(row.lane)
            carriage = await self._carrying.load(row)
            if isinstance(carriage, Nothing):
                return carriage
            parcel = carriage.parcel(row.parts_sent)
            windows = self._channels[row.platform].windows(parcel) if parcel else ()
            if self._gate.wait(row, windows):
                self._gate.keep(row, windows)
                return None
        # The mark may be committed although the store could not say so: then it must not stay.
        return await insist(lambda: self.marks.depart(row))

    async def _attempt(self, row: OutboxRow, parcel: Parcel) -> Outcome | None:
        """One call; None when a limit was used up meanwhile, since lanes share the bot's own.

        A post that may have arrived already is looked for where that is possible.
        """
        channel = self._channels[row.platform]
        if row.unknown and isinstance(parcel, NewPost):
            found = await channel.find(parcel)
            if found is not None:
                return await self._found(row, parcel, found)
        held = partial(self._gate.turn, row)
        outcome = await self._calls.attempt(row, parcel, channel, held=held)
        return None if outcome is None else self._carrying.noticed(parcel, outcome)

    async def _found(
        self, row: OutboxRow, parcel: NewPost, refs: tuple[MessageRef, ...]
    ) -> Outcome | None:
        """It had arrived. A view may have changed since, so it is brought up to date at once."""
        if not isinstance(row.effect, Show) or not refs:
            return _Found(refs)
        outcome = await self._attempt(row, EditPost(ref=refs[0], post=parcel.post))
        return _Found(refs) if isinstance(outcome, Sent) else outcome

    async def _not_now(self, row: OutboxRow, outcome: Outcome) -> Fate:
        """It did not arrive, or nobody knows: when it is tried again, or that it never will be."""
        now = self._clock.now()
        match outcome:
            case TryLater(after, everywhere):
                if everywhere:
                    self._limiter.pause(row.platform, now + after)
                return await self._put_back(row, after, "told to wait", counts=False)
            case NotSent(reason):
                wait = timedelta(seconds=PATIENCE[min(row.attempts, len(PATIENCE) - 1)])
                return await self._put_back(row, wait, reason)
            case Unknown(reason) if row.attempts < UNKNOWN_REPEATS:
                return await self._put_back(row, UNKNOWN_PAUSE, reason, unknown=True)
            case Unknown(reason):
                return await self._bury(row, "unknown", reason, parked=False)
            case Moved(to):
                await self._carrying.moved(row, to)
                # The move may be known already, and the row in its new lane, which was asked while
                # the row was still on its way.
                self._alarm(str(to.room), MOVED_PAUSE)
                leaves = str(to.room) != row.lane  # and not for another topic of the same chat
                return await self._put_back(row, MOVED_PAUSE, "moved", at_once=True, pauses=leaves)
            case Refused(reason) if reason in BARRED and may_be_mended(row, now):
                self._carrying.refused(row.lane)
                return await self._put_back(row, BARRED_PAUSE, reason, counts=False)
            case Refused(reason, detail):
                return await self._bury(row, reason, detail, parked=reason in MAY_RETURN)
            case Sent():
                return Fate.ENDED

    async def _hold(self, row: OutboxRow, parcel: Parcel | None) -> Fate:
        """Put the row back as it was: it has not left."""
        now = self._clock.now()
        await insist(
            lambda: self._store.later(
                row.id, not_before=now, unknown=False, reason="limited", counts=False, now=now
            )
        )
        windows = self._channels[row.platform].windows(parcel) if parcel else ()
        self._gate.keep(row, windows)
        return Fate.LIMITED

    async def _put_back(
        self,
        row: OutboxRow,
        after: timedelta,
        reason: str,
        *,
        unknown: bool = False,
        counts: bool = True,
        at_once: bool = False,
        pauses: bool = True,
    ) -> Fate:
        """Put the row back with its time; the lane waits, so that order is kept.

        `at_once`: only this lane waits, since the row is about to get another, or (without
        `pauses`) until it is woken. `counts`: whether this was an attempt that failed.
        """
        now = self._clock.now()
        log.info("delivery waits", lane=row.lane, reason=reason, seconds=after.total_seconds())
        if pauses:
            self._limiter.pause(row.lane, now + after)
        due = now if at_once else now + after
        await insist(
            lambda: self._store.later(
                row.id, not_before=due, unknown=unknown, reason=reason, counts=counts, now=now
            )
        )
        self._alarm(row.lane, after)
        return Fate.PUT_BACK

    async def _bury(self, row: OutboxRow, reason: str, detail: str, *, parked: bool) -> Fate:
        """It will not arrive: whoever wrote it is told."""
        if reason in BARRED:
            self._carrying.refused(row.lane)
        log.warning("delivery refused", lane=row.lane, reason=reason, detail=detail)
        now = self._clock.now()
        await insist(lambda: self._store.bury(row.id, reason=reason, parked=parked, now=now))
        self._carrying.told()
        return Fate.ENDED
