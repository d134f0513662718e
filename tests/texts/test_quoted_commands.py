"""A sentence that quotes a command says what to type where it is read."""

import re

import pytest

from bot.cards import Lines, Text
from bot.commands import COMMANDS
from bot.texts import Catalogue
from bot.wording import Wording
from tests.texts.sentences import LANGUAGES, messages, spoken

WORDING = Wording(Catalogue(), {"desk": "Front desk"})
PLACES = [(("telegram",), "/"), (("telegram", "7"), "/"), (("slack",), "/desk ")]
PLACES += [(("slack", "1700000000.000100"), "@desk ")]
BARE = re.compile(rf"[“„«:] ?({'|'.join(each.name for each in COMMANDS)})\b")
BUTTONS = ("menu-", "button-", "page-", "slack-")  # no command is typed there, or none is meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_quotes_a_command_bare(language: str) -> None:
    """On Telegram "summary" is a message like any other: the catalogue writes { $slash }summary."""
    bare = {
        key: found.group()
        for key, message in messages(language).items()
        if not key.startswith(BUTTONS) and (found := BARE.search(spoken(message)))
    }

    assert bare == {}


@pytest.mark.parametrize(("place", "typed"), PLACES)
def test_a_command_is_quoted_as_it_is_typed_there(place: tuple[str, ...], typed: str) -> None:
    wording = WORDING.at(*place)

    assert f"“{typed}reply #12 your words”" in wording.words(Text("reply-how"), "en")
    assert f"„{typed}reply #12 Ihre Worte“" in wording.words(Text("reply-how"), "de")
    assert f"«{typed}reply #12 ваши слова»" in wording.words(Text("reply-how"), "ru")


@pytest.mark.parametrize(("place", "typed"), PLACES)
def test_sentences_within_a_sentence_are_read_there_as_well(
    place: tuple[str, ...], typed: str
) -> None:
    line = Text("help-line", {"name": "claim", "does": Text("command-claim")})
    said = Text("help", {"role": Text("role-lead"), "commands": Lines((line,))})

    told = WORDING.at(*place).words(said, "en")
    assert f"\n{typed}claim" in told and f"take a task: {typed}claim 12" in told
