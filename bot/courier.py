"""The courier: carries outbox rows to their channel, in order per destination, at least once.

It decides which lane is looked at when, and which of its rows goes next; how one row is delivered
is `delivery`'s. It knows neither platforms nor what rows say.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial

import structlog

from bot.calls import Calls
from bot.cards import Post
from bot.carrying import Carrying
from bot.decision import Decision
from bot.delivery import Delivery
from bot.effects import Answer, Passing, Pressed, React, Say, Show, ShowForm
from bot.fates import Fate
from bot.gate import Gate
from bot.lanes import Lanes
from bot.limits import Limiter
from bot.patience import insist
from bot.ports.channel import (
    Channel,
    FormUpdate,
    Parcel,
    PressAnswer,
    Reaction,
    Refused,
    Sent,
    TryLater,
)
from bot.ports.clock import Clock
from bot.ports.store import ElsewhereError, OutboxRow, Store, StoreBusyError, Transaction
from bot.recounting import recount
from bot.turns import Kind, Turns, is_urgent, kind_of, root_of
from bot.use_cases import late_answers
from bot.wording import Wording

log = structlog.get_logger()

TAKEN = 50
WINDOW_MEMORY = timedelta(minutes=2)
BUSY_PAUSE = timedelta(seconds=1)
ELSEWHERE_PAUSE = timedelta(seconds=5)
STUMBLED_PAUSE = timedelta(seconds=5)
SAFETY_NET = 30  # seconds between looks for rows that another process left
GRACE = 6  # seconds in which calls under way may end when the desk stops


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
        calls: Calls,
    ) -> None:
        """`carrying` turns a row into the next parcel; `limiter` says when it may go."""
        self._store = store
        self._channels = channels
        self._wording = wording
        self._clock = clock
        self._limiter = limiter
        self._carrying = carrying
        self._calls = calls
        self._lanes = Lanes(self._drain)
        self._gate = Gate(
            limiter=limiter,
            clock=clock,
            wake=self._lanes.wake,
            alarm_call=self._lanes.alarm_call,
        )
        self._delivery = Delivery(
            store=store,
            channels=channels,
            clock=clock,
            limiter=limiter,
            gate=self._gate,
            carrying=carrying,
            calls=calls,
            alarm=self._lanes.alarm,
        )
        self._turns = Turns(
            store=store,
            limiter=limiter,
            carrying=carrying,
            clock=clock,
            alarm=self._lanes.alarm,
        )
        self._tasks: asyncio.TaskGroup | None = None
        self._early: list[Passing] = []
        self._stopping = False

    async def run(self) -> None:
        """Carry for ever; first what an earlier process left. A stop lets calls under way end."""
        now = self._clock.now()
        unknown = await insist(lambda: self._store.recover(now=now))
        if unknown:
            log.warning("deliveries left unknown by the last stop", rows=unknown)
        since = now - WINDOW_MEMORY
        tried = await insist(lambda: self._store.recent_attempts(since=since))
        recount(self._limiter, self._channels, tried)
        self._clock.on_jump(self.look)
        try:
            async with asyncio.TaskGroup() as tasks:
                self._tasks = tasks
                self._lanes.open(tasks)
                self._store.hear(lambda lane: self.wake((lane,)))
                early, self._early = self._early, []
                self.answer(early)
                try:
                    while True:
                        await self._wake_waiting()
                        await asyncio.sleep(SAFETY_NET)
                finally:
                    self._stopping = True
                    await self._lanes.rest(within=GRACE)
        finally:
            self._tasks = None
            self._lanes.close()

    def wake(self, lanes: Sequence[str]) -> None:
        """Rows were committed for these lanes; those of a platform not served now keep waiting."""
        self._lanes.wake([lane for lane in lanes if lane.split("/", 1)[0] in self._channels])

    def answer(self, answers: Sequence[Passing]) -> None:
        """Answer presses and forms, put signs on messages: at once or never, changing no state."""
        if self._tasks is None:
            self._early.extend(answers)
            return
        for each in answers:
            act = self._react(each) if isinstance(each, React) else self._answer(each)
            self._tasks.create_task(act, name="answer")

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being carried now."""
        return self._lanes.are_idle

    def look(self) -> None:
        """The clock was moved, or time has passed: what waited may be due."""
        if self._tasks is not None and not self._stopping:
            self._gate.look()
            self._tasks.create_task(self._wake_waiting(), name="look")

    async def _wake_waiting(self) -> None:
        """Wake every lane that has something to carry now, and set the alarm for the next."""
        now = self._clock.now()
        try:
            lanes = await self._store.waiting_lanes(now=now)
            self.wake([lane for lane in lanes if not self._gate.holds(lane)])
            due = await self._store.next_delivery(now=now)
        except StoreBusyError:
            log.debug("store busy, looking again soon")
            due = now + BUSY_PAUSE
        if due is not None:
            self._lanes.alarm_call("look", due - now, self.look)

    async def _drain(self, lane: str) -> bool:
        """Carry a lane's rows in order; returns whether there may be more at once."""
        self._gate.enter(lane)
        try:
            rows = await self._store.take(lane, now=self._clock.now(), limit=TAKEN)
            try:
                moved_on = await self._carry(self._turns.arranged(rows))
            finally:
                await self._delivery.marks.settle(lane)
            if moved_on and len(rows) >= TAKEN:
                return True
            await self._store.let_go(lane)
        except ElsewhereError:  # another process carries it and was told; should it not hear:
            self._lanes.alarm(lane, ELSEWHERE_PAUSE)
        except StoreBusyError:
            log.debug("store busy, lane waits", lane=lane)
            self._lanes.alarm(lane, BUSY_PAUSE)
        except Exception:  # one lane must not cut off the calls of all others
            log.exception("lane cannot be carried", lane=lane)
            self._lanes.alarm(lane, STUMBLED_PAUSE)
        finally:
            self._gate.leave(lane)
        return False

    async def _carry(self, rows: Sequence[OutboxRow]) -> bool:
        """Carry rows in order until one must wait; returns whether all went.

        Behind a row that a limit keeps here, urgent ones still go: a part of each window is kept
        for them. What is said under a view waits for the view, and an album for its parts.
        """
        limited: set[str] = set()
        kept: set[Kind] = set()
        waiting, all_go = list(rows), True
        while waiting:
            row, *waiting = waiting
            if self._stopping:
                return False
            if row.held_until is not None and row.held_until > self._clock.now():
                self._lanes.alarm(row.lane, row.held_until - self._clock.now(), "held")
                all_go = False
                continue
            if root_of(row) in limited or (kind_of(row) in kept and not is_urgent(row)):
                continue
            turn = await self._turns.next(row, waiting)
            if turn is None:
                kept.add(kind_of(row))
                continue
            waiting = [each for each in waiting if each.id not in turn.cards]
            row = turn.row
            match await self._delivery.deliver(row):
                case Fate.ENDED:
                    pass
                case Fate.LIMITED:
                    limited.add(row.effect.key if isinstance(row.effect, Show) else row.id)
                    kept |= self._turns.kept_by(row)
                    if is_urgent(row):
                        return False
                case Fate.PUT_BACK:
                    return False
        return all_go and not kept

    async def _react(self, each: React) -> None:
        """One attempt where there is room; the sentence that says the same is on its way."""
        channel = self._channels.get(each.ref.address.platform)
        if channel is None:
            return
        parcel = Reaction(ref=each.ref, sign=each.sign, instead=each.instead)
        try:
            outcome = await self._calls.aside(channel, parcel)
        except Exception:  # as for answers
            log.exception("sign cannot be put on a message", platform=channel.name)
            return
        if outcome is not None and not isinstance(outcome, Sent):
            log.info("sign lost", platform=channel.name, outcome=type(outcome).__name__)

    async def _answer(self, answer: Answer | ShowForm) -> None:
        """One attempt; a late or lost answer changes nothing."""
        try:
            parcel = self._parcel(answer)
            outcome = await self._calls.answer(self._channels[answer.platform], parcel)
        except Exception:  # this task is the courier's own: one answer must not end the desk
            log.exception("answer cannot be given", platform=answer.platform)
            return
        if isinstance(outcome, TryLater) and isinstance(answer, ShowForm):
            # Whoever looks at an open form looks a little longer.
            self._lanes.alarm_call(
                f"form {answer.instance}", outcome.after, partial(self.answer, (answer,))
            )
        elif not isinstance(outcome, Sent):
            log.info("answer lost", platform=answer.platform, outcome=type(outcome).__name__)
        if isinstance(outcome, Refused) and isinstance(answer, Answer) and answer.pressed:
            await self._say_late(answer, answer.pressed)

    async def _say_late(self, answer: Answer, pressed: Pressed) -> None:
        """The time for an answer is over: it is said as a message."""
        key, now = f"late:{answer.platform}:{answer.token}", self._clock.now()
        threads = self._channels[answer.platform].has_threads

        def say(desk: Transaction) -> Decision:
            decision = late_answers.decide(
                answer, late_answers.load(pressed, desk, threads=threads)
            )
            desk.record(decision, key=key, now=now)
            return decision

        try:
            decision = await self._store.write(say)
        except StoreBusyError:
            log.info("late answer lost", platform=answer.platform)
            return
        rooms = (each.to.room for each in decision.effects if isinstance(each, Say | Show))
        self.wake(tuple(dict.fromkeys(map(str, rooms))))

    def _parcel(self, answer: Answer | ShowForm) -> Parcel:
        """An answer in words."""
        language = answer.language
        wording = self._wording.at(answer.platform)
        if isinstance(answer, Answer):
            said = answer.text
            post = wording.sentence(said, answer.buttons, language) if said else Post()
            return PressAnswer(token=answer.token, post=post, alert=answer.alert)
        errors = tuple((name, wording.words(text, language)) for name, text in answer.errors)
        return FormUpdate(
            instance=answer.instance,
            form=wording.form(answer.form, language),
            errors=errors,
            submission=answer.submission,
        )
