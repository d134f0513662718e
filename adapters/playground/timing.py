"""The playground's time: set forward to a working morning once, then kept over restarts."""

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar, is_open, next_opening
from bot.domain.hours import parse_hours
from bot.timekeeping import DeskClock

FILE = "clock.json"
ZONE = ZoneInfo("Europe/Berlin")
MORNING = time(9, 30)
WEEKEND = (5, 6)
OFFICE_HOURS = parse_hours("Mon-Fri 09:00-17:00", ZONE.key)
_INSTANT = timedelta(microseconds=1)


def saved_clock(folder: Path) -> DeskClock:
    """Give the clock as it was left; on the first start the next working day, 09:30 in Berlin."""
    place = folder / FILE
    if place.exists():
        kept = float(json.loads(place.read_text(encoding="utf-8"))["ahead_seconds"])
        return DeskClock(timedelta(seconds=max(kept, 0.0)))
    now = datetime.now(UTC)
    clock = DeskClock(next_morning(now) - now)
    save(folder, clock)
    return clock


def save(folder: Path, clock: DeskClock) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    kept = {"ahead_seconds": clock.offset.total_seconds()}
    part = folder / f"{FILE}.part"
    part.write_text(json.dumps(kept), encoding="utf-8")
    part.replace(folder / FILE)


def next_morning(now: datetime) -> datetime:
    """The first Monday to Friday 09:30 in Berlin after `now`."""
    day = now.astimezone(ZONE).date()
    while True:
        morning = datetime.combine(day, MORNING, ZONE).astimezone(UTC)
        if morning > now and day.weekday() not in WEEKEND:
            return morning
        day += timedelta(days=1)


def next_shift(calendar: Calendar, now: datetime) -> datetime:
    """The next time the desk opens; while it is open, the opening after this one."""
    at = now
    while is_open(calendar, at):
        _, closes = next(calendar.open_intervals(at, at + timedelta(days=2)))
        at = max(closes, at + _INSTANT)
    return next_opening(calendar, at)
