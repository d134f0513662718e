"""Shifts in the chat: a plan is said in words, shown, undone, and heeded when work is handed out."""

from datetime import UTC, date, datetime

import pytest

from bot.buttons import Action
from bot.cards import Moment, Text
from bot.domain.calendar import Span
from bot.domain.people import Person, Role
from bot.domain.reminders import ReminderKind
from bot.domain.shifts.plan import Duty, TimeOff
from bot.effects import Say
from bot.forms import FormName
from tests.use_cases.cast import CHANNEL, Actor, Agency, Step
from tests.use_cases.form_acts import form_of, question, submits

OFFICE = (Span(540, 1020),)


def undoes(actor: Actor, step: Step) -> Step:
    """The same actor presses Undo under what was said."""
    ((button,),) = next(e.buttons for e in step.of(Say) if e.buttons)
    return actor.presses(button.press.action, button.press.subject)


def shown(text: Text, key: str) -> list[str]:
    """The lines of one kind within a sentence, by their hours."""
    found = [text.args.get("hours", "")] if text.key == key else []
    for value in text.args.values():
        nested = (value,) if isinstance(value, Text) else getattr(value, "lines", ())
        found += [line for each in nested for line in shown(each, key)]
    return found


class TestAPlan:
    def test_a_week_in_words_is_planned_and_echoed_with_its_zone(self, desk: Agency) -> None:
        step = desk.ann.commands("shifts", "Mo-Fr 9-17, Sa 10-14 in Europe/Lisbon")

        plan = desk.ann.person.plan
        assert (plan.zone, plan.week) == ("Europe/Lisbon", (*[OFFICE] * 5, (Span(600, 840),), ()))
        assert step.keys == ("shifts-set",)
        every = step.text.args["plan"].args["parts"].lines[0]
        assert every.args["zone"] == "Europe/Lisbon"
        assert [each.args["hours"] for each in every.args["lines"].lines] == [
            "09:00\u201317:00", "10:00\u201314:00",
        ]  # fmt: skip

    def test_without_a_zone_the_teams_holds_and_then_ones_own(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon 9-17")
        assert desk.ann.person.plan.zone == "Europe/Berlin"

        desk.ann.commands("shifts", "Mon 9-17 Asia/Tokyo")
        desk.ann.commands("shifts", "Mon 10-17")
        assert desk.ann.person.plan.zone == "Asia/Tokyo"

    def test_one_day_differs_and_is_taken_back(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon-Fri 9-17")
        desk.ann.commands("shifts", "24 Dec 10-14")
        assert desk.ann.person.plan.days == ((date(2026, 12, 24), (Span(600, 840),)),)

        assert desk.ann.commands("shifts", "cancel 24 Dec").keys == ("shifts-set",)
        assert desk.ann.person.plan.days == ()
        assert desk.ann.commands("shifts", "cancel 24 Dec").keys == ("shifts-no-day",)

    def test_days_off_and_back(self, desk: Agency) -> None:
        desk.ann.commands("timeoff", "24 Dec - 2 Jan")
        assert desk.ann.person.plan.off == (TimeOff(date(2026, 12, 24), date(2027, 1, 2)),)

        assert desk.ann.commands("timeoff", "cancel 28 Dec").keys == ("time-off-back",)
        assert desk.ann.person.plan.off == ()
        assert desk.ann.commands("timeoff", "cancel 28 Dec").keys == ("time-off-none",)

    def test_a_plan_is_shown_with_the_next_days_and_its_forms(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Wed 9-17")
        desk.ann.commands("timeoff", "24 Dec")

        (say,) = desk.ann.commands("shifts").of(Say)

        assert shown(say.text, "shifts-line") == ["09:00\u201317:00"] * 2  # the week, the next days
        assert len(shown(say.text, "shifts-off-line")) == 1
        assert [each.press.action for each in say.buttons[0]] == [Action.PLAN_WEEK, Action.PLAN_OFF]

    def test_no_week_is_the_teams_hours_again(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Sun 9-17")
        desk.ann.commands("shifts", "none")

        assert desk.ann.person.plan.week == ()
        assert desk.ann.claims(desk.carla.asks("Book a table")).keys[0] == "claimed"

    @pytest.mark.parametrize(
        ("command", "words", "key"),
        [
            ("shifts", "sometimes", "shifts-unclear"),
            ("shifts", "Mon 9-5", "shifts-long"),
            ("shifts", "24 Dec 9-5", "shifts-long"),
            ("shifts", "Mon 9-17 Foo/Bar", "shifts-zone"),
            ("timeoff", "when it rains", "time-off-unclear"),
            ("timeoff", "cancel it", "time-off-unclear"),
            ("away", "", "shift-away-how"),
            ("on", "and on", "shift-on-how"),
        ],
    )
    def test_what_is_unclear_changes_nothing(
        self, desk: Agency, command: str, words: str, key: str
    ) -> None:
        step = desk.ann.commands(command, words)

        assert step.keys == (key,) and not step.of(Person)

    def test_in_a_group_only_the_asker_reads_it(self, desk: Agency) -> None:
        step = desk.ann.commands("shifts", "Mon 9-17", CHANNEL)

        assert [(to, text.key) for to, text in step.texts()] == [
            (desk.ann.private, "shifts-set"),
            (CHANNEL, "shifts-sent"),
        ]

    def test_who_has_no_team_has_no_plan(self, desk: Agency) -> None:
        for command in ("shifts", "away"):
            assert desk.maria.commands(command, "15:00").keys == ("shift-no-team",)


class TestOthers:
    @pytest.mark.parametrize("who", ["lea", "maria"])
    def test_leads_and_managers_plan_for_others_who_are_told(self, desk: Agency, who: str) -> None:
        planner: Actor = getattr(desk, who)

        step = planner.commands("shifts", "@ann Mon 9-17")

        assert desk.ann.person.plan.week[0] == OFFICE
        assert [(to, text.key) for to, text in step.texts()] == [
            (planner.private, "shifts-set-of"),
            (desk.ann.private, "shifts-by"),
        ]
        undone = undoes(planner, step)
        assert undone.keys == ("shift-undone", "shifts-by") and not desk.ann.person.plan.week

    def test_whoever_is_planned_can_undo_it_but_no_colleague(self, desk: Agency) -> None:
        step = desk.maria.commands("timeoff", "Ann tomorrow")
        ((button,),) = step.said("time-off-set-of").buttons

        assert desk.ben.presses(button.press.action, button.press.subject).keys == ("refused-schedule",)  # fmt: skip
        assert desk.ann.presses(button.press.action, button.press.subject).keys == ("shift-undone",)

    def test_assistants_and_leads_of_other_teams_do_not(self, desk: Agency) -> None:
        leo = desk._comes("Leo", Role.LEAD, None, "telegram")
        desk.change(leo, team="lisbon")

        for actor in (desk.ben, leo):
            for words in ("Ann", "Ann Mon 9-17"):
                assert actor.commands("shifts", words).keys == ("refused-schedule",)
        assert desk.maria.commands("shifts", "Ann").keys == ("shifts-of",)

    def test_several_may_be_called_so(self, desk: Agency) -> None:
        desk.change(desk.ben, name="Ann Lee")
        desk.change(desk.rita, name="Ann Marie")
        desk.change(desk.ann, name="Anna")

        assert desk.maria.commands("shifts", "Ann Mon 9-17").keys == ("shifts-several",)
        assert desk.maria.commands("shifts", "Ann Lee Mon 9-17").said("shifts-set-of")
        assert desk.ben.person.plan.week[0] == OFFICE


class TestOnesWord:
    def test_away_beats_the_plan_until_it_is_over_and_undo_takes_it_back(
        self, desk: Agency
    ) -> None:
        step = desk.ann.commands("away", "until 15:00")

        assert step.text.args["until"] == Moment(
            datetime(2026, 3, 2, 14, tzinfo=UTC), "Europe/Berlin"
        )
        assert desk.ann.person.duty is Duty.OFF
        assert undoes(desk.ann, step).keys == ("shift-undone",)
        assert (desk.ann.person.duty, desk.ann.person.duty_until) == (Duty.PLAN, None)

    def test_undo_does_not_reach_over_what_came_after(self, desk: Agency) -> None:
        first = desk.ann.commands("off")
        desk.ann.commands("on")

        assert undoes(desk.ann, first).keys == ("shift-changed-since",)
        assert desk.ann.person.duty is Duty.ON
        assert desk.ann.presses(Action.UNDO_SHIFT, "nothing").keys == ("press-stale",)

    def test_on_lasts_to_the_planned_end_else_four_hours_else_as_said(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon 10-13")

        untils = [
            step.text.args["until"].at.astimezone(UTC).hour
            for words in ("", "until 20:00")
            for step in [desk.ann.commands("on", words)]
        ]
        assert untils == [12, 19]
        desk.clock.move(hours=12)
        (person,) = desk.ann.commands("on").of(Person)
        assert (person.duty_until - desk.now).total_seconds() == 4 * 3600


class TestForms:
    def test_a_week_by_a_form(self, desk: Agency) -> None:
        submits(desk.ann, FormName.WEEK, {"week": "Mon 9-17", "zone": "Europe/Lisbon"})
        assert (desk.ann.person.plan.zone, desk.ann.person.plan.week[0]) == (
            "Europe/Lisbon",
            OFFICE,
        )

        step = submits(desk.lea, FormName.WEEK, {"week": "Tue 9-17"}, subject="ann", form="V2")
        assert desk.ann.person.plan.week[1] == OFFICE

        assert undoes(desk.lea, step).keys[0] == "shift-undone"
        assert desk.ann.person.plan.week[0] == OFFICE

    def test_days_off_by_a_form(self, desk: Agency) -> None:
        submits(desk.ann, FormName.TIME_OFF, {"first": "24 Dec", "last": "2 Jan"})
        submits(desk.ann, FormName.TIME_OFF, {"first": "tomorrow", "last": ""}, form="V2")

        assert desk.ann.person.plan.off == (
            TimeOff(date(2026, 3, 3), date(2026, 3, 3)),
            TimeOff(date(2026, 12, 24), date(2027, 1, 2)),
        )

    @pytest.mark.parametrize("form", [FormName.WEEK, FormName.TIME_OFF])
    def test_sent_twice_it_changes_once(self, desk: Agency, form: FormName) -> None:
        values = {"week": "Mon 9-17", "first": "Friday"}
        submits(desk.ann, form, values)
        before = desk.ann.person

        again = submits(desk.ann, form, values)

        assert (desk.ann.person, len(desk.fake.rows.shift_changes)) == (before, 1)
        assert form_of(again).form.intro.key == "shifts-set"

    @pytest.mark.parametrize(
        ("form", "values", "errors"),
        [
            (FormName.WEEK, {"week": "often"}, {"week": "shifts-unclear"}),
            (FormName.WEEK, {"week": "Mon 9-17", "zone": "Mars"}, {"zone": "shifts-zone"}),
            (FormName.TIME_OFF, {"first": "soon"}, {"first": "time-off-unclear"}),
            (FormName.TIME_OFF, {"first": "Friday", "last": "x"}, {"last": "time-off-unclear"}),
        ],
    )
    def test_what_is_wrong_stands_at_its_field(self, desk: Agency, form, values, errors) -> None:
        shown = form_of(submits(desk.ann, form, values))

        assert {name: text.key for name, text in shown.errors} == errors

    def test_step_by_step_on_telegram(self, desk: Agency) -> None:
        desk.luis.commands("timeoff")
        step = desk.luis.says("24 Dec")
        assert question(desk, step) is not None
        desk.luis.says("2 Jan")

        assert desk.luis.person.plan.off == (TimeOff(date(2026, 12, 24), date(2027, 1, 2)),)

    def test_others_are_planned_by_leads_alone(self, desk: Agency) -> None:
        shown = form_of(submits(desk.ben, FormName.WEEK, {"week": "Mon 9-17"}, subject="ann"))

        assert shown.form.intro.key == "refused-schedule"
        assert desk.ben.presses(Action.PLAN_OFF, "ann").keys == ("refused-schedule",)


class TestHandingOut:
    def test_off_the_plan_nobody_claims(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon 14-18")
        task = desk.carla.asks("Book a table")

        assert desk.ann.claims(task).keys == ("claim-off-shift",)
        desk.passes(hours=4)
        assert desk.ann.claims(task).keys[0] == "claimed"

    def test_nobody_planned_the_offer_waits_and_the_client_hears_until_when(
        self, desk: Agency
    ) -> None:
        for actor in (desk.ann, desk.ben, desk.lea):
            actor.commands("shifts", "Mon 14-18, Tue 9-12")

        task = desk.carla.asks("Book a table")

        (offer,) = [e for e in desk.fake.pending(task.id) if e.kind is ReminderKind.OFFER]
        assert offer.due_at == datetime(2026, 3, 2, 13, tzinfo=UTC)

    def test_one_person_planned_at_night_is_enough(self, desk: Agency) -> None:
        desk.ann.commands("shifts", "Mon 22-6")
        desk.clock.move(hours=13)

        task = desk.carla.asks("Book a table")

        assert desk.ann.claims(task).keys[0] == "claimed"
