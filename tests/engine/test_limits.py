"""Sliding windows, proven against a reference that counts every action there ever was."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from bot.limits import GRACE, OWED, Limiter
from bot.ports.channel import Window
from tests.storage.stories import NOW

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HALF = timedelta(seconds=0.5)  # whatever happens, happens at a half second
CHAT = Window("chat", 1, SECOND)
BOT = Window("bot", 4, 2 * SECOND)
GROUP = Window("group", 5, 10 * SECOND, reserve=2)
TIGHT = Window("tight", 2, 5 * SECOND, reserve=3)
SHARED = Window("shared", 6, 7 * SECOND, reserve=1)
# What a private chat, a group and a workspace count against, with a post that takes two calls.
DESTINATIONS = (
    (CHAT, BOT),
    (GROUP, CHAT, BOT),
    (GROUP, GROUP, CHAT, CHAT, BOT, BOT),
    (TIGHT,),
    (SHARED, GROUP),
    (SHARED,),
)
WINDOWS = tuple({window for windows in DESTINATIONS for window in windows})


@dataclass
class EveryAction:
    """The reference: remembers every action and every pause, and counts anew for each instant."""

    actions: list[list] = field(default_factory=list)  # key, instant, urgent
    pauses: list[tuple[str, datetime]] = field(default_factory=list)
    held_up: dict[str, datetime] = field(default_factory=dict)

    def act(self, windows, at, *, urgent):
        for window in windows:
            self.actions.append([window.key, at, urgent])
            if not urgent:
                self.held_up.pop(window.key, None)

    def count(self, window, at):
        """Actions within the period that ends at an instant, its beginning excluded."""
        return len(self._within(window, at))

    def _within(self, window, at):
        return [
            urgent
            for key, when, urgent in self.actions
            if key == window.key and at - window.period < when <= at
        ]

    def _room(self, window, at, *, urgent):
        """By definition: how much is taken, by whom, and whether somebody else is held up."""
        if any(key == window.key and until > at for key, until in self.pauses):
            return False
        within = self._within(window, at)
        others = within.count(False)
        owed = min(OWED, window.reserve, window.limit // 2)
        if not urgent:
            bound = max(window.limit - window.reserve, 1)
            return len(within) < bound or (others < owed and len(within) < window.limit)
        if self.held_up.get(window.key, at) > at and others < owed:
            return len(within) + owed - others < window.limit
        return len(within) < window.limit

    def wait(self, windows, now, *, urgent):
        """The longest of what each window asks for, and who is held up by which."""
        return max(self._wait(window, now, urgent) for window in windows)

    def _wait(self, window, now, urgent):
        tries = (now + half * HALF for half in range(200))
        pauses = [until for key, until in self.pauses if key == window.key and until > now]
        free = next(at for at in tries if self._room(window, at, urgent=urgent))
        unpaused = EveryAction(self.actions, [], self.held_up)
        by_others = next(
            at
            for at in (now + half * HALF for half in range(200))
            if unpaused._room(window, at, urgent=urgent)
        )
        if by_others > now and not urgent:
            known = self.held_up.get(window.key, now)
            self.held_up[window.key] = max(by_others + GRACE, known)
        return max([free - now, *(until - now for until in pauses)])


HALVES = some.integers(0, 8)
STEPS = some.lists(
    some.tuples(
        HALVES,  # that pass before the step
        some.booleans(),  # urgent
        some.sampled_from(DESTINATIONS),
        some.sampled_from((0, 0, 0, 1, 2, 5)),  # halves until the call is answered
        some.sampled_from((None, None, None, *WINDOWS)),  # a window that is paused before
    ),
    max_size=50,
)


def _passed(limiter, reference, now, step):
    """The instant of a step, at which a window may be paused."""
    halves, _, _, _, paused = step
    now += halves * HALF
    if paused is not None:
        limiter.pause(paused.key, now + 3 * SECOND)
        reference.pauses.append((paused.key, now + 3 * SECOND))
    return now


@given(STEPS)
def test_the_wait_is_the_shortest_that_keeps_every_window(steps):
    limiter, reference, now = Limiter(), EveryAction(), NOW
    for step in steps:
        now = _passed(limiter, reference, now, step)
        _, urgent, windows, _, _ = step
        wait = limiter.wait(windows, now, urgent=urgent)
        assert wait == reference.wait(windows, now, urgent=urgent)
        limiter.count(windows, now, urgent=urgent)  # whoever did not wait is counted all the same
        reference.act(windows, now, urgent=urgent)


@given(STEPS)
def test_who_waits_never_fills_a_window_beyond_its_limit(steps):
    """Whenever the platform counts a call: as it begins, or as late as it is answered.

    Calls of several destinations are under way together.
    """
    limiter, early, late, now = Limiter(), EveryAction(), EveryAction(), NOW
    under_way = []
    for step in (*steps, (200, True, (CHAT,), 0, None)):
        until = _passed(limiter, EveryAction(), now, step)
        _, urgent, windows, halves, _ = step
        once = tuple(dict.fromkeys(windows))
        under_way = _ended(limiter, late, under_way, until)
        while wait := limiter.wait(once, until, urgent=urgent):
            until += min(wait, HALF)
            under_way = _ended(limiter, late, under_way, until)
        now = until
        early.act(once, now, urgent=urgent)
        call = limiter.begin(once, urgent=urgent)
        under_way.append((now + halves * HALF, call))
    for reference in (early, late):
        for window in WINDOWS:
            for key, at, _ in reference.actions:
                assert key != window.key or reference.count(window, at) <= window.limit


def _ended(limiter, late, under_way, now):
    """Answer what has to be answered by now; returns what is still under way."""
    for at, call in sorted(under_way, key=lambda each: each[0]):
        if at <= now:
            limiter.end(call, at)
            late.act(call.windows, at, urgent=call.urgent)
    return [each for each in under_way if each[0] > now]


@given(STEPS)
def test_a_call_counts_until_a_period_after_its_answer(steps):
    limiter, reference, now = Limiter(), EveryAction(), NOW
    for step in steps:
        now = _passed(limiter, reference, now, step)
        _, urgent, windows, halves, _ = step
        call = limiter.begin(windows, urgent=urgent)
        for half in range(halves + 1):  # under way it counts as if it were made just now
            at = now + half * HALF
            just_now = replace(reference, actions=[*reference.actions])
            just_now.act(windows, at, urgent=urgent)
            assert limiter.wait(windows, at, urgent=True) == just_now.wait(windows, at, urgent=True)
        now += halves * HALF
        limiter.end(call, now)
        reference.act(windows, now, urgent=urgent)
        wait = limiter.wait(windows, now, urgent=urgent)
        assert wait == reference.wait(windows, now, urgent=urgent)


@given(STEPS, some.lists(some.integers(1, 7200), min_size=1, max_size=5))
def test_a_clock_that_is_set_back_makes_nobody_wait(steps, jumps):
    """Between two jumps all is as if the clock had only stood still at the jump."""
    limiter, reference, now, back = Limiter(), EveryAction(), NOW, timedelta()
    for number, step in enumerate(steps):
        if number % 7 == 6:
            back += jumps[number % len(jumps)] * SECOND
        halves, urgent, windows, _, _ = step
        now += halves * HALF
        limiter.wait(windows, now - back - halves * HALF, urgent=True)  # looked at as it jumps
        wait = limiter.wait(windows, now - back, urgent=urgent)
        assert wait == reference.wait(windows, now, urgent=urgent)
        limiter.count(windows, now - back, urgent=urgent)
        reference.act(windows, now, urgent=urgent)


@given(some.lists(some.tuples(some.integers(0, 9), some.integers(0, 30)), max_size=20))
def test_a_pause_lasts_until_the_latest_instant_asked_for(asked):
    limiter, now, until = Limiter(), NOW, NOW
    for passed, seconds in asked:
        now += passed * SECOND
        until = max(until, now + seconds * SECOND)
        limiter.pause("lane", now + seconds * SECOND)
        assert limiter.paused("lane", now) == max(until - now, timedelta())
        assert limiter.paused("other", now) == timedelta()


def test_a_window_is_free_again_exactly_after_its_period():
    limiter = Limiter()
    limiter.count([CHAT], NOW, urgent=True)
    moment = timedelta(microseconds=1)

    assert limiter.wait([CHAT], NOW + SECOND - moment, urgent=True) == moment
    assert not limiter.wait([CHAT], NOW + SECOND, urgent=True)


def test_the_reserve_is_kept_for_the_urgent():
    group = Window("group", 20, MINUTE, reserve=2)
    limiter = Limiter()
    for _ in range(18):
        assert not limiter.wait([group], NOW, urgent=False)
        limiter.count([group], NOW, urgent=False)

    assert limiter.wait([group], NOW, urgent=False) == MINUTE
    assert not limiter.wait([group], NOW, urgent=True)


def test_the_urgent_have_all_of_a_window_that_nobody_else_wants():
    group = Window("group", 20, MINUTE, reserve=2)
    limiter = Limiter()
    for _ in range(20):
        assert not limiter.wait([group], NOW, urgent=True)
        limiter.count([group], NOW, urgent=True)

    assert limiter.wait([group], NOW, urgent=True) == MINUTE


@given(
    some.sampled_from((GROUP, TIGHT, SHARED, Window("group", 20, MINUTE, reserve=2))),
    some.lists(some.integers(0, 6), min_size=1, max_size=30),
)
def test_nobody_starves_however_many_are_urgent(window, pauses):
    """Urgent ones come all the time, the next as soon as the one before has gone; one is not."""
    limiter, now, steps = Limiter(), NOW, 0
    wanted, waited_since = 5, NOW
    while wanted:
        steps += 1
        now += pauses[steps % len(pauses)] * timedelta(seconds=0.1)
        waiting = limiter.wait([window], now, urgent=False)
        if not waiting:
            limiter.count([window], now, urgent=False)
            wanted, waited_since = wanted - 1, now
        while not limiter.wait([window], now, urgent=True):
            limiter.count([window], now, urgent=True)
        assert now - waited_since <= 2 * window.period
        now += timedelta(seconds=0.1)


def test_lifted_limits_never_wait():
    limiter = Limiter(lifted=True)
    window = Window("chat", 1, SECOND)
    for _ in range(5):
        limiter.count([window], NOW, urgent=True)

    assert limiter.wait([window], NOW, urgent=False) == timedelta()
