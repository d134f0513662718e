"""Staff's own handles are hidden in what goes to clients, and nothing else is."""

from dataclasses import replace

import pytest

from bot.domain.formatting import Formatted, Mark, Span
from bot.domain.masking import MASK, mask, masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("write to @ann_k", f"write to {MASK}"),
        ("@Ann_K, please", f"{MASK}, please"),
        ("(@ann_k)", f"({MASK})"),
        ("t.me/ann_k", f"t.me/{MASK}"),
        ("@ann_k and @ann_k", f"{MASK} and {MASK}"),
        ("@ann_kovacs", "@ann_kovacs"),
        ("joann_k", "joann_k"),
        ("call back +49 30 1234", "call back +49 30 1234"),
        ("", ""),
    ],
)
def test_only_the_authors_own_handle_is_hidden(text, shown) -> None:
    assert mask(text, ("ann_k",)) == shown


def test_all_of_an_authors_handles_are_hidden() -> None:
    assert mask("@ann or @ann_on_slack", ("ann", "ann_on_slack")) == f"{MASK} or {MASK}"


def test_no_handles_hide_nothing() -> None:
    assert mask("write to @ann", ()) == "write to @ann"
    assert mask("write to @ann", ("",)) == "write to @ann"


def test_a_handle_is_no_pattern() -> None:
    assert mask("@a.n or @aXn", ("a.n",)) == f"{MASK} or @aXn"


def test_hiding_twice_hides_no_more() -> None:
    once = mask("ask @ann", ("ann",))

    assert mask(once, ("ann",)) == once


@pytest.mark.parametrize(
    ("text", "handle"), [("Best wishes, Ann", "ann"), ("I booked Berlin for you", "berlin")]
)
def test_words_that_look_like_a_handle_stay(text, handle) -> None:
    assert mask(text, (handle,)) == text


def test_a_handle_is_hidden_in_formatted_words_and_in_the_addresses_behind_them() -> None:
    bold = Span(0, 13, Mark.BOLD)
    link = Span(0, 8, Mark.LINK, "https://t.me/ann_k")
    other = Span(9, 13, Mark.LINK, "https://example.org/ann_k")
    words = Formatted.made("write to @ann_k", [bold, link, other])

    assert masked(words, ("ann_k",)) == Formatted.made(
        f"write to {MASK}", [Span(0, 12, Mark.BOLD), replace(other, end=12)]
    )
