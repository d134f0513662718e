"""A naive Bayes model: small, taught by examples, and able to say which words decided.

It counts in how many examples of a label each root, and each pair of neighbouring roots, occurs.
Labels count alike, however many examples they have. McCallum and Nigam, "A comparison of event
models for naive Bayes text classification", 1998, tells how such models are built.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.domain.understanding.features import root

Feature = tuple[str, ...]
UNSEEN = 1e-4  # the share of a label's examples that a feature is taken to be in, if it never was
OFTEN = 3  # examples that make a feature a telling one
LEAD = 0.7  # of which at least this share is of one label
MET = 0.4  # of a message's pairs
PIECE, LETTERS = 0.2, 5  # what a piece of a word says, and how long it is
PAIR = 0.7  # how much a pair says beside a root: its words have spoken already


class Bayes:
    """Labels and the features of their examples."""

    def __init__(self, labels: Iterable[str], *, pieces: bool = False) -> None:
        """`labels` are known from the beginning; each needs an example before it can be found.

        `pieces` of words count as well: they find "button" in the compounds of German.
        """
        self._pieces = pieces
        self.labels = tuple(labels)
        self._examples: Counter[str] = Counter()
        self._seen: defaultdict[Feature, Counter[str]] = defaultdict(Counter)

    def learn(self, words: list[str], label: str, weight: int = 1) -> None:
        """One more example; `weight` says for how many it stands."""
        self._examples[label] += weight
        for each in features(words, pieces=self._pieces):
            self._seen[each][label] += weight

    def knows(self, feature: Feature) -> bool:
        """Whether it was in an example."""
        return feature in self._seen

    def scores(self, words: list[str]) -> dict[str, float]:
        """The logarithm of how well each label explains the words; differences count."""
        scores = dict.fromkeys(self.labels, 0.0)
        for each, weight in features(words, pieces=self._pieces).items():
            if seen := self._seen.get(each):
                for label in self.labels:
                    scores[label] += weight * self._log(seen[label], label)
        return scores

    def tells(self, words: list[str], label: str) -> bool:
        """Whether a root or a pair in it is often met, and hardly ever under another label.

        Besides, enough of its pairs were met under the label: the words alone may mean another.
        """
        pairs = [each for each in features(words) if len(each) > 1]
        met = sum(self._seen[each][label] > 0 for each in pairs if each in self._seen)
        return met >= MET * len(pairs) and any(
            self._seen[each][label] >= OFTEN and self._lead(each, label) >= LEAD
            for each in features(words)
            if each in self._seen and all(each)
        )

    def because(self, words: list[str], label: str) -> list[str]:
        """The words that speak for the label more than chance would, the loudest first."""
        lead = {word: self._lead((root(word),), label) for word in words if word}
        loud = [word for word in lead if lead[word] > 1 / len(self.labels)]
        return sorted(loud, key=lambda word: -lead[word])

    def _lead(self, feature: Feature, label: str) -> float:
        """The label's share of a feature, as if all had equally many examples; 0 of an unknown."""
        seen = self._seen.get(feature, Counter())
        rates = {each: seen[each] / max(self._examples[each], 1) for each in self.labels}
        return rates[label] / total if (total := sum(rates.values())) else 0.0

    def _log(self, seen: int, label: str) -> float:
        return math.log(seen / max(self._examples[label], 1) + UNSEEN)


def features(words: list[str], *, pieces: bool = False) -> dict[Feature, float]:
    """Roots and pairs of neighbours, the message's beginning and end among them; with weights."""
    roots = ["", *map(root, words), ""]
    found: dict[Feature, float] = {(each,): 1.0 for each in roots if each}
    found |= dict.fromkeys(pairwise(roots), PAIR)
    if pieces:
        cut = {
            ("", word[at : at + LETTERS], "") for word in words for at in range(1, len(word) - 4)
        }
        found |= dict.fromkeys(cut, PIECE)
    return found


def shares(scores: Mapping[str, float]) -> dict[str, float]:
    """How likely each label is, as shares of one."""
    top = max(scores.values())
    weights = {label: math.exp(score - top) for label, score in scores.items()}
    total = sum(weights.values())
    return {label: weight / total for label, weight in weights.items()}
