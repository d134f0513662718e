"""At the end of a shift: what cannot wait is written down, edited, handed over and looked after."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.buttons import Action
from bot.domain.ids import TaskId
from bot.domain.shifts.handover import Held, Reason, handover_id, is_needed, lines_of
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task, TaskClock
from bot.effects import Say, ViewKind
from bot.views import compose
from tests.use_cases.cast import Agency
from tests.use_cases.test_shift_watch import said

ENDS = datetime(2026, 3, 2, 13, tzinfo=UTC)  # 14:00 in Berlin


@pytest.fixture
def task(desk: Agency) -> Task:
    """Ann holds a task whose answer falls due after her shift, in that of Ben."""
    desk.maria.commands("targets", "Berlin normal answer 2 h, done 40 h")
    desk.ann.commands("shifts", "Mon-Fri 9-14")
    desk.ben.commands("shifts", "Mon-Fri 14-17")
    until(desk, ENDS - timedelta(minutes=40))
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def draft_of(steps) -> Say:
    (say,) = [say for step in steps for say in step.of(Say) if say.text.key == "shiftend-draft"]
    return say


def card_of(desk: Agency):
    (show,) = {s for s, _ in desk.fake.rows.views.values() if s.kind is ViewKind.HANDOVER}
    return compose(ViewKind.HANDOVER, show.subject, desk.fake, desk.now)


def until(desk: Agency, at: datetime):
    return desk.passes(seconds=(at - desk.now).total_seconds())


class TestTheDraft:
    def test_half_an_hour_before_the_end_the_desk_writes_what_cannot_wait(
        self, desk: Agency, task: Task
    ) -> None:
        draft = draft_of(until(desk, ENDS - timedelta(minutes=29)))

        assert draft.to == desk.ann.private
        (line,) = draft.text.args["lines"].lines
        assert (line.key, line.args["number"]) == ("shiftend-line-answer", task.number)
        assert [row[0].label.key for row in draft.buttons] == ["button-shiftend-send", "button-shiftend-without"]  # fmt: skip

    def test_whoever_holds_nothing_that_is_due_reads_nothing(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon-Fri 9-14")

        steps = until(desk, ENDS + timedelta(minutes=1))

        assert not [key for step in steps for key in step.keys if key.startswith("shiftend")]
        assert desk.ann.commands("shiftend").keys == ("shiftend-nothing",)

    def test_a_short_break_hands_nothing_over(self, desk: Agency, task: Task) -> None:
        assert desk.task(task.number).holder == desk.ann.person.id
        desk.ann.commands("shifts", "Mon-Fri 9-14, 16-18")

        steps = until(desk, ENDS + timedelta(minutes=1))

        assert not [key for step in steps for key in step.keys if key.startswith("shiftend")]

    def test_a_note_is_added_and_a_line_left_out_and_taken_in_again(
        self, desk: Agency, task: Task
    ) -> None:
        desk.ann.commands("shiftend", f"{task.number} call back after six")
        (out,) = desk.ann.commands("shiftend", f"without {task.number}").of(Say)
        (back,) = desk.ann.commands("shiftend", f"with #{task.number}").of(Say)

        assert out.text.args["text"].key == "shiftend-draft-empty"
        (line,) = back.text.args["lines"].lines
        assert line.args["note"] == "call back after six"

    @pytest.mark.parametrize("words", ["without 99", "99 a note", "nonsense"])
    def test_what_names_no_line_changes_nothing(self, desk: Agency, task: Task, words: str) -> None:
        assert desk.task(task.number).holder == desk.ann.person.id
        assert desk.ann.commands("shiftend", words).keys == ("shiftend-how",)
        assert not desk.fake.rows.handovers


class TestTheHandOver:
    def test_unconfirmed_it_goes_at_the_end_of_the_shift(self, desk: Agency, task: Task) -> None:
        steps = until(desk, ENDS + timedelta(minutes=1))

        assert said(steps, desk.ann).count("shiftend-sent") == 1
        assert "shift-ends" not in said(steps, desk.ann)
        card = card_of(desk)
        (section,) = card.sections
        assert section.text.args["number"] == task.number
        assert [b.press.action for b in section.buttons[0]] == [Action.TAKE_LINE, Action.DETAILS]

    def test_confirmed_it_goes_at_once_and_not_again(self, desk: Agency, task: Task) -> None:
        draft = draft_of(until(desk, ENDS - timedelta(minutes=20)))
        assert draft.text.args["number"] == task.number
        send = draft.buttons[0][0].press
        step = desk.ann.presses(send.action, send.subject, send.value)

        assert "shiftend-sent" in step.keys
        assert desk.ann.commands("shiftend", "send").keys[-1] in {"shiftend-sent", "shiftend-sent-already"}  # fmt: skip
        assert "shiftend-sent" not in said(until(desk, ENDS + timedelta(minutes=5)), desk.ann)

    def test_the_first_who_takes_a_line_has_the_task(self, desk: Agency, task: Task) -> None:
        until(desk, ENDS + timedelta(minutes=1))
        handover = handover_id(desk.ann.person.id, ENDS)

        step = desk.ben.presses(Action.TAKE_LINE, handover, task.id)

        assert "handover-accepted" in step.keys
        assert desk.task(task.number).holder == desk.ben.person.id
        assert "handover-accepted-told" in said([step], desk.ann)
        assert desk.fake.tasks.journal(task.id)[-1].act == "handover"
        assert card_of(desk).sections[0].text.key == "shiftend-taken"
        late = desk.lea.presses(Action.TAKE_LINE, handover, task.id)
        assert late.keys == ("shiftend-taken-already",)

    def test_the_leaver_and_whoever_is_off_do_not_take_it(self, desk: Agency, task: Task) -> None:
        until(desk, ENDS + timedelta(minutes=1))
        handover = handover_id(desk.ann.person.id, ENDS)
        desk.ben.commands("off")

        assert desk.ann.presses(Action.TAKE_LINE, handover, task.id).keys == ("shiftend-own",)
        assert desk.ben.presses(Action.TAKE_LINE, handover, task.id).keys == ("claim-off-shift",)
        assert desk.task(task.number).holder == desk.ann.person.id

    def test_what_was_settled_meanwhile_is_not_taken(self, desk: Agency, task: Task) -> None:
        until(desk, ENDS + timedelta(minutes=1))
        desk.ann.presses(Action.RELEASE, task.id)

        step = desk.ben.presses(Action.TAKE_LINE, handover_id(desk.ann.person.id, ENDS), task.id)

        assert "shiftend-not-theirs" in step.keys
        assert card_of(desk).sections[0].text.key == "shiftend-settled"

    def test_a_client_cannot_take_it(self, desk: Agency, task: Task) -> None:
        until(desk, ENDS + timedelta(minutes=1))
        step = desk.carla.presses(Action.TAKE_LINE, handover_id(desk.ann.person.id, ENDS), task.id)

        assert step.keys == ("refused-claim",)


class TestLookingAfter:
    def test_what_nobody_takes_goes_to_leads_and_managers_once(
        self, desk: Agency, task: Task
    ) -> None:
        steps = until(desk, ENDS + timedelta(minutes=40))

        assert desk.task(task.number).holder == desk.ann.person.id
        assert said(steps, desk.maria).count("shiftend-left") == 1
        assert said(steps, desk.lea).count("shiftend-left") == 1
        assert "shiftend-left" not in said(steps, desk.ann)

    def test_what_was_taken_does_not(self, desk: Agency, task: Task) -> None:
        until(desk, ENDS + timedelta(minutes=1))
        desk.ben.presses(Action.TAKE_LINE, handover_id(desk.ann.person.id, ENDS), task.id)

        assert "shiftend-left" not in said(until(desk, ENDS + timedelta(hours=2)), desk.maria)

    def test_where_nobody_comes_before_it_is_due_they_hear_it_at_once(
        self, desk: Agency, task: Task
    ) -> None:
        assert desk.task(task.number).holder == desk.ann.person.id
        for actor in (desk.ben, desk.lea):
            actor.commands("shifts", "Thu 9-17")

        steps = until(desk, ENDS + timedelta(minutes=1))

        assert "shiftend-left" in said(steps, desk.maria)


NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def held(desk: Agency, *clocks: tuple[ClockKind, float], status=Status.CLAIMED, **more) -> Held:
    name = TaskId("-".join(kind for kind, _ in clocks))
    return Held(
        task=Task(id=name, number=1, client=desk.carla.person.id, team=desk.ann.person.team, title="", status=status, origin=desk.carla.private, opened_at=NOW, spoke_at=NOW),
        clocks=tuple(TaskClock(task=name, kind=kind, round=1, started_at=NOW, due_at=NOW + hours * HOUR) for kind, hours in clocks),
        **more,
    )  # fmt: skip


class TestLines:
    def test_of_a_task_what_comes_first_and_only_before_the_return(self, desk: Agency) -> None:
        both = held(desk, (ClockKind.COMPLETE, 5), (ClockKind.RESPOND, 3))
        late = held(desk, (ClockKind.COMPLETE, 30))
        promised = held(desk, (ClockKind.COMPLETE, 30), promised=NOW + 2 * HOUR)

        lines = lines_of([both, late, promised], NOW + 10 * HOUR)

        assert [(line.reason, line.at) for line in lines] == [
            (Reason.PROMISE, NOW + 2 * HOUR),
            (Reason.ANSWER, NOW + 3 * HOUR),
        ]
        assert len(lines_of([late], None)) == 1

    def test_a_new_task_is_nobodys_to_hand_over(self, desk: Agency) -> None:
        assert lines_of([held(desk, (ClockKind.RESPOND, 1), status=Status.NEW)], None) == ()

    @pytest.mark.parametrize(("hours", "needed"), [(3.9, False), (4, True), (None, True)])
    def test_breaks_under_four_hours_make_none(self, hours, needed) -> None:
        assert is_needed(NOW, None if hours is None else NOW + hours * HOUR) is needed
