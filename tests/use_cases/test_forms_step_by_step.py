"""Forms on Telegram: asked step by step, with a way back, past and out."""

import pytest

from bot.domain.targets import Priority
from bot.domain.task import Task
from bot.effects import Remind
from bot.use_cases.forms.asking import PATIENCE
from tests.use_cases.cast import LETTER, SHARED, Agency
from tests.use_cases.form_acts import asked, question, taps


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
        assert third.keys == (), "the confirmation stands below and says it"
        message = desk.fake.conversation.of_task(task.id, 5)[0]
        assert message.text == "Book a table"
        assert desk.fake.conversation.standing(message.source).task == task.id

    def test_what_may_be_left_out_can_be_skipped(self, desk: Agency) -> None:
        desk.carla.commands("new")
        step = taps(desk.carla, desk.carla.says("Book a table"), "skip")

        assert desk.task().priority is Priority.NORMAL
        assert step.keys == (), "the confirmation stands below and says it"

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
