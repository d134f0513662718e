"""Deliberate breakages: each takes one safeguard away from a desk that is about to start.

They prove that the stories can fail: every mutant must be caught by one of them.
"""

import asyncio
import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import storage.albums
import storage.inbox
import storage.outbox
import storage.reminders
from adapters.slack.posting import Posting
from bot.carriage import Carriage
from bot.carrying import Carrying
from bot.courier import Courier
from bot.delivery import Delivery
from bot.desk import Desk
from bot.engine import Engine
from bot.lanes import Lanes
from bot.ports.channel import EditPost, Sent
from storage.shared import SharedStore
from storage.sqlite import SqliteStore
from tests.faults.crashes import points as at
from tests.faults.crashes.fuse import Fuse

MUTANTS: dict[str, Callable[[Fuse], None]] = {}


def mutant(put_in: Callable[[Fuse], None]) -> Callable[[Fuse], None]:
    MUTANTS[put_in.__name__.replace("_", " ")] = put_in
    return put_in


@mutant
def told_before_stored(fuse: Fuse) -> None:
    """The platform hears of what arrived, and then it is stored."""
    store, tasks = Engine.store, set()

    async def later(self: Engine, arrivals: Any) -> None:
        while not fuse.visits[str(at.TOLD)]:  # noqa: ASYNC110  a count has no event
            await asyncio.sleep(0.01)
        await store(self, arrivals)

    async def at_leisure(self: Engine, arrivals: Any) -> int:
        tasks.add(asyncio.create_task(later(self, arrivals)))
        return len(arrivals)

    Engine.store = at_leisure  # type: ignore[method-assign]


@mutant
def keys_are_not_unique(_: Fuse) -> None:
    """What is delivered once more is stored once more."""
    store = storage.inbox.store

    def anew(session: Any, arrivals: Any, **more: Any) -> int:
        fresh = [replace(each, key=f"{each.key}:{uuid.uuid4()}", twins=()) for each in arrivals]
        return store(session, fresh, **more)

    storage.inbox.store = anew


@mutant
def done_apart(_: Fuse) -> None:
    """The inbox row is marked done in a transaction after that of its decision."""
    done = storage.inbox.done
    left: list[Callable[[Any], Any]] = []

    def noted(session: Any, row: Any, disposition: Any, **more: Any) -> bool:
        left.append(lambda session: done(session, row, disposition, **more))
        return True

    storage.inbox.done = noted
    _then(left)


@mutant
def effects_apart(fuse: Fuse) -> None:
    """The rows of the outbox are written in a transaction after that of their decision."""
    put = storage.outbox.put
    left: list[Callable[[Any], Any]] = []

    def write(session: Any, *args: Any, **more: Any) -> None:
        fuse.passes(at.COMMITTED)
        put(session, *args, **more)

    def noted(session: Any, identity: str, effect: Any, **more: Any) -> str:
        left.append(partial(write, identity=identity, effect=effect, **more))
        return identity

    storage.outbox.put = noted
    _then(left)


def _then(left: list[Callable[[Any], Any]]) -> None:
    """After a batch was committed, do what was left, each in a transaction of its own."""
    handle = SqliteStore.handle

    async def handling(self: SqliteStore, work: Any, **more: Any) -> Any:
        results = await handle(self, work, **more)
        while left:
            await self._change(left.pop(0))
        return results

    SqliteStore.handle = handling  # type: ignore[method-assign]


@mutant
def noted_before_the_call(_: Fuse) -> None:
    """A row counts as sent before it was."""
    depart = Carrying.depart

    async def optimistic(self: Carrying, row: Any, after: Any = None) -> Any:
        carriage = await depart(self, row, after)
        if isinstance(carriage, Carriage):
            now = self._clock.now()
            await self._store.sent(row.id, (), parts=carriage.parts, done=True, now=now)
        return carriage

    Carrying.depart = optimistic  # type: ignore[method-assign]


@mutant
def not_marked_as_sending(_: Fuse) -> None:
    """A call is made for a row that still counts as ready."""
    storage.outbox.sending = lambda *_args, **_more: None


@mutant
def nothing_is_recovered(_: Fuse) -> None:
    """Rows that were under way stay so for ever."""

    async def recover(self: SharedStore, *, now: Any) -> int:
        return 0

    SharedStore.recover = recover  # type: ignore[method-assign]


@mutant
def nothing_is_looked_at(_: Fuse) -> None:
    """Rows that were ready before the start wait for somebody who wakes their lane."""

    async def wake_waiting(self: Courier) -> None:
        pass

    Courier._wake_waiting = wake_waiting  # type: ignore[method-assign]


@mutant
def repeats_are_not_marked(_: Fuse) -> None:
    """Nobody learns afterwards what may have arrived twice."""
    sent = storage.outbox.sent

    def silent(session: Any, mark: Any, **more: Any) -> None:
        sent(session, replace(mark, repeated=False), **more)

    storage.outbox.sent = silent


@mutant
def nothing_is_found(_: Fuse) -> None:
    """On Slack, too, what may have arrived is said once more."""

    async def find(self: Posting, parcel: Any) -> None:
        self._unfinished.done(parcel.marker)

    Posting.find = find  # type: ignore[method-assign, assignment]


@mutant
def fired_apart(fuse: Fuse) -> None:
    """A reminder is taken in one transaction and put into the inbox in the next."""
    store = storage.reminders.store
    left: list[Callable[[Any], Any]] = []

    def noted(_session: Any, arrivals: Any, **more: Any) -> int:
        left.append(lambda session: store(session, arrivals, **more))
        return len(arrivals)

    fire_reminders = SharedStore.fire_reminders

    async def firing(self: SharedStore, **more: Any) -> int:
        fired = await fire_reminders(self, **more)
        if fired:
            fuse.passes(at.FIRED)
        while left:
            await self._change(left.pop(0))
        return fired

    storage.reminders.store = noted
    SharedStore.fire_reminders = firing  # type: ignore[method-assign]


@mutant
def calls_are_cut_off(fuse: Fuse) -> None:
    """A stop does not wait for calls under way."""

    async def no_rest(self: Lanes, *, within: float) -> None:
        fuse.is_stopping.set()

    Lanes.rest = no_rest  # type: ignore[method-assign]


@mutant
def nobody_doubts(_: Fuse) -> None:
    """What was committed without an answer waits for the next slow look."""
    Desk._look = lambda _self: None  # type: ignore[method-assign]


@mutant
def stumbles_are_buried(_: Fuse) -> None:
    """What nobody expected is given up at once."""

    async def buried(self: Delivery, row: Any) -> Any:
        return await self._bury(row, "invalid", "cannot be carried", parked=False)

    Delivery._stumbled = buried  # type: ignore[method-assign]


@mutant
def changes_are_dropped_in_doubt(_: Fuse) -> None:
    """A change that may have arrived counts as one that has."""
    attempt = Delivery._attempt

    async def believing(self: Delivery, row: Any, parcel: Any) -> Any:
        if row.unknown and isinstance(parcel, EditPost):
            return Sent((parcel.ref,))
        return await attempt(self, row, parcel)

    Delivery._attempt = believing  # type: ignore[method-assign]


@mutant
def parts_go_alone(_: Fuse) -> None:
    """A part of an album does not wait for the others."""
    storage.albums._joined = lambda *_args, **_more: None
