"""Words as they are searched for."""

import pytest

from bot.domain.searching import excerpt, folded, words_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("INVOICE", "invoice"),
        ("Müller", "muller"),
        ("MÜLLER", "muller"),
        ("Mu\u0308ller", "muller"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("СЧЁТ", "счет"),
        ("Счет", "счет"),
        ("İstanbul", "istanbul"),
        ("ﬁle", "file"),
    ],
)
def test_case_and_accents_do_not_matter(written: str, read: str) -> None:
    assert folded(written) == read


def test_words_are_letters_and_digits_whatever_stands_between_them() -> None:
    assert words_of('pay "invoice-17"* AND (NOT acme_co) pay') == (
        *("pay", "invoice", "17", "and", "not", "acme", "co"),
    )


def test_signs_alone_are_no_words() -> None:
    assert words_of("\"* -- ' :*") == ()


def test_a_short_text_is_its_own_excerpt() -> None:
    assert excerpt("Book a\ntable", ("table",), 40) == "Book a table"


def test_an_excerpt_is_cut_around_the_first_word_that_was_found() -> None:
    text = f"{'long before ' * 20}the Rechnung für Müller {'long after ' * 20}"

    found = excerpt(text, ("muller", "rech"), 60)

    assert "Rechnung für Müller" in found
    assert found.startswith("…")
    assert found.endswith("…")
    assert len(found) <= 62


def test_an_excerpt_without_the_words_is_the_beginning() -> None:
    assert excerpt("one two three four", ("five",), 7) == "one two…"
