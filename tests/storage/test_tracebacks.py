"""What is told of a kept traceback: the error and its place, and nobody's words."""

import traceback

import pytest
from pydantic import TypeAdapter

from bot.domain.address import Address
from storage.tracebacks import brief


def kept(act) -> str:
    try:
        act()
    except Exception as error:  # noqa: BLE001  as the store keeps it
        return "".join(traceback.format_exception(error))
    raise AssertionError("no error")


def test_the_place_is_the_last_of_our_own_modules():
    said = brief(kept(lambda: Address.parse("my secret")))

    assert said.startswith("ValueError in bot/domain/address.py, line ")
    assert "secret" not in said


def test_words_over_several_lines_are_left_out():
    def act():
        TypeAdapter(list[int]).validate_python(["my secret\nKeyError: x\n\nOops: y", "b"])

    said = brief(kept(act))

    assert said.startswith("ValidationError in ")
    assert not [words for words in ("secret", "KeyError", "Oops") if words in said]


def test_of_a_chain_of_errors_the_last_is_told():
    def act():
        try:
            Address.parse("my secret")
        except ValueError:
            raise LookupError("my secret\nbut hush") from None

    assert brief(kept(act)).startswith("LookupError")
    assert "hush" not in brief(kept(act))


@pytest.mark.parametrize(("text", "said"), [("", ""), ("no traceback", "an error")])
def test_what_is_no_traceback_is_an_error_at_most(text, said):
    assert brief(text) == said
