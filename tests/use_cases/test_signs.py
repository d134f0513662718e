"""Whoever writes as staff sees on the message itself who reads it."""

import pytest

from bot.buttons import Action
from bot.domain.conversation import Message
from bot.domain.task import Task
from bot.effects import React, Sign
from tests.use_cases.cast import LETTER, Agency, Step


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


def sign_on(desk: Agency, step: Step) -> Sign | None:
    """What stands on the message that was just written."""
    return desk.fake.rows.signs.get(step.of(Message)[0].source)


def test_a_note_becomes_something_said_when_it_is_sent(desk: Agency, table: Task) -> None:
    step = desk.ann.says("She is vegetarian", desk.thread_of(1))
    assert sign_on(desk, step) is Sign.NOTE

    sent = desk.ann.presses(Action.SEND, step.of(Message)[0].id)

    assert sent.of(React) == (
        React(ref=step.of(Message)[0].source, sign=Sign.SENT, instead=Sign.NOTE),
    )
    desk.ann.commands("withdraw", "", desk.thread_of(1), reply_to=step.of(Message)[0].source)
    assert sign_on(desk, step) is None


@pytest.mark.parametrize(("choice", "sign"), [(0, Sign.SENT), (1, Sign.NOTE)])
def test_a_whole_album_is_signed_when_it_is_said_whose_it_is(
    desk: Agency, letter: Task, choice, sign
) -> None:
    first = desk.luis.says("Two pages", files=(LETTER,), album="a")
    rest = desk.luis.says("", files=(LETTER,), album="a")
    assert sign_on(desk, first) is None
    press = first.said("to-whom").buttons[0][choice].press

    desk.luis.presses(press.action, press.subject, press.value)

    assert (sign_on(desk, first), sign_on(desk, rest)) == (sign, sign)


def test_a_reply_is_signed_and_what_may_not_go_is_a_note(desk: Agency, letter: Task) -> None:
    quoted = desk.ref_of(2, "Translate this letter")

    assert sign_on(desk, desk.luis.says("Into which language?", reply_to=quoted)) is Sign.SENT
    assert sign_on(desk, desk.luis.commands("reply", "2 By when?")) is Sign.SENT
    desk.colin.presses(Action.CANCEL_SURE, letter.id)
    assert sign_on(desk, desk.luis.says("Why?", reply_to=quoted)) is Sign.NOTE


def test_a_result_is_signed_once_it_has_left(desk: Agency, letter: Task) -> None:
    step = desk.luis.commands("done", "2 Here it is")
    assert sign_on(desk, step) is None

    desk.passes(seconds=11)

    assert sign_on(desk, step) is Sign.SENT


def test_a_slash_command_leaves_nothing_to_sign(desk: Agency, table: Task) -> None:
    assert not desk.ann.commands("note", "1 She is vegetarian", slash=True).of(React)


def test_what_a_client_writes_and_takes_back_bears_no_sign(desk: Agency, table: Task) -> None:
    step = desk.carla.says("For four")
    assert not step.of(React)

    source = step.of(Message)[0].source

    assert not desk.carla.commands("withdraw", reply_to=source).of(React)
