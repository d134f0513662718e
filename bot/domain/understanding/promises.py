"""Promises in what an assistant writes: "I'll call you Tuesday at ten", "ich melde mich morgen"."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.understanding.when import when

EARLIER = timedelta(minutes=15)  # reminded before a clock time
SOON = timedelta(minutes=30)  # what is promised for sooner is not forgotten
MOST_WORDS = 200  # characters kept of the sentence
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=\D)|\n")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|^>.*", re.MULTILINE)
_CUE = re.compile(
    r"""
    \b(?:i|we)(?:['’]ll|\s(?:will|shall|am\sgoing\sto|are\sgoing\sto))\b
  | \b(?:i['’]m|we['’]re)\sgoing\sto\b
  | \b(?:you['’]ll|you\swill)\s(?:have|get|hear|receive)\b
  | \blet\sme\s(?:call|send|check|get|come|write)\b
  | \b(?:ich|wir)\s(?:werden?|rufe[n]?|melden?|schicken?|senden?|schreiben?|liefer[en]+|mache[n]?
        |erledigen?|bringen?|buchen?|klär[en]+|sagen?|geben?|kümmer[en]+|prüfen?|bestellen?)\b
  | \b(?:werden?|rufe|melden?|schicken?|senden?|schreiben?|erledigen?|buchen?|kläre)\s(?:ich|wir)\b
  | \b(?:sie|du)\s(?:bekommen|bekommst|erhalten|erhältst|hören|hörst)\b
  | \b(?:по|пере|вы|от|при|со|с|за|на|у|об|про|до)\w{2,}(?:ю|у|им|ем|усь|юсь|имся|емся)\b
  | \b(?:буду|будем|сделаю|сделаем|дам|дадим)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(
    r"\b(?:not|never|won['’]t|can['’]t|cannot|unless|if|nicht|kein\w*|nie|falls|wenn|не|если)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised, in its own words, and when to remind of it."""

    words: str
    remind_at: datetime


def promised(text: str, now: datetime) -> Promise | None:
    """The first promise that names a time; questions, conditions and quotes are none.

    `now` is in the writer's zone. Before a clock time one is reminded a little earlier.
    """
    for sentence in _SENTENCES.split(_QUOTED.sub(" ", text)):
        said = " ".join(sentence.split())
        if said.endswith("?") or not _CUE.search(said) or _NOT.search(said):
            continue
        found = when(said, now)
        if found is None or found.at <= now + SOON:
            continue
        at = found.at - EARLIER if found.has_time else found.at
        return Promise(said[:MOST_WORDS], at)
    return None
