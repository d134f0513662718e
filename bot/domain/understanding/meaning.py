"""What a whole message means, in any of the languages: a wish, small talk, or clear words.

Clear words are built in ways that can be written down (`bot.domain.phrases`), whatever they name:
"any news on the flyer". What is built otherwise means one of them for sure only where every word
was met among their examples, where one of them tells, and where they explain it far better than
requests do. With a strange word in it, it may mean that: then the desk asks. Whatever else is a
request.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from bot.domain.phrases.building import built
from bot.domain.understanding import english, german, russian
from bot.domain.understanding.bayes import Bayes, shares
from bot.domain.understanding.features import examples_of, root, words_of
from bot.domain.understanding.work import PASSED_ON, SCRAPS, VAGUE, WORK
from bot.domain.words import FILLERS


class Meaning(StrEnum):
    """What a whole message can mean, beside a request."""

    SMALL_TALK = "small_talk"
    CANCEL = "cancel"
    STATUS = "status"
    REOPEN = "reopen"
    ACCEPT = "accept"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message means; not `sure` where the client must be asked."""

    meaning: Meaning
    sure: bool


REQUEST = "request"
LONGEST = 140  # characters; whoever tells more wants more than clear words say
SURE = 0.9  # shares of likelihood, tuned on the practice messages
LIKELY = 0.8
DOUBT = 0.5  # where a request is as likely as that, it is one
FIRST = 2.0  # what a request is ahead by, before a word is read: messages mostly are
STRANGE = 2.0  # what each word that no example had speaks for a request
MOST_STRANGE = 0.2  # strange words among all, where clear words are still thought of
STATING = frozenset({Meaning.SMALL_TALK, Meaning.ACCEPT})  # these never ask
_QUOTED = re.compile('["“”„«»]')
_ENDS = re.compile(r"[.,;:!?()\n…–—]+| - ")
_SPEECH = {
    Meaning.SMALL_TALK: (english.SMALL_TALK, german.SMALL_TALK, russian.SMALL_TALK),
    Meaning.CANCEL: (english.CANCEL, german.CANCEL, russian.CANCEL),
    Meaning.STATUS: (english.STATUS, german.STATUS, russian.STATUS),
    Meaning.REOPEN: (english.REOPEN, german.REOPEN, russian.REOPEN),
    Meaning.ACCEPT: (english.ACCEPT, german.ACCEPT, russian.ACCEPT),
    Meaning.PERSON: (english.PERSON, german.PERSON, russian.PERSON),
}


@dataclass(frozen=True, slots=True)
class _Taught:
    """The model, each example as a whole, small talk among them, and the roots of clear words."""

    model: Bayes
    whole: dict[str, Meaning]
    plain: frozenset[str]
    roots: frozenset[str]


@lru_cache(maxsize=256)  # one message is asked about more than once
def understood(text: str) -> Understood | None:
    """What the message means and nothing else; None for a request, and for what may be one."""
    if len(text) > LONGEST or not text.strip() or _QUOTED.search(text):
        return None
    words = words_of(text)
    if not words:
        return Understood(Meaning.SMALL_TALK, sure=True)  # a sign alone, such as a thumb
    taught = _taught()
    clauses = [each for each in map(words_of, _ENDS.split(text)) if each]
    known = _as_known(clauses, taught, asks="?" in text)
    if known is None:
        said = [each for each in clauses if not _is_plain(each, taught.plain)]
        known = Meaning(meant) if (meant := built(said, asks="?" in text)) else None
    if known is not None:
        return Understood(known, sure=True)
    scores = taught.model.scores(words)
    scores[REQUEST] += FIRST + STRANGE * sum(not taught.model.knows((root(w),)) for w in words)
    if "?" in text:
        for each in STATING:
            del scores[each]
    likely = shares(scores)
    asks = likely.pop(REQUEST)
    best = max(likely, key=lambda label: likely[label])
    strange = sum(word not in FILLERS and root(word) not in taught.roots for word in words)
    tells = best == Meaning.SMALL_TALK or taught.model.tells(words, best)
    if not strange and tells and likely[best] >= SURE:
        return Understood(Meaning(best), sure=True)
    few = strange <= max(1, len(words) * MOST_STRANGE)
    if few and asks < DOUBT and likely[best] >= LIKELY * (1 - asks):
        return Understood(Meaning(best), sure=False)
    return None


def is_small_talk(text: str) -> bool:
    """Whether it is certainly a greeting, thanks or a pleasantry, and asks for nothing."""
    found = understood(text)
    return found is not None and found.sure and found.meaning is Meaning.SMALL_TALK


def says_nothing_new(text: str) -> bool:
    """Whether it certainly is small talk or praise, which opens no task."""
    found = understood(text)
    return found is not None and found.sure and found.meaning in STATING


def _as_known(clauses: list[list[str]], taught: _Taught, *, asks: bool) -> Meaning | None:
    """The one meaning of a message whose every clause is an example of it, or small talk."""
    found = {taught.whole.get(" ".join(words)) for words in clauses}
    plain = found - {Meaning.SMALL_TALK}
    if None in found or len(plain) > 1:
        return None
    if asks and not plain and len(clauses) > 1:
        return None  # "hello, sure?"
    return next(iter(plain), Meaning.SMALL_TALK)


def _is_plain(words: list[str], plain: frozenset[str]) -> bool:
    """Whether a clause is made of small talk alone."""
    ends = {0}
    for at in range(1, len(words) + 1):
        if any(" ".join(words[end:at]) in plain for end in ends):
            ends.add(at)
    return len(words) in ends


@cache
def _taught() -> _Taught:
    """The model with all examples; made when the first message comes."""
    model = Bayes([*Meaning, REQUEST])
    whole: dict[str, Meaning] = {}
    roots: set[str] = set()
    for meaning, texts in _SPEECH.items():
        for words in (each for text in texts for each in examples_of(text)):
            model.learn(words, meaning)
            whole.setdefault(" ".join(words), meaning)
            roots.update(map(root, words))
    for words in (
        each for text in (*WORK.values(), PASSED_ON, SCRAPS, VAGUE) for each in examples_of(text)
    ):
        model.learn(words, REQUEST)
        if whole.get(" ".join(words)):
            del whole[" ".join(words)]
    plain = frozenset(words for words, said in whole.items() if said is Meaning.SMALL_TALK)
    return _Taught(model, whole, plain, frozenset(roots))
