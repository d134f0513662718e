"""Due dates in words: "by Friday 5pm", "bis morgen Mittag", "к среде", in the client's time zone.

A day is due where a word says so: "by", or that the work is needed then. The days of bookings,
events and documents are none. What is unclear is none: a wrong promise is worse than no promise.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from bot.domain.understanding import due_words as w

CLOSE = time(17)  # a day without a time is due then
_JOINED = 14  # signs between a day and its time, at most
_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=\D)|\n")
_ABBREVIATED = re.compile(r"(\d)\.\s+(?=[^\W\d])")  # "15. januar" is one sentence
# Blanks mean nothing in a pattern that is written over several lines.
_W = {name: text.replace(" ", r"\s") for name, text in vars(w).items() if isinstance(text, str)}
_PARTS = "|".join(w.PARTS.values()).replace(" ", r"\s")
_NUMBER = "|".join((r"\d{1,3}", *w.NUMBERS))
_MONTH = "|".join(w.MONTHS)
_WEEKDAY = "|".join(w.WEEKDAYS).replace(" ", r"\s")
_ITEMS = rf"""
    (?P<past>\b(?:{_W["PAST"]})\b)
  | (?P<half>\b(?:{_W["WITHIN"]})?(?:{_W["HALF_HOUR"]})\b)
  | (?P<ago>\bvor\s(?:{_NUMBER})\s(?:{_W["MINUTES"]}|{_W["HOURS"]}|{_W["DAYS"]}|{_W["WEEKS"]})\b)
  | \b(?:{_W["WITHIN"]})(?:(?P<count>{_NUMBER})\s)?
        (?P<unit>(?P<minutes>{_W["MINUTES"]})|(?P<hours>{_W["HOURS"]})
            |(?P<days>{_W["DAYS"]})|(?P<weeks>{_W["WEEKS"]}))\b
  | (?P<after>\b(?:{_W["AFTER"]})\b) | (?P<today>\b(?:{_W["TODAY"]})\b)
  | (?P<tomorrow>\b(?:{_W["TOMORROW"]})\b)
  | (?P<week>\b(?:{_W["END_OF_WEEK"]})\b) | (?P<month>\b(?:{_W["END_OF_MONTH"]})\b)
  | (?P<close>\b(?:{_W["END_OF_DAY"]})\b)
  | (?P<iso>\b\d{{4}}-\d\d-\d\d\b)
  | (?P<range>\b\d{{1,2}}\.?\s?(?:-|–|to|bis|по)\s?\d{{1,2}}\.?(?=\s(?:{_MONTH})\b)\s(?:{_MONTH})\b)
  | \b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<name>{_MONTH})\b\.?
        (?:,?\s(?P<year>\d{{4}}))?
  | \b(?P<name2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?P<year2>\d{{4}}))?
  | \b(?P<day3>\d{{1,2}})\.(?P<month3>\d{{1,2}})\.(?P<year3>\d{{4}})?(?!\d)
  | \bthe\s(?P<day4>\d{{1,2}})(?:st|nd|rd|th)\b
  | (?P<weekday>\b(?:(?P<next>next|nächste\w*|kommende\w*|следующ\w+)\s)?(?:{_WEEKDAY})\b)
  | \b(?P<clock>[01]?\d|2[0-3])(?:[:.](?P<clock_minutes>[0-5]\d))?
        \s?(?P<sign>am\b|pm\b|a\.m\.|p\.m\.|uhr\b(?:\s(?P<uhr>[0-5]\d)\b)?|o'?clock\b|часов\b|часа\b
        |вечера\b|дня\b|утра\b)(?:\s(?P<late>nachmittags|abends|вечера|дня)\b)?
  | \b(?P<plain>[01]?\d|2[0-3]):(?P<plain_minutes>[0-5]\d)\b
  | \bhalb\s(?P<halb>{_NUMBER})\b(?:\s(?P<halb_late>nachmittags|abends)\b)?
  | (?P<part>\b(?:{_PARTS})\b)
"""


@dataclass(frozen=True, slots=True)
class Due:
    """When it is due, in the client's zone, and the words that say so.

    `has_time`: a clock time, or a span of minutes or hours, was named.
    """

    at: datetime
    has_time: bool
    words: str


def due(text: str, now: datetime) -> Due | None:
    """The first due date in a text; `now` is in the client's time zone."""
    for sentence in _SENTENCES.split(_ABBREVIATED.sub(r"\1 ", text).casefold().replace("ё", "е")):
        sentence_words = " ".join(sentence.replace("’", "'").split())
        for group in _groups(sentence_words):
            found = _due(group, sentence_words, now)
            if found is not None:
                return found
    return None


def named(text: str, now: datetime) -> Due | None:
    """The first day or time that a text names, whatever for; a day without a time ends at CLOSE."""
    folded = _ABBREVIATED.sub(r"\1 ", text).casefold().replace("ё", "е").replace("’", "'")
    sentence = " ".join(folded.split())
    for group in _groups(sentence):
        if any(each["past"] or each["ago"] or each["range"] for each in group):
            continue
        words = sentence[group[0].start() : group[-1].end()]
        span = next((each for each in group if each["half"] or each["unit"]), None)
        found = _moment(group, words, now) if span is None else _span(span, words, now)
        if found is not None:
            return found
    return None


@cache
def _items() -> re.Pattern[str]:
    """What names a day or a time; put together for the first message, since that takes a while."""
    return re.compile(_ITEMS, re.VERBOSE)


def _groups(sentence: str) -> Iterator[list[re.Match[str]]]:
    """Days and times that stand together."""
    group: list[re.Match[str]] = []
    for item in _items().finditer(sentence):
        if group:
            between = sentence[group[-1].end() : item.start()]
            if len(between) > _JOINED or not w.CHANGES_NOTHING.fullmatch(between):
                yield group
                group = []
        group.append(item)
    if group:
        yield group


def _due(group: list[re.Match[str]], sentence: str, now: datetime) -> Due | None:
    """When the group is due, if it is."""
    if any(each["past"] or each["ago"] or each["range"] for each in group):
        return None
    before = sentence[: group[0].start()]
    inner = (sentence[: each.start()] for each in group[1:])
    cued = bool(w.CUE.search(before)) or any(w.CUE.search(each) for each in inner)
    ranged = re.search(r"\b(?:von|from|с|between)\b[^,]*$", before) is not None
    span = next((each for each in group if each["half"] or each["unit"]), None)
    if w.EVENT.search(before) or ranged:
        return None
    needed = w.NEEDED.search(sentence) and not w.BOOKED.search(sentence)
    starts = span is not None and w.BOOKED.search(sentence) and not w.NEEDED.search(sentence)
    if starts or not (cued or needed or span is not None):
        return None
    if all(each["part"] for each in group) and not cued:
        return None
    words = sentence[group[0].start() : group[-1].end()]
    if span is not None:
        return _span(span, words, now)
    return _moment(group, words, now)


def _span(found: re.Match[str], words: str, now: datetime) -> Due | None:
    """So many minutes, hours, days or weeks from now; the short ones in real time."""
    if found["half"]:
        return Due(_later(now, timedelta(minutes=30)), has_time=True, words=words)
    count = _number(found["count"] or "1")
    if found["minutes"] or found["hours"]:
        step = timedelta(minutes=count) if found["minutes"] else timedelta(hours=count)
        return Due(_later(now, step), has_time=True, words=words)
    days = count * 7 if found["weeks"] else count
    return Due(_at(now.date() + timedelta(days=days), CLOSE, now), has_time=False, words=words)


def _moment(group: list[re.Match[str]], words: str, now: datetime) -> Due | None:
    """The day and the time of a group; without a day the next such time."""
    clock = next((each for each in map(_clock, group) if each is not None), None)
    part = next((_part(each["part"]) for each in group if each["part"]), None)
    if part is None and "tonight" in words:
        part = time(20)
    when = clock or part or CLOSE
    days = [found for each in group if (found := _day(each, now, when)) is not None]
    if not days:
        if clock is None and part is None:
            return None
        days = [now.date() if when > now.time() else now.date() + timedelta(days=1)]
    at = _at(days[0], when, now)
    return Due(at, has_time=clock is not None, words=words) if at > now else None


def _day(found: re.Match[str], now: datetime, when: time) -> date | None:
    """The day that an item names, None for a time or for a day that never comes."""
    today = now.date()
    if found["today"] or found["close"]:
        return today
    if found["tomorrow"] or found["after"]:
        return today + timedelta(days=2 if found["after"] else 1)
    if found["week"]:
        return _next_weekday(4, now, when)
    if found["month"]:
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if found["iso"]:
        return _dated(*map(int, found["iso"].split("-")))
    if found["weekday"]:
        name = found["weekday"].removeprefix(found["next"] or "").strip()
        day = _next_weekday(_index(w.WEEKDAYS, name), now, when)
        monday = today + timedelta(days=7 - today.weekday())
        return day + timedelta(days=7) if found["next"] and day < monday else day
    number = next((found[name] for name in ("day", "day2", "day3") if found[name]), None)
    if number:
        name = found["name"] or found["name2"]
        month = _index(w.MONTHS, name) + 1 if name else int(found["month3"])
        year = found["year"] or found["year2"] or found["year3"]
        return _of_year(int(number), month, int(year) if year else None, now, when)
    if found["day4"]:
        month, year = (today.month, today.year) if int(found["day4"]) >= today.day else (
            today.month % 12 + 1, today.year + today.month // 12)  # fmt: skip
        return _dated(year, month, int(found["day4"]))
    return None


def _of_year(day: int, month: int, year: int | None, now: datetime, when: time) -> date | None:
    """A date without a year is the next such date."""
    if year is not None:
        return _dated(year, month, day)
    found = _dated(now.year, month, day)
    if found is None or _at(found, when, now) <= now:
        return _dated(now.year + 1, month, day)
    return found


def _next_weekday(number: int, now: datetime, when: time) -> date:
    """Today until that time, and then the same day of next week."""
    days = (number - now.weekday()) % 7
    if days == 0 and now.time() >= when:
        days = 7
    return now.date() + timedelta(days=days)


def _clock(found: re.Match[str]) -> time | None:
    """A clock time; "5 pm" and "5 вечера" are late."""
    if found["clock"]:
        hour = int(found["clock"])
        minutes = int(found["clock_minutes"] or found["uhr"] or 0)
        sign = f"{found['sign']} {found['late'] or ''}"
        if "12" in found["clock"] and sign.startswith(("am", "a.m")):
            hour = 0
        elif hour < 12 and w.LATE.search(sign):  # noqa: PLR2004 - noon
            hour += 12
        return time(hour, minutes)
    if found["plain"]:
        return time(int(found["plain"]), int(found["plain_minutes"]))
    if found["halb"]:
        hour = (_number(found["halb"]) - 1) % 24
        return time(hour + 12 if found["halb_late"] and hour < 12 else hour, 30)  # noqa: PLR2004
    return None


def _part(word: str) -> time:
    """The end of a part of the day."""
    return next(time(hour) for hour, names in w.PARTS.items() if re.fullmatch(names, word))


def _index(names: tuple[str, ...], word: str) -> int:
    return next(index for index, each in enumerate(names) if re.search(rf"^(?:{each})$", word))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _index(w.NUMBERS, word) + 1


def _dated(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _at(day: date, when: time, now: datetime) -> datetime:
    return datetime.combine(day, when, tzinfo=now.tzinfo)


def _later(now: datetime, step: timedelta) -> datetime:
    """In real time, over a change of the clock as well."""
    return (now.astimezone(UTC) + step).astimezone(now.tzinfo)
