"""Words that are not quite clear: the desk asks, and what nobody explains becomes a request."""

import pytest

from bot.decision import Disposition
from tests.use_cases.cast import Agency
from tests.use_cases.test_heeding import finished

DOUBTFUL = "the document needs more work, please proofread it"


def test_a_mistake_told_in_own_words_is_asked_about(desk: Agency) -> None:
    """It may as well be new work, so the client says."""
    finished(desk)

    step = desk.carla.says(DOUBTFUL)
    asked = step.said("meant-perhaps-reopen")
    press = asked.buttons[0][0].press
    opened = desk.carla.presses(press.action, press.subject, press.value)

    assert asked.buttons[0][0].label.args["number"] == 1
    assert desk.task(1).round == 2
    assert [desk.words(relay) for relay in opened.relays] == [DOUBTFUL]


def test_what_nobody_explains_becomes_a_request(desk: Agency) -> None:
    finished(desk)
    desk.carla.says(DOUBTFUL)

    desk.passes(minutes=6)

    assert desk.task(2).title == DOUBTFUL


@pytest.mark.parametrize(
    ("words", "key", "answer"),
    [
        ("С 8 марта, девочки!", "meant-perhaps-small-talk", "small-talk"),
        ("I need someone to talk to the tax office", "meant-perhaps-person", "person-new"),
        ("finish the presentation from yesterday", "meant-perhaps-status", "requests"),
    ],
)  # fmt: skip
def test_what_is_not_quite_clear_is_asked(desk: Agency, words, key, answer) -> None:
    if answer == "requests":
        finished(desk)

    press = desk.carla.says(words).said(key).buttons[0][0].press
    step = desk.carla.presses(press.action, press.subject)
    again = desk.carla.presses(press.action, press.subject)
    desk.passes(minutes=6)

    assert step.keys[0] == answer
    assert again.keys == ("press-stale",)
    assert len(desk.fake.rows.tasks) == (1 if answer in {"requests", "person-new"} else 0)


def test_in_a_talk_people_understand_what_the_desk_does_not(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 Shall I order a taxi as well?")

    step = desk.carla.says("finish the presentation from yesterday")

    assert step.decision.disposition is Disposition.JOINED
    assert not any(key.startswith("meant") for key in step.keys)
