"""What kind of work a request is: suggested by its words, and by what similar requests became.

The starter examples teach a naive Bayes model. A past request that shares enough words goes before
it, so that a correction is learned at once. Either way the suggestion says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.domain.understanding.bayes import Bayes, shares
from bot.domain.understanding.features import examples_of, root, words_of
from bot.domain.understanding.work import WORK
from bot.domain.words import FILLERS

CATEGORIES = tuple(WORK)
LIKELY = 0.4  # less than that is no suggestion
ALIKE = 0.5  # share of telling roots that two requests have in common
SHOWN = 3  # words that are named as a reason


@dataclass(frozen=True, slots=True)
class PastRequest:
    """A request whose category is known."""

    number: int
    text: str
    category: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A category, with the words that spoke for it or the number of the request it is like."""

    category: str
    because: tuple[str, ...] = ()
    like: int | None = None


def suggestion(text: str, past: Sequence[PastRequest] = ()) -> Suggestion | None:
    """The likeliest category; `past` is newest first. None where the words tell too little."""
    words = [word for word in words_of(text) if word not in FILLERS]
    similar = _similar(words, past)
    if similar is not None:
        return Suggestion(similar.category, like=similar.number)
    model = _taught()
    if not any(model.knows((root(word),)) for word in words):
        return None
    likely = shares(model.scores(words))
    best = max(likely, key=lambda label: likely[label])
    if likely[best] < LIKELY:
        return None
    return Suggestion(best, tuple(model.because(words, best)[:SHOWN]))


def _similar(words: list[str], past: Sequence[PastRequest]) -> PastRequest | None:
    """The past request that shares the most roots; of equals the newest."""
    roots = {root(word) for word in words}
    found, most = None, ALIKE
    for each in past:
        others = {root(word) for word in words_of(each.text) if word not in FILLERS}
        alike = len(roots & others) / len(roots | others) if roots | others else 0.0
        if each.category and alike >= most and (found is None or alike > most):
            found, most = each, alike
    return found


@cache
def _taught() -> Bayes:
    """The model with the starter examples."""
    model = Bayes(CATEGORIES, pieces=True)
    for category, text in WORK.items():
        for words in examples_of(text):
            kept = [word for word in words if word not in FILLERS]
            model.learn(kept or words, category)
    return model
