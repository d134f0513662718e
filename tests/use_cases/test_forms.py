"""What forms lead to: requests, invitations and results, at once or step by step."""

from dataclasses import replace

from bot import views
from bot.buttons import Action
from bot.domain.address import MessageRef
from bot.domain.people import Invitation, Role
from bot.effects import Say, ViewKind
from bot.events import ShortcutUsed
from bot.forms import FieldKind, FormName, Shortcut
from tests.use_cases.cast import SHARED, Agency
from tests.use_cases.form_acts import asked, form_of, question, submits, taps


class TestInvitations:
    def test_step_by_step(self, desk: Agency) -> None:
        desk.maria.commands("invite")
        step = taps(desk.maria, desk.steps[-1], "assistant")
        done = taps(desk.maria, step, "lisbon")

        (invitation,) = done.of(Invitation)
        assert (invitation.role, invitation.team) == (Role.ASSISTANT, "lisbon")
        (say,) = done.of(Say)
        assert say.secret

    def test_what_is_wrong_is_asked_again(self, desk: Agency) -> None:
        desk.maria.commands("invite")
        step = taps(desk.maria, desk.steps[-1], "assistant")
        again = taps(desk.maria, step, "any")

        assert "form-invitation-which" in again.keys
        assert question(desk, again).body.args["label"].key == "form-invitation-team"
        assert taps(desk.maria, again, "berlin").of(Invitation)

    def test_where_there_is_one_team_nobody_is_asked_for_it(self, desk: Agency) -> None:
        del desk.fake.rows.teams["lisbon"]
        step = desk.maria.commands("invite")

        (invitation,) = taps(desk.maria, step, "assistant").of(Invitation)

        assert (invitation.role, invitation.team) == (Role.ASSISTANT, "berlin")

    def test_which_team_serves_whoever_has_none_is_named(self, desk: Agency) -> None:
        desk.maria.commands("invite")
        step = taps(desk.maria, desk.steps[-1], "client")
        asks = question(desk, step)

        assert asks.body.args["hint"].args == {"team": "Berlin"}
        (invitation,) = taps(desk.maria, step, "any").of(Invitation)
        assert invitation.team is None

    def test_words_where_one_must_choose(self, desk: Agency) -> None:
        desk.maria.commands("invite")

        assert desk.maria.says("my cousin").keys == ("form-choose",)

    def test_only_managers_invite(self, desk: Agency) -> None:
        assert desk.carla.commands("invite").keys == ("refused-invite",)
        assert not desk.fake.rows.fillings

    def test_whoever_lost_the_right_meanwhile_is_told(self, desk: Agency) -> None:
        step = desk.maria.commands("invite")
        desk.change(desk.maria, role=Role.LEAD)

        assert taps(desk.maria, step, "client").keys == ("form-left",)
        assert not desk.fake.rows.invitations

    def test_on_slack_the_error_stands_in_the_form(self, desk: Agency) -> None:
        desk.change(desk.lea, role=Role.MANAGER)
        shown = form_of(submits(desk.lea, FormName.INVITATION, {"role": "assistant", "team": ""}))
        assert [(name, text.key) for name, text in shown.errors] == [
            ("team", "form-invitation-which")
        ]
        assert shown.form.fields[0].initial == "assistant"

        done = submits(desk.lea, FormName.INVITATION, {"role": "assistant", "team": "berlin"})

        assert done.of(Invitation)
        assert form_of(done).form.intro.key == "invited"
        (kept,) = done.of(Say)
        assert (kept.to, kept.text, kept.secret) == (
            desk.lea.private,
            form_of(done).form.intro,
            True,
        )
        assert form_of(done).submission == done.event.key

    def test_whoever_may_not_is_told_in_the_form(self, desk: Agency) -> None:
        step = submits(desk.colin, FormName.INVITATION, {"role": "client"})

        assert form_of(step).form.intro.key == "refused-invite"
        assert not desk.fake.rows.invitations


class TestAtOnce:
    def test_a_command_fills_the_form_that_was_opened(self, desk: Agency) -> None:
        shown = form_of(desk.colin.commands("new", slash=True, form="V1"))

        assert shown.instance == "V1"
        assert [field.kind for field in shown.form.fields] == [FieldKind.WORDS, FieldKind.CHOICE]

    def test_a_refusal_stands_in_the_form(self, desk: Agency) -> None:
        shown = form_of(desk.ann.commands("new", slash=True, form="V1"))

        assert shown.form.intro.key == "request-for-clients"
        assert not shown.form.fields

    def test_a_request_that_is_sent_twice_is_one(self, desk: Agency) -> None:
        values = {"words": "Book a table", "urgency": "urgent"}
        first = submits(desk.colin, FormName.REQUEST, values)
        second = submits(desk.colin, FormName.REQUEST, values)

        assert form_of(first).form.intro.key == "request-thanks"
        assert form_of(second).form.intro.key == "request-made"
        assert len(desk.fake.rows.tasks) == 1
        assert desk.task().origin == desk.colin.private

    def test_at_night_it_is_said_when_the_team_sees_it(self, desk: Agency) -> None:
        desk.clock.move(hours=12)

        told = form_of(submits(desk.colin, FormName.REQUEST, {"words": "Book a table"})).form.intro

        assert told.key == "request-thanks-night"

    def test_an_empty_request_is_none(self, desk: Agency) -> None:
        shown = form_of(submits(desk.colin, FormName.REQUEST, {"words": "  "}))

        assert [text.key for _, text in shown.errors] == ["form-request-empty"]

    def test_a_message_becomes_a_request(self, desk: Agency) -> None:
        who = desk.colin._who(SHARED)
        ref = MessageRef(SHARED, "17.5")
        used = ShortcutUsed(**who, shortcut=Shortcut.REQUEST, ref=ref, text="We need chairs", form="V1")  # fmt: skip
        shown = form_of(desk.handle(used))
        assert shown.form.fields[0].initial == "We need chairs"

        submits(desk.colin, FormName.REQUEST, {"words": "Chairs"}, subject=shown.form.subject)

        assert desk.task().origin == replace(SHARED, thread="17.5")

    def test_a_stranger_is_told_how_to_come_in(self, desk: Agency) -> None:
        stranger = desk.somebody("Sven", "slack")
        who = stranger._who(SHARED)
        used = ShortcutUsed(
            **who, shortcut=Shortcut.REQUEST, ref=MessageRef(SHARED, "1.0"), text="x", form="V1"
        )

        assert form_of(desk.handle(used)).form.intro.key == "stranger-invite"

    def test_a_press_with_a_form_is_answered_in_the_form(self, desk: Agency) -> None:
        event = replace(desk.colin.press(Action.DO, "invite"), form="V1")

        assert form_of(desk.handle(event)).form.intro.key == "refused-invite"


class TestResults:
    def test_the_holder_writes_what_the_client_gets(self, desk: Agency) -> None:
        task = desk.carla.asks("Translate this")
        desk.ann.claims(task)
        event = replace(desk.ann.press(Action.RESULT, task.id), form="V1")
        shown = form_of(desk.handle(event))
        assert shown.form.intro.args["client"] == "Carla"

        done = submits(desk.ann, FormName.RESULT, {"words": "Prezado senhor"}, subject=task.id)
        assert form_of(done).form.intro.key == "done-pressed"
        (delivered,) = desk.passes(seconds=11)

        (relay,) = delivered.relays
        assert desk.words(relay) == "Prezado senhor"

    def test_on_telegram_it_is_one_question(self, desk: Agency) -> None:
        task = desk.colin.asks("Translate this")
        desk.luis.claims(task)
        desk.luis.presses(Action.RESULT, task.id)
        step = desk.luis.says("Prezado senhor")

        assert "done-preview-result" in step.keys
        assert "done-pressed" not in step.keys, "the preview stands below and says it"

    def test_the_question_stays_as_it_was_when_it_was_answered(self, desk: Agency) -> None:
        task = desk.colin.asks("Translate this")
        desk.luis.claims(task)
        asks = asked(desk.luis.presses(Action.RESULT, task.id))
        desk.luis.says("Prezado senhor")

        card = views.compose(ViewKind.STEP, asks, desk.fake, desk.now)

        assert card.body.args["label"].key == "form-result-words"
        assert not card.buttons

    def test_it_may_be_empty(self, desk: Agency) -> None:
        task = desk.colin.asks("Translate this")
        desk.luis.claims(task)
        step = taps(desk.luis, desk.luis.presses(Action.RESULT, task.id), "skip")

        assert "done-preview" in step.keys

    def test_nobody_else_finishes_it(self, desk: Agency) -> None:
        task = desk.carla.asks("Translate this")
        desk.ann.claims(task)
        event = replace(desk.ben.press(Action.RESULT, task.id), form="V1")

        assert form_of(desk.handle(event)).form.intro.key == "refused-finish"
        stolen = submits(desk.ben, FormName.RESULT, {"words": "x"}, subject=task.id)
        assert form_of(stolen).form.intro.key == "refused-finish"

    def test_what_was_given_back_meanwhile_cannot_be_finished(self, desk: Agency) -> None:
        task = desk.colin.asks("Translate this")
        desk.luis.claims(task)
        desk.luis.presses(Action.RESULT, task.id)
        desk.luis.presses(Action.RELEASE, task.id)
        step = desk.luis.says("Prezado senhor")

        assert step.keys == ("form-left",)
        assert not desk.passes(seconds=11)
