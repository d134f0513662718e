"""Planned shifts as they begin and end, those who do not come, and gaps before they are there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.buttons import Action
from bot.cards import Day, Text
from bot.domain.calendar import always_open
from bot.domain.people import Person
from bot.domain.reminders import ReminderKind
from bot.domain.shifts.plan import Duty
from bot.effects import Remind, Say, ViewKind
from tests.use_cases.cast import Actor, Agency, Step


def said(steps: tuple[Step, ...] | list[Step], actor: Actor) -> list[str]:
    """What somebody reads alone, in its order."""
    return [text.key for step in steps for to, text in step.texts() if to == actor.private]


def tomorrow(desk: Agency, hours: float) -> tuple[Step, ...]:
    """Until so many hours after midnight of the next day, in Berlin."""
    end = datetime(2026, 3, 3, tzinfo=UTC) + timedelta(hours=hours - 1)
    return desk.passes(seconds=(end - desk.now).total_seconds())


class TestTheBeginning:
    def test_whoever_has_a_plan_hears_that_it_begins_and_what_waits(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon-Fri 9-17")
        desk.carla.asks("Book a table")

        (step,) = [s for s in tomorrow(desk, 9.1) if "shift-begins" in s.keys]

        (say,) = step.of(Say)
        assert (say.to, say.text.args["unclaimed"]) == (desk.ann.private, 1)
        assert say.text.args["until"].at == datetime(2026, 3, 3, 16, tzinfo=UTC)
        assert not said(list(desk.steps), desk.ben)  # who has just the team's hours is left alone

    def test_each_shift_is_told_of_once_however_long_the_desk_slept(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "daily 9-17")
        desk.clock.move(days=5)

        steps = desk.passes(minutes=1)

        assert said(steps, desk.ann).count("shift-begins") == 1
        (due,) = [e for e in desk.fake.pending("ann") if e.kind is ReminderKind.SHIFT_BEGINS]
        assert due.due_at == datetime(2026, 3, 8, 8, tzinfo=UTC)

    def test_a_changed_plan_begins_at_its_new_time_alone(self, desk: Agency) -> None:
        first = desk.ann.commands("shifts", "Tue 9-17")
        desk.ann.commands("shifts", "Tue 11-17")
        desk.ann.presses(Action.UNDO_SHIFT, first.of(Say)[0].buttons[0][0].press.subject)
        desk.ann.commands("shifts", "Tue 9-17")

        assert said(tomorrow(desk, 8.9), desk.ann) == []
        assert said(tomorrow(desk, 9.1), desk.ann) == ["shift-begins"]

    def test_who_forgot_that_they_are_off_is_asked_and_who_is_away_is_not(
        self, desk: Agency
    ) -> None:
        for actor in (desk.ann, desk.ben):
            actor.commands("shifts", "Tue 9-17")
        desk.ann.commands("off")
        desk.ben.commands("away", "until tomorrow 12:00")

        steps = tomorrow(desk, 10)

        assert (said(steps, desk.ann), said(steps, desk.ben)) == (["shift-begins-off"], [])
        assert desk.ann.person.duty is Duty.OFF  # nobody is missed who said so


class TestNoShow:
    def test_without_a_sign_of_life_the_manager_is_told_and_others_are_asked(
        self, desk: Agency
    ) -> None:
        for actor in (desk.ann, desk.ben, desk.lea):
            actor.commands("shifts", "Tue 9-17" if actor is desk.ann else "Tue 14-17")

        steps = tomorrow(desk, 9.3)

        assert said(steps, desk.ann) == ["shift-begins", "no-show"]
        assert said(steps, desk.maria) == said(steps, desk.lea) == ["no-show-of"]
        task = desk.carla.asks("Book a table")
        (offer,) = [e for e in desk.fake.pending(task.id) if e.kind is ReminderKind.OFFER]
        assert offer.due_at == datetime(2026, 3, 3, 13, tzinfo=UTC)
        (block,) = desk.lea.commands("who").text.args["teams"].lines
        assert block.args["people"].lines[0].key == "who-absent"

    @pytest.mark.parametrize("minutes", [-9, 1, 14])
    def test_anything_around_the_beginning_is_a_sign(self, desk: Agency, minutes: int) -> None:
        desk.ann.commands("shifts", "Tue 9-17")
        tomorrow(desk, 9 + minutes / 60)
        desk.ann.commands("tasks")

        steps = tomorrow(desk, 9.5)

        assert "no-show" not in said(steps, desk.ann)
        assert desk.ann.person.duty is Duty.PLAN

    def test_a_sign_counts_that_was_not_noted_since_one_was_just_before(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Tue 9-17")
        for minutes in (-14, -10):
            tomorrow(desk, 9 + minutes / 60)
            desk.ann.commands("tasks")

        assert "no-show" not in said(tomorrow(desk, 9.5), desk.ann)

    def test_who_comes_late_is_there_from_the_first_press_on(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Tue 9-17")
        tomorrow(desk, 10)
        assert desk.ann.person.duty is Duty.ABSENT
        task = desk.carla.asks("Book a table")

        assert desk.ann.claims(task).keys[0] == "claimed"
        assert (desk.ann.person.duty, desk.ann.person.duty_until) == (Duty.PLAN, None)

    def test_i_am_here_is_one_press(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Tue 9-17")
        steps = tomorrow(desk, 10)
        ((button,),) = next(s.said("no-show") for s in steps if "no-show" in s.keys).buttons

        (person,) = desk.ann.presses(button.press.action, button.press.subject).of(Person)

        assert person.duty is Duty.ON
        assert person.duty_until == datetime(2026, 3, 3, 16, tzinfo=UTC)


class TestTheEnd:
    def test_who_still_holds_something_reads_it_at_the_end_and_nobody_else(
        self, desk: Agency
    ) -> None:
        for actor in (desk.ann, desk.ben):
            actor.commands("shifts", "Mon-Fri 9-16")
        task = desk.carla.asks("Book a table")
        desk.passes(hours=5.9)
        desk.ann.claims(task)

        steps = desk.passes(hours=0.2)

        (step,) = [s for s in steps if "shift-ends" in s.keys]
        assert step.text.args["tasks"] == "#1"
        assert "shift-ends" not in said(steps, desk.ben)

    def test_on_without_a_plan_asks_when_its_four_hours_are_over(self, desk: Agency) -> None:
        desk.clock.move(hours=9)  # 19:00
        desk.ann.commands("on")

        (step,) = desk.passes(hours=4.1)
        ((button,),) = step.said("duty-over").buttons
        again = desk.ann.presses(button.press.action, button.press.subject, button.press.value)

        assert again.keys == ("shift-on",)
        assert desk.ann.person.duty_until - desk.now == timedelta(hours=4)

    def test_on_to_the_planned_end_asks_nothing(self, desk: Agency) -> None:
        desk.ann.commands("on")
        desk.ben.commands("on")
        desk.ben.commands("off")

        assert said(desk.passes(hours=12), desk.ann) == []
        assert said(list(desk.steps), desk.ben) == ["shift-on", "shift-off"]


class TestWaitingOffers:
    def test_who_comes_on_unplanned_is_offered_at_once_what_waits(self, desk: Agency) -> None:
        desk.clock.move(hours=10)
        task = desk.carla.asks("Book a table")
        assert not [s for s in desk.fake.rows.views.values() if s[0].kind is ViewKind.CARD]

        desk.ann.commands("on")
        desk.passes(seconds=1)

        assert [s[0].subject for s in desk.fake.rows.views.values() if s[0].kind is ViewKind.CARD] == [task.id]  # fmt: skip

    def test_an_earlier_shift_moves_the_offer_and_the_client_reads_it(self, desk: Agency) -> None:
        desk.clock.move(hours=10)
        task = desk.carla.asks("Book a table")

        step = desk.ann.commands("shifts", "Tue 7-15")

        (offer,) = [e.reminder for e in step.of(Remind) if e.reminder.subject == task.id]
        assert offer.due_at == datetime(2026, 3, 3, 6, tzinfo=UTC)
        assert [show.subject for show in step.shows if show.kind is ViewKind.CONFIRMATION] == [task.id]  # fmt: skip


class TestGaps:
    def test_a_plan_that_leaves_the_team_alone_says_so_to_all_whom_it_concerns(
        self, desk: Agency
    ) -> None:
        for actor in (desk.ann, desk.ben):
            actor.commands("shifts", "Mon-Fri 9-12")

        step = desk.maria.commands("shifts", "Lea Mon-Fri 13-17")

        text = step.said("shifts-with-gap").text
        lines = text.args["gap"].args["lines"].lines
        assert lines[0].args["days"] == Day(date(2026, 3, 2))
        assert lines[0].args["hours"] == "12:00\u201313:00"
        assert lines[-1].key == "gap-more"

    def test_the_lead_hears_of_days_off_that_leave_a_gap_and_of_no_others(
        self, desk: Agency
    ) -> None:
        desk.ann.commands("timeoff", "Friday")
        desk.ben.commands("timeoff", "Friday")
        assert said(list(desk.steps), desk.lea) == []
        desk.change(desk.lea, duty=Duty.OFF)
        desk.lea.commands("timeoff", "Friday")

        assert said(list(desk.steps), desk.maria) == ["gap-by"]

    def test_who_names_the_gaps_of_the_week(self, desk: Agency) -> None:
        for actor in (desk.ann, desk.ben, desk.lea):
            actor.commands("shifts", "Mon-Thu 9-17, Fri 9-14")

        (block,) = desk.ann.commands("who").text.args["teams"].lines

        gap: Text = block.args["people"].lines[-1]
        (line,) = gap.args["lines"].lines
        assert line.args["hours"] == "14:00\u201317:00"

    def test_a_gap_over_midnight_names_both_days(self, desk: Agency) -> None:
        calendar = always_open("Europe/Berlin")
        desk.fake.keep(replace(desk.fake.teams.get("berlin"), calendar=calendar))
        for actor in (desk.ann, desk.ben, desk.lea):
            actor.commands("shifts", "daily 8-22")

        (block,) = desk.ann.commands("who").text.args["teams"].lines

        first = block.args["people"].lines[-1].args["lines"].lines[0]
        assert first.args["from"].at == datetime(2026, 3, 2, 21, tzinfo=UTC)
        assert first.args["to"].at == datetime(2026, 3, 3, 7, tzinfo=UTC)
