"""The engine: inbox rows become events, events become decisions, decisions are recorded.

One row is one use case in one transaction. The engine knows neither the platforms nor SQL: it asks
the channel to read the row, the table for the use case, and the permission table before deciding.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot import desk_events, measuring
from bot.cards import Text
from bot.completing import completed
from bot.decision import Decision
from bot.domain.address import Address, PlaceKind
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.team import Team
from bot.domain.writing import name_of
from bot.effects import Amend, Effect, Forget, Passing, Relay, Remind, Say, Settle, Show
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MembershipChanged,
    MessageReceived,
    ReachChanged,
    ShortcutUsed,
)
from bot.overtaking import as_heard, was_overtaken
from bot.patience import insist
from bot.ports.channel import Arrival, Channel
from bot.ports.clock import Clock
from bot.ports.measures import Measures
from bot.ports.reader import Reader
from bot.ports.store import InboxRow, Store, StoreBusyError, Transaction
from bot.pulses import Pulse
from bot.skips import Skips, plain
from bot.upkeep import MoveChat, Retry
from bot.use_cases.access.belonging import LOST
from bot.use_cases.conversation.shielding import shielded
from bot.use_cases.conversation.touching import touched
from bot.use_cases.discretion import discreet
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import Spoken, answered, noticed
from bot.use_cases.table import UseCases

BATCH = 100
SAFETY_NET = 30  # seconds between looks for rows that another process left

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Handled:
    """What a recorded decision left to do: lanes to wake, answers to give, places to look at.

    `acts` are those on tasks that it wrote into their journals.
    """

    lanes: tuple[str, ...] = ()
    answers: tuple[Passing, ...] = ()
    reminds: bool = False
    skipped: tuple[str, str] | None = None  # the platform and the kind of a row that is no event
    bound: tuple[Address, ...] = ()
    lost: tuple[Address, ...] = ()
    acts: tuple[str, ...] = ()


class Engine:
    """Handles what is in the inbox, and takes in what arrives."""

    def __init__(
        self,
        *,
        store: Store,
        channels: Mapping[str, Channel],
        use_cases: UseCases,
        clock: Clock,
        on_handled: Callable[[Handled], None],
        measures: Measures,
        pulse: Pulse,
        on_doubt: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_handled` is called after each commit with what is left to do.

        `on_doubt` is called when a commit may have happened of which nobody was told.
        """
        self._store = store
        self._channels = channels
        self._use_cases = use_cases
        self._clock = clock
        self._on_handled = on_handled
        self._on_doubt = on_doubt
        self._measures = measures
        self._pulse = pulse
        self._wake = asyncio.Event()
        self.skips = Skips()

    async def store(self, arrivals: Sequence[Arrival]) -> int:
        """Commit what arrived (the `Inbox` port); handling follows by itself."""
        try:
            fresh = await self._store.receive(arrivals, now=self._clock.now())
        except Exception:
            # It may be stored all the same; what the platform repeats is then nothing new.
            self._look_for(arrivals)
            raise
        measuring.arrived(self._measures, arrivals, fresh=fresh, now=self._clock.now())
        if fresh:
            self._look_for(arrivals)
        return fresh

    def _look_for(self, arrivals: Sequence[Arrival]) -> None:
        """Look now, and when those that are held back may be handled."""
        self.wake()
        for hold in {arrival.hold for arrival in arrivals if arrival.hold > timedelta()}:
            self._wake_after(hold)

    def wake(self) -> None:
        """Look at the inbox again."""
        self._wake.set()

    def _wake_after(self, hold: timedelta) -> None:
        """Look again when a row that is held back may be handled."""
        seconds = max(hold.total_seconds(), 0) + 0.01
        asyncio.get_running_loop().call_later(seconds, self.wake)

    async def run(self) -> None:
        """Handle for ever; what was left from before the start comes first."""
        self._clock.on_jump(self.wake)
        await insist(lambda: self._store.serve(tuple(self._channels)))
        await self._catch_up()
        await self._look()
        while True:
            try:
                async with asyncio.timeout(SAFETY_NET):
                    await self._wake.wait()
            except TimeoutError:
                await self._look()
            else:
                await self._catch_up()

    async def _catch_up(self) -> None:
        """Handle all that can be handled now."""
        self._wake.clear()
        while await insist(self.step):
            pass

    async def _look(self) -> None:
        """Wake for what waits although nobody said so: held back, or left by another process."""
        now = self._clock.now()
        if await insist(lambda: self._store.is_handling_due(now=now)):
            self.wake()
        held = await insist(lambda: self._store.next_handling(now=now))
        if held is not None:
            self._wake_after(held - now)

    async def step(self) -> int:
        """Handle one batch; returns how many rows were done."""
        now = self._clock.now()
        try:
            with self._pulse.at_work():
                handled = await self._store.handle(
                    lambda tx, row: (row, self._handle(tx, row, now)), limit=BATCH, now=now
                )
        except StoreBusyError:
            self._on_doubt()
            raise
        for row, each in handled:
            measuring.handled(self._measures, row, each.acts, now=self._clock.now())
            if each.skipped is not None:
                self.skips.note(*each.skipped, now)
            self._on_handled(each)
        return len(handled)

    def _handle(self, tx: Transaction, row: InboxRow, now: datetime) -> Handled:
        """One row, inside its transaction, on the database's thread."""
        event = self._read(row)
        if event is None:
            kind = plain(self._channels[row.platform].kind(row.raw))
            tx.skip(kind)
            return Handled(skipped=(row.platform, kind))
        decision = completed(event, self._decide(event, tx, now), tx, now)
        tx.record(decision, key=event.key, now=now)
        return replace(
            handled(decision.effects),
            bound=_bound(decision),
            lost=_lost(event),
            acts=measuring.acts_of(decision),
        )

    def _read(self, row: InboxRow) -> Event | None:
        """The row as an event; None for what the desk has no use for."""
        if row.platform == desk_events.PLATFORM:
            return desk_events.read(row.key, row.at, row.raw)
        event = self._channels[row.platform].read(row.raw)
        # The row's key was made by the receiver and is unique; the reader knows only the raw text.
        return None if event is None else _tidied(replace(event, key=row.key))

    def _decide(self, event: Event, read: Reader, now: datetime) -> Decision:
        """Find the use case, load its facts, ask for permission, decide."""
        if was_overtaken(event, read, now):
            return noticed()
        event = as_heard(event, read, now)
        event = shielded(located(self._use_cases.understood(event, read), read), read)
        case = self._use_cases.find(event, read)
        deed = case.deed
        if deed is None:
            facts = case.load(event, read)
            decision = discreet(event, facts.task, case.decide(event, facts, now), read)
            return touched(event, facts, read, decision, now)
        if not isinstance(event, MessageReceived | CommandGiven | ButtonPressed):
            sentence = f"{deed} is for people alone"
            raise TypeError(sentence)
        actor = actor_of(event.sender, read)
        if not allowed(deed, actor, None):  # by role, before anything is read for it
            return _refused(event, deed, actor)
        facts = case.load(event, read)
        client = read.people.get(facts.task.client) if facts.task else None
        if not allowed(deed, actor, facts.task, client):
            if isinstance(event, CommandGiven) and actor is not None and actor.role is Role.CLIENT:
                # A number is no secret, but which numbers there are is not a client's to learn.
                return answered(event, Text("task-not-found"), actor)
            return touched(event, facts, read, _refused(event, deed, actor), now)
        decision = discreet(event, facts.task, case.decide(event, facts, now), read)
        return touched(event, facts, read, decision, now)


def _bound(decision: Decision) -> tuple[Address, ...]:
    """Where a team has just got its channel."""
    teams = (each for each in decision.changes if isinstance(each, Team))
    return tuple(team.channel for team in teams if team.channel is not None)


def _lost(event: Event) -> tuple[Address, ...]:
    """Where the desk was shut out, of which whoever can mend it has just been told."""
    if not isinstance(event, MembershipChanged) or event.change not in LOST:
        return ()
    return (event.place.address.room,)


def _tidied(event: Event) -> Event:
    """What people and places call themselves stands in sentences, and must not disturb them."""
    if not isinstance(event, MessageReceived | CommandGiven | ButtonPressed | ReachChanged):
        return event
    name, title = name_of(event.sender.name), name_of(event.place.title)
    if name != event.sender.name or title != event.place.title:
        sender, place = replace(event.sender, name=name), replace(event.place, title=title)
        return replace(event, sender=sender, place=place)
    return event


def _refused(event: Spoken, deed: Deed, actor: Person | None) -> Decision:
    """Say who may."""
    return answered(event, Text(f"refused-{deed}"), actor, alert=True)


def located(event: Event, read: Reader) -> Event:
    """The event with the language that is read where it happened, if that is a team's channel."""
    if not isinstance(event, MessageReceived | CommandGiven | ButtonPressed | ShortcutUsed):
        return event
    if event.place.kind is PlaceKind.PRIVATE:
        return event
    team = read.teams.by_channel(event.place.address.room)
    if team is None:
        return event
    return replace(event, place=replace(event.place, language=team.language))


def handled(effects: Sequence[Effect]) -> Handled:
    """What a decision's effects leave to do once they are committed."""
    lanes = dict.fromkeys(
        str((each.new if isinstance(each, MoveChat) else each.to).room)
        for each in effects
        if isinstance(each, Say | Relay | Amend | Show | Settle | Retry | MoveChat)
    )
    return Handled(
        lanes=tuple(lanes),
        answers=tuple(each for each in effects if isinstance(each, Passing)),
        reminds=any(isinstance(each, Remind | Forget) for each in effects),
    )
