"""When somebody wants to be reminded, and of what: "tomorrow at 9 call the bank"."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.domain.understanding import due_words as w
from bot.domain.understanding.due import Due, named

MORNING = time(9)  # a day without a time begins then
# A part of the day begins then; `due_words.PARTS` tells when it ends.
_BEGINS = {12: MORNING, 17: time(14), 20: time(18)}
_NOON = re.compile(r"noon|midday|mittags?|полдень|полдню|обед[ау]?")
_HOURS = (
    "one|eins|ein|час",
    "two|zwei|два",
    "three|drei|три",
    "four|vier|четыре",
    "five|fünf|пять",
    "six|sechs|шесть",
    "seven|sieben|семь",
    "eight|acht|восемь",
    "nine|neun|девять",
    "ten|zehn|десять",
    "eleven|elf|одиннадцать",
    "twelve|zwölf|двенадцать",
)
_IN_WORDS = "|".join(f"({each})" for each in _HOURS)
_WORD_HOUR = re.compile(rf"\b(?:at|um|в|к)\s+(?:{_IN_WORDS})\b", re.IGNORECASE)
_DAYTIME = range(7, 25)  # "at 3" is in the afternoon, "3:00" is at night
_HOUR = re.compile(
    r"\b(at|um|gegen|в|к)\s+([01]?\d|2[0-3])(?![\d:]|\.\d|\s?(?:am|pm|uhr|час|утра|дня|веч))",
    re.IGNORECASE,
)
_EDGES = ".,:;!?-\u2013\u2014"
_BEFORE = frozenset(
    ["at", "by", "on", "in", "am", "um", "bis", "ab", "gegen", "zum", "в", "во", "к", "на", "до"]
)
_AFTER = frozenset({"to", "that", "zu", "dass", "daran", "an", "что", "чтобы", "о", "об", "uhr"})
_ME = frozenset({"me", "mich", "mir", "мне", "меня"})


@dataclass(frozen=True, slots=True)
class When:
    """An instant, and what the words say beside it; `has_time` if it is more than a day."""

    at: datetime
    rest: str
    has_time: bool


def when(text: str, now: datetime) -> When | None:
    """Read the first time in the words; None where there is none, or where it has passed.

    `now` is in the person's zone. A day without a time is meant from its morning on.
    """
    words = _HOUR.sub(_clock, _WORD_HOUR.sub(_figure, " ".join(text.split())))
    found = named(words, now) or named(f"in {words}", now)
    if found is None:
        return None
    at = _begun(found, now)
    if at <= now:
        return None
    return When(at.astimezone(UTC), _beside(words, found.words), found.has_time)


def _figure(found: re.Match[str]) -> str:
    """An hour in words as a figure."""
    return f"{found[0].split()[0]} {found.lastindex}"


def _clock(found: re.Match[str]) -> str:
    """A bare hour as people mean it."""
    hour = int(found[2])
    return f"{found[1]} {hour if hour in _DAYTIME or not hour else hour + 12}:00"


def begins_with_time(text: str, now: datetime) -> bool:
    """Whether the words begin with a time: "20 min tea", "3 April", but not "12 Friday"."""
    words = " ".join(text.casefold().split())
    found = named(words, now) or named(f"in {words}", now)
    return found is not None and words.startswith(found.words.removeprefix("in "))


def _begun(found: Due, now: datetime) -> datetime:
    """A clock time as it is, else the beginning of the day or of its part."""
    if found.has_time:
        return found.at
    begins = MORNING
    for ends, names in w.PARTS.items():
        part = re.search(rf"\b(?:{names})\b", found.words)
        if part is not None:
            begins = time(12) if _NOON.fullmatch(part[0]) else _BEGINS[ends]
    return datetime.combine(found.at.date(), begins, tzinfo=now.tzinfo)


def _beside(text: str, found: str) -> str:
    """The words without those that name the time, and without what joins the two."""
    said = text.split()
    folded = [_plain(each) for each in said]
    needle = [_plain(each) for each in found.removeprefix("in ").split()]
    for start in range(len(said) - len(needle) + 1):
        if folded[start : start + len(needle)] == needle:
            before, after = said[:start], said[start + len(needle) :]
            return _joined(before, after)
    return text


def _joined(before: list[str], after: list[str]) -> str:
    while before and _plain(before[-1]) in _BEFORE:
        before.pop()
    if before and _plain(before[0]) in _ME:
        before.pop(0)
    while after and (not _plain(after[0]) or _plain(after[0]) in _AFTER):
        after.pop(0)
    rest = " ".join((*before, *after)).strip()
    head, _, tail = rest.partition(" ")
    if _plain(head) in _AFTER and tail:  # "remind me to call tomorrow"
        rest = tail
    return rest.strip(f"{_EDGES[:4]} ") if rest.strip(_EDGES + " ") else ""


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е").replace("’", "'").strip(_EDGES)
