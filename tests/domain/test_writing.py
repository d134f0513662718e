"""Names and titles stay on their line, whole and harmless."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.writing import name_of, one_line, whole


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("short", 10, "short"),
        ("abcdef", 3, "abc"),
        ("ab👩‍💻cd", 3, "ab"),
        ("ab👩‍💻cd", 4, "ab"),
        ("ab👩‍💻cd", 5, "ab👩‍💻"),
        ("ab👍🏽cd", 3, "ab"),
        ("abe\u0301cd", 3, "ab"),
        ("ab❤\ufe0fcd", 3, "ab"),
        ("a🇩🇪🇫🇷b", 2, "a"),
        ("a🇩🇪🇫🇷b", 3, "a🇩🇪"),
        ("a🇩🇪🇫🇷b", 4, "a🇩🇪"),
        ("\u0301\u0301\u0301", 2, ""),
    ],
)
def test_a_cut_leaves_whole_characters(text, length, cut) -> None:
    assert whole(text, length) == cut


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ann\nBoss", "Ann Boss"),
        ("Ann\x00\x07\x1b[31m", "Ann [31m"),
        ("\u202eAnn\u2066", "Ann"),
        ("דנה", "דנה"),
        ("  Ann   Lee ", "Ann Lee"),
        ("👩‍💻 Ann", "👩‍💻 Ann"),
    ],
)
def test_a_name_is_one_line(text, line) -> None:
    assert one_line(text) == line


@given(st.text(), st.integers(0, 40))
def test_any_text_is_cut_to_its_length(text, length) -> None:
    cut = whole(text, length)

    assert text.startswith(cut) and len(cut) <= max(length, 0)


@given(st.text(max_size=300))
def test_any_name_fits_a_line(text) -> None:
    name = name_of(text)

    assert len(name) <= 100
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(sign) for sign in name}
