"""The courier: carries outbox rows to their channel, in order per destination, at least once.

A row is marked before the call that may deliver it, so that a crash leaves it known as unknown. One
attempt is one call; nothing sleeps inside a lane: what must wait is put back with its time.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.carrying import Carriage, Carrying, Nothing
from bot.domain.address import MessageRef
from bot.effects import Answer, Relay, Show, Urgency
from bot.lanes import Lanes
from bot.limits import Limiter
from bot.ports.channel import (
    Channel,
    EditPost,
    Moved,
    NewPost,
    NotSent,
    Outcome,
    Parcel,
    PressAnswer,
    Refused,
    Sent,
    TryLater,
    Unknown,
    Window,
)
from bot.ports.clock import Clock
from bot.ports.store import OutboxRow, Store, StoreBusyError
from bot.wording import Wording

log = structlog.get_logger()

SENDERS = 16
TAKEN = 50
WINDOW_MEMORY = timedelta(minutes=2)
PATIENCE = (1, 2, 5, 10, 30, 60)  # seconds before a repeat, by attempts
UNKNOWN_REPEATS = 5
UNKNOWN_PAUSE = timedelta(seconds=3)
BUSY_PAUSE = timedelta(seconds=1)
SAFETY_NET = 30  # seconds between looks for rows that another process left


class Courier:
    """Sends what decisions said and shows what they changed."""

    def __init__(
        self,
        *,
        store: Store,
        channels: Mapping[str, Channel],
        wording: Wording,
        clock: Clock,
        limiter: Limiter,
        carrying: Carrying,
    ) -> None:
        """`carrying` turns a row into the next parcel; `limiter` says when it may go."""
        self._store = store
        self._channels = channels
        self._wording = wording
        self._clock = clock
        self._limiter = limiter
        self._carrying = carrying
        self._senders = asyncio.Semaphore(SENDERS)
        self._lanes = Lanes(self._drain)
        self._tasks: asyncio.TaskGroup | None = None

    async def run(self) -> None:
        """Carry for ever; first what an earlier process left."""
        now = self._clock.now()
        unknown = await self._store.recover(now=now)
        if unknown:
            log.warning("deliveries left unknown by the last stop", rows=unknown)
        for lane, at in await self._store.recent_actions(since=now - WINDOW_MEMORY):
            self._limiter.count(self._carrying.windows_of_lane(lane), at)
        self._clock.on_jump(self._look)
        try:
            async with asyncio.TaskGroup() as tasks:
                self._tasks = tasks
                self._lanes.open(tasks)
                while True:
                    await self._wake_waiting()
                    await asyncio.sleep(SAFETY_NET)
        finally:
            self._tasks = None
            self._lanes.close()

    def wake(self, lanes: Sequence[str]) -> None:
        """Rows were committed for these lanes; those of a platform not served now keep waiting."""
        self._lanes.wake([lane for lane in lanes if lane.split("/", 1)[0] in self._channels])

    def answer(self, answers: Sequence[Answer]) -> None:
        """Answer presses at once: best effort, never repeated, never part of a state change."""
        for each in answers:
            if self._tasks is not None:
                self._tasks.create_task(self._answer(each), name="answer")

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being carried now."""
        return self._lanes.are_idle

    def _look(self) -> None:
        """The clock was moved, or time has passed: what waited may be due."""
        if self._tasks is not None:
            self._tasks.create_task(self._wake_waiting(), name="look")

    async def _wake_waiting(self) -> None:
        """Wake every lane that has something to carry now, and set the alarm for the next."""
        now = self._clock.now()
        try:
            self.wake(await self._store.waiting_lanes(now=now))
            due = await self._store.next_delivery(now=now)
        except StoreBusyError:
            log.warning("store busy, looking again soon")
            due = now + BUSY_PAUSE
        if due is not None:
            self._lanes.alarm_call("look", due - now, self._look)

    async def _drain(self, lane: str) -> bool:
        """Carry a lane's rows in order; returns whether there may be more at once."""
        try:
            rows = await self._store.take(lane, now=self._clock.now(), limit=TAKEN)
            for row in roots_first(rows):
                if not await self._carry_safely(row):
                    return False
        except StoreBusyError:
            log.warning("store busy, lane waits", lane=lane)
            self._lanes.alarm(lane, BUSY_PAUSE)
            return False
        return len(rows) == TAKEN

    async def _carry_safely(self, row: OutboxRow) -> bool:
        """Carry one row; one that cannot even be worded is buried, so that the next ones go."""
        try:
            return await self._carry(row)
        except StoreBusyError:
            raise
        except Exception:
            log.exception("outbox row cannot be carried", row=row.id, lane=row.lane)
            await self._bury(row, "invalid", "cannot be carried", parked=False)
            return True

    async def _carry(self, row: OutboxRow) -> bool:
        """Carry one row to its end; False when the lane must wait for it."""
        carriage = await self._departed(row)
        while isinstance(carriage, Carriage):
            parcel = carriage.parcel(row.parts_sent)
            outcome = await self._attempt(row, parcel)
            if isinstance(parcel, EditPost) and _is_gone(outcome):
                carriage = carriage.afresh()
                outcome = await self._attempt(row, carriage.parcel(row.parts_sent))
            if not isinstance(outcome, Sent):
                return await self._not_now(row, outcome)
            parts = row.parts_sent + 1
            await self._mark_sent(row, carriage, outcome.refs, parts)
            if parts >= carriage.parts:
                return True
            row = replace(row, parts_sent=parts, unknown=False)
            carriage = await self._departed(row)
        if carriage is None:
            return False
        await self._store.sent(
            row.id, carriage.refs, parts=row.parts_sent, done=True, now=self._clock.now()
        )
        return True

    async def _departed(self, row: OutboxRow) -> Carriage | Nothing | None:
        """The row on its way, marked as sending; None while limits keep it here."""
        # A relay may need several calls (words and file), so its own windows must be asked.
        if isinstance(row.effect, Relay) or self._wait(
            row, self._carrying.windows_of_any(row.lane)
        ):
            carriage = await self._carrying.load(row)
            if isinstance(carriage, Nothing):
                return carriage
            parcel = carriage.parcel(row.parts_sent)
            wait = self._wait(row, self._channels[row.platform].windows(parcel))
            if wait:
                self._lanes.alarm(row.lane, wait)
                return None
        return await self._carrying.depart(row)

    def _wait(self, row: OutboxRow, windows: Sequence[Window]) -> timedelta:
        """How long pauses and these windows keep the row here."""
        now = self._clock.now()
        paused = max(self._limiter.paused(row.lane, now), self._limiter.paused(row.platform, now))
        urgent = row.urgency <= Urgency.CLIENT
        return max(paused, self._limiter.wait(windows, now, urgent=urgent))

    async def _attempt(self, row: OutboxRow, parcel: Parcel) -> Outcome:
        """One call. A post that may have arrived already is looked for where that is possible."""
        channel = self._channels[row.platform]
        if row.unknown and isinstance(parcel, NewPost):
            found = await channel.find(parcel)
            if found is not None:
                return Sent(found)
        self._limiter.count(channel.windows(parcel), self._clock.now())
        async with self._senders:
            return await channel.send(parcel)

    async def _mark_sent(
        self,
        row: OutboxRow,
        carriage: Carriage,
        refs: Sequence[MessageRef],
        parts: int,
    ) -> None:
        """Keep what arrived; message ids are unique in a chat, so threads are left out."""
        done = parts >= carriage.parts
        rooms = tuple(MessageRef(ref.address.room, ref.message) for ref in refs)
        if isinstance(row.effect, Show) and not rooms:
            rooms = carriage.refs
        await self._store.sent(
            row.id, rooms, parts=parts, done=done, shown=carriage.shown, now=self._clock.now()
        )
        if carriage.tells and done:
            self._carrying.told()

    async def _not_now(self, row: OutboxRow, outcome: Outcome) -> bool:
        """It did not arrive, or nobody knows: when it is tried again, or that it never will be."""
        now = self._clock.now()
        match outcome:
            case TryLater(after, everywhere):
                if everywhere:
                    self._limiter.pause(row.platform, now + after)
                return await self._again(row, after, "told to wait", unknown=row.unknown)
            case NotSent(reason):
                wait = timedelta(seconds=PATIENCE[min(row.attempts, len(PATIENCE) - 1)])
                return await self._again(row, wait, reason, unknown=row.unknown)
            case Unknown(reason) if row.attempts < UNKNOWN_REPEATS:
                return await self._again(row, UNKNOWN_PAUSE, reason, unknown=True)
            case Unknown(reason):
                await self._bury(row, "unknown", reason, parked=False)
                return True
            case Moved(to):
                await self._carrying.moved(row, to)
                return await self._again(row, timedelta(seconds=1), "moved", unknown=False)
            case Refused(reason, detail):
                await self._bury(row, reason, detail, parked=reason == "blocked")
                return True
            case Sent():
                return True

    async def _again(self, row: OutboxRow, after: timedelta, reason: str, *, unknown: bool) -> bool:
        """Put the row back with its time; the lane waits, so that order is kept."""
        now = self._clock.now()
        log.info("delivery waits", lane=row.lane, reason=reason, seconds=after.total_seconds())
        self._limiter.pause(row.lane, now + after)
        await self._store.later(
            row.id, not_before=now + after, unknown=unknown, reason=reason, now=now
        )
        self._lanes.alarm(row.lane, after)
        return False

    async def _bury(self, row: OutboxRow, reason: str, detail: str, *, parked: bool) -> None:
        """It will not arrive: whoever wrote it is told."""
        log.warning("delivery refused", lane=row.lane, reason=reason, detail=detail)
        await self._store.bury(row.id, reason=reason, parked=parked, now=self._clock.now())
        self._carrying.told()

    async def _answer(self, answer: Answer) -> None:
        """One attempt; a late or lost answer changes nothing."""
        post = self._wording.sentence(answer.text, answer.buttons, answer.language)
        parcel = PressAnswer(token=answer.token, post=post, alert=answer.alert)
        async with self._senders:
            outcome = await self._channels[answer.platform].send(parcel)
        if not isinstance(outcome, Sent):
            log.info("answer lost", platform=answer.platform, outcome=type(outcome).__name__)


def roots_first(rows: Sequence[OutboxRow]) -> list[OutboxRow]:
    """A view goes before what is said under it, however urgent that is: it roots the thread."""
    views = {row.effect.key: row for row in rows if isinstance(row.effect, Show)}
    ordered: dict[str, OutboxRow] = {}
    for row in rows:
        root = None if isinstance(row.effect, Show) else views.get(row.effect.under)
        if root is not None:
            ordered.setdefault(root.id, root)
        ordered.setdefault(row.id, row)
    return list(ordered.values())


def _is_gone(outcome: Outcome) -> bool:
    """Whether the message that should be edited does not exist any more."""
    return isinstance(outcome, Refused) and outcome.reason == "gone"
