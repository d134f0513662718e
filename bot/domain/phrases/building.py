"""What clear words mean among other words: "hi, any news on the flyer?".

One clause of a message must be built as a phrase of a meaning, from its first word to its last, and
none as one of another; the rest may greet, praise, or tell why. A clause that asks for work makes
the message a request. The phrases are written as `automaton` tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.domain.phrases.automaton import Automaton
from bot.domain.phrases.english import ENGLISH
from bot.domain.phrases.german import GERMAN
from bot.domain.phrases.russian import RUSSIAN

CANCEL, STATUS, REOPEN, ACCEPT, PERSON = "cancel", "status", "reopen", "accept", "person"
MEANINGS = (CANCEL, STATUS, REOPEN, ACCEPT, PERSON)
GREETING, REDO, ASIDE, OWN, WISH = "greeting", "redo", "aside", "own", "wish"
BESIDE = {REOPEN: (ACCEPT,)}  # "looks good, but page 2 is wrong"
LONGEST = 18  # words of a clause that may be clear words
WRITTEN = {"en": ENGLISH, "de": GERMAN, "ru": RUSSIAN}
_DEEPER = re.compile(r"\n {5,}")
_CYRILLIC = re.compile("[а-я]")


@dataclass(frozen=True, slots=True)
class _Language:
    """Phrases by meaning, greetings among them; beginnings of asides; and what asks for work."""

    phrases: Automaton
    asides: Automaton
    wishes: Automaton


def built(clauses: Sequence[list[str]], *, asks: bool) -> str:
    """The one meaning that the clauses are built as, empty where there is none.

    Clauses that only greet or thank can be left out before. `asks`: there is a question mark.
    """
    is_russian = any(_CYRILLIC.search(word) for words in clauses for word in words)
    languages = ("ru",) if is_russian else ("en", "de")
    found = {_in(_made(each), clauses, asks=asks) for each in languages} - {""}
    return found.pop() if len(found) == 1 else ""


def _in(language: _Language, clauses: Sequence[list[str]], *, asks: bool) -> str:
    """The meaning in one language: of several, praise is the weakest, and the first one counts.

    "Please fix it" means the result where nothing stands beside it that could be meant as well.
    """
    meant = [language.phrases.kinds(words) if len(words) <= LONGEST else set() for words in clauses]
    if all({REDO, REOPEN, GREETING} & means for means in meant):
        meant = [{REOPEN} if REDO in means else means for means in meant]
    kinds = {
        kind
        for kind in MEANINGS
        if any(kind in means for means in meant)
        and all(
            {kind, GREETING, *BESIDE.get(kind, ())} & means or _is_aside(language, kind, words)
            for words, means in zip(clauses, meant, strict=True)
        )
    }
    if asks or kinds - {ACCEPT, STATUS}:
        kinds.discard(ACCEPT)
    if kinds == {ACCEPT, STATUS}:
        kinds.discard(STATUS)
    if len(kinds) > 1:
        kinds &= next(means for means in meant if means - {GREETING})
    return kinds.pop() if len(kinds) == 1 else ""


def _is_aside(language: _Language, kind: str, words: list[str]) -> bool:
    """Whether a clause only says more. What follows "still wrong" goes to whoever mends it."""
    if kind != REOPEN and language.wishes.kinds(words):
        return False
    starts = ASIDE if kind in {CANCEL, REOPEN} else OWN
    return starts in language.asides.kinds(words)


@cache
def _made(language: str) -> _Language:
    """The automata of a language; made when the first message in it comes."""
    written = WRITTEN[language]

    def made(kinds: dict[str, list[str]], before: str, behind: str) -> Automaton:
        return Automaton(kinds, before=before, behind=behind, names=written.names)

    opening = "(HELLO|AND|SORRY)"
    phrases = {kind: list(lines(text)) for kind, text in written.phrases.items()}
    greetings = {GREETING: ["HELLO WORD?", opening, "VERY* OK"]}
    return _Language(
        phrases=made({**phrases, **greetings}, opening, "BYE"),
        asides=made({ASIDE: [written.asides], OWN: [written.own]}, opening, "WORD"),
        wishes=made({WISH: list(lines(written.wishes))}, "WORD", "WORD"),
    )


def lines(text: str) -> Iterator[str]:
    """The phrases: one a line, or several between bars; deeper lines go on with the one before."""
    for line in _DEEPER.sub(" ", text).splitlines():
        depth, start = 0, 0
        for at, sign in enumerate(line):
            depth += (sign == "(") - (sign == ")")
            if sign == "|" and not depth:
                yield line[start:at]
                start = at + 1
        if line[start:].strip():
            yield line[start:]
