"""A button's data: it survives the journey, fits, and nobody else's is taken for ours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.buttons import LIMIT, Action, Press, UnknownButtonError, decode, encode
from bot.domain.ids import derive

IDS = st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=1, max_size=16)
VALUES = st.one_of(st.just(""), IDS)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(Action), IDS, VALUES)
def test_what_was_written_is_read(action, subject, value) -> None:
    press = Press(action, subject, value)

    assert decode(encode(press)) == press


@pytest.mark.parametrize("action", Action)
def test_two_ids_fit_beside_every_action(action) -> None:
    press = Press(action, derive("key", "prompt"), derive("key", "task"))

    assert len(encode(press).encode()) <= LIMIT


@pytest.mark.parametrize("action", Action)
def test_an_action_alone_is_a_button(action) -> None:
    assert decode(encode(Press(action))) == Press(action)


def test_a_missing_subject_keeps_its_place() -> None:
    press = Press(Action.PART_OF, "", "task")

    assert decode(encode(press)) == press


def test_what_does_not_fit_is_refused_when_it_is_made() -> None:
    fits = "x" * (LIMIT - len("1:claim:"))

    assert len(encode(Press(Action.CLAIM, fits))) == LIMIT
    with pytest.raises(ValueError, match="64 bytes"):
        encode(Press(Action.CLAIM, fits + "x"))


def test_the_limit_counts_bytes_and_not_letters() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        encode(Press(Action.CLAIM, "ß" * 40))


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":",
        "1",
        "1:",
        "2:claim:task",
        "claim:task",
        "1:CLAIM:task",
        "1:buy:task",
        " 1:claim:task",
        "{}",
    ],
)
def test_foreign_data_is_nobodys_button(text) -> None:
    with pytest.raises(UnknownButtonError):
        decode(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=64))
def test_any_text_is_read_or_refused(text) -> None:
    try:
        press = decode(text)
    except UnknownButtonError:
        return
    assert text.startswith(f"1:{press.action}")


def test_no_two_actions_share_a_word() -> None:
    assert len({action.value for action in Action}) == len(Action)
    assert not [action for action in Action if ":" in action.value]
