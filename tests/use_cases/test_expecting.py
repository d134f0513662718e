"""An honest expectation: the target, then what was measured; another time before one is broken."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import views
from bot.buttons import Action
from bot.cards import Text
from bot.domain.expectation import ENOUGH, Pace, is_kept
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import TaskClock
from bot.effects import ViewKind
from tests.use_cases.cast import Agency
from tests.use_cases.test_shift_watch import said

MINUTE = timedelta(minutes=1)
TEN = datetime(2026, 3, 2, 9, tzinfo=UTC)  # in Berlin, on a Monday
MEASURED = Pace(count=ENOUGH, respond=40 * MINUTE, acknowledge=9 * MINUTE)


def promise(desk: Agency, number: int = 1) -> TaskClock:
    clocks = desk.fake.tasks.clocks(desk.task(number).id)
    (clock,) = [e for e in clocks if e.kind is ClockKind.RESPOND and e.part == 0]
    return clock


def told(desk: Agency, number: int = 1) -> Text:
    return views.compose(ViewKind.CONFIRMATION, desk.task(number).id, desk.fake, desk.now).body


class TestTheTimeThatIsTold:
    def test_it_is_the_target_while_little_was_measured(self, desk: Agency) -> None:
        desk.fake.rows.paces["berlin"] = Pace(count=ENOUGH - 1, respond=5 * MINUTE, acknowledge=MINUTE)  # fmt: skip
        desk.carla.asks("Book a table")

        assert promise(desk).promised_at == TEN + 60 * MINUTE
        assert told(desk).key == "confirmation-new"
        assert told(desk).args["by"].at == TEN + 60 * MINUTE

    def test_then_it_is_what_four_of_five_answers_took(self, desk: Agency) -> None:
        desk.fake.rows.paces["berlin"] = MEASURED
        desk.carla.asks("Book a table")

        assert promise(desk).promised_at == TEN + 40 * MINUTE
        assert promise(desk).due_at == TEN + 60 * MINUTE  # the target stands beside it

    def test_what_waits_already_is_shared_by_those_on_shift(self, desk: Agency) -> None:
        desk.fake.rows.paces["berlin"] = MEASURED
        for number in range(3):
            desk.carla.commands("new", f"Book table {number}")

        # 40 min, and two claims of nine minutes each for three people: six minutes, on full fives.
        assert promise(desk, 3).promised_at == TEN + 50 * MINUTE

    def test_an_urgent_one_goes_first_and_never_beyond_its_target(self, desk: Agency) -> None:
        desk.fake.rows.paces["berlin"] = MEASURED
        desk.carla.asks("Book a table")
        desk.carla.presses(Action.URGENT, desk.task().id, Priority.URGENT)

        assert promise(desk).expected_at == TEN + 20 * MINUTE
        assert promise(desk).promised_at == TEN + 40 * MINUTE

    def test_at_night_it_counts_from_the_next_shift(self, desk: Agency) -> None:
        desk.fake.rows.paces["berlin"] = MEASURED
        desk.clock.move(hours=10)
        desk.carla.asks("Book a table")

        assert told(desk).key == "confirmation-night"
        assert told(desk).args["by"].at == datetime(2026, 3, 3, 8, 40, tzinfo=UTC)


class TestAnotherTime:
    def test_it_is_told_before_the_first_one_is_over(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")

        steps = desk.passes(minutes=55)

        assert said(steps, desk.carla).count("expectation-later") == 1
        clock = promise(desk)
        assert clock.promised_at == TEN + 60 * MINUTE < clock.expected_at
        assert told(desk).args["by"].at == clock.expected_at

    def test_it_is_told_twice_at_most(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")

        assert said(desk.passes(hours=7), desk.carla).count("expectation-later") == 2

    def test_who_was_answered_hears_of_none(self, desk: Agency) -> None:
        task = desk.carla.asks("Book a table")
        desk.ann.claims(task)
        desk.ann.commands("reply", "1 It is booked")

        assert "expectation-later" not in said(desk.passes(hours=3), desk.carla)

    @pytest.mark.parametrize("act", [Action.CANCEL_SURE])
    def test_what_is_over_needs_none(self, desk: Agency, act: Action) -> None:
        task = desk.carla.asks("Book a table")
        desk.carla.presses(act, task.id)

        assert "expectation-later" not in said(desk.passes(hours=3), desk.carla)


class TestWhetherItIsKept:
    @pytest.mark.parametrize(("minutes", "kept"), [(59, True), (61, False)])
    def test_the_time_that_was_told_first_counts(
        self, desk: Agency, minutes: int, kept: bool
    ) -> None:
        task = desk.carla.asks("Book a table")
        desk.passes(minutes=minutes)
        desk.ann.claims(task)
        desk.ann.commands("reply", "1 It is booked")

        assert is_kept(promise(desk)) is kept

    def test_a_second_message_is_no_second_promise(self, desk: Agency) -> None:
        task = desk.carla.asks("Book a table")
        desk.ann.claims(task)
        desk.ann.commands("reply", "1 It is booked")
        desk.carla.says("For four, please")

        later = [e for e in desk.fake.tasks.clocks(task.id) if e.kind is ClockKind.RESPOND and e.part]  # fmt: skip
        assert later and all(each.promised_at is None for each in later)


def test_a_team_that_closes_after_all_names_no_time_before_it_opens(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.maria.commands("opening", "Berlin today closed")

    assert told(desk).key == "confirmation-closed-now"
    assert told(desk).args["opens"].at == datetime(2026, 3, 3, 8, tzinfo=UTC)
