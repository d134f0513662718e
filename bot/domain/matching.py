"""Which entry answers a question best, and how sure that is.

Entries are ranked by the cosine of TF-IDF vectors (Salton, Wong and Yang 1975), taken three times:
over the starts of words, over groups of letters, and over what words ask about, so that "expensive"
finds a price. Then a logistic regression tells how sure it is that
the best one answers, by how much of the question it covers and of whom the question speaks. Its
weights were fitted to labelled questions; `python -m tests.knowledge.fitting` does it again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from math import exp, hypot, log

from bot.domain.concepts import concepts_in, concepts_of
from bot.domain.knowledge import KnowledgeEntry
from bot.domain.questions import is_question
from bot.domain.words import addresses, language_of, plain_words, speaks_of_self, telling_words

SURE = 0.7  # from here on an answer is given, where the settings name nothing else
START = 4  # letters of a word that are compared; what follows is mostly an ending
GROUPS = (3, 4)  # letters of the groups, by which misspelt and compound words are known
OWN = 1.15  # how much better an entry fits for being the company's own
KINDRED = 0.9  # what a word counts that an entry says otherwise
FITTED = (-2.9, 4.7, 1.1, 1.3)  # alone; for what is covered; for "you"; for "I"


@dataclass(frozen=True, slots=True)
class Match:
    """An entry, and how sure it is that it answers the question, from 0 to 1."""

    entry: KnowledgeEntry
    sure: float


@dataclass(frozen=True, slots=True)
class _View:
    """Texts as vectors of pieces: what each piece counts, and its weight in each text by number."""

    cut: Callable[[str], list[str]]
    rarity: Mapping[str, float]
    rarest: float
    weights: Mapping[str, Mapping[int, float]]

    def rare(self, piece: str) -> float:
        """What a piece counts; one that no entry has, as much as the rarest."""
        return self.rarity.get(piece, self.rarest)

    def cosines(self, question: str) -> Mapping[int, float]:
        """How like the question each text is, by the text's number."""
        found: dict[int, float] = defaultdict(float)
        vector = _vector(Counter(self.cut(question)), self.rare)
        for piece, weight in vector.items():
            for number, its in self.weights.get(piece, {}).items():
                found[number] += weight * its
        return found


_NOTHING = _View(lambda _: [], {}, 0.0, {})


@dataclass(frozen=True, slots=True)
class KnowledgeIndex:
    """All entries, ready to be asked. Made once for each change of the entries.

    Text number n is the whole of entry n; `passages` are the numbers of its parts: the title, each
    question, and the answer. So an entry is found by one of its questions, however many it has.
    """

    entries: tuple[KnowledgeEntry, ...] = ()
    _passages: tuple[range, ...] = field(default=(), repr=False)
    _starts: _View = field(default=_NOTHING, repr=False)
    _groups: _View = field(default=_NOTHING, repr=False)
    _concepts: _View = field(default=_NOTHING, repr=False)

    @classmethod
    def of(cls, entries: Iterable[KnowledgeEntry]) -> "KnowledgeIndex":
        """Index the entries that were not removed."""
        kept = tuple(each for each in entries if each.removed_at is None)
        passages, end = [], len(kept)
        for each in kept:
            passages.append(range(end, end + len(_parts(each))))
            end = passages[-1].stop
        views = (_view(kept, cut) for cut in (_starts, _groups, concepts_in))
        return cls(kept, tuple(passages), *views)

    def answer(self, question: str, *, company: str = "", sure: float = SURE) -> Match | None:
        """The entry that answers the question of somebody of this company, if one surely does."""
        best = self.best(question, company=company) if is_question(question) else None
        return best if best is not None and best.sure >= sure else None

    def best(self, question: str, *, company: str = "") -> Match | None:
        """The entry that fits best of those that this company may read, its own rather."""
        language = language_of(question)
        views = [view.cosines(question) for view in (self._starts, self._groups, self._concepts)]
        found = [
            (self._like(number, views) * (OWN if entry.company else 1), -number)
            for number, entry in enumerate(self.entries)
            if entry.company.casefold() in {"", company.casefold()}
            and (not language or entry.language in {"", language})
        ]
        if not found:
            return None
        number = -max(found)[-1]
        return Match(self.entries[number], _likely(self._signs(question, number)))

    def _like(self, number: int, views: Iterable[Mapping[int, float]]) -> float:
        """The cosines of an entry's whole and of its best passage, in all views."""
        parts = self._passages[number]
        return sum(
            view.get(number, 0.0) + max(view.get(part, 0.0) for part in parts) for view in views
        )

    def signs(self, question: str, entry: KnowledgeEntry) -> tuple[float, ...]:
        """What tells whether this entry answers the question; for fitting the weights."""
        return self._signs(question, self.entries.index(entry))

    def _signs(self, question: str, number: int) -> tuple[float, ...]:
        """How much of the question's words the entry has, and of whom the question speaks."""
        asked = found = 0.0
        for word in telling_words(question):
            rare = self._starts.rare(word[:START])
            asked += rare
            if number in self._starts.weights.get(word[:START], {}):
                found += rare
            elif any(number in self._concepts.weights.get(c, {}) for c in concepts_of(word)):
                found += KINDRED * rare
        covered = found / asked if asked else 0.0
        return covered, float(addresses(question)), float(speaks_of_self(question))


def _parts(entry: KnowledgeEntry) -> tuple[str, ...]:
    """The passages of an entry; the answer comes last."""
    return (entry.title, *entry.questions, entry.answer)


def _view(entries: tuple[KnowledgeEntry, ...], cut: Callable[[str], list[str]]) -> _View:
    """The wholes of all entries, then all their passages, as vectors of length 1."""
    parts = [[Counter(cut(part)) for part in _parts(each)] for each in entries]
    wholes = [Counter(chain.from_iterable(each.elements() for each in of)) for of in parts]
    having = Counter(piece for whole in wholes for piece in whole)
    rarity = {
        piece: log(1 + (len(entries) - count + 0.5) / (count + 0.5))
        for piece, count in having.items()
    }
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for number, counts in enumerate(chain(wholes, *parts)):
        for piece, weight in _vector(counts, rarity.__getitem__).items():
            weights[piece][number] = weight
    return _View(cut, rarity, max(rarity.values(), default=0.0), weights)


def _vector(counts: Counter[str], rare: Callable[[str], float]) -> dict[str, float]:
    """A vector of length 1; a piece that stands there often counts little more than once."""
    raw = {piece: (1 + log(count)) * rare(piece) for piece, count in counts.items()}
    length = hypot(*raw.values()) or 1.0
    return {piece: weight / length for piece, weight in raw.items()}


def _starts(text: str) -> list[str]:
    """The first letters of each word, fillers too: "how long" tells from "how much"."""
    return [word[:START] for word in plain_words(text)]


def _groups(text: str) -> list[str]:
    """The groups of letters in each word, whose beginning and end are marked."""
    framed = [f" {word} " for word in plain_words(text)]
    return [
        word[at : at + size]
        for word in framed
        for size in GROUPS
        for at in range(len(word) - size + 1)
    ]


def _likely(signs: tuple[float, ...]) -> float:
    """The logistic function of the weighted signs."""
    alone, *weights = FITTED
    return 1 / (1 + exp(-alone - sum(w * each for w, each in zip(weights, signs, strict=True))))
