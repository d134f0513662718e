"""A week's timesheet: handed in, returned or approved by somebody else, and read-only from then on."""

import pytest

from bot.buttons import Action
from bot.cards import Text
from bot.domain.people import Role
from bot.domain.timesheet.sheet import State
from bot.use_cases.time import judging
from tests.use_cases.cast import CHANNEL, Actor, Agency, Step
from tests.use_cases.test_timer import HOUR, MINUTE, at_work, kept


def state(desk: Agency, number: int = 1) -> State:
    return desk.fake.timesheets.sheet_by_number(number).state


def handed_in(desk: Agency, who: Actor, *words: str) -> Step:
    """Somebody writes time down and hands the present week in."""
    for each in words or ("1h mails",):
        assert who.commands("time", each).keys == ("time-added",)
    return who.commands("timesheet", "submit")


def told(step: Step, key: str) -> list[str]:
    """In which chats a sentence is said."""
    return [to.chat for to, text in step.texts() if to is not None and text.key == key]


class TestHandingIn:
    def test_the_teams_lead_reads_it_with_both_buttons(self, desk: Agency) -> None:
        step = handed_in(desk, desk.ann, "1h mails", "20 min calls")

        said = step.said("timesheet-to-judge")
        assert (said.to, said.secret) == (desk.lea.private, True)
        assert [each.press.value for each in said.buttons[0]] == ["approve 1", "return 1"]
        week = said.text.args["sheet"].args["lines"].lines[1]
        assert week.args["sum"].seconds == 80 * MINUTE
        assert state(desk) is State.SUBMITTED

    def test_without_a_lead_the_managers_read_it(self, desk: Agency) -> None:
        assert told(handed_in(desk, desk.luis), "timesheet-to-judge") == ["D-maria"]
        assert told(handed_in(desk, desk.lea), "timesheet-to-judge") == ["D-maria"]

    def test_it_is_shown_with_what_can_be_done(self, desk: Agency) -> None:
        handed_in(desk, desk.ann)

        own = _values(desk.ann.commands("timesheet"))
        leads = _values(desk.lea.commands("timesheet", "1"))

        assert own == ["recall 1"]
        assert leads == ["approve 1", "return 1"]

    def test_nothing_is_added_while_it_waits_unless_it_is_taken_back(self, desk: Agency) -> None:
        handed_in(desk, desk.ann)

        for words in ("20 min calls", "fix 1 2h call", "remove 1", "undo 1"):
            assert desk.ann.commands("time", words).keys == ("time-handed-in",), words
        assert desk.ann.commands("timesheet", "recall").keys == ("timesheet-recalled",)
        assert desk.ann.commands("time", "20 min calls").keys == ("time-added",)
        assert desk.ann.commands("timesheet", "submit").keys[0] == "timesheet-submitted"
        assert [each.act for each in desk.fake.rows.sheet_acts] == ["submit", "recall", "submit"]

    def test_a_timer_that_stops_meanwhile_counts_in_the_next_week(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        handed_in(desk, desk.ann)
        desk.ann.commands("timer", "1")
        desk.passes(minutes=10)
        desk.ann.commands("timer", "stop")

        entry = desk.fake.timesheets.by_number(2)
        assert (entry.week - entry.day).days == 7

    def test_what_cannot_be_handed_in_says_why(self, desk: Agency) -> None:
        at_work(desk, "Book a table")
        assert desk.ann.commands("timesheet", "submit").keys == ("timesheet-empty",)
        assert desk.ann.commands("timesheet", "recall").keys == ("timesheet-not-handed-in",)
        assert desk.ann.commands("timesheet", "submit 7").keys == ("timesheet-none",)
        assert desk.ann.commands("timesheet", "2026-02-30").keys == ("timesheet-how",)
        assert desk.ann.commands("timesheet", "whatever").keys == ("timesheet-how",)
        desk.ann.commands("time", "1h mails")
        desk.ann.commands("timer", "1")
        assert desk.ann.commands("timesheet", "submit").keys == ("timesheet-timer-runs",)
        assert desk.ann.commands("timesheet", "", CHANNEL).keys == ("only-in-private",)

    def test_last_week_is_handed_in_by_its_words(self, desk: Agency) -> None:
        desk.ann.commands("time", "1h yesterday")

        assert desk.ann.commands("timesheet", "submit").keys == ("timesheet-empty",)
        assert desk.ann.commands("timesheet", "submit last").keys[0] == "timesheet-submitted"
        assert desk.ann.commands("time", "1h today").keys == ("time-added",)


def _buttons(step: Step) -> tuple:
    return step.decision.effects[0].buttons


def _values(step: Step) -> list[str]:
    return [each.press.value for row in _buttons(step) for each in row]


class TestJudging:
    def test_the_lead_approves_and_the_owner_is_told(self, desk: Agency) -> None:
        handed_in(desk, desk.ann)

        step = desk.lea.commands("timesheet", "approve 1")

        assert step.keys == ("timesheet-approved-said", "timesheet-approved-news")
        assert step.said("timesheet-approved-news").to == desk.ann.private
        sheet = desk.fake.timesheets.sheet_by_number(1)
        assert (sheet.state, sheet.judged_by, sheet.is_own) == (State.APPROVED, desk.lea.id, False)
        assert desk.lea.commands("timesheet", "approve 1").keys == ("timesheet-approved-already",)

    def test_a_return_needs_a_comment_which_the_owner_reads(self, desk: Agency) -> None:
        handed_in(desk, desk.ann)

        assert desk.lea.commands("timesheet", "return 1").keys == ("timesheet-return-how",)
        step = desk.lea.commands("timesheet", "return 1 Tuesday is missing")

        news = step.said("timesheet-returned-news").text
        assert news.args["comment"] == "Tuesday is missing"
        assert desk.ann.commands("time", "20 min calls").keys == ("time-added",)
        assert desk.ann.commands("timesheet", "submit").keys[0] == "timesheet-submitted"
        assert desk.fake.rows.sheet_acts[1].comment == "Tuesday is missing"

    def test_nobody_approves_own_hours_save_the_only_manager(self, desk: Agency) -> None:
        handed_in(desk, desk.lea)
        handed_in(desk, desk.maria)

        assert desk.lea.commands("timesheet", "approve 1").keys == ("timesheet-own",)
        assert desk.maria.commands("timesheet", "approve 2").keys == ("timesheet-approved-own",)
        assert desk.fake.rows.sheet_acts[-1].is_own

        handed_in(desk, desk.ann)
        desk.change(desk.luis, role=Role.MANAGER)
        desk.ben.commands("time", "1h mails")
        desk.change(desk.ben, role=Role.MANAGER)
        desk.ben.commands("timesheet", "submit")
        assert desk.ben.commands("timesheet", "approve 4").keys == ("timesheet-own",)
        assert desk.luis.commands("timesheet", "approve 4").keys[0] == "timesheet-approved-said"

    @pytest.mark.parametrize("words", ["approve 1", "return 1 no", "1"])
    def test_others_may_not(self, desk: Agency, words: str) -> None:
        leo = desk._comes("Leo", Role.LEAD, None, "telegram")
        desk.change(leo, team="lisbon")
        handed_in(desk, desk.ann)

        for who in (desk.ben, leo, desk.luis):
            assert who.commands("timesheet", words).keys == ("timesheet-none",)
        assert desk.carla.commands("timesheet", words).keys == ("refused-timesheet",)
        assert desk.ann.commands("timesheet", "approve 1").keys == ("refused-judge_hours",)
        assert desk.lea.commands("timesheet", "submit 1").keys == ("timesheet-not-yours",)
        assert state(desk) is State.SUBMITTED

    def test_what_waits_is_listed_for_whoever_can_judge_it(self, desk: Agency) -> None:
        assert desk.lea.commands("timesheet", "review").keys == ("timesheet-nothing-waits",)
        handed_in(desk, desk.ann)
        handed_in(desk, desk.luis)

        (row,) = _buttons(desk.lea.commands("timesheet", "review"))
        assert row[0].press.value == "1"
        shown, ended = desk.lea.presses(Action.DO, "timesheet", "1").decision.effects
        assert (shown.to, ended.text) == (desk.lea.private, None)
        assert shown.buttons == judging.buttons(desk.fake.timesheets.sheet_by_number(1))
        assert len(_buttons(desk.maria.commands("timesheet", "review"))) == 2
        assert desk.ann.commands("timesheet", "review").keys == ("refused-judge_hours",)

    def test_what_changed_after_it_was_handed_in_is_not_approved(self, desk: Agency) -> None:
        handed_in(desk, desk.ann)
        entry = desk.fake.timesheets.by_number(1)
        desk.fake.rows.times[entry.id] = type(entry)(
            **{name: getattr(entry, name) for name in entry.__slots__} | {"seconds": 7}
        )

        assert desk.lea.commands("timesheet", "approve 1").keys == ("timesheet-changed",)


class TestAfterApproval:
    @pytest.fixture(autouse=True)
    def approved(self, desk: Agency) -> None:
        """Ann's week with two hours is approved."""
        handed_in(desk, desk.ann, "2h mails")
        desk.lea.commands("timesheet", "approve 1")

    def test_a_correction_is_a_difference_in_the_next_open_week(self, desk: Agency) -> None:
        assert desk.ann.commands("time", "fix 1 1h30 took a call").keys == ("time-corrected",)
        assert desk.ann.commands("time", "fix 1 1h40 less").keys == ("time-corrected",)
        assert desk.ann.commands("time", "fix 1 1h40 again").keys == ("time-same",)

        first, second, third = desk.fake.rows.times.values()
        assert [each.seconds for each in (first, second, third)] == [2 * HOUR, -1800, 600]
        assert (second.day, (second.week - first.week).days) == (first.day, 7)
        assert kept(desk, desk.ann) == [(2 * HOUR, None), (-1800, None), (600, None)]
        assert state(desk) is State.APPROVED

    def test_it_can_be_taken_away_with_a_reason(self, desk: Agency) -> None:
        assert desk.ann.commands("time", "remove 1").keys == ("time-fix-how",)
        assert desk.ann.commands("time", "remove 1 was Ben").keys == ("time-corrected",)

        assert sum(seconds for seconds, _ in kept(desk, desk.ann)) == 0

    def test_late_hours_count_in_the_next_open_week(self, desk: Agency) -> None:
        step = desk.ann.commands("time", "20 min forgotten")

        late = desk.fake.timesheets.by_number(2)
        assert step.keys == ("time-added-late",)
        assert (late.week - late.day).days == 7

    def test_what_is_approved_stays(self, desk: Agency) -> None:
        assert desk.ann.commands("time", "undo 1").keys == ("time-approved",)
        assert desk.ann.commands("timesheet", "recall").keys == ("timesheet-not-handed-in",)
        assert desk.ann.commands("timesheet", "submit").keys == ("timesheet-approved-already",)

    def test_a_correction_is_taken_back_not_corrected(self, desk: Agency) -> None:
        desk.ann.commands("time", "fix 1 1h took a call")

        assert desk.ann.commands("time", "fix 2 1h why").keys == ("time-fix-original",)
        assert desk.ann.commands("time", "undo 2").keys == ("time-undone",)
        assert kept(desk, desk.ann) == [(2 * HOUR, None)]

    def test_the_only_managers_own_hours_are_marked_where_they_are_read(self, desk: Agency) -> None:
        handed_in(desk, desk.maria)
        desk.maria.commands("timesheet", "approve 2")

        lines = desk.maria.commands("timesheet").text.args["lines"].lines
        assert lines[-1] == Text(
            "timesheet-state-own", {"name": "Maria", "comment": "", "sheet": "2"}
        )
