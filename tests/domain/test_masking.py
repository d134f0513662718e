"""What leads to the staff past the desk is hidden in what goes to clients, and nothing else is."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.formatting import Formatted, Mark, Span
from bot.domain.masking import MASK, is_maskable, mask, mask_name, mask_part, masked


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
    assert mask(text, ("@ann_k",)) == shown


def test_all_of_an_authors_handles_are_hidden() -> None:
    assert mask("@ann or @ann_on_slack", ("@ann", "@ann_on_slack")) == f"{MASK} or {MASK}"


def test_no_handles_hide_nothing() -> None:
    assert mask("write to @ann", ()) == "write to @ann"
    assert mask("write to @ann", ("",)) == "write to @ann"


def test_a_handle_is_no_pattern() -> None:
    assert mask("@a.n or @aXn", ("@a.n",)) == f"{MASK} or @aXn"


def test_hiding_twice_hides_no_more() -> None:
    once = mask("ask @ann", ("@ann",))

    assert mask(once, ("@ann",)) == once


@pytest.mark.parametrize(
    ("text", "handle"), [("Best wishes, Ann", "ann"), ("I booked Berlin for you", "berlin")]
)
def test_words_that_look_like_a_handle_stay(text, handle) -> None:
    assert mask(text, (f"@{handle}",)) == text


def test_a_handle_is_hidden_in_formatted_words_and_in_the_addresses_behind_them() -> None:
    bold = Span(0, 13, Mark.BOLD)
    link = Span(0, 8, Mark.LINK, "https://t.me/ann_k")
    other = Span(9, 13, Mark.LINK, "https://example.org/ann_k")
    words = Formatted.made("write to @ann_k", [bold, link, other])

    assert masked(words, ("@ann_k",)) == Formatted.made(
        f"write to {MASK}", [Span(0, 12, Mark.BOLD), replace(other, end=12)]
    )


NUMBER = "+49 170 5550123"


@pytest.mark.parametrize(
    "written",
    [
        "+49 170 5550123",
        "+491705550123",
        "0049 170 555 01 23",
        "0170/555-0123",
        "(0170) 5550123",
        "0170.555.01.23",
        "+49\u00a0170\u00a05550123",
    ],
)
def test_a_number_is_hidden_however_it_is_written(written) -> None:
    assert MASK in mask(f"call {written}, please", (NUMBER,))
    assert "0123" not in mask(f"call {written}, please", (NUMBER,))


@pytest.mark.parametrize(
    "other",
    [
        "call back +49 30 1234567",
        "order 1705550",
        "IBAN DE02 1203 0000 0000 2020 51",
        "17:05, 55 of 123",
    ],
)
def test_other_numbers_stay(other) -> None:
    assert mask(other, (NUMBER,)) == other


@given(
    digits=st.text("0123456789", min_size=9, max_size=13),
    gaps=st.lists(st.sampled_from(["", "", " ", "-", ".", "/", ") "]), min_size=13, max_size=13),
    around=st.sampled_from(["call {} now", "{}", "({})", "tel:{}", "mine: {}."]),
)
def test_no_way_to_set_digits_apart_shows_a_number(digits, gaps, around) -> None:
    written = "".join(d + g for d, g in zip(digits, gaps, strict=False)).strip(" -./)")

    shown = mask(around.format(written), (digits,))

    assert digits[-8:] not in re.sub(r"\D", "", shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("write to Ann@Example.org", f"write to {MASK}"),
        ("<ann@example.org>", f"<{MASK}>"),
        ("joann@example.org", "joann@example.org"),
        ("ann@example.organic", "ann@example.organic"),
    ],
)
def test_an_address_is_hidden_whatever_its_case(text, shown) -> None:
    assert mask(text, ("ann@example.org",)) == shown


def test_a_link_to_a_hidden_address_is_a_link_no_more() -> None:
    mail = Span(0, 4, Mark.LINK, "mailto:ann@example.org")
    call = Span(5, 9, Mark.LINK, "tel:+491705550123")
    words = Formatted.made("mail call", [mail, call])

    assert masked(words, ("ann@example.org", NUMBER)) == Formatted("mail call")


@pytest.mark.parametrize(
    ("contact", "is_enough"),
    [
        (NUMBER, True),
        ("12 34", False),
        ("+1 23 45", True),
        ("a@b", False),
        ("ann@example.org", True),
    ],
)
def test_what_is_too_short_cannot_be_told_from_other_words(contact, is_enough) -> None:
    assert is_maskable(contact) is is_enough


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("lease ann@example.org.pdf", f"lease {MASK}.pdf"),
        ("lease_Ann@example.org_2.pdf", f"lease_{MASK}_2.pdf"),
        ("Ann_+49_170_555_01_23.vcf", f"Ann_{MASK}.vcf"),
        ("card_0170-5550123.png", f"card_{MASK}.png"),
        ("ask_@ann_k.txt", f"ask_{MASK}.txt"),
        ("_ann_kovacs_cv_.pdf", "_ann_kovacs_cv_.pdf"),
        ("order_4915550124.pdf", "order_4915550124.pdf"),
        ("", ""),
    ],
)
def test_in_names_of_files_underscores_stand_for_blanks(name, shown) -> None:
    contacts = ("@ann_k", "ann@example.org", "+49 170 5550123")

    assert mask_name(name, contacts) == shown
    assert mask_name(name, ()) == name


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("call 0170 5550123", f"call {MASK}"),
        ("or write", "or write"),
        ("7 or 8", "7 or 8"),  # out of another text
        ("50123 or write", None),
        ("call 0170 55", None),
    ],
)
def test_words_picked_out_of_a_text_never_show_half_of_what_is_hidden(part, shown) -> None:
    assert mask_part(part, "call 0170 5550123 or write", ("+49 170 5550123",)) == shown
