"""Fit what tells how sure a match is to the labelled questions; `python -m tests.knowledge.fitting`.

A logistic regression by Newton's method, with a small penalty on weights that grow. The sealed set
is left out.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import exp
from operator import mul
from zlib import crc32

from bot.domain.matching import SURE
from tests.knowledge.figures import LANGUAGES, WHOLE, Figures, Line, index, lines

TUNED = ("practice.jsonl", "own.jsonl")
PENALTY = 0.3
STEPS = 12  # Newton's method stands still before
FOLDS = 10


Example = tuple[list[float], bool]


def example(line: Line) -> Example | None:
    """The signs of a question's best entry, and whether that entry is the right one."""
    best = index().best(line.text) if line.is_question else None
    if best is None:
        return None
    return [1.0, *index().signs(line.text, best.entry)], best.entry.id == line.entry


def examples(messages: Iterable[Line]) -> list[Example]:
    """Those of the messages that are questions."""
    return [each for each in map(example, messages) if each is not None]


def tuned_to() -> list[Line]:
    """All messages that may be looked at while tuning."""
    return [each for name in TUNED for each in lines(name)]


def held_out() -> dict[str, Figures]:
    """What the weights give that were fitted without the message, nor any of the same entry."""
    folds: dict[int, list[Line]] = defaultdict(list)
    for line in tuned_to():
        folds[crc32((line.entry or line.text).encode()) % FOLDS].append(line)
    judged = []
    for kept in folds.values():
        weights = fitted(
            examples(each for fold in folds.values() if fold is not kept for each in fold)
        )
        judged += [(each, _given(weights, example(each))) for each in kept]
    return {
        language: _counted([pair for pair in judged if language in {WHOLE, pair[0].language}])
        for language in (*LANGUAGES, WHOLE)
    }


def _given(weights: list[float], asked: Example | None) -> bool | None:
    """Whether the answer would be right; None where none would be given."""
    if asked is None or likelihood(weights, asked[0]) < SURE:
        return None
    return asked[1]


def _counted(judged: list[tuple[Line, bool | None]]) -> Figures:
    questions = sum(line.entry is not None for line, _ in judged)
    given = [is_right for _, is_right in judged if is_right is not None]
    return Figures(questions, len(judged) - questions, sum(given), len(given) - sum(given))


def likelihood(weights: list[float], signs: list[float]) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-sum(map(mul, weights, signs))))


def fitted(given: list[Example]) -> list[float]:
    """The weights under which the examples are most likely; the first one stands alone."""
    size = len(given[0][0])
    weights = [0.0] * size
    penalties = [0.0, *[PENALTY] * (size - 1)]
    for _ in range(STEPS):
        slope = [-each * weight for each, weight in zip(penalties, weights, strict=True)]
        bend = [[penalties[i] * (i == j) for j in range(size)] for i in range(size)]
        for signs, is_right in given:
            likely = likelihood(weights, signs)
            for i in range(size):
                slope[i] += (is_right - likely) * signs[i]
                for j in range(size):
                    bend[i][j] += likely * (1 - likely) * signs[i] * signs[j]
        weights = [
            weight + step for weight, step in zip(weights, _solved(bend, slope), strict=True)
        ]
    return weights


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss and Jordan's way through linear equations."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda each: abs(rows[each][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [each / rows[at][at] for each in rows[at]]
        for other in range(len(rows)):
            if other != at:
                by = rows[other][at]
                rows[other] = [a - by * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


if __name__ == "__main__":
    print(", ".join(f"{each:.1f}" for each in fitted(examples(tuned_to()))))  # noqa: T201
