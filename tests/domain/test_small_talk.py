"""Greetings and thanks open nothing; everything else might be a wish."""

import pytest

from bot.domain.understanding.meaning import is_small_talk


@pytest.mark.parametrize(
    "text",
    [
        "hi",
        "Hello!",
        "Good morning",
        "thank you so much!!",
        "THANKS",
        "Guten Tag",
        "Grüß Gott!",
        "Moin moin",
        "Vielen herzlichen Dank!",
        "Danke Ihnen, schönes Wochenende",
        "Alles klar, bis bald",
        "Mit freundlichen Grüßen",
        "спасибо большое",
        "ok 👍",
        "hello, hello",
        "How are you?",
        "Heyyy!! 😀",
        "супер, спасибо",
    ],
)
def test_greetings_and_thanks(text) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "thanks, sure?",
        "hello, I need a taxi",
        "thanks 2",
        "good morning, the printer",
        "book a table",
        "ok, call 112",
        "Guten Morgen, der Drucker",
        "Hilfe",
        "bitte",
        "Danke, und ein Taxi",
        "\n",
    ],
)
def test_what_may_be_a_wish(text) -> None:
    assert not is_small_talk(text)


@pytest.mark.parametrize("text", ["👍", "🙏🙏", "❤️", ":)"])
def test_thanks_without_words(text) -> None:
    assert is_small_talk(text)
