"""Sliding windows, proven against a reference that counts every action there ever was."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as some

from bot.limits import Limiter
from bot.ports.channel import Window
from tests.storage.stories import NOW

SECOND = timedelta(seconds=1)
WINDOWS = (
    Window("chat", 1, SECOND),
    Window("bot", 4, 2 * SECOND),
    Window("group", 5, 10 * SECOND, reserve=2),
    Window("tight", 2, 5 * SECOND, reserve=3),
)
STEPS = some.lists(
    some.tuples(
        some.integers(0, 4),  # seconds that pass before the step
        some.booleans(),
        some.sets(some.sampled_from(WINDOWS), min_size=1).map(tuple),
    ),
    max_size=40,
)


class EveryAction:
    """The reference: remembers everything and counts anew each time."""

    def __init__(self):
        self.actions = []

    def room(self, window, at, *, urgent):
        limit = window.limit if urgent else max(1, window.limit - window.reserve)
        return self.count(window, at) < limit

    def count(self, window, at):
        """Actions within the period that ends at an instant, its beginning excluded."""
        return sum(
            key == window.key and at - window.period < when <= at for key, when in self.actions
        )

    def wait(self, windows, now, *, urgent):
        tries = (now + seconds * SECOND for seconds in range(100))
        free = (at for at in tries if all(self.room(each, at, urgent=urgent) for each in windows))
        return next(free) - now


@given(STEPS)
def test_the_wait_is_the_shortest_that_keeps_every_window(steps):
    limiter, reference, now = Limiter(), EveryAction(), NOW
    for seconds, urgent, windows in steps:
        now += seconds * SECOND
        wait = limiter.wait(windows, now, urgent=urgent)
        assert wait == reference.wait(windows, now, urgent=urgent)
        limiter.count(windows, now)  # whoever did not wait is counted all the same
        reference.actions += [(each.key, now) for each in windows]


@given(STEPS)
def test_who_waits_never_fills_a_window_beyond_its_limit(steps):
    limiter, reference, now = Limiter(), EveryAction(), NOW
    for seconds, urgent, windows in steps:
        now += seconds * SECOND
        now += limiter.wait(windows, now, urgent=urgent)
        limiter.count(windows, now)
        reference.actions += [(each.key, now) for each in windows]
        for each in windows:
            assert reference.count(each, now) <= each.limit


@given(some.lists(some.tuples(some.integers(0, 9), some.integers(0, 30)), max_size=20))
def test_a_pause_lasts_until_the_latest_instant_asked_for(asked):
    limiter, now, until = Limiter(), NOW, NOW
    for passed, seconds in asked:
        now += passed * SECOND
        until = max(until, now + seconds * SECOND)
        limiter.pause("lane", now + seconds * SECOND)
        assert limiter.paused("lane", now) == max(until - now, timedelta())
        assert limiter.paused("other", now) == timedelta()


def test_the_reserve_is_kept_for_the_urgent():
    group = Window("group", 20, timedelta(minutes=1), reserve=2)
    limiter = Limiter()
    for _ in range(18):
        assert not limiter.wait([group], NOW, urgent=False)
        limiter.count([group], NOW)

    assert limiter.wait([group], NOW, urgent=False) == timedelta(minutes=1)
    assert not limiter.wait([group], NOW, urgent=True)


def test_lifted_limits_never_wait():
    limiter = Limiter(lifted=True)
    window = Window("chat", 1, SECOND)
    limiter.count([window] * 5, NOW)

    assert limiter.wait([window], NOW, urgent=False) == timedelta()
