"""Clear words among other words are known by how they are built."""

import pytest

from bot.domain.phrases.automaton import Automaton
from bot.domain.phrases.building import MEANINGS, WRITTEN, lines
from bot.domain.understanding.meaning import Meaning, Understood, understood

NAMES = {"JOINS": "and|or", "SO": "(very|so)", "THE": "the ANY ANY?"}


def automaton(**phrases: str) -> Automaton:
    kinds = {kind: lines(text) for kind, text in phrases.items()}
    return Automaton(kinds, before="(well|oh)", behind="(please|thanks)", names=NAMES)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("good", {"praise"}),
        ("oh well very so very good thanks please", {"praise"}),
        ("good and good", set()),
        ("good good", {"praise"}),
        ("very", set()),
        ("drop the yellow flyer", {"call_off"}),
        ("drop the flyer and cake", set()),
        ("drop 12", {"call_off"}),
        ("drop twelve", set()),
        ("dropping by", {"visit"}),
        ("", set()),
    ],
)
def test_a_phrase_is_read_from_its_first_word_to_its_last(words, kinds) -> None:
    read = automaton(
        praise="    SO* (good|fine)", call_off="    drop (THE|NUMBER)", visit="drop* by"
    )

    assert read.kinds(words.split()) == kinds


def test_a_phrase_that_needs_no_word_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="SO"):
        automaton(praise="SO* good?")


def test_every_phrase_that_is_written_can_be_read() -> None:
    for written in WRITTEN.values():
        assert {*written.phrases} == {*MEANINGS, "redo"}
        for text in written.phrases.values():
            assert all(each.count("(") == each.count(")") for each in lines(text))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("hi, any news on the flyer?", Meaning.STATUS),
        ("Guten Morgen, wie weit seid ihr mit der Broschüre?", Meaning.STATUS),
        ("Добрый день, как дела с каталогом?", Meaning.STATUS),
        ("Thanks, but we no longer need the brochure. Our printer did it.", Meaning.CANCEL),
        ("Hallo, den Katalog brauchen wir doch nicht mehr", Meaning.CANCEL),
        ("каталог больше не нужен, спасибо", Meaning.CANCEL),
        ("still wrong, the telephone number is the old one", Meaning.REOPEN),
        ("das ist immer noch falsch, die Nummer ist die alte", Meaning.REOPEN),
        ("опять не то, номер старый", Meaning.REOPEN),
        ("great, the brochure looks good now, thank you", Meaning.ACCEPT),
        ("Die Broschüre ist prima geworden, danke", Meaning.ACCEPT),
        ("каталог отличный, спасибо", Meaning.ACCEPT),
        ("this is too complicated for a bot, a real person please", Meaning.PERSON),
    ],
)
def test_what_clear_words_name_does_not_matter(text, meaning) -> None:
    assert understood(text) == Understood(meaning, sure=True)


@pytest.mark.parametrize(
    "text",
    [
        "any news about the Tesla recall? put it in a short memo",
        "gibt es Neuigkeiten zur Grundsteuer? Bitte kurz zusammenfassen",
        "есть ли новости по закону о рекламе? сделайте обзор",
        "looks good, thanks. next: book the venue",
        "отлично, теперь переведите на английский",
        "forget the old supplier, find me a new one",
        "в прайсе неправильные цены, исправьте",
        "I need a person for two hours to help at the fair",
        "is everything ok with the contract? please check",
    ],
)
def test_words_that_ask_for_work_stay_a_request(text) -> None:
    found = understood(text)

    assert found is None or not found.sure


def test_praise_never_outweighs_what_else_is_said() -> None:
    assert understood("looks good, but page 2 is still wrong") == Understood(
        Meaning.REOPEN, sure=True
    )
    assert understood("does it look good?") != Understood(Meaning.ACCEPT, sure=True)
