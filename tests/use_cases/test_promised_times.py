"""Targets in words: for one team and priority, from now on; what makes no promise is refused."""

from datetime import timedelta

import pytest

from bot.domain.targets import ClockKind, Priority, Target
from tests.use_cases.cast import CHANNEL, Agency

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def targets(desk: Agency, priority: Priority = Priority.NORMAL, team: str = "berlin") -> Target:
    return desk.fake.teams.get(team).targets[priority]


@pytest.mark.parametrize(
    "words",
    [
        "Berlin urgent claim 5 min, answer 15 min, done 3 h",
        "berlin: urgent done 3h claimed 5m answered 15m",
        "Berlin dringend übernommen 5 min, antwort 15 min, fertig 3 h",
        "Berlin срочно взять 5 мин, ответ 15 мин, готово 3 ч",
    ],
)
def test_a_manager_says_it_in_any_order_and_language(desk: Agency, words: str) -> None:
    assert desk.maria.commands("targets", words).keys == ("targets-set", "team-changed-by")

    assert targets(desk, Priority.URGENT) == Target(5 * MINUTE, 15 * MINUTE, 3 * HOUR)
    assert targets(desk, Priority.URGENT, "lisbon").respond == 20 * MINUTE


def test_what_is_not_named_stays_and_running_clocks_keep_their_promise(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    before = desk.fake.tasks.clocks(task.id)

    desk.lea.commands("targets", "answer 1h30")

    assert targets(desk) == Target(30 * MINUTE, 90 * MINUTE, 16 * HOUR)
    assert desk.fake.tasks.clocks(task.id) == before
    desk.clock.move(minutes=10)
    later = desk.carla.commands("new", "Order paper").of(type(task))[0]
    (clock,) = (e for e in desk.fake.tasks.clocks(later.id) if e.kind is ClockKind.RESPOND)
    assert clock.due_at - clock.started_at == 90 * MINUTE


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Berlin urgent", "targets-how"),
        ("Berlin quickly answer 1 h", "targets-how"),
        ("Berlin answer soon", "targets-length"),
        ("Berlin answer", "targets-length"),
        ("Berlin answer 0 min", "targets-range"),
        ("Berlin done 999 h 9999 min", "targets-length"),
        ("answer 1 h", "targets-which-team"),
    ],
)
def test_what_promises_nothing_is_refused(desk: Agency, words: str, key: str) -> None:
    before = targets(desk)

    assert desk.maria.commands("targets", words).keys == (key,)
    assert targets(desk) == before


def test_leads_see_and_set_their_own_team_alone(desk: Agency) -> None:
    (shown,) = desk.lea.commands("targets").texts()
    assert {each.args["team"] for each in shown[1].args["lines"].lines} == {"Berlin"}
    assert desk.lea.commands("targets", "Lisbon answer 1 h").keys == ("refused-targets",)
    assert desk.ann.commands("targets").keys == ("refused-targets",)
    (shown,) = desk.maria.commands("targets").texts()
    assert {each.args["team"] for each in shown[1].args["lines"].lines} == {"Berlin", "Lisbon"}
    assert len(desk.maria.commands("targets", "", CHANNEL).text.args["lines"].lines) == 3
