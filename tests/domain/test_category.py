"""A category is suggested with its reason, and a correction is learned."""

import pytest

from bot.domain.understanding.category import (
    CATEGORIES,
    CategoryRule,
    Learned,
    PastRequest,
    rule_of,
    suggestion,
)


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

    past = Learned(past=(PastRequest(12, "order flowers for the Weber funeral", "bookkeeping"),))

    assert suggestion(text, past).category == "bookkeeping"
    assert suggestion(text, past).like == 12
    assert suggestion("proofread my thesis", past).category == "editing"


def test_of_two_equally_similar_the_newest_counts() -> None:
    cards = PastRequest(3, "cards for Ann", "web"), PastRequest(2, "cards for Ann", "other")
    past = Learned(past=cards)

    assert suggestion("cards for Ann", past).like == 3


def test_a_title_is_compared_where_the_text_is_long() -> None:
    past = Learned(past=(PastRequest(3, "cards for Ann", "web"),))
    long = "cards for Ann, " + "with a photograph of the harbour at dawn and gold letters " * 3

    assert suggestion(long, past).category != "web"
    assert suggestion(long, past, title="cards for Ann").category == "web"


def test_a_rule_goes_before_all_else_and_one_with_words_before_one_for_everything() -> None:
    rules = CategoryRule("research"), CategoryRule("bookkeeping", ("thesis fee", "flowers"))
    past = PastRequest(3, "proofread my thesis", "writing")
    learned = Learned(rules=rules, past=(past,))

    assert suggestion("order flowers", learned).category == "bookkeeping"
    assert suggestion("the fee for my thesis", learned).by_rule
    assert suggestion("proofread my thesis", learned).category == "research"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Invoice, receipt = Bookkeeping", CategoryRule("bookkeeping", ("Invoice", "receipt"))),
        ("customer service", CategoryRule("customer_service")),
        ("invoice = taxes", None),
        ("= web", None),
        ("invoice", None),
        ("", None),
    ],
)
def test_a_rule_is_words_and_a_category(text, rule) -> None:
    assert rule_of(text) == rule


def test_there_are_the_starter_categories() -> None:
    assert len(CATEGORIES) == 9
