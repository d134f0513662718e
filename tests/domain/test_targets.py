"""Promises: one for each clock and priority, none of them broken when it is made."""

from datetime import timedelta

import pytest

from bot.domain.targets import DEFAULT_TARGETS, ClockKind, Priority, Target
from bot.domain.team import DEFAULT_ESCALATION

HOUR = timedelta(hours=1)


@pytest.mark.parametrize("kind", ClockKind)
def test_each_clock_has_its_own_promise(kind) -> None:
    target = Target(1 * HOUR, 2 * HOUR, 3 * HOUR)

    assert target.of(kind) == {"acknowledge": HOUR, "respond": 2 * HOUR, "complete": 3 * HOUR}[kind]


@pytest.mark.parametrize("promise", [timedelta(), timedelta(seconds=-1)])
@pytest.mark.parametrize("which", range(3))
def test_a_promise_of_no_time_is_refused(which, promise) -> None:
    promises = [HOUR, HOUR, HOUR]
    promises[which] = promise

    with pytest.raises(ValueError, match="longer than zero"):
        Target(*promises)


def test_every_priority_has_promises_and_an_escalation() -> None:
    assert set(DEFAULT_TARGETS) == set(DEFAULT_ESCALATION) == set(Priority)


@pytest.mark.parametrize("kind", ClockKind)
def test_the_more_urgent_the_sooner(kind) -> None:
    low, normal, urgent = (DEFAULT_TARGETS[priority].of(kind) for priority in Priority)

    assert urgent < normal < low


@pytest.mark.parametrize("priority", Priority)
def test_each_step_of_an_escalation_comes_after_the_one_before(priority) -> None:
    plan = DEFAULT_ESCALATION[priority]

    taken = [each for each in plan.steps if each is not None]
    assert [timedelta(), *taken] == sorted({timedelta(), *taken})
