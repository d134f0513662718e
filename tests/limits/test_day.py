"""Days of mixed load, on platforms that take no call beyond a limit: none is ever refused."""

import pytest

from tests.limits.day import RESTART, Plan, Told, live

MORNING = Plan(
    on_telegram=16,
    on_slack=16,
    hours=0.25,
    rate=1 / 12,
    bursts=(
        (0.1, "shift begins"),
        (0.6, "everybody claims"),
        (3, "everybody sends files"),
        (3.1, RESTART),
        (3.2, "everybody claims"),
        (6, "everybody looks at home"),
    ),
)
WHOLE_DAY = Plan(
    on_telegram=60,
    on_slack=130,
    hours=9,
    rate=1 / 20,
    bursts=(
        (0.1, "shift begins"),
        (0.5, "everybody claims"),
        (5, "everybody looks at home"),
        (10, "everybody wants a form"),
        (20, "everybody sends files"),
        (20.1, RESTART),
        (20.5, "everybody claims"),
        (25, "everybody claims"),
        (25.1, RESTART),
        (240, "shift begins"),
        (240.2, RESTART),
        (240.5, "everybody claims"),
        (241, "everybody sends files"),
        (242, "everybody wants a form"),
        (243, "everybody looks at home"),
        (470, "everybody sends files"),
        (470.5, "everybody claims"),
    ),
)


def is_over(told: Told) -> bool:
    """Everything arrived: nothing waits, nothing was given up."""
    return not told.backlog.keys() & {
        *("inbox:new", "inbox:poison"),
        *("outbox:ready", "outbox:sending", "outbox:dead", "outbox:parked"),
    }


async def test_no_call_of_a_morning_is_refused(tmp_path, monkeypatch):
    told = await live(MORNING, tmp_path, monkeypatch)

    assert not told.refused
    assert is_over(told)


@pytest.mark.slow
@pytest.mark.timeout(3600)
async def test_no_call_of_a_day_is_refused(tmp_path, monkeypatch):
    told = await live(WHOLE_DAY, tmp_path, monkeypatch)

    assert not told.refused
    assert is_over(told)


async def test_the_same_morning_without_limits_would_be_refused(tmp_path, monkeypatch):
    told = await live(MORNING, tmp_path, monkeypatch, limits=False)

    assert told.refused
