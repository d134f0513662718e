"""What the desk knows: entries that answer a question, and which of them answers one best.

A word counts by how rare it is among the entries, as in BM25. Words of a question that no entry has
count most: they say that it is about something else. What is not sure is not answered.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from math import log

from bot.domain.ids import EntryId, MessageId, PersonId
from bot.domain.questions import is_question
from bot.domain.words import language_of, telling_words

LONGEST = 3000  # characters of an answer: it fits one message on every platform
SURE = 0.5  # of a question's weight that an entry must cover to answer it
AHEAD = 0.1  # by which it must be better than the next one
ALIKE = 0.5  # of the pairs of letters that a misspelt word shares with the right one
UNKNOWN = 0.7  # what a word that no entry has counts, beside the rarest
IN_ANSWER = 0.45  # what a word in the answer counts, beside one in the title or the questions
MISSPELT = 0.8  # what a word counts that is only like one
FURTHER = 2  # letters that a misspelt word has more or fewer
LONG = 5  # letters of a word in which a typo can be told from another word


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeEntry:
    """One answer that stands ready, with questions it answers.

    Without a company it is for all clients, else for people of that company alone. `number` is how
    managers name it.
    """

    id: EntryId
    number: int
    title: str
    answer: str
    questions: tuple[str, ...] = ()
    language: str = ""
    company: str = ""
    changed_by: PersonId | None = None
    changed_at: datetime
    removed_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A client's question that became a task; `tried` was shown and did not help."""

    message: MessageId
    asked_at: datetime
    company: str = ""
    tried: EntryId | None = None
    settled_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """An entry, and how much of the question it covers, from 0 to 1."""

    entry: KnowledgeEntry
    score: float


@dataclass(frozen=True, slots=True)
class _Indexed:
    """An entry's words with what each counts."""

    entry: KnowledgeEntry
    words: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class KnowledgeIndex:
    """All entries, ready to be asked. Made once for each change of the entries."""

    entries: tuple[KnowledgeEntry, ...] = ()
    _indexed: tuple[_Indexed, ...] = field(default=(), repr=False)
    _rarity: Mapping[str, float] = field(default_factory=dict, repr=False)
    _unknown: float = 1.0

    @classmethod
    def of(cls, entries: Iterable[KnowledgeEntry]) -> "KnowledgeIndex":
        """Index the entries that were not removed."""
        kept = tuple(each for each in entries if each.removed_at is None)
        indexed = tuple(_Indexed(each, _words_of(each)) for each in kept)
        counts = Counter(word for each in indexed for word in each.words)
        rarity = {
            word: log(1 + (len(kept) - count + 0.5) / (count + 0.5))
            for word, count in counts.items()
        }
        return cls(kept, indexed, rarity, UNKNOWN * max(rarity.values(), default=1.0))

    def answer(self, question: str, *, company: str = "") -> Match | None:
        """The entry that surely answers the question of somebody of this company, else None."""
        if not is_question(question):
            return None
        ranked = self.ranked(question, company=company)
        if not ranked or ranked[0].score < SURE:
            return None
        best, following = ranked[0], ranked[1].score if len(ranked) > 1 else 0.0
        return best if best.score - following >= AHEAD else None

    def ranked(self, question: str, *, company: str = "") -> list[Match]:
        """Every entry that this company may read, the best first; for whoever asks why."""
        words = telling_words(question)
        language = language_of(question)
        matches = [
            Match(each.entry, self._score(words, each))
            for each in self._indexed
            if each.entry.company.casefold() in {"", company.casefold()}
            and (not language or each.entry.language in {"", language})
        ]
        return sorted(matches, key=lambda each: (-each.score, each.entry.number))

    def _score(self, words: Iterable[str], indexed: _Indexed) -> float:
        """The part of the question's weight that stands in the entry."""
        total = found = 0.0
        for word in dict.fromkeys(words):
            weight = self._rarity.get(word, 0.0)
            counted, known = indexed.words.get(word, 0.0), word
            if not weight:
                known = self._like(word)
                weight = self._rarity.get(known, self._unknown)
                counted = MISSPELT * indexed.words.get(known, 0.0)
            total += weight
            found += weight * counted
        return found / total if total else 0.0

    def _like(self, word: str) -> str:
        """The known word that a misspelt one is most like, else the word itself."""
        if len(word) < LONG or word.startswith("="):
            return word
        near = max(self._rarity, key=lambda each: alike(word, each), default=word)
        return near if alike(word, near) >= ALIKE else word


def _words_of(entry: KnowledgeEntry) -> dict[str, float]:
    """Title and questions count whole, the answer a little."""
    found = dict.fromkeys(telling_words(entry.answer), IN_ANSWER)
    found.update(dict.fromkeys(telling_words(" ".join((entry.title, *entry.questions))), 1.0))
    return found


def alike(one: str, other: str) -> float:
    """How many pairs of letters two words share, from 0 to 1 (Dice)."""
    if one[0] != other[0] or other[0] == "=" or abs(len(one) - len(other)) > FURTHER:
        return 0.0
    mine, theirs = _pairs(one), _pairs(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=8192)
def _pairs(word: str) -> frozenset[str]:
    framed = f"<{word}>"
    return frozenset(framed[at : at + 2] for at in range(len(framed) - 1))
