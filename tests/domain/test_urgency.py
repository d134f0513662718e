"""Words of haste are known in three languages; what is quoted or denied is none."""

import pytest

from bot.domain.understanding.urgency import asks_for_haste


@pytest.mark.parametrize(
    "text",
    [
        "I need this ASAP",
        "urgent: the shop is down",
        "can you do it within the next half hour?",
        "we close in 15 min",
        "Bitte dringend anrufen",
        "Das eilt!",
        "muss in der nächsten Stunde raus",
        "срочно нужен переводчик",
        "сделайте как можно быстрее",
        "выезд через 20 минут",
    ],
)
def test_words_of_haste(text) -> None:
    assert asks_for_haste(text)


@pytest.mark.parametrize(
    "text",
    [
        "no rush, next week is fine",
        "it's not that urgent",
        "Das eilt nicht",
        "keine Eile",
        "это не срочно",
        "несрочное дело",
        'change the button "Order immediately" to blue',
        "auf der Seite blinkt „SOFORT BESTELLEN“",
        "book a table for an hour",
        "an emergent artist",
    ],
)
def test_what_is_calm_quoted_or_about_something_else(text) -> None:
    assert not asks_for_haste(text)
