"""Days in agreements: "1 Jan", "16. November 2026", "2026-11-16", "1 марта", "today"."""

import re
from datetime import date, timedelta

from bot.domain.understanding import due_words as w

_MONTH = "|".join(w.MONTHS)
_DAY = re.compile(
    rf"""
    (?P<today>today|now|heute|sofort|сегодня)(?!\w)
  | (?P<tomorrow>tomorrow|morgen|завтра)(?!\w)
  | (?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)
  | (?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s?(?P<name>{_MONTH})(?!\w)\.?(?:,?\s(?P<year>\d{{4}}))?
  | (?P<name2>{_MONTH})\s(?P<day2>\d{{1,2}})(?!\w)(?:,?\s(?P<year2>\d{{4}}))?
  | (?P<day3>\d{{1,2}})\.(?P<month3>\d{{1,2}})\.(?P<year3>\d{{4}})?(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def read_day(text: str, today: date) -> tuple[date | None, int]:
    """The day with which the text begins, and how long its words are; 0 where it names none.

    Without a year it is the one nearest to today. None with a length: there is no such day.
    """
    found = _DAY.match(text)
    if found is None:
        return None, 0
    if found["today"] or found["tomorrow"]:
        return today + timedelta(days=1 if found["tomorrow"] else 0), found.end()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return _dated(year, month, day), found.end()
    name = found["name"] or found["name2"]
    month = _month(name) if name else int(found["month3"])
    day = int(found["day"] or found["day2"] or found["day3"])
    said = found["year"] or found["year2"] or found["year3"]
    if said:
        return _dated(int(said), month, day), found.end()
    near = (_dated(today.year + each, month, day) for each in (-1, 0, 1))
    days = [each for each in near if each is not None]
    return min(days, key=lambda each: abs(each - today), default=None), found.end()


def _month(name: str) -> int:
    return next(
        number
        for number, each in enumerate(w.MONTHS, start=1)
        if re.fullmatch(each, name, re.IGNORECASE)
    )


def _dated(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
