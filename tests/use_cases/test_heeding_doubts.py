"""What looks like clear words and is more, or less, than them."""

from bot.decision import Disposition
from tests.use_cases.cast import LETTER, Agency


def test_praise_with_nothing_to_accept_opens_nothing(desk: Agency) -> None:
    step = desk.carla.says("great work, thank you")

    assert step.keys == ("small-talk",)


def test_a_file_is_more_than_its_words(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    step = desk.carla.says("never mind", files=(LETTER,))

    assert step.decision.disposition is Disposition.JOINED
