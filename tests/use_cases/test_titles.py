"""What a request is called, made of its first words."""

from dataclasses import replace

import pytest

from tests.use_cases.cast import LETTER, Agency


def test_a_photo_without_a_name_has_a_title(desk: Agency) -> None:
    assert desk.carla.asks("", files=(replace(LETTER, name=""),)).title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Please translate this:\nDear Sir, …", "Please translate this"),
        ("x" * 58 + " and more", "x" * 58 + "…"),
    ],
)
def test_a_title_needs_no_more_than_its_words(desk: Agency, words, title) -> None:
    assert desk.carla.asks(words).title == title


def test_a_button_names_a_request_in_whole_words(desk: Agency) -> None:
    desk.carla.asks("Please find a quiet restaurant near the harbour for six")
    desk.clock.move(hours=1)

    step = desk.carla.says("Also order flowers")

    label = step.said("part-of-which").buttons[0][0].label
    assert label.args["title"] == "Please find a quiet restaurant near the…"
