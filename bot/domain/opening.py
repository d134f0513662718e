"""Opening hours in a person's words: a week, single days that differ, public holidays."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeAlias

from bot.domain.calendar import DAY, DAY_MINUTES, HORIZON, Calendar, Span
from bot.domain.shifts.plan import Spans
from bot.domain.shifts.reading import (
    CANCEL,
    UnclearShiftsError,
    Week,
    read_day,
    read_off,
    read_week,
)

MOST = 200  # special days of one team that are still to come
_ALWAYS = frozenset({"always", "24/7", "immer", "rund um die uhr", "всегда", "круглосуточно"})
_NEVER = frozenset({"never", "none", "closed", "nie", "geschlossen", "никогда", "закрыто"})
_CLOSED = re.compile(
    r"(?:^(?:closed|geschlossen|закрыт\w*)\s+)"
    r"|(?:\s+(?:is\s+|ist\s+)?(?:closed|geschlossen|zu|закрыт\w*)$)",
    re.IGNORECASE,
)
_HOLIDAYS = re.compile(
    r"^(?:public\s+)?(?:holidays?|feiertage?|(?:государственные\s+)?праздник\w*)\b[\s:]*(?P<region>.*)$",
    re.IGNORECASE,
)
_OFF = frozenset({"off", "none", "no", "aus", "keine", "нет", "выкл", "убрать"})
WHOLE_DAY: Spans = (Span(0, DAY_MINUTES),)


@dataclass(frozen=True, slots=True)
class Days:
    """Some days, the last included: open at these times, closed, or (None) as the week has them."""

    first: date
    last: date
    spans: Spans | None

    def each(self) -> tuple[date, ...]:
        """Every one of them."""
        return tuple(
            self.first + number * DAY for number in range((self.last - self.first).days + 1)
        )


@dataclass(frozen=True, slots=True)
class OnHolidays:
    """Closed on the public holidays of a region; none where it is empty."""

    region: str


Wish: TypeAlias = Week | Days | OnHolidays


def region_in(words: str) -> str | None:
    """The region whose holidays are meant, empty for none; None where it is not about them."""
    found = _HOLIDAYS.match(words.strip())
    if found is None:
        return None
    region = found["region"].strip(" .")
    return "" if region.casefold() in _OFF else region


def read_opening(words: str, now: datetime) -> Wish:
    """Read what is wished; `now` is where the team is. Raises UnclearShiftsError, as shifts do."""
    said = words.strip(" .")
    region = region_in(said)
    if region is not None:
        return OnHolidays(region)
    if said.casefold() in _ALWAYS:
        return Week((WHOLE_DAY,) * 7)
    if said.casefold() in _NEVER:
        return Week(((),) * 7)
    if cancelled := CANCEL.match(said):
        off = read_off(said[cancelled.end() :], now)
        return Days(off.first, off.last, None)
    if closed := _CLOSED.search(said):
        off = read_off(said[: closed.start()] + said[closed.end() :], now)
        return Days(off.first, off.last, ())
    try:
        return read_week(said)
    except UnclearShiftsError as error:
        problem = error
    try:
        day = read_day(said, now)
    except UnclearShiftsError as error:
        raise (problem if error.why == "unclear" else error) from error
    return Days(day.day, day.day, day.spans)


def with_week(calendar: Calendar, week: Week) -> Calendar:
    """Another week from now on, in the zone that was named or in the one it had."""
    return replace(calendar, zone=week.zone or calendar.zone, week=dict(enumerate(week.days)))


def with_days(calendar: Calendar, days: Days, today: date) -> Calendar:
    """Some days as they are wished; what is so long over that no clock runs since is let go."""
    special = {day: spans for day, spans in calendar.special.items() if day > today - HORIZON}
    for day in days.each():
        special.pop(day, None)
        if days.spans is not None:
            special[day] = days.spans
    return replace(calendar, special=dict(sorted(special.items())))


def with_holidays(
    calendar: Calendar, region: str, found: Mapping[date, str], today: date
) -> Calendar:
    """Closed on this and the next year's holidays of a region; what is past stays as it was."""
    kept = {day: name for day, name in calendar.holidays.items() if today - HORIZON < day < today}
    coming = {
        day: name for day, name in found.items() if today <= day and day.year <= today.year + 1
    }
    return replace(calendar, region=region, holidays=dict(sorted({**kept, **coming}.items())))


def special_days(calendar: Calendar, today: date) -> list[tuple[date, Spans]]:
    """The special days that are still to come, in order."""
    return sorted((day, spans) for day, spans in calendar.special.items() if day >= today)


def coming_holidays(calendar: Calendar, today: date) -> list[tuple[date, str]]:
    """The holidays to come on which the team would be open by its week, in order."""
    return sorted(
        (day, name)
        for day, name in calendar.holidays.items()
        if day >= today and day not in calendar.special and calendar.week.get(day.weekday())
    )


def week_as_it_is(calendar: Calendar) -> tuple[Spans, ...]:
    """Seven days from Monday."""
    return tuple(calendar.week.get(day, ()) for day in range(7))


def weekly(calendar: Calendar, now: datetime) -> timedelta:
    """How long the calendar is open in a week without exceptions."""
    plain = replace(calendar, special={}, holidays={})
    until = now + timedelta(days=7)
    return sum((ends - begins for begins, ends in plain.open_intervals(now, until)), timedelta())
