"""How often the knowledge answers, and how often rightly, on questions it was not tuned to.

`python -m tests.house.test_docs` writes the figures into docs/knowledge.md.
"""

import pytest

from bot.domain.matching import FITTED
from tests.knowledge.figures import WHOLE, Figures, index, lines, measured
from tests.knowledge.fitting import examples, fitted, held_out, tuned_to


def test_of_the_given_answers_nine_of_ten_are_right_where_weights_were_fitted_without_them() -> (
    None
):
    figures = held_out()[WHOLE]

    assert figures.precision >= 0.9, str(figures)
    assert figures.recall >= 0.55, str(figures)


def test_the_weights_are_those_that_the_examples_give() -> None:
    given = fitted(examples(tuned_to()))

    assert list(FITTED) == pytest.approx(given, abs=0.05), "python -m tests.knowledge.fitting"


def test_a_question_in_an_entrys_own_words_finds_that_entry() -> None:
    asked = [(each, entry) for entry in index().entries for each in entry.questions]
    found = [(index().answer(words), entry) for words, entry in asked]
    given = [(match.entry, entry) for match, entry in found if match is not None]

    assert all(answer == entry for answer, entry in given)
    assert len(given) >= 0.95 * len(asked), f"{len(given)} of {len(asked)}"


def test_the_sealed_set_is_large_enough_and_no_less_is_found_in_it_than_was() -> None:
    figures = measured(index())[WHOLE]

    assert figures.precision >= 0.65, str(figures)
    assert figures.recall >= 0.2, str(figures)

    assert figures.questions + figures.others >= 150
    assert len(index().entries) >= 40


def test_no_message_to_tune_to_is_there_twice() -> None:
    texts = [line.text for line in tuned_to()]

    assert len(set(texts)) == len(texts)
    assert {line.entry for line in tuned_to()} >= {entry.id for entry in index().entries}


def test_figures_are_what_they_say() -> None:
    figures = Figures(questions=4, others=6, right=2, wrong=2)

    assert (figures.precision, figures.recall) == (0.5, 0.5)
    assert [line.is_question for line in lines("own.jsonl")].count(True) > 200
