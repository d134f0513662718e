"""What changed between two versions of a text."""

import pytest

from bot.domain.difference import difference


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Lunch at noon, please", "Lunch at one, please", "Lunch at [noon → one], please"),
        ("Lunch", "Lunch at one", "Lunch [+ at one]"),
        ("Call me back now", "Call me now", "Call me [- back] now"),
        ("at ten sharp", "at half past", "at [ten sharp → half past]"),
        ("At 12:30", "At 12:45", "At [12:30 → 12:45]"),
        ("a  b", "a b", "a b"),
        ("", "Hello", "[+ Hello]"),
        ("Hello", "", "[- Hello]"),
    ],
)
def test_words_that_changed_are_marked(before, after, told) -> None:
    assert difference(before, after, 200) == told


def test_what_stayed_the_same_far_away_is_left_out() -> None:
    same = " ".join(f"word{number}" for number in range(40))

    told = difference(f"{same} noon {same}", f"{same} one {same}", 400)

    assert "[noon → one]" in told
    assert told.startswith("word") is False or "…" in told
    assert "word20" not in told
    assert len(told) < 200


def test_it_never_grows_beyond_its_limit() -> None:
    assert len(difference("a " * 500, "b " * 500, 100)) <= 100
    assert len(difference("a " * 5000, "b " * 5000, 100)) <= 100
