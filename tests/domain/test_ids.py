"""Ids: the same event makes the same ids again, and no two things share one."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.address import Address, MessageRef
from bot.domain.ids import code_digest, derive
from bot.domain.reminders import Reminder, ReminderKind
from tests.clock import MONDAY_TEN

WORDS = st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), max_size=20)
PARTS = st.text(st.characters(exclude_characters="/", exclude_categories=("Cs",)), max_size=8)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(WORDS, WORDS)
def test_an_id_is_sixteen_plain_letters_and_always_the_same(key, label) -> None:
    assert re.fullmatch(r"[a-z2-7]{16}", derive(key, label))
    assert derive(key, label) == derive(key, label)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(WORDS, WORDS, WORDS, WORDS)
def test_other_arguments_make_another_id(key, label, other_key, other_label) -> None:
    same = (key, label) == (other_key, other_label)

    assert (derive(key, label) == derive(other_key, other_label)) == same


def test_ids_stay_what_they_are_from_release_to_release() -> None:
    assert derive("telegram:7", "task") == "67devpux662jpqst"


@pytest.mark.parametrize("spelling", ["ABCD2345", "abcd2345", " ABCD-2345 ", "abcd-23-45\n"])
def test_a_code_is_recognised_however_it_is_typed(spelling) -> None:
    assert code_digest(spelling) == code_digest("ABCD2345")


def test_a_codes_digest_hides_the_code() -> None:
    assert "abcd" not in code_digest("ABCD2345").lower()
    assert code_digest("ABCD2345") != code_digest("ABCD2346")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(PARTS, PARTS, PARTS, st.text(max_size=8))
def test_an_address_survives_being_written(platform, workspace, chat, thread) -> None:
    address = Address(platform, workspace, chat, thread)

    assert Address.parse(str(address)) == address


@pytest.mark.parametrize("text", ["", "telegram", "telegram//7"])
def test_what_is_no_address_is_refused(text) -> None:
    with pytest.raises(ValueError, match="unpack"):
        Address.parse(text)


def test_a_room_is_the_chat_without_its_thread() -> None:
    thread = Address("slack", "T1", "C1", "17.1")

    assert thread.room == Address("slack", "T1", "C1")
    assert thread.room.room == thread.room
    assert MessageRef(thread, "1") != MessageRef(thread.room, "1")


def test_reminders_differ_by_subject_kind_round_and_step() -> None:
    reminders = [
        Reminder(subject=subject, kind=kind, round=round_, step=step, due_at=MONDAY_TEN)
        for subject in ("a", "b")
        for kind in ReminderKind
        for round_ in (1, 2)
        for step in (0, 1)
    ]

    assert len({reminder.key for reminder in reminders}) == len(reminders)
    assert all(reminder.key.split(":")[0] == reminder.kind for reminder in reminders)
