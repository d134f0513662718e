"""Opening hours in words: "Mon-Fri 09:00-17:00, Sat 10:00-13:00"."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.calendar import DAY_MINUTES, Calendar, Span

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PART = re.compile(
    r"(?P<first>[a-z]{3})(?:\s*-\s*(?P<last>[a-z]{3}))?\s+"
    r"(?P<from>\d{1,2}:\d{2})\s*-\s*(?P<to>\d{1,2}:\d{2})"
)


def parse_hours(text: str, zone: str) -> Calendar:
    """Read opening hours; raises ValueError with a sentence that says what is expected.

    A closing time at or before the opening time is on the next day; 00:00-00:00 is the whole day.
    """
    if not zone_exists(zone):
        sentence = f"unknown time zone {zone!r}: write one like Europe/Berlin"
        raise ValueError(sentence)
    week: dict[int, tuple[Span, ...]] = {}
    for part in text.lower().split(","):
        match = _PART.fullmatch(part.strip())
        days = _days(match["first"], match["last"] or match["first"]) if match else ()
        if match is None or not days:
            sentence = (
                f"cannot read opening hours {part.strip()!r}: write them like Mon-Fri 09:00-17:00"
            )
            raise ValueError(sentence)
        start, end = _minutes(match["from"]), _minutes(match["to"])
        span = Span(start, end if end > start else end + DAY_MINUTES)
        for day in days:
            week[day] = (*week.get(day, ()), span)
    return Calendar(zone, week)


def zone_exists(zone: str) -> bool:
    """Whether this is the name of a time zone."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is no zone
        return False
    return True


def _days(first: str, last: str) -> tuple[int, ...]:
    """Weekdays from first to last, over the week's end if need be; empty for an unknown name."""
    if first not in DAYS or last not in DAYS:
        return ()
    start, end = DAYS.index(first), DAYS.index(last)
    return tuple(day % 7 for day in range(start, end + 1 if end >= start else end + 8))


def _minutes(clock: str) -> int:
    """Minutes after midnight; raises ValueError for 24:10 and the like."""
    hour, minute = map(int, clock.split(":"))
    if (hour, minute) == (24, 0):
        return 0  # midnight, as the end of a day is often written
    if hour > 23 or minute > 59:  # noqa: PLR2004 - a clock face
        sentence = f"there is no {clock} on a clock"
        raise ValueError(sentence)
    return hour * 60 + minute
