"""What is made of a formatted text keeps its spans over the same words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.formatting import Formatted, Mark, Span, joined

BOLD, ITALIC, LINK, QUOTE = Mark.BOLD, Mark.ITALIC, Mark.LINK, Mark.QUOTE


def shown(words: Formatted) -> list[tuple[Mark, str]]:
    """What each span covers."""
    return [(each.mark, words.text[each.start : each.end]) for each in words.spans]


@st.composite
def formatted(draw: st.DrawFn) -> Formatted:
    text = draw(st.text("ab 😀\n@", max_size=30))
    places = st.integers(-3, len(text) + 3)
    spans = draw(st.lists(st.builds(Span, places, places, st.sampled_from(Mark))))
    return Formatted.made(text, spans)


def test_spans_are_cut_to_the_text_and_the_outer_ones_come_first() -> None:
    spans = [Span(2, 4, ITALIC), Span(0, 9, BOLD), Span(3, 3, LINK), Span(5, 9, LINK)]

    assert Formatted.made("abcd", spans).spans == (Span(0, 4, BOLD), Span(2, 4, ITALIC))


def test_a_part_keeps_what_of_its_spans_lies_in_it() -> None:
    words = Formatted.made("one two three", [Span(0, 7, BOLD), Span(4, 13, ITALIC)])

    assert shown(words.part(2, 9)) == [(BOLD, "e two"), (ITALIC, "two t")]


def test_blanks_at_the_ends_go_and_spans_stay_over_their_words() -> None:
    words = Formatted.made(" \n bold  ", [Span(0, 9, QUOTE), Span(3, 7, BOLD)])

    assert words.stripped() == Formatted("bold", (Span(0, 4, BOLD), Span(0, 4, QUOTE)))


def test_lines_are_joined_and_empty_ones_left_out() -> None:
    parts = (Formatted("a"), Formatted(), Formatted("b", (Span(0, 1, BOLD),)))

    assert joined(parts) == Formatted("a\nb", (Span(2, 3, BOLD),))


@pytest.mark.parametrize(
    ("spans", "after"),
    [
        ([Span(0, 3, BOLD)], [(BOLD, "to ")]),
        ([Span(3, 6, BOLD)], [(BOLD, "•••••")]),
        ([Span(6, 11, BOLD)], [(BOLD, " soon")]),
        ([Span(0, 11, BOLD)], [(BOLD, "to ••••• soon")]),
        ([Span(4, 11, BOLD)], [(BOLD, " soon")]),
        ([Span(1, 5, BOLD)], [(BOLD, "o •••••")]),
    ],
)
def test_what_is_replaced_moves_the_spans_behind_it(spans, after) -> None:
    words = Formatted.made("to ann soon", spans)

    replaced = words.substituted(re.compile("ann"), lambda _: "•••••")

    assert replaced.text == "to ••••• soon"
    assert shown(replaced) == after


@given(formatted())
def test_the_parts_of_a_text_are_the_text(words: Formatted) -> None:
    middle = len(words.text) // 2
    halves = words.part(0, middle) + words.part(middle, len(words.text))

    def look(of: Formatted) -> list[frozenset[tuple[Mark, str]]]:
        return [
            frozenset((s.mark, s.value) for s in of.spans if s.start <= at < s.end)
            for at in range(len(of.text))
        ]

    assert halves.text == words.text
    assert look(halves) == look(words)


@given(formatted())
def test_replacing_what_is_not_there_changes_nothing(words: Formatted) -> None:
    assert words.substituted(re.compile("z"), lambda _: "") == words


@given(formatted())
def test_spans_lie_within_the_text_whatever_is_replaced(words: Formatted) -> None:
    replaced = words.substituted(re.compile("a+|@"), lambda found: "xyz" * (found[0] == "@"))

    assert all(0 <= each.start < each.end <= len(replaced.text) for each in replaced.spans)


def test_where_only_text_is_shown_links_spell_out_where_they_lead() -> None:
    words = Formatted.made("the offer, and it", [Span(0, 9, LINK, "https://a.b"), Span(0, 3, BOLD)])

    assert words.spelled == "the offer (https://a.b), and it"
