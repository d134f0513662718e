"""What a result is made of: files, whole albums, and notes that turn out to be it."""

import pytest

from bot.buttons import Action
from bot.domain.conversation import Message, MessageKind
from bot.domain.task import Status, Task
from bot.effects import Relay
from tests.use_cases.cast import LETTER, Agency

VERDICTS = [Action.ACCEPT, Action.REOPEN]


@pytest.fixture
def table(desk: Agency) -> Task:
    """Carla's request, held by Ann, who works in the card's thread."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return desk.task()


@pytest.fixture
def letter(desk: Agency, table: Task) -> Task:
    """Colin's request, held by Luis, who works in his own chat."""
    task = desk.colin.asks("Translate this letter")
    desk.luis.claims(task)
    return desk.task(2)


def leaves(desk: Agency) -> tuple[Relay, ...]:
    """Ten seconds go by."""
    return tuple(each for step in desk.passes(seconds=11) for each in step.relays)


def buttons(relay: Relay) -> list[Action]:
    return [each.press.action for row in relay.buttons for each in row]


def test_an_album_is_the_result_with_all_its_parts(desk: Agency, letter: Task) -> None:
    desk.luis.presses(Action.RESULT, letter.id)
    first = desk.luis.says("Both pages", files=(LETTER,), album="a")
    more = desk.luis.says("", files=(LETTER,), album="a")
    assert "done-preview-result" in first.keys and more.keys == ()

    one, other = leaves(desk)

    assert (one.to, one.album, buttons(one)) == (desk.colin.private, "a", VERDICTS)
    assert one.is_album_of(other) and buttons(other) == VERDICTS
    assert {desk.message(each).kind for each in (one, other)} == {MessageKind.RESULT}
    assert {desk.message(each).task for each in (one, other)} == {letter.id}
    assert desk.task(2).status is Status.DONE


def test_done_in_reply_to_ones_own_note_sends_that(desk: Agency, letter: Task) -> None:
    note = desk.luis.says("Both pages", files=(LETTER,), album="a")
    desk.luis.says("", files=(LETTER,), album="a")

    desk.luis.commands("done", "2", reply_to=note.of(Message)[0].source)
    sent = leaves(desk)

    assert [len(desk.message(each).files) for each in sent] == [1, 1]
    assert desk.task(2).status is Status.DONE


def test_done_in_reply_to_a_colleagues_note_sends_nothing_of_it(desk: Agency, table: Task) -> None:
    note = desk.ben.says("She pays late", desk.thread_of(1)).of(Message)[0]

    desk.ann.commands("done", "", desk.thread_of(1), reply_to=note.source)

    assert leaves(desk) == ()
    assert desk.task().status is Status.DONE


def test_a_note_with_files_offers_to_be_the_result(desk: Agency, table: Task) -> None:
    assert len(desk.ann.says("Almost done", desk.thread_of(1)).said("noted").buttons[0]) == 1
    step = desk.ann.says("The menu", desk.thread_of(1), files=(LETTER, LETTER))
    _, done = step.said("noted").buttons[0]
    assert len(desk.ben.says("Mine", desk.thread_of(1), files=(LETTER,)).keys) == 0

    pressed = desk.ann.presses(done.press.action, done.press.subject)
    assert "done-preview-result" in pressed.keys
    (relay,) = leaves(desk)

    assert (relay.to, len(desk.message(relay).files)) == (desk.carla.private, 2)
    assert desk.message(relay).kind is MessageKind.RESULT
    assert desk.ann.presses(done.press.action, done.press.subject).keys == ("sent-already",)


def test_an_undone_result_stays_a_note(desk: Agency, table: Task) -> None:
    step = desk.ann.says("The menu", desk.thread_of(1), files=(LETTER,))
    desk.ann.presses(Action.FINISH_WITH, step.of(Message)[0].id)

    desk.ann.commands("undo", "1")

    assert leaves(desk) == ()
    assert desk.fake.rows.messages[step.of(Message)[0].id].kind is MessageKind.NOTE


def test_what_was_sent_meanwhile_is_not_sent_again(desk: Agency, table: Task) -> None:
    note = desk.ann.says("The menu", desk.thread_of(1), files=(LETTER,)).of(Message)[0]
    desk.ann.presses(Action.FINISH_WITH, note.id)
    desk.ann.presses(Action.SEND, note.id)

    assert leaves(desk) == ()
    assert desk.task().status is Status.DONE
