"""Escalation in words: who is told when; steps are left out; who agrees to be asked off shift."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.shifts.plan import Duty
from bot.domain.targets import Priority
from bot.domain.task import JournalEntry
from bot.domain.team import Escalation, TeamChange
from tests.use_cases.cast import CHANNEL, Agency, Step

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def plan(desk: Agency, priority: Priority = Priority.NORMAL) -> Escalation:
    return desk.fake.teams.get("berlin").escalation[priority]


def unclaimed(steps: tuple[Step, ...]) -> list:
    return [to for step in steps for to, text in step.texts() if text.key == "unclaimed"]


@pytest.mark.parametrize(
    "words",
    [
        "Berlin urgent 5 min, 15 min, 1 h",
        "berlin: urgent 5m; 15m; 60m",
        "Berlin dringend 5 min, 15 min, 1 Std",
        "Berlin срочно 5 мин, 15 мин, 1 ч",
    ],
)
def test_a_manager_says_it_in_any_language_and_the_team_is_told(desk: Agency, words: str) -> None:
    step = desk.maria.commands("escalation", words)

    assert step.keys == ("escalation-set", "team-changed-by")
    assert plan(desk, Priority.URGENT) == Escalation(5 * MINUTE, 15 * MINUTE, HOUR)
    assert plan(desk) == Escalation(10 * MINUTE, 30 * MINUTE, HOUR)
    (change,) = step.of(TeamChange)
    desk.maria.presses(Action.UNDO_TEAM, change.id)
    assert plan(desk, Priority.URGENT).on_shift == 3 * MINUTE


def test_a_step_that_is_left_out_is_never_taken(desk: Agency) -> None:
    desk.change(desk.ben, duty=Duty.OFF, off_shift_pages=True)
    desk.lea.commands("escalation", "10 min, never, 1 h")
    desk.carla.asks("Book a table")

    assert unclaimed(desk.passes(minutes=10)) == [CHANNEL]
    assert unclaimed(desk.passes(minutes=49)) == []
    assert unclaimed(desk.passes(minutes=1)) == [desk.maria.private]
    assert desk.ben.commands("claim", "1").keys == ("claim-off-shift",)


def test_rounds_end_where_the_last_step_is_left_out(desk: Agency) -> None:
    desk.change(desk.ben, duty=Duty.OFF, off_shift_pages=True)
    desk.lea.commands("escalation", "10 min, 30 min, never")
    desk.carla.asks("Book a table")

    assert unclaimed(desk.passes(days=3)) == [CHANNEL, desk.ben.private] * 2
    assert not desk.fake.pending(desk.task().id)


def test_with_the_first_step_left_out_the_others_keep_their_time(desk: Agency) -> None:
    desk.lea.commands("escalation", "never, never, 1 h")
    task = desk.carla.asks("Book a table")

    assert unclaimed(desk.passes(minutes=59)) == []
    assert unclaimed(desk.passes(minutes=1)) == [desk.maria.private]
    (again,) = desk.fake.pending(task.id)
    assert (again.step, again.due_at - desk.now) == (5, HOUR)


@pytest.mark.parametrize("words", ["low 1 h, 4 h, digest", "niedrig 1 h, 4 h, Überblick"])
def test_the_last_step_can_be_left_to_the_digest(desk: Agency, words: str) -> None:
    step = desk.lea.commands("escalation", words)

    assert plan(desk, Priority.LOW) == Escalation(HOUR, 4 * HOUR, None)
    lines = next(text for _, text in step.texts() if text.key == "escalation-set").args["lines"]
    assert lines.lines[-1].args["managers"].key == "escalation-digest"
    assert desk.lea.commands("escalation", "1 h, digest, 4 h").keys == ("escalation-length",)


def test_what_is_on_its_way_comes_and_a_late_look_tells_each_once(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    (reminder,) = desk.fake.pending(task.id)
    desk.lea.commands("escalation", "20 min, never, 1 h")
    assert desk.fake.pending(task.id) == (reminder,)
    desk.clock.move(hours=3)

    step = desk.reminded(reminder.key)

    assert unclaimed((step,)) == [CHANNEL, desk.maria.private]
    assert [entry.detail for entry in step.of(JournalEntry)] == ["2"]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Berlin urgent", "escalation-how"),
        ("Berlin 3 min, 10 min", "escalation-how"),
        ("Berlin 3 min, soon, 10 min", "escalation-length"),
        ("Berlin 3 min, 10 min, 10 min", "escalation-order"),
        ("Berlin 20 min, never, 10 min", "escalation-order"),
        ("Berlin never, never, never", "escalation-nobody"),
        ("Berlin 0 min, 10 min, 20 min", "escalation-range"),
        ("Berlin 1 h, 2 h, 999 h", "escalation-range"),
        ("3 min, 10 min, 20 min", "escalation-which-team"),
    ],
)
def test_what_tells_nobody_is_refused(desk: Agency, words: str, key: str) -> None:
    before = plan(desk)

    assert desk.maria.commands("escalation", words).keys == (key,)
    assert plan(desk) == before


def test_a_team_that_is_open_too_little_cannot_wait_so_long(desk: Agency) -> None:
    desk.lea.commands("opening", "Mon 9-10")

    assert desk.lea.commands("escalation", "1 h, 2 h, 100 h").keys == ("opening-too-little",)
    assert desk.lea.commands("targets", "done 100 h").keys == ("opening-too-little",)


def test_leads_see_and_set_their_own_team_alone(desk: Agency) -> None:
    assert len(desk.lea.commands("escalation").text.args["lines"].lines) == 3
    assert desk.lea.commands("escalation", "Lisbon 1 h, 2 h, 3 h").keys == ("refused-escalation",)
    assert desk.ann.commands("escalation").keys == ("refused-escalation",)


def test_who_agrees_is_asked_off_shift(desk: Agency) -> None:
    assert desk.ben.commands("offshift").keys == ("off-shift-is-off",)
    assert desk.ben.commands("offshift", "on").keys == ("off-shift-on",)
    assert desk.ben.commands("offshift").keys == ("off-shift-is-on",)
    desk.goes_off(desk.ben)
    desk.carla.asks("Book a table")

    assert desk.ben.private in unclaimed(desk.passes(minutes=30))

    assert desk.ben.commands("offshift", "aus").keys == ("off-shift-off",)
    assert not desk.ben.person.off_shift_pages
    assert desk.ben.commands("offshift", "perhaps").keys == ("off-shift-how",)
    assert desk.carla.commands("offshift", "on").keys == ("refused-shift",)


def test_a_plan_that_tells_nobody_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="one step at least"):
        Escalation(None, None, None)
