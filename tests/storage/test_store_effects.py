"""Effects survive being written down, exactly."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import Action, Press
from bot.cards import Button, Lasting, Lines, Moment, Style, Text
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.domain.money.amount import CURRENCIES, Amount
from bot.effects import Relay, Say, Show, Urgency, ViewKind
from storage.encoding import decode_effect, encode_effect

words = st.text(max_size=12)
plain = st.text(st.characters(codec="utf-8", exclude_characters="/"), max_size=8)
addresses = st.builds(Address, plain, plain, plain, words)
refs = st.builds(MessageRef, addresses, words)
moments = st.builds(Moment, st.datetimes(timezones=st.just(UTC)), words)
lastings = st.builds(Lasting, st.integers(-(10**9), 10**9))
amounts = st.builds(Amount, st.integers(-(10**12), 10**12), st.sampled_from(sorted(CURRENCIES)))


def texts_with(inner):
    lines = st.builds(Lines, st.lists(inner, max_size=2).map(tuple))
    arguments = (
        words | st.integers(-(10**12), 10**12) | moments | lastings | amounts | inner | lines
    )
    return st.builds(Text, words, st.dictionaries(words, arguments, max_size=3))


texts = st.recursive(st.builds(Text, words), texts_with, max_leaves=5)
presses = st.builds(Press, st.sampled_from(Action), words, words)
buttons = st.builds(Button, texts, presses, st.sampled_from(Style))
keyboards = st.lists(st.lists(buttons, max_size=2).map(tuple), max_size=2).map(tuple)
maybe_words = st.none() | words
urgencies = st.sampled_from(Urgency)
files = st.builds(
    FileRef,
    platform=words,
    workspace=words,
    id=words,
    kind=st.sampled_from(FileKind),
    name=words,
    mime=words,
    size=st.integers(-1, 10**9),
)
says = st.builds(
    Say,
    to=addresses,
    text=texts,
    under=words,
    buttons=keyboards,
    language=words,
    reply_to=st.none() | refs,
    task=maybe_words,
    file=st.none() | files,
    urgency=urgencies,
)
relays = st.builds(
    Relay,
    to=addresses,
    message=words,
    heading=texts,
    under=words,
    buttons=keyboards,
    language=words,
    reply_to=st.none() | refs,
    task=maybe_words,
    masked=st.booleans(),
    fate_to=st.none() | addresses,
    fate_under=words,
    fate_language=words,
    urgency=urgencies,
)
shows = st.builds(
    Show,
    kind=st.sampled_from(ViewKind),
    subject=words,
    to=addresses,
    language=words,
    urgency=urgencies,
)


@given(says | relays | shows)
def test_what_is_read_is_what_was_written(effect):
    read = decode_effect(encode_effect(effect))

    assert read == effect
    assert type(read) is type(effect)


@pytest.mark.parametrize("text", ["", "{}", '{"answer":{}}', '{"say":{}', "say"])
def test_what_nobody_wrote_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        decode_effect(text)
