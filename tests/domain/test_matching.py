"""An entry is found by words like its own, by whoever asks the desk; what is not sure is not given."""

from datetime import UTC, datetime

import pytest

from bot.domain.ids import EntryId
from bot.domain.knowledge import KnowledgeEntry
from bot.domain.matching import KnowledgeIndex


def entry(number: int, title: str, answer: str, *questions: str, **more: str) -> KnowledgeEntry:
    return KnowledgeEntry(
        id=EntryId(f"entry-{number}"),
        number=number,
        title=title,
        answer=answer,
        questions=questions,
        changed_at=datetime(2025, 1, 1, tzinfo=UTC),
        **more,
    )


HOURS = entry(1, "Opening hours", "Monday to Friday, 9 to 17.", "When are you open?")
PAY = entry(2, "Ways to pay", "By card or bank transfer.", "How can I pay?")
FILES = entry(3, "File size limits", "20 MB by Telegram.", "How big can my files be?")
ZEITEN = entry(4, "Öffnungszeiten", "Montag bis Freitag.", "Wann habt ihr geöffnet?", language="de")
OPLATA = entry(5, "Способы оплаты", "Картой.", "Как можно оплатить?", language="ru")
ALL = KnowledgeIndex.of([HOURS, PAY, FILES, ZEITEN, OPLATA])


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("when do you open?", HOURS),
        ("what are your opening hours", HOURS),
        ("how can I pay you?", PAY),
        ("what is the limit for my files?", FILES),
        ("Wie sind eure Öffnungszeiten?", ZEITEN),
        ("как у вас оплатить?", OPLATA),
    ],
)
def test_a_question_finds_the_entry_that_has_its_words(question, found) -> None:
    match = ALL.answer(question)

    assert match is not None
    assert match.entry == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("do you take mastercard?", PAY),
        ("do you work on saturdays?", HOURS),
        ("habt ihr samstags auf?", ZEITEN),
    ],
)
def test_a_question_finds_the_entry_that_says_it_in_other_words(question, found) -> None:
    best = ALL.best(question)

    assert best is not None
    assert best.entry == found


@pytest.mark.parametrize("question", ["when are you openning?", "what are your opning hours?"])
def test_a_misspelt_word_is_known_by_its_letters(question) -> None:
    best = ALL.best(question)

    assert best is not None
    assert best.entry == HOURS


def test_who_asks_the_desk_is_answered_sooner_than_who_asks_about_others() -> None:
    ours, theirs = (ALL.best(each) for each in ("when are you open?", "when is the zoo open?"))

    assert ours is not None
    assert theirs is not None
    assert ours.entry == theirs.entry == HOURS
    assert ours.sure > theirs.sure
    assert ALL.answer("when is the zoo open?") is None


@pytest.mark.parametrize(
    "words",
    ["Please pay my bill by card", "Opening hours of the zoo", "how are you?", "🙂", ""],
)
def test_work_and_small_talk_are_not_answered(words) -> None:
    assert ALL.answer(words) is None


def test_below_the_threshold_nothing_is_given_and_at_one_nothing_at_all() -> None:
    match = ALL.answer("how can I pay you?")

    assert match is not None
    assert ALL.answer("how can I pay you?", sure=match.sure) == match
    assert ALL.answer("how can I pay you?", sure=match.sure + 0.001) is None
    assert ALL.answer("how can I pay you?", sure=1) is None


def test_a_further_way_to_ask_is_found_however_many_there_are() -> None:
    many = (f"Is number {each} a thing of its own?" for each in range(40))
    index = KnowledgeIndex.of([HOURS, entry(6, "Trial", "Yes.", *many, "Can I test you?")])

    match = index.answer("can I test you?")

    assert match is not None
    assert match.entry.number == 6


def test_a_companys_own_entry_goes_before_the_same_one_for_all() -> None:
    own = entry(7, "Opening hours", "Round the clock.", "When are you open?", company="Acme")
    index = KnowledgeIndex.of([HOURS, own, PAY])

    assert [
        match.entry
        for company in ("acme", "Other", "")
        if (match := index.answer("when are you open?", company=company))
    ] == [own, HOURS, HOURS]


def test_without_entries_there_is_nothing_to_find() -> None:
    assert KnowledgeIndex.of([]).answer("when are you open?") is None
    assert KnowledgeIndex().best("when are you open?") is None
