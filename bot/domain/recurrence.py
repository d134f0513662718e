"""Recurrence: the same wall-clock time on certain days of a week, or on a day of each month."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.understanding import due_words as w

MORNING = time(9)  # where no time is named
_WEEK, _WORKDAYS = tuple(range(7)), tuple(range(5))
_EVERY = r"(?:every|each|jede[nrs]?|кажд\w+)\s+"
_DAY = "|".join(f"(?:{each})" for each in w.WEEKDAYS).replace(" ", r"\s")
_NEXT_DAY = rf"\s*(?:,|and|und|и)\s*(?:{_EVERY})?(?:{_DAY})"
_NAMED = re.compile(
    rf"""
    (?:{_EVERY})?
    (?: (?P<workday>(?:weekday|workday|working\sday|werktag|arbeitstag|рабочий\sдень|будний\sдень)\b
            |werktags\b|по\sбудням\b)
      | (?P<daily>(?:day|daily|tag|täglich|день|ежедневно)\b)
      | (?P<monthly>(?:month|monthly|monat|monatlich|месяц|ежемесячно)\b)
      | (?P<days>(?:{_DAY})(?:{_NEXT_DAY})*)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_MONTH = re.compile(
    r"""
    \s*(?:on\s+)?(?:the\s+|am\s+)?
    (?P<day>\d{1,2})(?:st|nd|rd|th|\.(?!\d)|-го|\s+числа)?(?!\d|:\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TIME = re.compile(
    r"""
    \s*,?\s*(?:at|um|в)?\s*
    (?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?![\d.])
    \s*(?P<sign>am\b|pm\b|uhr\b|часов\b|часа\b)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TAIL = re.compile(r"\s*[:,\u2013-]?\s*")
_NOON = 12
LONGEST = 31  # days of a month


@dataclass(frozen=True, slots=True)
class Recurrence:
    """At a wall-clock time, on weekdays (0 is Monday) or on a day of each month (0: on weekdays).

    A month that is too short has it on its last day.
    """

    at: time
    weekdays: tuple[int, ...] = ()
    monthday: int = 0

    def following(self, after: datetime, zone: str) -> datetime:
        """The next such instant, in UTC. A time that a change of clocks skips comes right after."""
        local = ZoneInfo(zone)
        day = after.astimezone(local).date()
        while True:
            if self._is_on(day):
                at = datetime.combine(day, self.at, tzinfo=local).astimezone(UTC)
                if at > after:
                    return at
            day += timedelta(days=1)

    def _is_on(self, day: date) -> bool:
        if not self.monthday:
            return day.weekday() in self.weekdays
        return day.day == min(self.monthday, calendar.monthrange(day.year, day.month)[1])

    def __str__(self) -> str:
        """How it is kept: "w04@09:00", "m31@17:30"."""
        days = f"m{self.monthday}" if self.monthday else "w" + "".join(map(str, self.weekdays))
        return f"{days}@{self.at:%H:%M}"


def parse(kept: str) -> Recurrence:
    """What `str` wrote."""
    days, _, at = kept.partition("@")
    when = time.fromisoformat(at)
    if days.startswith("m"):
        return Recurrence(when, monthday=int(days[1:]))
    return Recurrence(when, tuple(map(int, days[1:])))


def recurring(text: str) -> tuple[Recurrence, str] | None:
    """What the words begin with, "Friday 9:00: send the report", and what is said behind it."""
    said = " ".join(text.split())
    found = _NAMED.match(said)
    if found is None:
        return None
    weekdays: tuple[int, ...] = ()
    monthday, end = 0, found.end()
    if found["monthly"]:
        of_month = _OF_MONTH.match(said, end)
        monthday = int(of_month["day"]) if of_month else 1
        end = of_month.end() if of_month else end
        if not 1 <= monthday <= LONGEST:
            return None
    elif found["days"]:
        weekdays = _weekdays(found["days"])
    else:
        weekdays = _WORKDAYS if found["workday"] else _WEEK
    at, end = _time(said, end)
    tail = _TAIL.match(said, end)
    return Recurrence(at, weekdays, monthday), said[tail.end() if tail else end :]


def _weekdays(words: str) -> tuple[int, ...]:
    """Each that is named, in the order of a week."""
    folded = words.casefold()
    return tuple(
        number for number, names in enumerate(w.WEEKDAYS) if re.search(rf"\b(?:{names})\b", folded)
    )


def _time(said: str, start: int) -> tuple[time, int]:
    found = _TIME.match(said, start)
    if found is None:
        return MORNING, start
    hour = int(found["hour"])
    sign = (found["sign"] or "").casefold()
    if sign == "pm" and hour < _NOON:
        hour += _NOON
    elif sign == "am" and hour == _NOON:
        hour = 0
    return time(hour, int(found["minute"] or 0)), found.end()
