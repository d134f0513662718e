"""Where days off come from: a calendar that is followed, or a file that is read once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from bot.domain.conversation import FileRef
from bot.domain.ids import CalendarSourceId, PersonId
from bot.domain.shifts.plan import MOST, Plan, TimeOff, times_off

EVERY = timedelta(hours=3)  # a calendar is looked at again
SELDOM = timedelta(days=1)  # at the latest, where it cannot be read
WHOLE = timedelta(days=7)  # what has not changed is read all the same, as days come nearer
PATIENT = 3  # failures in a row, before anything is said of a calendar that could be read once


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSource:
    """One person's calendar. Whoever has the `address` reads it all, so it is never shown.

    `taken` are the days that came from it, even where the person has taken them back since.
    `trouble` is what the person was told to be wrong with it.
    """

    id: CalendarSourceId
    person: PersonId
    address: str = field(default="", repr=False)
    file: FileRef | None = None
    made_at: datetime
    next_at: datetime
    read_at: datetime | None = None
    etag: str = ""
    modified: str = ""
    taken: tuple[date, ...] = ()
    trouble: str = ""
    failures: int = 0
    ended_at: datetime | None = None
    revision: int = 0

    @property
    def called(self) -> str:
        """By what it can be told without giving it away: its host, or the file's name."""
        if self.file is not None:
            return self.file.name
        return urlsplit(self.address).hostname or ""

    def asks_whether_changed(self, now: datetime) -> bool:
        """Whether it need not be read where nothing has changed since."""
        return self.read_at is not None and now - self.read_at < WHOLE


@dataclass(frozen=True, slots=True)
class Merged:
    """A plan with a calendar's days off, the days that came from it, and what is new in both."""

    plan: Plan
    taken: tuple[date, ...]
    added: tuple[TimeOff, ...]
    gone: tuple[TimeOff, ...]


def merged(
    plan: Plan, taken: Iterable[date], found: Iterable[TimeOff], today: date
) -> Merged | None:
    """Take what the calendar has and give back what it had; None where that is too much to keep.

    What came from it and was taken back by the person stays so. What the person had off anyway is
    theirs, whatever becomes of it in the calendar.
    """
    known = {day for each in plan.off for day in each.days()}
    had = {day for day in taken if day >= today}
    wanted = {day for each in found for day in each.days() if day >= today}
    added = wanted - had - known
    gone = (had - wanted) & known
    after = plan.without_days(gone)
    new = times_off(added)
    for each in new:
        after = after.with_off(each)
    if len(after.off) > max(MOST, len(plan.off)):
        return None
    return Merged(after, tuple(sorted((had & wanted) | added)), new, times_off(gone))
