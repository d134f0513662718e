"""The timer: one at a time, asked about when it is quiet, and never counting what is not certain."""

from datetime import timedelta

from bot.buttons import Action
from bot.domain.task import Status
from bot.domain.timesheet.entry import TimeEntry
from tests.use_cases.cast import CHANNEL, Actor, Agency

MINUTE = 60
HOUR = 60 * MINUTE


def kept(desk: Agency, whose: Actor) -> list[tuple[int, int | None]]:
    """The entries of somebody that stand: seconds and the task's number."""
    numbers = {each.id: each.number for each in desk.fake.rows.tasks.values()}
    return [
        (each.seconds, numbers[each.task] if each.task else None)
        for each in desk.fake.rows.times.values()
        if each.person == whose.id and each.removed_at is None
    ]


def at_work(desk: Agency, *texts: str) -> None:
    """Ann holds a task of each text."""
    for number, text in enumerate(texts, start=1):
        desk.carla.commands("new", text)
        desk.ann.claims(desk.task(number))


class TestRunning:
    def test_starting_is_a_sign_of_work_and_stopping_makes_an_entry(self, desk: Agency) -> None:
        at_work(desk, "Book a table")

        assert desk.ann.commands("timer", "#1").keys == ("timer-started",)
        assert desk.task(1).status is Status.IN_PROGRESS
        desk.passes(minutes=80)
        step = desk.ann.commands("timer", "stop")

        (entry,) = step.of(TimeEntry)
        assert (entry.seconds, entry.task, entry.source) == (80 * MINUTE, desk.task(1).id, "timer")
        assert entry.ended_at - entry.started_at == timedelta(minutes=80)
        assert step.text.args["entry"] == "1"

    def test_starting_another_stops_the_first(self, desk: Agency) -> None:
        at_work(desk, "Book a table", "Order paper")
        desk.ann.commands("timer", "1")
        desk.passes(minutes=10)

        step = desk.ann.presses(Action.DO, "timer", "2")

        assert step.keys == ("timer-switched",)
        desk.passes(minutes=5)
        desk.ann.commands("timer", "stop")
        assert kept(desk, desk.ann) == [(10 * MINUTE, 1), (5 * MINUTE, 2)]

    def test_what_runs_is_shown_with_what_else_is_held(self, desk: Agency) -> None:
        at_work(desk, "Book a table", "Order paper")
        desk.ann.commands("timer", "1")
        desk.passes(minutes=20)

        step = desk.ann.commands("timer")

        shown = step.said("timer-runs")
        assert shown.text.args["lasting"].seconds == 20 * MINUTE
        assert [row[0].press.value for row in shown.buttons] == ["stop", "2"]

    def test_two_starts_at_once_are_one(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        desk.ann.commands("timer", "1")

        assert desk.ann.commands("timer", "1").keys == ("timer-runs-already",)
        assert len(desk.fake.rows.timers) == 1

    def test_a_colleagues_timer_does_not_begin_the_holders_work(self, desk: Agency) -> None:
        at_work(desk, "Book a table")

        desk.ben.commands("timer", "1")

        assert desk.task(1).status is Status.CLAIMED

    def test_what_cannot_run_says_so(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        assert desk.ann.commands("timer", "stop").keys == ("timer-nothing-runs",)
        assert desk.ann.commands("timer", "still").keys == ("timer-nothing-runs",)
        assert desk.ann.commands("timer", "99").keys == ("timer-which",)
        desk.carla.commands("cancel", "1")
        desk.carla.presses(Action.CANCEL_SURE, desk.task(1).id)

        assert desk.ann.commands("timer", "1").keys == ("timer-not-open",)

    def test_others_do_not_read_how_long(self, desk: Agency) -> None:
        at_work(desk, "Book a table", "Order paper")
        desk.ann.commands("timer", "1")
        desk.passes(minutes=10)

        assert desk.ann.commands("timer", "", CHANNEL).keys == ("only-in-private",)
        assert desk.ann.commands("timer", "2", CHANNEL).keys == ("timer-started",)
        assert desk.ann.commands("timer", "stop", CHANNEL).keys == ("timer-stopped-here",)

    def test_clients_and_other_teams_have_no_timer_here(self, desk: Agency) -> None:
        at_work(desk, "Book a table")

        assert desk.luis.commands("timer", "1").keys == ("refused-time",)
        assert desk.carla.commands("timer", "1").keys == ("refused-time",)
        assert not desk.fake.rows.timers


class TestWondering:
    def test_a_quiet_timer_is_asked_about_and_goes_on_when_told_so(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        desk.ann.commands("timer", "1")

        (asked,) = (step for step in desk.passes(hours=4) if "timer-question" in step.keys)
        question = asked.said("timer-question")
        still, stop = question.buttons[0]
        assert (question.to, stop.press.value) == (desk.ann.private, "stop")
        desk.passes(minutes=20)
        assert desk.ann.presses(still.press.action, "timer", still.press.value).keys == (
            "timer-goes-on",
        )

        assert not [step.keys for step in desk.passes(hours=3, minutes=59) if step.keys]
        desk.ann.commands("timer", "stop")
        assert kept(desk, desk.ann) == [(8 * HOUR + 19 * MINUTE, 1)]

    def test_without_an_answer_the_time_counts_to_the_last_word(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        desk.ann.commands("timer", "1")
        desk.passes(hours=1)
        desk.ann.says("I call them", desk.thread_of(1))

        asked = {"timer-question", "timer-given-up"}
        steps = [step for step in desk.passes(hours=6) if asked & {*step.keys}]

        assert [step.keys for step in steps] == [("timer-question",), ("timer-given-up",)]
        assert steps[1].said("timer-given-up").text.args["kept"].seconds == HOUR
        assert kept(desk, desk.ann) == [(HOUR, 1)]

    def test_without_any_word_nothing_counts(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        desk.ann.commands("timer", "1")

        keys = [key for step in desk.passes(hours=5) for key in step.keys]

        assert [key for key in keys if key.startswith("timer")] == ["timer-question", "timer-given-up-nothing"]  # fmt: skip
        assert kept(desk, desk.ann) == []
        assert desk.ann.commands("timer", "still").keys == ("timer-nothing-runs",)

    def test_words_on_the_task_after_the_question_answer_it(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        desk.ann.commands("timer", "1")
        desk.passes(hours=4, minutes=10)
        desk.ann.says("Nearly there", desk.thread_of(1))

        assert [step.keys for step in desk.passes(hours=1)] == [()]
        assert desk.fake.timesheets.running(desk.ann.id) is not None
