"""Digests: how the desk stands, told by itself on the mornings on which a team works."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import DAY, Calendar
from bot.domain.people import Person, Role
from bot.domain.reminders import Reminder, ReminderKind

USUAL = time(9)  # o'clock, of whoever reads it
OFF = "off"
MONDAY = 0
_LOOKED_AHEAD = 31  # days
_HALF_OF_A_DAY = range(1, 13)  # o'clock, where am or pm is said
_SAID = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>am|pm)?(?:\s*(?:uhr|h))?",
    re.IGNORECASE,
)


def digest_time(person: Person) -> time | None:
    """When the person reads it; None for never. Managers do unless they said otherwise."""
    if person.digest == OFF or person.role not in {Role.MANAGER, Role.LEAD}:
        return None
    if person.digest:
        return time.fromisoformat(person.digest)
    return USUAL if person.role is Role.MANAGER else None


def next_digest(
    person: Person, calendars: Iterable[Calendar], zone: str, now: datetime
) -> datetime | None:
    """The first such morning after now on which one of these teams opens; None when none comes."""
    at, teams = digest_time(person), tuple(calendars)
    if at is None:
        return None
    local = now.astimezone(ZoneInfo(zone))
    for number in range(_LOOKED_AHEAD):
        day = local.date() + number * DAY
        due = datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
        if due > now and any(each.spans_on(day) for each in teams):
            return due
    return None


def digest_reminder(person: Person, due: datetime, revision: int) -> Reminder:
    """One for each morning; the person's revision keeps another time apart from a dropped one."""
    return Reminder(
        subject=f"digest.{person.id}",
        kind=ReminderKind.DIGEST,
        round=revision,
        step=int(due.timestamp()) // 60,
        due_at=due,
    )


def looks_back(now: datetime, zone: str) -> timedelta:
    """On Mondays the week that is over, else the day."""
    return timedelta(days=7 if now.astimezone(ZoneInfo(zone)).weekday() == MONDAY else 1)


def read_time(words: str) -> str | None:
    """A time of day as it is kept ("08:30"), or None."""
    found = _SAID.fullmatch(words.strip())
    if found is None:
        return None
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half and hour not in _HALF_OF_A_DAY:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "pm")
    return f"{hour % 24:02}:{found['minute'] or '00'}"
