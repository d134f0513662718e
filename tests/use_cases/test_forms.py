"""Forms: opened at once on Slack, asked step by step on Telegram, and one outcome for both."""

from dataclasses import replace

import pytest

from bot import views
from bot.buttons import Action, Press
from bot.domain.address import Address, MessageRef
from bot.domain.people import Invitation, Role
from bot.domain.targets import Priority
from bot.domain.task import Task
from bot.effects import Remind, Say, Show, ShowForm, Urgency, ViewKind
from bot.events import FormSubmitted, HomeOpened, ShortcutUsed
from bot.forms import FieldKind, FormName, Shortcut
from bot.use_cases.forms.asking import PATIENCE
from tests.use_cases.cast import LETTER, SHARED, Actor, Agency, Step


def asked(step: Step) -> str:
    """The name of the question that a step has shown: the newest, with its buttons."""
    shows = [each for each in step.shows if each.kind is ViewKind.STEP]
    return next(each.subject for each in shows if each.urgency is Urgency.ANSWER)


def question(desk: Agency, step: Step):
    return views.compose(ViewKind.STEP, asked(step), desk.fake, desk.now)


def taps(actor: Actor, step: Step, what: str) -> Step:
    filling, turn, _ = asked(step).split(".")
    return actor.presses(Action.STEP, filling, f"{turn}.{what}")


def form_of(step: Step) -> ShowForm:
    (shown,) = step.of(ShowForm)
    return shown


def submits(actor: Actor, name: FormName, values: dict, *, form: str = "V1", subject: str = "") -> Step:  # fmt: skip
    who = actor._who(Address("slack", "T1", actor.account.user))
    event = FormSubmitted(**who, name=name, form=form, subject=subject, values=values)
    return actor.story.handle(replace(event, place=actor.here))


class TestStepByStep:
    def test_a_request_is_asked_for_word_by_word(self, desk: Agency) -> None:
        first = desk.carla.commands("new")
        assert question(desk, first).body.args["label"].key == "form-request-words"

        second = desk.carla.says("Book a table")
        assert question(desk, second).body.key == "form-request-urgency"
        assert question(desk, second).fields[0][1] == "Book a table"
        third = taps(desk.carla, second, "urgent")

        (task,) = third.of(Task)
        assert (task.title, task.priority) == ("Book a table", Priority.URGENT)
        assert third.keys == ("new-made",)
        message = desk.fake.conversation.of_task(task.id, 5)[0]
        assert message.text == "Book a table"
        assert desk.fake.conversation.standing(message.source).task == task.id

    def test_what_may_be_left_out_can_be_skipped(self, desk: Agency) -> None:
        desk.carla.commands("new")
        step = taps(desk.carla, desk.carla.says("Book a table"), "skip")

        assert desk.task().priority is Priority.NORMAL
        assert step.keys == ("new-made",)

    def test_what_must_be_said_cannot_be_skipped(self, desk: Agency) -> None:
        step = desk.carla.commands("new")

        assert taps(desk.carla, step, "skip").keys == ("form-required",)
        assert desk.carla.commands("skip").keys == ("form-required",)

    def test_one_can_go_back_and_say_it_anew(self, desk: Agency) -> None:
        desk.carla.commands("new")
        back = taps(desk.carla, desk.carla.says("Book a tabel"), "back")
        assert question(desk, back).body.args["label"].key == "form-request-words"

        again = desk.carla.says("Book a table")
        taps(desk.carla, again, "normal")

        assert desk.task().title == "Book a table"
        assert desk.carla.commands("back").keys == ("form-none",)

    def test_before_the_first_question_there_is_none(self, desk: Agency) -> None:
        desk.carla.commands("new")

        assert desk.carla.commands("back").keys == ("form-first",)

    @pytest.mark.parametrize("how", ["button", "command"])
    def test_a_cancelled_form_makes_nothing(self, desk: Agency, how) -> None:
        step = desk.carla.commands("new")
        desk.carla.says("Book a table")
        step = taps(desk.carla, desk.steps[-1], "cancel") if how == "button" else desk.carla.commands("cancel")  # fmt: skip

        assert step.keys == ("form-cancelled",)
        assert not desk.fake.rows.tasks
        assert desk.passes(hours=2) == ()
        assert desk.carla.asks("Something else").title == "Something else"

    def test_cancel_means_the_request_where_no_form_is_open(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")

        assert "cancel-sure" in desk.carla.commands("cancel").keys

    def test_an_old_question_asks_no_more(self, desk: Agency) -> None:
        first = desk.carla.commands("new")
        desk.carla.says("Book a table")

        assert taps(desk.carla, first, "cancel").keys == ("press-stale",)
        assert question(desk, first).buttons == ()

    def test_nobody_answers_for_somebody_else(self, desk: Agency) -> None:
        step = desk.carla.commands("new")

        assert taps(desk.colin, step, "cancel").keys == ("press-stale",)

    def test_more_words_under_a_choice_are_not_lost(self, desk: Agency) -> None:
        desk.carla.commands("new")
        desk.carla.says("Book a table")
        more = desk.carla.says("For four, please")
        assert more.keys == ("form-added",)
        taps(desk.carla, more, "normal")

        assert [m.text for m in desk.fake.conversation.of_task(desk.task().id, 5)] == ["Book a table", "For four, please"]  # fmt: skip

    @pytest.mark.parametrize("words", ["2", "urgent", " Urgent "])
    def test_an_option_can_be_named_in_words(self, desk: Agency, words) -> None:
        desk.carla.commands("new")
        desk.carla.says("Book a table")
        desk.carla.says(words)

        assert desk.task().priority is Priority.URGENT

    def test_a_file_is_part_of_the_answer(self, desk: Agency) -> None:
        desk.carla.commands("new")
        step = desk.carla.says("", files=(LETTER,))
        taps(desk.carla, step, "normal")

        (message,) = desk.fake.conversation.of_task(desk.task().id, 5)
        assert message.files == (LETTER,)
        assert any(relay.message == message.id for relay in desk.steps[-1].relays)

    def test_who_falls_silent_after_the_words_has_made_a_request(self, desk: Agency) -> None:
        desk.carla.commands("new")
        desk.carla.says("Book a table")
        desk.passes(minutes=31)

        assert desk.task().title == "Book a table"
        assert desk.carla.commands("back").keys == ("form-none",)

    def test_who_falls_silent_before_the_words_has_made_none(self, desk: Agency) -> None:
        desk.carla.commands("new")
        (step,) = desk.passes(minutes=31)

        assert step.keys == ("form-left",)
        assert not desk.fake.rows.tasks

    def test_an_answer_in_time_is_waited_for_anew(self, desk: Agency) -> None:
        desk.carla.commands("new")
        desk.passes(minutes=20)
        desk.carla.says("Book a table")

        (remind,) = desk.steps[-1].of(Remind)
        assert remind.reminder.due_at == desk.now + PATIENCE
        assert desk.passes(minutes=20) == ()

    def test_a_reply_to_something_else_is_no_answer(self, desk: Agency) -> None:
        task = desk.carla.asks("Book a table")
        confirmation = desk.fake.rows.carried[0].ref
        desk.carla.commands("new")
        step = desk.carla.says("For four", reply_to=confirmation)

        assert desk.fake.conversation.of_task(task.id, 5)[-1].text == "For four"
        assert desk.carla.commands("cancel").keys == ("form-cancelled",)
        assert step.decision.changes

    def test_a_form_begun_anew_takes_the_place_of_the_one_before(self, desk: Agency) -> None:
        first = desk.carla.commands("new")
        second = desk.carla.commands("new")

        assert asked(first) != asked(second)
        assert question(desk, first).buttons == ()
        assert sum(e.ended_at is None for e in desk.fake.rows.fillings.values()) == 1

    def test_words_of_a_request_are_not_asked_for(self, desk: Agency) -> None:
        assert desk.carla.commands("new", "Book a table").of(Task)

    def test_no_form_is_asked_for_where_others_read(self, desk: Agency) -> None:
        assert desk.carla.commands("new", at=SHARED).keys == ("new-how",)

    def test_the_menu_begins_it_in_any_language(self, desk: Agency) -> None:
        desk.table.menu.update({"neue anfrage": "new"})
        step = desk.carla.says("Neue Anfrage")

        assert question(desk, step).title.key == "form-request"

    def test_staff_have_no_menu(self, desk: Agency) -> None:
        desk.table.menu.update({"new request": "new"})
        step = desk.ann.says("New request")

        assert not step.shows


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
        again = taps(desk.maria, step, "skip")

        assert "form-invitation-which" in again.keys
        assert question(desk, again).body.args["label"].key == "form-invitation-team"
        assert taps(desk.maria, again, "berlin").of(Invitation)

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

        assert form_of(first).form.intro.key == "new-made"
        assert form_of(second).form.intro.key == "request-made"
        assert len(desk.fake.rows.tasks) == 1
        assert desk.task().origin == desk.colin.private

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
        assert "done-pressed" in step.keys

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


class TestHomes:
    def home(self, desk: Agency, actor: Actor):
        who = actor._who(Address("slack", "T1", actor.account.user))
        (show,) = desk.handle(HomeOpened(**who)).shows
        return show, views.compose(ViewKind.HOME, show.subject, desk.fake, desk.now)

    def test_a_client_sees_menu_and_requests(self, desk: Agency) -> None:
        desk.colin.asks("Book a table")
        _, card = self.home(desk, desk.colin)

        assert [b.press for b in card.buttons[0]] == [Press(Action.DO, "new"), Press(Action.DO, "status"), Press(Action.DO, "person")]  # fmt: skip
        assert card.sections[0].text.args["title"] == "Book a table"

    def test_an_assistant_sees_shift_and_work(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")
        _, card = self.home(desk, desk.ann)

        assert card.body.key == "home-on-shift"
        assert card.sections[1].buttons[0][0].press.action is Action.CLAIM

    def test_a_manager_sees_the_day(self, desk: Agency) -> None:
        desk.change(desk.lea, role=Role.MANAGER)
        desk.carla.asks("Book a table")
        _, card = self.home(desk, desk.lea)

        assert card.body.args["unclaimed"] == 1

    def test_a_stranger_sees_how_to_come_in(self, desk: Agency) -> None:
        _, card = self.home(desk, desk.somebody("Sven", "slack"))

        assert card.body.key == "stranger-invite"

    def test_it_follows_what_happens(self, desk: Agency) -> None:
        show, _ = self.home(desk, desk.colin)
        other, _ = self.home(desk, desk.ann)
        task = desk.colin.asks("Book a table")
        assert show in refreshed(desk.steps[-1])

        desk.luis.claims(task)

        assert show in refreshed(desk.steps[-1])
        assert other not in refreshed(desk.steps[-1])

    def test_going_off_shift_is_seen_there(self, desk: Agency) -> None:
        show, _ = self.home(desk, desk.ann)
        desk.ann.presses(Action.DO, "off")

        assert show in refreshed(desk.steps[-1])


def refreshed(step: Step) -> list[Show]:
    return [each for each in step.shows if each.kind is ViewKind.HOME]


class TestAPersonPlease:
    def test_the_holder_is_told(self, desk: Agency) -> None:
        task = desk.carla.asks("Book a table")
        desk.ann.claims(task)
        step = desk.carla.commands("person")

        assert step.keys == ("person-coming-by", "person-asked")
        assert step.said("person-asked").to == task_channel(desk, task)

    def test_while_nobody_has_it_the_managers_hear_too(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")
        step = desk.carla.commands("person")

        told = [to for to, text in step.texts() if text.key == "person-asked"]
        assert desk.maria.private in told

    def test_without_a_request_it_is_one(self, desk: Agency) -> None:
        desk.table.menu.update({"talk to a person": "person"})
        step = desk.carla.says("Talk to a person")

        assert desk.task().title == "Talk to a person"
        assert "person-new" in step.keys

    def test_a_bare_command_has_a_title_too(self, desk: Agency) -> None:
        desk.carla.commands("person")

        assert desk.task().title == "🙋"

    def test_staff_are_persons(self, desk: Agency) -> None:
        assert desk.ann.commands("person").keys == ("person-for-clients",)


def task_channel(desk: Agency, task: Task) -> Address:
    return desk.fake.teams.get(task.team).channel
