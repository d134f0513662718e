"""Every sentence a person reads stands in the catalogue, is complete, and is used."""

import ast as python
import re
from datetime import UTC, datetime

import pytest
from fluent.syntax import ast

from bot.buttons import Action
from bot.cards import Lasting, Lines, Moment, Text
from bot.commands import COMMANDS
from bot.domain.calendar import always_open
from bot.domain.money.amount import Amount
from bot.domain.permissions import Deed
from bot.domain.reminders import ReminderKind
from bot.forms import FORMS_OF_PRESSES, FormName
from bot.texts import Catalogue
from bot.texts.catalogue import Words
from bot.use_cases.presses import PRESSES
from bot.use_cases.table import UseCases
from tests.texts.sentences import LANGUAGES, messages, variables
from tests.texts.uses import ROOT, VALUES, called, literals, supplied, template, trees, uses

GIVEN = {
    "desk",
    "telegram_bot",
    "slack_bot",
    "public_url",
    "slash",
}  # every sentence may name these
NEVER = re.compile(r"\b(ticket|user|utils|item)s?\b", re.IGNORECASE)


ENGLISH = messages()
CATALOGUE = Catalogue()


@pytest.mark.parametrize("key", sorted(uses()))
def test_every_key_in_the_code_has_a_sentence(key) -> None:
    assert key in ENGLISH, f"used in {sorted(uses()[key])}"


def test_no_sentence_is_left_over() -> None:
    assert sorted(set(ENGLISH) - set(uses())) == []


def test_every_key_made_of_parts_is_spelled_out() -> None:
    """What its parts can be is written down, so that a new value is missed here and not in a chat."""
    unknown = [
        f"{path.name}: {template(call.args[0])}"
        for path, tree in trees()
        if path.is_relative_to(ROOT / "bot")
        for call in python.walk(tree)
        if isinstance(call, python.Call) and called(call) in {"Text", "button"}
        if isinstance(call.args[0], python.JoinedStr) and template(call.args[0]) not in VALUES
    ]

    assert unknown == []


def test_every_use_supplies_what_its_sentence_names() -> None:
    """Where key and arguments stand side by side; the stories word all the others."""
    lacking = [
        f"{path.name}:{call.lineno} {key}: {sorted(variables(ENGLISH[key]) - names - GIVEN)}"
        for path, call, key, names in supplied()
        if key in ENGLISH and variables(ENGLISH[key]) - names - GIVEN
    ]

    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_every_sentence_can_be_said(key, language) -> None:
    names = variables(ENGLISH[key])
    args = {
        name: 2 if name in {"count", "part", "of", "messages", "notes"} else "words"
        for name in names
    }

    said = CATALOGUE.words(Text(key, args), language)

    assert said.strip() == said and said
    assert not {"{", "}"} & set(said)


def test_what_is_missing_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(ValueError, match="claim-too-late"):
        CATALOGUE.words(Text("claim-too-late", {"number": 1}), "en")
    with pytest.raises(KeyError):
        CATALOGUE.words(Text("no-such-sentence"), "en")


def test_no_sentence_is_written_in_the_code() -> None:
    separators = {", ", " "}

    assert [
        (at, words) for at, words in literals() if " " in words and words not in separators
    ] == []


@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_the_sentences_use_the_desks_own_words(key) -> None:
    pattern = ENGLISH[key].value
    words = " ".join(e.value for e in pattern.elements if isinstance(e, ast.TextElement))

    assert not NEVER.search(words)


@pytest.mark.parametrize("deed", Deed)
def test_every_refusal_has_its_sentence(deed) -> None:
    assert CATALOGUE.words(Text(f"refused-{deed}", {"number": 1, "slash": "/"}), "en")


def test_the_table_of_commands_and_the_rows_are_the_same() -> None:
    rows = UseCases(str, always_open()).commands

    assert set(rows) == {command.name for command in COMMANDS}
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


def test_every_command_says_what_it_does() -> None:
    for command in COMMANDS:
        assert f"command-{command.name}" in ENGLISH
        assert command.roles


def test_every_button_and_every_reminder_has_its_use_case() -> None:
    forms = {Action.STEP, *FORMS_OF_PRESSES}  # the forms' own; the last two stand for commands

    assert set(PRESSES) | forms | {Action.DO, Action.LANGUAGE} == set(Action)
    table = UseCases(str, always_open())
    assert set(table.reminders) | {ReminderKind.FORM} == set(ReminderKind)
    assert set(table.forms.opening) == set(FormName)


def test_numbers_are_names_and_quantities_are_figures() -> None:
    assert "#1234 " in CATALOGUE.words(Text("card-title", {"number": 1234, "title": "x"}), "en")
    assert CATALOGUE.words(Text("summary-more", {"count": 1234}), "en") == "… and 1,234 more"
    assert CATALOGUE.words(Text("files-count", {"count": 1}), "en") == "1 file"
    assert CATALOGUE.words(Text("files-count", {"count": 2}), "en") == "2 files"
    assert "#1234 " in CATALOGUE.words(Text("card-title", {"number": 1234, "title": "x"}), "de")
    assert CATALOGUE.words(Text("summary-more", {"count": 1234}), "de") == "… und 1.234 weitere"
    assert CATALOGUE.words(Text("files-count", {"count": 1}), "de") == "1 Datei"
    assert CATALOGUE.words(Text("files-count", {"count": 0}), "de") == "0 Dateien"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h"),
        (3660, "1 h 1 min"),
        (90_000, "25 h"),
    ],
)
def test_durations_are_read_as_people_say_them(seconds, words) -> None:
    said = CATALOGUE.words(
        Text("unclaimed", {"number": 1, "title": "x", "waited": Lasting(seconds)}), "en"
    )

    assert f"has waited {words} for" in said


@pytest.mark.parametrize(
    ("language", "words"), [("en", "€1,250.50"), ("de", "1.250,50 €"), ("ru", "1 250,50 €")]
)
def test_an_amount_is_written_as_the_reader_writes_it(language, words) -> None:
    said = CATALOGUE._plain(Amount(125050, "EUR"), language)

    assert str(said).replace("\xa0", " ") == words


def test_an_instant_is_told_in_the_readers_zone() -> None:
    moment = Moment(datetime(2026, 3, 29, 7, 5, tzinfo=UTC), "Europe/Berlin")

    assert CATALOGUE.words(Text("moment", {"at": moment}), "en") == "Sun 29 Mar 09:05"


def test_lines_stand_one_below_the_other() -> None:
    lines = Lines((Text("nobody"), Text("not-measured")))

    assert CATALOGUE.words(Text("who", {"teams": lines}), "en") == "nobody\n\N{EN DASH}"


def test_a_sentence_may_be_as_long_as_its_lines() -> None:
    """A summary of a large desk; the platforms' limits are the channels' matter."""
    people = tuple(
        Text("summary-person-unmeasured", {"name": f"Assistant {number}", "open": 3, "done": 14})
        for number in range(200)
    )
    args = dict.fromkeys(("period", "team"), "x")
    args |= dict.fromkeys(("late", "unclaimed", "open", "waiting", "opened", "done"), 1)

    for language in CATALOGUE.languages:
        said = CATALOGUE.words(Text("summary", {**args, "lines": Lines(people)}), language)
        page = Text(
            "summary-with-page", {"summary": said, "hours": 24, "token": "t", "public_url": ""}
        )

        assert all(f"Assistant {number}:" in said for number in range(200))
        assert said in CATALOGUE.words(page, language) and "\0" not in said


def test_a_sentence_may_be_made_of_others_wherever_they_stand() -> None:
    words = Words(
        "en",
        {
            "one.ftl": "greets =\n    Welcome to { -desk },\n    { who }.\nwho = dear { $name }\n",
            "two.ftl": "-desk = the desk\n# Broken, so that it is none.\nbroken = { \nlast = Bye\n",
        },
    )

    assert words.of("greets", {"name": "Ann"}) == "Welcome to the desk,\ndear Ann."
    assert words.of("last", {}) == "Bye"
    assert not words.has("broken") and not words.has("-desk")
