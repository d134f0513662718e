"""Calendar files (RFC 5545): the whole days in them that somebody has off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, TypeAlias

from dateutil.rrule import rrulestr
from icalendar import Calendar
from icalendar.error import InvalidCalendar

from bot.domain.shifts.plan import LONGEST, TimeOff

AHEAD = timedelta(days=366)  # what lies further ahead is taken over when it comes nearer
LARGEST = 10_000_000  # bytes
MOST = 1000  # times that one entry is repeated
DAY = timedelta(days=1)
# Finer rules have no place among whole days, and could be followed without end.
_RULES = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?!.*BY(?:HOUR|MINUTE|SECOND))")
_UNTIL = re.compile(r"(UNTIL=\d{8})(?:T\d{6}Z?)?")


# What a property holds depends on its name alone, which the library's types do not know.
Event: TypeAlias = Any


class NoCalendarError(ValueError):
    """What was given is no calendar file."""


@dataclass(slots=True)
class Found:
    """Days off in order, and how many entries were left out: by the clock, free, unreadable."""

    days: list[TimeOff] = field(default_factory=list)
    timed: int = 0
    free: int = 0
    unclear: int = 0


def days_off(content: bytes, today: date, *, free: bool = False) -> Found:
    """Every whole day from today on, a year ahead; with `free` also those that block no time.

    Raises NoCalendarError.
    """
    try:
        calendars = Calendar.from_ical(content, multiple=True)
    except (ValueError, InvalidCalendar, IndexError, KeyError) as error:
        raise NoCalendarError from error
    if not calendars:
        raise NoCalendarError
    events: list[Event] = [each for calendar in calendars for each in calendar.walk("VEVENT")]
    moved = {
        (str(each.get("uid")), _day(each["recurrence-id"].dt))
        for each in events
        if isinstance(getattr(each.get("recurrence-id"), "dt", None), date)
    }
    found = Found()
    for event in events:
        _sort(event, moved, found, today, free=free)
    found.days.sort(key=lambda each: (each.first, each.last))
    return found


def _sort(
    event: Event, moved: set[tuple[str, date]], found: Found, today: date, *, free: bool
) -> None:
    """Take an entry's days, or count why they are left out."""
    if str(event.get("status", "")).upper() == "CANCELLED":
        return
    try:
        begins, ends = event.start, event.end
        if isinstance(begins, datetime):
            found.timed += _day(ends) >= today
            return
        length = max(ends - begins, DAY)
        firsts = [
            each
            for each in _firsts(event, begins, today)
            if each + length > today
            and ("recurrence-id" in event or (str(event.get("uid")), each) not in moved)
        ]
        if firsts and not free and str(event.get("transp", "")).upper() == "TRANSPARENT":
            found.free += 1
            return
        found.days += [TimeOff(max(each, today), each + length - DAY) for each in firsts]
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError):
        found.unclear += 1


def _firsts(event: Event, begins: date, today: date) -> Iterator[date]:
    """The first day of each time that it takes place, not long over and at most a year ahead."""
    rule = event.get("rrule")
    if rule is None:
        yield from (each for each in (begins, *_dates(event, "rdate")) if each <= today + AHEAD)
        return
    if isinstance(rule, list):
        raise TypeError
    text = rule.to_ical().decode()
    if not _RULES.search(text):
        raise ValueError(text)
    midnight = datetime.combine(begins, time())
    rules = rrulestr(_UNTIL.sub(r"\1T235959", text), dtstart=midnight)
    since = datetime.combine(today - LONGEST, time())
    until = datetime.combine(today + AHEAD, time())
    left_out = {*_dates(event, "exdate")}
    for each in islice(rules.between(since, until, inc=True), MOST):
        if each.date() not in left_out:
            yield each.date()


def _dates(event: Event, name: str) -> Iterator[date]:
    """Further days, or days left out."""
    given = event.get(name)
    lists = given if isinstance(given, list) else [given] if given is not None else []
    for each in lists:
        yield from (_day(one.dt) for one in each.dts)


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
