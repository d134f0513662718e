"""Every language says what English says, about the same things, in its own way of writing."""

import re
from datetime import UTC, datetime

import pytest
from fluent.syntax import ast

from bot.cards import Lasting, Moment, Text
from bot.texts import Catalogue, languages
from tests.texts.sentences import LANGUAGES, entries, messages, places, spoken, variables

ENGLISH = messages()
CATALOGUE = Catalogue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_and_nothing_more(language) -> None:
    """Whoever wrote a new English sentence reads here which words are still to be translated."""
    there = messages(language)
    folder = f"bot/texts/{language}"

    assert sorted(set(ENGLISH) - set(there)) == [], f"missing in {folder}, to be translated"
    assert sorted(set(there) - set(ENGLISH)) == [], f"left over in {folder}, to be deleted"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_the_same_things(language) -> None:
    different = {
        key: sorted(variables(message) ^ variables(ENGLISH[key]))
        for key, message in messages(language).items()
        if key in ENGLISH and variables(message) != variables(ENGLISH[key])
    }

    assert different == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_stands_in_the_file_of_its_subject(language) -> None:
    assert places(language) == {key: places("en")[key] for key in messages(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_a_plain_message(language) -> None:
    """Attributes and terms are not read by the catalogue, so nobody may hide words in them."""
    for path, entry in entries(language):
        assert not isinstance(entry, ast.Term), f"{path.name}: -{entry.id.name}"
        if isinstance(entry, ast.Message):
            assert entry.value is not None and not entry.attributes, f"{path.name}: {entry.id.name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_those_of_the_language(language) -> None:
    allowed = {"en": "“”", "de": "„“", "ru": "«»"}.get(language, "“”„«»")
    quotes = set('“”„‟«»"') - set(allowed)

    setting = re.compile(r'= "\w+"')  # as it stands in config.toml
    said = {key: setting.sub("", spoken(each)) for key, each in messages(language).items()}

    wrong = [key for key, words in said.items() if quotes & set(words)]

    assert wrong == []


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 1, 5, 13, 30, tzinfo=UTC), "Mo. 5. Jan., 14:30"),
        (datetime(2026, 5, 31, 22, 5, tzinfo=UTC), "Mo. 1. Juni, 00:05"),
    ],
)
def test_german_writes_days_its_own_way(at, words) -> None:
    assert CATALOGUE.words(Text("moment", {"at": Moment(at, "Europe/Berlin")}), "de") == words


def test_german_says_durations_its_own_way() -> None:
    waited = Text("unclaimed", {"number": 1, "title": "x", "waited": Lasting(3660)})

    assert "seit 1 Std. 1 Min. darauf" in CATALOGUE.words(waited, "de")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 3, 2, 8, 0, tzinfo=UTC), "2 марта (пн), 09:00"),
        (datetime(2026, 5, 30, 22, 5, tzinfo=UTC), "31 мая (вс), 00:05"),
    ],
)
def test_russian_writes_days_its_own_way(at, words) -> None:
    assert CATALOGUE.words(Text("moment", {"at": Moment(at, "Europe/Berlin")}), "ru") == words


def test_russian_says_durations_its_own_way() -> None:
    waited = Text("unclaimed", {"number": 1, "title": "x", "waited": Lasting(3660)})

    assert "уже 1 ч 1 мин" in CATALOGUE.words(waited, "ru")


@pytest.mark.parametrize(
    ("count", "files"),
    [
        *((0, "0 файлов"), (1, "1 файл"), (3, "3 файла"), (5, "5 файлов"), (11, "11 файлов")),
        *((14, "14 файлов"), (21, "21 файл"), (32, "32 файла"), (111, "111 файлов")),
    ],
)
def test_russian_counts_in_its_own_forms(count, files) -> None:
    assert CATALOGUE.words(Text("files-count", {"count": count}), "ru") == files


def test_whoever_has_no_language_reads_the_desks() -> None:
    german = Catalogue(own="de")

    assert german.words(Text("role-manager"), "") == "Leitung"
    assert german.words(Text("role-manager"), "en") == "manager"


def test_each_language_calls_itself_by_its_own_name() -> None:
    assert CATALOGUE.spoken.names == {"de": "Deutsch", "en": "English", "ru": "Русский"}
    assert CATALOGUE.languages == languages()


@pytest.mark.parametrize("language", ["xx", "de-AT", "", "en-GB"])
def test_a_language_without_a_catalogue_reads_english(language) -> None:
    assert CATALOGUE.words(Text("nobody"), language)


FAMILIAR = {
    "de": re.compile(
        r"\b(du|dich|dir|dein(e[mnrs]?)?|euch|eure?[mnrs]?|antworte|drück|entpacke|frag|kürze|lass"
        r"|nenn|nimm|öffne|sag|schick|schreib|streich|wähle?)\b(?! ich)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(ты|тебя|тебе|тобой|тво(й|я|ё|и|его|ей|их|им|ими|ём)|напиши|выбери|нажми|скажи|отправь)\b",
        re.IGNORECASE,
    ),
}
QUOTED = re.compile(r"„[^“]*“|«[^»]*»")


@pytest.mark.parametrize("language", FAMILIAR)
def test_everybody_is_spoken_to_politely(language) -> None:
    """Clients and staff read the same desk: it says Sie and вы to all of them."""
    said = {key: QUOTED.sub("", spoken(each)) for key, each in messages(language).items()}

    familiar = {key: words for key, words in said.items() if FAMILIAR[language].search(words)}

    assert familiar == {}
