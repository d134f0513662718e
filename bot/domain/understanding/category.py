"""What kind of work a request is: by a rule, by what similar requests became, or by its words.

The starter examples teach a naive Bayes model. A past request that shares enough words goes before
it, so that a correction is learned at once, and a rule goes before both. Each suggestion says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.domain.understanding.bayes import Bayes, shares
from bot.domain.understanding.features import examples_of, root, words_of
from bot.domain.understanding.work import WORK
from bot.domain.words import FILLERS

CATEGORIES = tuple(WORK)
OTHER = "other"  # what fits none of the rest
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
class CategoryRule:
    """Whatever has one of these words, or without words everything, is of a category."""

    category: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Learned:
    """What is known of a client's requests: rules, and past ones with titles, the newest first."""

    rules: tuple[CategoryRule, ...] = ()
    past: tuple[PastRequest, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A category, and why: words that spoke for it, a past request's number, or a rule."""

    category: str
    because: tuple[str, ...] = ()
    like: int | None = None
    by_rule: bool = False


NOTHING = Learned()


def category_named(name: str) -> str:
    """The category that is meant, however it was typed; empty where there is none."""
    category = name.strip().casefold().replace(" ", "_").replace("-", "_")
    return category if category in CATEGORIES else ""


def rule_of(text: str) -> CategoryRule | None:
    """A rule as it is written: "invoice, receipt = bookkeeping", or a category for everything."""
    words, _, name = text.rpartition("=")
    category = category_named(name)
    told = tuple(each.strip() for each in words.split(",") if words_of(each))
    return CategoryRule(category, told) if category and bool(told) == ("=" in text) else None


def suggestion(
    text: str, learned: Learned = NOTHING, *, title: str | None = None
) -> Suggestion | None:
    """The category of a text; None where the words tell too little.

    `title` is compared with those of past requests, where it is not the whole text.
    """
    if (rule := _ruled(words_of(text), learned.rules)) is not None:
        return Suggestion(rule.category, by_rule=True)
    words = [word for word in words_of(text) if word not in FILLERS]
    shown = words_of(text if title is None else title)
    similar = _similar([word for word in shown if word not in FILLERS], learned.past)
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


def _ruled(words: list[str], rules: Sequence[CategoryRule]) -> CategoryRule | None:
    """The first rule with words that the text has, each of them; then one for everything."""
    roots = {root(word) for word in words}
    named = (
        rule
        for rule in rules
        if any({root(word) for word in words_of(each)} <= roots for each in rule.words)
    )
    return next(named, next((rule for rule in rules if not rule.words), None))


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
