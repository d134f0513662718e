"""Transcripts: who gets one, in which form, and what stands in it for whom."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.conversation import FormerWords, MessageKind
from bot.domain.transcript import Format, TranscriptOrder, order_of
from bot.effects import Answer, Say
from bot.transcripts.record import Done, Said, TaskRecord, read_record
from tests.use_cases.cast import GROUP, LETTER, SHARED, Agency, Step


def sent(step: Step) -> tuple[Say, TranscriptOrder]:
    """The file that was sent, and what it stands for."""
    (say,) = (each for each in step.of(Say) if each.file is not None)
    return say, order_of(say.file)


def record_for(desk: Agency, *, client: bool) -> TaskRecord:
    task = desk.task()
    order = TranscriptOrder(
        task=task.id, number=task.number, format=Format.PAGE, for_client=client, language="en"
    )
    record = read_record(order, desk.fake)
    assert record is not None
    return record


def words(record: TaskRecord) -> list[str]:
    return [each.words.text for each in record.said]


def acts(record: TaskRecord) -> list[tuple[str, str]]:
    return [(e.entry.act, e.actor) for e in record.items if isinstance(e, Done)]


def worked_on(desk: Agency) -> None:
    """Carla asks, Ann claims, notes and answers."""
    task = desk.carla.asks("Book a table")
    desk.clock.move(minutes=1)
    desk.ann.claims(task)
    desk.clock.move(minutes=1)
    desk.ann.commands("note", "1 she is picky")
    desk.clock.move(minutes=1)
    desk.ann.commands("reply", "1 For how many?")


class TestWhoGetsIt:
    def test_its_client_and_its_team_alone_in_their_chats(self, desk: Agency) -> None:
        worked_on(desk)

        for actor, for_client in ((desk.carla, True), (desk.ben, False), (desk.maria, False)):
            say, order = sent(actor.commands("transcript", "#1"))
            assert (say.to, order.for_client) == (actor.private, for_client)
            assert (order.task, order.format) == (desk.task().id, Format.PAGE)

    def test_others_are_refused(self, desk: Agency) -> None:
        worked_on(desk)

        assert desk.luis.commands("transcript", "1").text.key == "refused-transcript"
        assert desk.colin.commands("transcript", "1").text.key == "task-not-found"

    def test_asked_aloud_it_goes_to_the_askers_own_chat(self, desk: Agency) -> None:
        worked_on(desk)

        step = desk.ann.commands("transcript", "", desk.thread_of())

        assert sent(step)[0].to == desk.ann.private
        assert "transcript-sent" in step.keys
        aloud = [each for each in step.of(Say) if each.to != desk.ann.private]
        assert [each.file for each in aloud] == [None]

    def test_a_slash_command_is_answered_where_it_was_given(self, desk: Agency) -> None:
        worked_on(desk)

        step = desk.ann.commands("transcript", "1", SHARED, slash=True)

        assert sent(step)[0].to == desk.ann.private
        (answer,) = step.of(Answer)
        assert answer.text.key == "transcript-sent"

    def test_whoever_cannot_be_written_to_alone_is_told(self, desk: Agency) -> None:
        desk.colin.asks("Order paper")
        account = desk.fake.rows.accounts[desk.luis.account]
        desk.fake.rows.accounts[desk.luis.account] = replace(account, private=None)

        assert desk.luis.commands("transcript", "1", GROUP).keys == ("transcript-no-chat",)

    def test_what_is_unclear_is_told_in_words(self, desk: Agency) -> None:
        worked_on(desk)

        assert desk.ann.commands("transcript", "1 please").text.key == "transcript-how"
        assert desk.ann.commands("transcript", "99").text.key == "task-not-found"


class TestForm:
    def test_files_make_it_an_archive(self, desk: Agency) -> None:
        desk.carla.asks("Read this", files=(LETTER,))

        say, order = sent(desk.carla.commands("transcript"))

        assert (order.format, say.file.name) == (Format.ARCHIVE, "request-1.zip")
        assert say.text.key == "transcript-archive"

    def test_files_of_notes_are_none_of_the_clients(self, desk: Agency) -> None:
        worked_on(desk)
        desk.ann.says("for us alone", desk.thread_of(), files=(LETTER,))

        assert sent(desk.carla.commands("transcript"))[1].format is Format.PAGE
        assert sent(desk.ann.commands("transcript", "1"))[1].format is Format.ARCHIVE

    @pytest.mark.parametrize("said", ["1 text", "1 TXT"])
    def test_plain_text_when_it_is_asked_for(self, desk: Agency, said: str) -> None:
        worked_on(desk)

        assert sent(desk.ann.commands("transcript", said))[1].format is Format.TEXT

    @pytest.mark.parametrize("form", Format)
    def test_a_file_tells_what_it_stands_for(self, form: Format) -> None:
        order = TranscriptOrder(task="t", number=3, format=form, for_client=True, language="de-AT")

        assert order_of(order.file) == order
        with pytest.raises(ValueError, match="no file that the desk makes"):
            order_of(replace(order.file, platform="slack"))


class TestRecord:
    def test_staff_read_everything_in_its_order(self, desk: Agency) -> None:
        worked_on(desk)

        record = record_for(desk, client=False)

        assert words(record) == ["Book a table", "she is picky", "For how many?"]
        assert acts(record) == [("open", "Carla"), ("claim", "Ann")]
        assert [each.by_client for each in record.said] == [True, False, False]

    def test_clients_read_no_internal_note(self, desk: Agency) -> None:
        worked_on(desk)

        assert words(record_for(desk, client=True)) == ["Book a table", "For how many?"]

    def test_clients_read_no_act_that_they_were_not_told_of(self, desk: Agency) -> None:
        worked_on(desk)
        desk.ann.presses(Action.RELEASE, desk.task().id)

        assert acts(record_for(desk, client=True)) == [("open", "Carla"), ("claim", "Ann")]
        assert acts(record_for(desk, client=False))[-1] == ("release", "Ann")

    def test_a_result_that_was_taken_back_never_reached_the_client(self, desk: Agency) -> None:
        worked_on(desk)
        desk.ann.commands("done", "1 Booked for two")
        assert words(record_for(desk, client=True)) == ["Book a table", "For how many?"]

        desk.ann.commands("undo", "1")

        assert words(record_for(desk, client=True)) == ["Book a table", "For how many?"]
        assert words(record_for(desk, client=False))[-1] == "Booked for two"

    def test_a_result_that_was_delivered_is_in_it(self, desk: Agency) -> None:
        worked_on(desk)
        desk.ann.commands("done", "1 Booked for two")
        desk.passes(seconds=11)

        record = record_for(desk, client=True)

        assert (record.said[-1].message.kind, record.said[-1].words.text) == (
            MessageKind.RESULT,
            "Booked for two",
        )
        assert acts(record)[-1] == ("finish", "Ann")

    def test_earlier_words_are_for_staff_alone(self, desk: Agency) -> None:
        worked_on(desk)
        (message,) = (m for m in desk.fake.rows.messages.values() if m.text == "Book a table")
        desk.fake.keep(replace(message, text="Book two tables", edited_at=desk.now))
        desk.fake.keep(FormerWords(message=message.id, text="Book a table", until=desk.now))

        staff, client = record_for(desk, client=False), record_for(desk, client=True)

        assert [each.text for each in staff.said[0].former] == ["Book a table"]
        assert client.said[0].former == ()
        assert client.said[0].message.edited_at == desk.now

    def test_what_was_deleted_is_hidden_from_clients(self, desk: Agency) -> None:
        worked_on(desk)
        (message,) = (m for m in desk.fake.rows.messages.values() if m.text == "Book a table")
        desk.fake.keep(replace(message, deleted_at=desk.now))

        assert words(record_for(desk, client=False))[0] == "Book a table"
        hidden = record_for(desk, client=True).said[0]
        assert (hidden.is_hidden, hidden.words.text) == (True, "")

    def test_what_staff_withdrew_is_nothing_to_clients(self, desk: Agency) -> None:
        worked_on(desk)
        (message,) = (m for m in desk.fake.rows.messages.values() if m.text == "For how many?")
        desk.fake.keep(replace(message, withdrawn_at=desk.now))

        assert words(record_for(desk, client=True)) == ["Book a table"]
        assert words(record_for(desk, client=False))[-1] == "For how many?"

    def test_staffs_own_handles_are_masked_for_clients(self, desk: Agency) -> None:
        account = desk.fake.rows.accounts[desk.ann.account]
        desk.fake.rows.accounts[desk.ann.account] = replace(account, handle="ann_private")
        worked_on(desk)
        desk.ann.commands("reply", "1 or write to @ann_private")

        assert words(record_for(desk, client=True))[-1] == "or write to •••"
        assert words(record_for(desk, client=False))[-1] == "or write to @ann_private"

    def test_a_request_that_staff_wrote_down_is_the_clients(self, desk: Agency) -> None:
        desk.ann.commands("for", "Carla: book a table")

        (said,) = record_for(desk, client=True).said

        assert isinstance(said, Said)
        assert (said.author, said.by_client, said.words.text) == ("Ann", False, "book a table")

    def test_a_task_that_is_no_more_has_none(self, desk: Agency) -> None:
        order = TranscriptOrder(task="no", number=1, format=Format.PAGE, for_client=False)

        assert read_record(order, desk.fake) is None
