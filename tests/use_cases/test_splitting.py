"""One task becomes two: some of the client's messages go, with what stands for them."""

import pytest

from bot.buttons import Action
from bot.domain.address import MessageRef
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, Task
from bot.effects import Say, Settle
from tests.use_cases.cast import LETTER, Agency, Step


def three(desk: Agency, actor: str = "carla") -> None:
    """Three messages of a client about one task, minutes apart."""
    client = getattr(desk, actor)
    client.asks("Book a table")
    for words in ("and a taxi", "to the airport"):
        desk.clock.move(minutes=1)
        client.says(words)


def words(desk: Agency, number: int) -> list[str]:
    return [m.text for m in desk.fake.conversation.of_task(desk.task(number).id, 99)]


def message(desk: Agency, text: str) -> str:
    return next(m.id for m in desk.fake.rows.messages.values() if m.text == text)


def copy_of(desk: Agency, text: str) -> MessageRef:
    """Where Luis reads these words of the client."""
    return desk.ref_of(1, text)


class TestChoosing:
    def test_the_place_of_a_message_takes_it_alone_or_with_what_follows(self, desk: Agency) -> None:
        three(desk)

        desk.ann.commands("split", "1 2")

        assert (words(desk, 1), words(desk, 2)) == (
            ["Book a table", "to the airport"],
            ["and a taxi"],
        )

    @pytest.mark.parametrize("said", ["1 2+", "#1 2 on", "1 2 +"])
    def test_and_what_came_after(self, desk: Agency, said: str) -> None:
        three(desk)

        desk.ann.commands("split", said)

        assert words(desk, 2) == ["and a taxi", "to the airport"]

    def test_in_its_thread_one_number_is_enough(self, desk: Agency) -> None:
        three(desk)

        desk.ann.commands("split", "3", desk.thread_of())

        assert words(desk, 2) == ["to the airport"]

    def test_a_reply_to_a_message_asks_how_much_goes(self, desk: Agency) -> None:
        three(desk, "colin")
        desk.luis.claims(desk.task())

        asked = desk.luis.commands("split", reply_to=copy_of(desk, "and a taxi"))

        assert asked.keys == ("split-how-many",)
        (say,) = asked.of(Say)
        alone, onwards = (row[0].press for row in say.buttons)
        desk.luis.presses(onwards.action, onwards.subject, onwards.value)
        assert words(desk, 2) == ["and a taxi", "to the airport"]
        again = desk.luis.presses(alone.action, alone.subject, alone.value)
        assert again.keys == ("press-stale",)
        assert len(desk.fake.rows.tasks) == 2

    def test_a_reply_to_the_last_message_is_done_at_once(self, desk: Agency) -> None:
        three(desk, "colin")
        desk.luis.claims(desk.task())

        desk.luis.commands("split", reply_to=copy_of(desk, "to the airport"))

        assert words(desk, 2) == ["to the airport"]

    def test_without_a_choice_the_messages_are_listed(self, desk: Agency) -> None:
        three(desk)

        step = desk.ann.commands("split", "1")

        (say,) = step.of(Say)
        assert say.secret
        assert [each.args["words"] for each in say.text.args["lines"].lines] == [
            "Book a table",
            "and a taxi",
            "to the airport",
        ]
        press = say.buttons[2][0].press
        assert desk.ann.presses(press.action, press.subject, press.value).of(Task)
        assert words(desk, 2) == ["to the airport"]

    def test_a_message_of_the_list_may_take_along_what_follows(self, desk: Agency) -> None:
        three(desk)
        (say,) = desk.ann.commands("split", "1").of(Say)
        press = say.buttons[1][0].press

        step = desk.ann.presses(press.action, press.subject, press.value, at=desk.thread_of())

        (asked,) = step.of(Say)
        assert (asked.to, asked.text.key) == (desk.thread_of(), "split-how-many")
        press = asked.buttons[1][0].press
        desk.ann.presses(press.action, press.subject, press.value)
        assert words(desk, 2) == ["and a taxi", "to the airport"]

    def test_an_album_stays_together(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")
        for part in ("front", "back"):
            desk.carla.says(part, album="a", files=(LETTER,))

        desk.ann.commands("split", "1 2")

        assert words(desk, 2) == ["front", "back"]

    @pytest.mark.parametrize(
        ("said", "key"),
        [
            ("1 1+", "split-all"),
            ("1 9", "split-how"),
            ("1 0", "split-which"),
            ("what", "split-how"),
            ("99 1", "task-not-found"),
        ],
    )
    def test_what_cannot_be_is_told_in_words(self, desk: Agency, said: str, key: str) -> None:
        three(desk)

        assert desk.ann.commands("split", said).text.key == key
        assert len(desk.fake.rows.tasks) == 1

    def test_one_message_is_not_parted(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")

        assert desk.ann.commands("split", "1").text.key == "split-one"

    def test_what_is_part_of_another_is_not_split(self, desk: Agency) -> None:
        three(desk)
        desk.carla.commands("new", "flowers")
        desk.ann.commands("merge", "2 1")

        assert desk.ann.commands("split", "1").text.key == "split-merged"

    def test_only_its_team_splits_it(self, desk: Agency) -> None:
        three(desk)

        assert desk.luis.commands("split", "1 2").text.key == "refused-split"
        assert desk.carla.commands("split", "1 2").text.key == "refused-split"
        press = desk.luis.presses(Action.SPLIT, message(desk, "and a taxi"), "1.one")
        assert press.keys == ("refused-split",)
        assert len(desk.fake.rows.tasks) == 1


class TestNewTask:
    def split(self, desk: Agency) -> Step:
        three(desk)
        desk.ann.claims(desk.task())
        desk.clock.move(minutes=30)
        return desk.ben.commands("split", "1 2+")

    def test_it_waits_for_the_team_under_a_number_of_its_own(self, desk: Agency) -> None:
        step = self.split(desk)

        old, new = desk.task(1), desk.task(2)
        assert (new.status, new.title, new.client) == (Status.NEW, "and a taxi", "carla")
        assert (new.team, new.origin, new.holder) == (old.team, old.origin, None)
        assert (old.status, old.holder, old.title) == (Status.CLAIMED, "ann", "Book a table")
        assert {show.subject for show in step.shows} == {old.id, new.id}

    def test_its_clocks_run_from_when_it_was_made(self, desk: Agency) -> None:
        self.split(desk)

        assert {each.started_at for each in desk.fake.tasks.clocks(desk.task(2).id)} == {desk.now}
        written = {m.at for m in desk.fake.conversation.of_task(desk.task(2).id, 9)}
        assert max(written) < desk.now

    def test_client_holder_and_asker_are_told(self, desk: Agency) -> None:
        step = self.split(desk)

        told = [(to, text.key) for to, text in step.texts()]
        assert (desk.carla.private, "split-told") in told
        assert [key for _, key in told].count("split-done") == 2
        assert step.said("split-told").text.args["number"] == 2

    def test_the_holder_who_does_it_is_told_once(self, desk: Agency) -> None:
        three(desk)
        desk.ann.claims(desk.task())

        assert desk.ann.commands("split", "1 2").keys.count("split-done") == 1

    def test_both_journals_name_the_other(self, desk: Agency) -> None:
        entries = [(e.task, e.act, e.actor, e.detail) for e in self.split(desk).of(JournalEntry)]

        assert entries == [
            (desk.task(2).id, "open", "ben", ""),
            (desk.task(1).id, "split-off", "ben", "2"),
            (desk.task(2).id, "split-from", "ben", "1"),
        ]

    def test_a_reply_to_what_went_goes_to_the_new_task(self, desk: Agency) -> None:
        self.split(desk)
        source = desk.fake.rows.messages[message(desk, "and a taxi")].source

        desk.carla.says("for four people", reply_to=source)

        assert words(desk, 2)[-1] == "for four people"

    def test_copies_of_what_went_lose_the_buttons_of_the_old_task(self, desk: Agency) -> None:
        three(desk, "colin")
        desk.luis.claims(desk.task())
        copy = copy_of(desk, "and a taxi")

        step = desk.luis.commands("split", "1 2")

        assert copy in [each.ref for each in step.of(Settle)]
        desk.luis.says("When?", reply_to=copy)
        assert desk.task(1).status is Status.CLAIMED  # what was answered is the new task's

    def test_notes_and_answers_stay(self, desk: Agency) -> None:
        three(desk)
        desk.ann.claims(desk.task())
        desk.ann.commands("note", "1 picky")
        desk.ann.commands("reply", "1 For how many?")

        desk.ann.commands("split", "1 2+")

        assert words(desk, 1) == ["Book a table", "picky", "For how many?"]


class TestOwedAnswers:
    def answers(self, desk: Agency) -> list[tuple[bool, object]]:
        return [
            (each.stopped_at is None, each.credited_to)
            for each in desk.fake.tasks.clocks(desk.task(1).id)
            if each.kind is ClockKind.RESPOND
        ]

    def answered(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")
        desk.ann.claims(desk.task())
        desk.ann.commands("reply", "1 Done")
        desk.clock.move(minutes=1)
        desk.carla.says("and a taxi")
        assert self.answers(desk)[-1] == (True, None)

    def test_none_is_owed_to_what_went(self, desk: Agency) -> None:
        self.answered(desk)

        desk.ann.commands("split", "1 2")

        assert self.answers(desk)[-1] == (False, None)

    def test_one_is_still_owed_to_what_stays(self, desk: Agency) -> None:
        self.answered(desk)
        desk.clock.move(minutes=1)
        desk.carla.says("by the window, please")

        desk.ann.commands("split", "1 2")

        *_, ended, running = desk.fake.tasks.clocks(desk.task(1).id)
        assert (ended.stopped_at, running.stopped_at) == (desk.now, None)
        stays = desk.fake.rows.messages[message(desk, "by the window, please")]
        assert running.started_at == stays.at

    def test_what_was_owed_before_goes_on(self, desk: Agency) -> None:
        three(desk)
        before = self.answers(desk)

        desk.ann.commands("split", "1 2")

        assert self.answers(desk) == before == [(True, None)]
