"""Time in words: "1h20 yesterday #142 layout", "1,5 Std. gestern", "2 часа во вторник".

A length (or from when to when), a day and a task's number; the rest is the note. A day is today or
past, so that "Friday" is the last one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from fractions import Fraction
from typing import TypeVar

from bot.domain.understanding import due_words as w

_HOURS = r"(?:h|hrs?|hours?|std|stunden?|ч|час(?:а|ов)?)(?!\w)\.?"
_MINUTES = r"(?:m|mins?|minutes?|minuten?|м|мин|минут[аыу]?)(?!\w)\.?"
_JOINED_HOURS = r"(?:h|std\.?|ч)"
_COUNTED = "|".join(w.NUMBERS)
_MONTH = "|".join(w.MONTHS)
_WEEKDAY = "|".join(w.WEEKDAYS).replace(" ", r"\s")
_HALVES = {
    Fraction(3, 2): r"an\shour\sand\sa\shalf|one\sand\sa\shalf\shours|"
    r"(?:anderthalb|eineinhalb)\sstunden|полтора\sчаса",
    Fraction(1, 2): r"half\san\shour|(?:eine\s)?halbe\sstunde|полчаса",
    Fraction(1, 4): r"(?:a\s)?quarter\sof\san\shour|(?:eine\s)?viertelstunde|четверть\sчаса",
}
_SPAN = re.compile(
    r"""
    (?<![\d:]) (?P<from>[01]?\d|2[0-3]) : (?P<from_min>[0-5]\d) \s?(?:-|–|to|bis|до)\s?
    (?P<to>[01]?\d|2[0-3]) : (?P<to_min>[0-5]\d) (?![\d:]) (?:\suhr\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"""
    (?P<halves>{"|".join(_HALVES.values())})(?!\w)
  | (?<![\w.,:\#]) (?P<short>\d{{1,3}}) \s?{_JOINED_HOURS} (?P<joined>[0-5]?\d) (?!\d)
        (?:\s?{_MINUTES})?
  | (?<![\w.,:\#]) (?:(?P<hours>\d{{1,3}}(?:[.,]\d{{1,2}})?)\s? | \b(?P<counted>{_COUNTED})\s)
        {_HOURS}
        (?:\s?(?:and\s|und\s|и\s)?(?P<more>[0-5]?\d)\s?{_MINUTES})?
  | (?<![\w.,:\#]) (?P<minutes>\d{{1,4}}) \s?{_MINUTES}
  | (?<![\d:.\#]) (?P<clock>\d{{1,2}}) : (?P<clock_min>[0-5]\d) (?![\d:]) (?:\s?{_HOURS})?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY = re.compile(
    rf"""
    \b(?:
        (?P<before>(?:the\s)?day\sbefore\syesterday|vorgestern|позавчера)
      | (?P<yesterday>yesterday|gestern|вчера)
      | (?P<today>today|heute|сегодня)
      | (?P<iso>\d{{4}}-\d\d-\d\d)
      | (?:on\s|am\s|den\s)? (?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?P<name>{_MONTH})\b
            (?:\s(?P<year>\d{{4}}))?
      | (?:on\s|am\s|den\s)? (?P<day2>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year2>\d{{4}})? (?!\d)
      | (?:on\s|am\s|в\s|во\s)?(?P<last>last\s|letzte[nr]?\s|прошл\w+\s)?
            (?P<weekday>{_WEEKDAY})
    )(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TASK = re.compile(r"(?<!\w)#(?P<number>\d{1,9})(?!\w)")
T = TypeVar("T")
_EDGES = " \t\n,;:–-—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What somebody says of their time; `seconds` is None where no length can be read.

    Of `span`, the local times from when and to when, the length depends on the day. `day` is None
    where one was named that does not exist.
    """

    seconds: int | None = None
    span: tuple[time, time] | None = None
    day: date | None
    day_named: bool = False
    number: int | None = None
    note: str = ""


def spoken(text: str, today: date) -> Spoken:
    """Read an entry out of words; what stands in no pattern is its note."""
    number, rest = _taken(_TASK, text, lambda found: int(found["number"]))
    span, rest = _taken(_SPAN, rest, _span)
    seconds: int | None = None
    if span is None:
        seconds, rest = _taken(_LENGTH, rest, _seconds)
    named = _DAY.search(rest) is not None
    day, rest = _taken(_DAY, rest, lambda found: _day(found, today))
    return Spoken(
        seconds=seconds,
        span=span,
        day=day if named else today,
        day_named=named,
        number=number,
        note=" ".join(rest.split()).strip(_EDGES),
    )


def length(text: str) -> tuple[int | None, str]:
    """A length alone, in seconds, and the words beside it."""
    seconds, rest = _taken(_LENGTH, text, _seconds)
    return seconds, " ".join(rest.split()).strip(_EDGES)


def _taken(
    pattern: re.Pattern[str], text: str, read: Callable[[re.Match[str]], T | None]
) -> tuple[T | None, str]:
    """What the first match that can be read means, and the text without it."""
    for found in pattern.finditer(text.replace("ё", "е").replace("Ё", "Е")):
        value = read(found)
        if value is not None:
            return value, f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}"
    return None, text


def _span(found: re.Match[str]) -> tuple[time, time]:
    return (
        time(int(found["from"]), int(found["from_min"])),
        time(int(found["to"]), int(found["to_min"])),
    )


def _seconds(found: re.Match[str]) -> int:
    """Exactly what was said; a part of a second is rounded half up."""
    minutes: str | None = "0"
    if found["halves"]:
        names = _HALVES.items()
        hours = next(n for n, words in names if re.fullmatch(words, found["halves"], re.IGNORECASE))
    elif found["clock"]:
        hours, minutes = Fraction(found["clock"]), found["clock_min"]
    elif found["short"]:
        hours, minutes = Fraction(found["short"]), found["joined"]
    elif found["minutes"]:
        hours, minutes = Fraction(0), found["minutes"]
    else:
        hours, minutes = _hours(found), found["more"] or "0"
    exact = hours * 3600 + Fraction(minutes or 0) * 60
    return int(exact + Fraction(1, 2))


def _hours(found: re.Match[str]) -> Fraction:
    if found["hours"]:
        return Fraction(found["hours"].replace(",", "."))
    return Fraction(_index(w.NUMBERS, found["counted"]) + 1)


def _day(found: re.Match[str], today: date) -> date | None:
    """The day that the words name, None where there is no such day."""
    if found["before"] or found["yesterday"] or found["today"]:
        return today - timedelta(days=2 if found["before"] else 1 if found["yesterday"] else 0)
    if found["iso"]:
        return _dated(*map(int, found["iso"].split("-")))
    if found["weekday"]:
        back = (today.weekday() - _index(w.WEEKDAYS, found["weekday"])) % 7
        return today - timedelta(days=7 if found["last"] and not back else back)
    month = _index(w.MONTHS, found["name"]) + 1 if found["name"] else int(found["month"])
    number, year = int(found["day"] or found["day2"]), found["year"] or found["year2"]
    if year:
        return _dated(int(year), month, number)
    this_year = _dated(today.year, month, number)
    if this_year is not None and this_year <= today:
        return this_year
    return _dated(today.year - 1, month, number)


def _index(names: tuple[str, ...], word: str) -> int:
    return next(n for n, each in enumerate(names) if re.fullmatch(each, word, re.IGNORECASE))


def _dated(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
