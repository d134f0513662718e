"""Entries by hand: told back, listed by day and task, corrected with a reason, never rewritten."""

from datetime import date

import pytest

from bot.buttons import Action
from bot.cards import Text
from tests.use_cases.cast import CHANNEL, Agency
from tests.use_cases.test_timer import HOUR, MINUTE, at_work, kept


def pressed(desk: Agency, step) -> tuple[str, ...]:
    """Ann presses the only button of an answer."""
    ((button,),) = step.of(type(step.decision.effects[0]))[0].buttons
    return desk.ann.presses(button.press.action, button.press.subject, button.press.value).keys


class TestWritingDown:
    def test_words_become_an_entry_that_is_told_back(self, desk: Agency) -> None:
        at_work(desk, "Book a table")

        step = desk.ann.commands("time", "1h20 yesterday #1 layout")

        said = step.said("time-added").text
        assert said.args["day"].on == date(2026, 3, 1)
        assert said.args["line"].args["note"] == "layout"
        assert kept(desk, desk.ann) == [(80 * MINUTE, 1)]

    def test_one_press_takes_it_back(self, desk: Agency) -> None:
        step = desk.ann.commands("time", "20 min mails")

        assert pressed(desk, step) == ("time-undone",)
        assert pressed(desk, step) == ("time-no-entry",)
        assert kept(desk, desk.ann) == []
        assert desk.ann.commands("time", "back 1").keys == ("time-back",)
        assert kept(desk, desk.ann) == [(20 * MINUTE, None)]

    def test_in_a_tasks_thread_it_is_that_task(self, desk: Agency) -> None:
        at_work(desk, "Book a table")

        step = desk.ann.commands("time", "20 min", desk.thread_of(1))

        assert step.keys == ("time-added-here",)
        assert kept(desk, desk.ann) == [(20 * MINUTE, 1)]

    def test_a_night_belongs_to_the_day_it_began(self, desk: Agency) -> None:
        desk.ann.commands("time", "22:00-06:00 watch")

        (entry,) = desk.fake.rows.times.values()
        assert (entry.day, entry.week, entry.seconds) == (
            date(2026, 3, 1),
            date(2026, 2, 23),
            8 * HOUR,
        )

    @pytest.mark.parametrize(
        ("words", "key"),
        [
            ("layout", "time-how"),
            ("0 min", "time-how"),
            ("1h #99", "task-not-found"),
            ("1h 31.2.", "time-no-day"),
            ("1h 2026-03-03", "time-future"),
            ("9:00-23:00 today", "time-future"),
            ("1h 2025-03-03", "time-too-old"),
            ("25h", "time-day-full"),
            (f"1h {'x' * 201}", "time-note-too-long"),
            ("fix 1 1h call", "time-no-entry"),
            ("fix", "time-no-entry"),
            ("remove 7", "time-no-entry"),
        ],
    )
    def test_what_cannot_be_written_down_says_why(self, desk: Agency, words: str, key: str) -> None:
        assert desk.ann.commands("time", words).keys == (key,)
        assert not desk.fake.rows.times

    def test_the_same_hour_is_not_written_down_twice(self, desk: Agency) -> None:
        desk.ann.commands("time", "8:00-9:00")

        assert desk.ann.commands("time", "8:30-9:15").keys == ("time-overlaps",)
        assert desk.ann.commands("time", "9:00-9:15").keys == ("time-added",)
        assert desk.ann.commands("time", "23h").keys == ("time-day-full",)

    def test_other_teams_tasks_take_no_time(self, desk: Agency) -> None:
        at_work(desk, "Book a table")

        assert desk.luis.commands("time", "1h #1").keys == ("refused-time",)
        assert desk.carla.commands("time", "1h #1").keys == ("refused-time",)


class TestTheWeek:
    def test_days_and_tasks_have_their_sums(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        for words in ("1h #1", "20 min #1", "10 min mails"):
            desk.ann.commands("time", words)
        desk.ann.commands("timer", "1")
        desk.passes(minutes=5)

        week, runs = desk.ann.commands("time").text.args["lines"].lines

        day, tasks = week.args["days"].lines
        assert week.args["sum"].seconds == day.args["sum"].seconds == 90 * MINUTE
        assert [each.args["entry"] for each in day.args["lines"].lines] == ["1", "2", "3"]
        sums = [each.args["sum"].seconds for each in tasks.args["lines"].lines]
        assert sums == [80 * MINUTE, 10 * MINUTE]
        assert runs.args["lasting"].seconds == 5 * MINUTE

    def test_nothing_yet(self, desk: Agency) -> None:
        (empty,) = desk.ann.commands("time").text.args["lines"].lines

        assert empty == Text("time-week-empty")
        assert desk.ann.commands("time", "", CHANNEL).keys == ("only-in-private",)


class TestCorrecting:
    def test_another_entry_takes_the_place_and_the_old_one_is_kept(self, desk: Agency) -> None:
        desk.ann.commands("time", "2h mails")

        step = desk.ann.commands("time", "fix 1 1h took a call")

        old, new = desk.fake.rows.times.values()
        assert (old.removed_by, old.seconds) == (desk.ann.id, 2 * HOUR)
        assert (new.corrects, new.reason, new.note) == (old.id, "took a call", "mails")
        assert kept(desk, desk.ann) == [(HOUR, None)]
        assert pressed(desk, step) == ("time-undone",)
        assert kept(desk, desk.ann) == [(2 * HOUR, None)]

    def test_a_correction_needs_a_length_and_a_reason(self, desk: Agency) -> None:
        desk.ann.commands("time", "2h mails")

        assert desk.ann.commands("time", "fix 1 1h").keys == ("time-fix-how",)
        assert desk.ann.commands("time", "fix 1 because").keys == ("time-fix-how",)
        assert desk.ann.commands("time", "fix 1 25h because").keys == ("time-too-long",)
        assert kept(desk, desk.ann) == [(2 * HOUR, None)]

    def test_what_is_taken_away_can_be_put_back_unless_another_has_its_place(
        self, desk: Agency
    ) -> None:
        desk.ann.commands("time", "2h mails")
        removed = desk.ann.commands("time", "remove 1")
        assert (removed.keys, kept(desk, desk.ann)) == (("time-removed",), [])
        assert pressed(desk, removed) == ("time-back",)

        desk.ann.commands("time", "fix 1 1h call")

        assert desk.ann.commands("time", "back 1").keys == ("time-no-entry",)

    def test_others_entries_are_none(self, desk: Agency) -> None:
        desk.ann.commands("time", "2h mails")

        for words in ("fix 1 1h call", "remove 1", "undo 1", "back 1"):
            assert desk.ben.commands("time", words).keys == ("time-no-entry",)
        assert desk.ben.presses(Action.DO, "time", "undo 1").keys == ("time-no-entry",)
        assert kept(desk, desk.ann) == [(2 * HOUR, None)]
