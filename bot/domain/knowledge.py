"""What the desk knows: entries that answer a question, and which of them answers one best.

A word counts by how rare it is among the entries, as in BM25. Words of a question that no entry has
count as well: they say that it is about something else, and only who asks "you" is answered then.
What is not sure is not answered.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from math import log

from bot.domain.ids import EntryId, MessageId, PersonId
from bot.domain.questions import is_question
from bot.domain.words import addresses, language_of, stem, telling_words

LONGEST = 3000  # characters of an answer: it fits one message on every platform
SURE = 0.65  # of a question's weight that an entry must cover to answer it
AHEAD = 0.1  # by which it must be better than the next one
UNKNOWN = 0.7  # what a word that no entry has counts, beside the rarest
IN_ANSWER = 0.45  # what a word in the answer counts, beside one in the title or the questions
WHOLE = 0.25  # of the score is how much of one of an entry's own questions was asked
ALIKE = 0.6  # of the pairs of letters that a misspelt word shares with the right one
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
    """An entry's words with what each counts, and its title and questions one by one."""

    entry: KnowledgeEntry
    words: Mapping[str, float]
    passages: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question's words: what each counts in it, and how well it is known."""

    words: Mapping[str, float]
    likeness: Mapping[str, float]
    strange: bool

    @property
    def weight(self) -> float:
        """What all of it counts."""
        return sum(self.words.values())


@dataclass(frozen=True, slots=True)
class KnowledgeIndex:
    """All entries, ready to be asked. Made once for each change of the entries."""

    entries: tuple[KnowledgeEntry, ...] = ()
    _indexed: tuple[_Indexed, ...] = field(default=(), repr=False)
    _rarity: Mapping[str, float] = field(default_factory=dict, repr=False)
    _spelling: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, entries: Iterable[KnowledgeEntry]) -> "KnowledgeIndex":
        """Index the entries that were not removed."""
        kept = tuple(each for each in entries if each.removed_at is None)
        indexed = tuple(map(_index, kept))
        counts = Counter(word for each in indexed for word in each.words)
        rarity = {
            word: log(1 + (len(kept) - count + 0.5) / (count + 0.5))
            for word, count in counts.items()
        }
        spelling = dict.fromkeys(
            word
            for each in kept
            for text in (each.title, *each.questions, each.answer)
            for word in telling_words(text)
            if len(word) >= LONG
        )
        return cls(kept, indexed, rarity, tuple(spelling))

    def answer(self, question: str, *, company: str = "") -> Match | None:
        """The entry that surely answers the question of somebody of this company, else None."""
        if not is_question(question):
            return None
        if self._asked(question).strange and not addresses(question):
            return None
        ranked = self.ranked(question, company=company)
        if not ranked or ranked[0].score < SURE:
            return None
        best, following = ranked[0], ranked[1].score if len(ranked) > 1 else 0.0
        return best if best.score - following >= AHEAD else None

    def ranked(self, question: str, *, company: str = "") -> list[Match]:
        """Every entry that this company may read, the best first; for whoever asks why."""
        asked, language = self._asked(question), language_of(question)
        matches = [
            Match(each.entry, _score(asked, each, self._rarity))
            for each in self._indexed
            if each.entry.company.casefold() in {"", company.casefold()}
            and (not language or each.entry.language in {"", language})
        ]
        return sorted(matches, key=lambda each: (-each.score, each.entry.number))

    def _asked(self, question: str) -> _Asked:
        """Weigh each word by how rare it is; one that is only like a known word is taken for it."""
        words: dict[str, float] = {}
        likeness: dict[str, float] = {}
        strange = False
        unknown = UNKNOWN * max(self._rarity.values(), default=1.0)
        for word in telling_words(question):
            known, like = stem(word), 1.0
            if known not in self._rarity and (near := self._near(word)):
                known, like = stem(near), MISSPELT
            strange = strange or known not in self._rarity
            words[known] = self._rarity.get(known, unknown)
            likeness[known] = like
        return _Asked(words, likeness, strange)

    def _near(self, word: str) -> str:
        """The known word that a misspelt one is most like, if there is one."""
        if len(word) < LONG:
            return ""
        near = max(self._spelling, key=lambda each: alike(word, each), default="")
        return near if near and alike(word, near) >= ALIKE else ""


def _index(entry: KnowledgeEntry) -> _Indexed:
    """Title and questions count whole, the answer a little."""
    texts = (entry.title, *entry.questions)
    passages = tuple(frozenset(map(stem, telling_words(each))) for each in texts)
    words = dict.fromkeys(map(stem, telling_words(entry.answer)), IN_ANSWER)
    words.update(dict.fromkeys((word for each in passages for word in each), 1.0))
    return _Indexed(entry, words, tuple(filter(None, passages)))


def _score(asked: _Asked, indexed: _Indexed, rarity: Mapping[str, float]) -> float:
    """How much of the question the entry has, and of one of its own questions the asked one."""
    if not asked.words:
        return 0.0
    found = sum(
        weight * asked.likeness[word] * indexed.words.get(word, 0.0)
        for word, weight in asked.words.items()
    )
    whole = max((_covered(each, asked, rarity) for each in indexed.passages), default=0.0)
    return found / asked.weight * (1 - WHOLE + WHOLE * whole)


def _covered(passage: frozenset[str], asked: _Asked, rarity: Mapping[str, float]) -> float:
    """How much of a title or question was asked."""
    return sum(rarity[w] for w in passage if w in asked.words) / sum(rarity[w] for w in passage)


def alike(one: str, other: str) -> float:
    """How many pairs of letters two words share, from 0 to 1 (Dice)."""
    if one[0] != other[0] or abs(len(one) - len(other)) > FURTHER:
        return 0.0
    mine, theirs = _pairs(one), _pairs(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=8192)
def _pairs(word: str) -> frozenset[str]:
    framed = f"<{word}>"
    return frozenset(framed[at : at + 2] for at in range(len(framed) - 1))
