"""Phrases as one automaton over words, which reads each word once, however a phrase is written.

A regular expression would do the same, but where the same words can be read in many ways it takes
seconds over an unlucky message. Here each word of a phrase is a place, and which places follow
which is found when the automaton is made (Glushkov 1961).

`(a|b)` is one of them, `?`, `*` and `+` say how often what stands before them comes, `word*` is the
beginning of a word, a name in capitals stands for what `names` says, `ANY` for a word that joins
nothing, `WORD` for every word, and `NUMBER` for digits.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_TOKENS = re.compile(r"[A-Z]{2,}|[^\W_]+\*?|[()|?*+]|\S")
_OPEN, _SIGNS = "(", "()|?*+"
_SPECIAL = {"ANY", "WORD", "NUMBER"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a phrase: where it begins and ends, and whether it may be left out."""

    first: frozenset[int] = frozenset()
    last: frozenset[int] = frozenset()
    empty: bool = True


class Automaton:
    """Phrases by their kind, with what may stand before and behind each of them."""

    def __init__(
        self,
        kinds: Mapping[str, Iterable[str]],
        *,
        before: str,
        behind: str,
        names: Mapping[str, str],
    ) -> None:
        """Put all together; a phrase that could be no words at all is a mistake.

        The name JOINS stands for the words that `ANY` leaves out.
        """
        self._joins = frozenset(names.get("JOINS", "").split("|"))
        self._tokens = {name: _TOKENS.findall(text) for name, text in names.items()}
        self._singles = {name: _single_words(each) for name, each in self._tokens.items()}
        self._tests: list[frozenset[str]] = []
        self._follow: defaultdict[int, set[int]] = defaultdict(set)
        self._before = self._repeated(self._read(before))
        self._kinds: dict[str, _Part] = {}
        self._behind: dict[str, _Part] = {}
        self._starts: dict[str, dict[str, list[int]]] = {}
        for kind, phrases in kinds.items():
            parts = [self._whole(each) for each in phrases]
            self._kinds[kind] = _one_of(parts)
            self._behind[kind] = self._repeated(self._read(behind))
            self._starts[kind] = self._by_word(self._kinds[kind].first)

    def kinds(self, words: Iterable[str]) -> set[str]:
        """The kinds of which the words are a phrase, from the first word to the last."""
        active: set[int] = set()
        begins, again, behind = True, set(self._kinds), set[str]()
        for word in words:
            places = {place for each in active for place in self._follow[each]}
            if begins:
                places |= self._before.first
            for kind in behind:
                places |= self._behind[kind].first
            active = {place for place in places if self._is(place, word)}
            for kind in again:
                starts = self._starts[kind]
                active.update(starts.get(word, ()))
                active.update(p for p in starts.get("", ()) if self._is(p, word))
            begins = not self._before.last.isdisjoint(active)
            said = {k for k, part in self._kinds.items() if not part.last.isdisjoint(active)}
            again = set(self._kinds) if begins else said
            behind = said | {k for k, p in self._behind.items() if not p.last.isdisjoint(active)}
        return behind

    def _is(self, place: int, word: str) -> bool:
        test = self._tests[place]
        if word in test or "WORD" in test:
            return True
        if "ANY" in test and word not in self._joins:
            return True
        return any(
            word.isdigit() if each == "NUMBER" else each[-1:] == "*" and word.startswith(each[:-1])
            for each in test
        )

    def _by_word(self, places: Iterable[int]) -> dict[str, list[int]]:
        """The places by each word that stands there; under no word, those that are to be tried."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place in places:
            test = self._tests[place]
            if any(each in _SPECIAL or each.endswith("*") for each in test):
                found[""].append(place)
            else:
                for each in test:
                    found[each].append(place)
        return dict(found)

    def _whole(self, phrase: str) -> _Part:
        part = self._read(phrase)
        if part.empty:
            raise ValueError(phrase)
        return part

    def _read(self, phrase: str) -> _Part:
        tokens = _TOKENS.findall(phrase)
        part, at = self._either(tokens, 0)
        if at != len(tokens):
            raise ValueError(phrase)
        return part

    def _either(self, tokens: list[str], at: int) -> tuple[_Part, int]:
        """Alternatives between bars; those of one word each are one place."""
        parts, words = [], set[str]()
        while True:
            start = at
            part, at = self._sequence(tokens, at)
            only = tokens[start:at]
            if len(only) == 1 and (known := self._single(only[0])):
                words |= known
            else:
                parts.append(part)
            if at == len(tokens) or tokens[at] == ")":
                break
            at += 1
        if words:
            parts.append(self._place(words))
        return _one_of(parts), at

    def _sequence(self, tokens: list[str], at: int) -> tuple[_Part, int]:
        whole = _Part()
        while at < len(tokens) and tokens[at] not in "|)":
            part, at = self._repeatable(tokens, at)
            whole = self._then(whole, part)
        return whole, at

    def _repeatable(self, tokens: list[str], at: int) -> tuple[_Part, int]:
        token = tokens[at]
        if token == _OPEN:
            part, at = self._either(tokens, at + 1)
        elif words := self._single(token):
            part = self._place(words)
        else:
            part, _ = self._either(self._tokens[token], 0)
        at += 1
        if at < len(tokens) and tokens[at] in "?*+":
            if tokens[at] != "?":
                part = self._repeated(part, at_least_once=tokens[at] == "+" and not part.empty)
            else:
                part = _Part(part.first, part.last, empty=True)
            at += 1
        return part, at

    def _single(self, token: str) -> frozenset[str]:
        """The words that a token stands for, if it stands for single words alone."""
        if token not in self._tokens:
            return frozenset({token})
        return self._singles[token]

    def _place(self, words: Iterable[str]) -> _Part:
        self._tests.append(frozenset(words))
        here = frozenset({len(self._tests) - 1})
        return _Part(here, here, empty=False)

    def _then(self, one: _Part, other: _Part) -> _Part:
        for place in one.last:
            self._follow[place] |= other.first
        return _Part(
            one.first | other.first if one.empty else one.first,
            one.last | other.last if other.empty else other.last,
            empty=one.empty and other.empty,
        )

    def _repeated(self, part: _Part, *, at_least_once: bool = False) -> _Part:
        for place in part.last:
            self._follow[place] |= part.first
        return _Part(part.first, part.last, empty=not at_least_once)


def _single_words(tokens: list[str]) -> frozenset[str]:
    """The words of "(one|other)", none where a name or more than one word stands between bars."""
    inner = tokens[1:-1]
    words, bars = inner[::2], set(inner[1::2])
    plain = not any(each.isupper() or each in _SIGNS for each in words)
    return frozenset(words) if tokens[0] == _OPEN and plain and bars <= {"|"} else frozenset()


def _one_of(parts: Iterable[_Part]) -> _Part:
    parts = tuple(parts)
    return _Part(
        frozenset().union(*(each.first for each in parts)),
        frozenset().union(*(each.last for each in parts)),
        empty=any(each.empty for each in parts),
    )
