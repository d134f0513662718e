"""A category is suggested with its reason, and a correction is learned."""

import pytest

from bot.domain.understanding.category import CATEGORIES, PastRequest, suggestion


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Please write a blog post about bees", "writing"),
        ("proofread my thesis", "editing"),
        ("Kontaktformular auf der Webseite geht nicht", "web"),
        ("ответьте клиенту на жалобу", "customer_service"),
        ("type these addresses into excel", "data_entry"),
        ("Flug nach Rom buchen", "calendar_and_travel"),
        ("compare three suppliers of paper", "research"),
        ("выставьте счет за ноябрь", "bookkeeping"),
        ("order flowers for my wife", "other"),
    ],
)
def test_words_tell_the_category(text, category) -> None:
    found = suggestion(text)

    assert found is not None
    assert found.category == category
    assert found.because and all(word in text.casefold() for word in found.because)


@pytest.mark.parametrize("text", ["", "xyzzy", "please", "12345"])
def test_words_that_tell_nothing_suggest_nothing(text) -> None:
    assert suggestion(text) is None


def test_a_correction_is_learned_from_a_similar_request() -> None:
    text = "Order flowers for the Kranz funeral"
    assert suggestion(text).category == "other"

    past = [PastRequest(12, "order flowers for the Weber funeral", "bookkeeping")]

    assert suggestion(text, past).category == "bookkeeping"
    assert suggestion(text, past).like == 12
    assert suggestion("proofread my thesis", past).category == "editing"


def test_of_two_equally_similar_the_newest_counts() -> None:
    past = [PastRequest(3, "cards for Ann", "web"), PastRequest(2, "cards for Ann", "other")]

    assert suggestion("cards for Ann", past).like == 3


def test_there_are_the_starter_categories() -> None:
    assert len(CATEGORIES) == 9
