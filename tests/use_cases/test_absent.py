"""Whoever has the request is off: the client reads until when, and may have somebody else."""

from datetime import UTC, datetime

from bot.buttons import Action
from bot.domain.task import Status
from tests.use_cases.cast import Agency
from tests.use_cases.test_shift_watch import said


def waits(desk: Agency, shifts: str = "Mon-Fri 9-12") -> None:
    """Ann has Carla's request and has answered it; it is one o'clock."""
    desk.ann.commands("shifts", shifts)
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 For how many?")
    desk.ann.presses(Action.WAIT, task.id)
    desk.passes(hours=3)


class TestWhatTheClientReads:
    def test_when_an_answer_falls_due_before_the_return_they_read_when_that_is(
        self, desk: Agency
    ) -> None:
        waits(desk)

        step = desk.carla.says("For four")

        text = step.said("holder-back").text
        assert text.args["name"] == "Ann"
        assert text.args["at"].at == datetime(2026, 3, 3, 8, tzinfo=UTC)
        assert "holder-back" not in desk.carla.says("At eight").keys

    def test_a_break_is_no_absence(self, desk: Agency) -> None:
        waits(desk, "Mon-Fri 9-12, 14-17")

        assert not {"holder-back", "holder-off"} & {*desk.carla.says("For four").keys}

    def test_who_is_back_before_it_is_due_needs_no_other(self, desk: Agency) -> None:
        desk.maria.commands("targets", "Berlin normal answer 8 h")
        waits(desk)

        assert not {"holder-back", "holder-off"} & {*desk.carla.says("For four").keys}

    def test_who_is_off_until_further_notice_has_no_time(self, desk: Agency) -> None:
        waits(desk, "Mon-Fri 9-17")
        desk.ann.commands("shifts", "none")
        desk.ann.commands("off")

        assert "holder-off" in desk.carla.says("For four").keys

    def test_who_is_there_is_there(self, desk: Agency) -> None:
        waits(desk, "Mon-Fri 9-17")

        assert not {"holder-back", "holder-off"} & {*desk.carla.says("For four").keys}


class TestSomeoneElse:
    def test_the_request_goes_back_to_the_team_and_the_holder_hears_it(self, desk: Agency) -> None:
        waits(desk)
        desk.carla.says("For four")

        step = desk.carla.presses(Action.SOMEONE_ELSE, desk.task().id)

        assert "someone-else-asked" in step.keys
        assert (desk.task().status, desk.task().holder) == (Status.NEW, None)
        assert "someone-else-told" in said([step], desk.ann)
        assert desk.ben.claims(desk.task()).keys[0] == "claimed"

    def test_who_came_back_meanwhile_keeps_it(self, desk: Agency) -> None:
        waits(desk)
        desk.carla.says("For four")
        desk.ann.commands("on")

        assert "someone-else-back" in desk.carla.presses(Action.SOMEONE_ELSE, desk.task().id).keys
        assert desk.task().holder == desk.ann.person.id

    def test_others_may_not(self, desk: Agency) -> None:
        waits(desk)

        assert desk.colin.presses(Action.SOMEONE_ELSE, desk.task().id).keys == ("refused-cancel",)
        assert desk.task().holder == desk.ann.person.id

    def test_a_press_on_what_is_over_is_stale(self, desk: Agency) -> None:
        waits(desk)
        desk.carla.presses(Action.CANCEL_SURE, desk.task().id)

        assert "press-stale" in desk.carla.presses(Action.SOMEONE_ELSE, desk.task().id).keys
