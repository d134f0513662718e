"""People's time: timers, of which one of a person runs at most, and entries."""

from datetime import date

from bot.domain.ids import PersonId, SheetId, TaskId, TimeId, TimerId
from bot.domain.timesheet.entry import Source, TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, Timesheet
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session
from storage.sheets import read_act, read_sheet


class StoredTimesheets:
    """The `Timesheets` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def timer(self, timer: TimerId) -> Timer | None:
        """One timer."""
        row = self._session.one("timesheets.timer", id=timer)
        return None if row is None else _timer(row)

    def running(self, person: PersonId) -> Timer | None:
        """The person's timer that runs."""
        row = self._session.one("timesheets.running", person=person)
        return None if row is None else _timer(row)

    def entry(self, entry: TimeId) -> TimeEntry | None:
        """One entry, even if it was removed."""
        row = self._session.one("timesheets.entry", id=entry)
        return None if row is None else _entry(row)

    def by_number(self, number: int) -> TimeEntry | None:
        """The same by its number."""
        row = self._session.one("timesheets.by_number", number=number)
        return None if row is None else _entry(row)

    def of_week(self, person: PersonId, week: date) -> tuple[TimeEntry, ...]:
        """What counts in the timesheet of the week that begins on this Monday."""
        rows = self._session.all("timesheets.of_week", person=person, week=week.isoformat())
        return tuple(map(_entry, rows))

    def of_day(self, person: PersonId, day: date) -> tuple[TimeEntry, ...]:
        """What was worked on a day, in whichever timesheet it counts."""
        rows = self._session.all("timesheets.of_day", person=person, day=day.isoformat())
        return tuple(map(_entry, rows))

    def of_task(self, task: TaskId) -> tuple[TimeEntry, ...]:
        """Everybody's entries on a task, by day."""
        return tuple(map(_entry, self._session.all("timesheets.of_task", task=task)))

    def running_on(self, task: TaskId) -> tuple[Timer, ...]:
        """Everybody's timers that run on a task."""
        return tuple(map(_timer, self._session.all("timesheets.running_on", task=task)))

    def between(self, since: date, until: date) -> tuple[TimeEntry, ...]:
        """Everybody's entries of these days, the last one included."""
        days = {"since": since.isoformat(), "until": until.isoformat()}
        return tuple(map(_entry, self._session.all("timesheets.between", **days)))

    def corrections(self, entry: TimeId) -> tuple[TimeEntry, ...]:
        """The differences by which an entry was corrected after its week was approved."""
        return tuple(map(_entry, self._session.all("timesheets.corrections", entry=entry)))

    def next_number(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("timesheets.next_number")
        return int(row["number"]) if row is not None else 1

    def sheet(self, person: PersonId, week: date) -> Timesheet | None:
        """The person's timesheet of a week."""
        row = self._session.one("timesheets.sheet", person=person, week=week.isoformat())
        return None if row is None else read_sheet(row)

    def sheet_by_number(self, number: int) -> Timesheet | None:
        """One timesheet."""
        row = self._session.one("timesheets.sheet_by_number", number=number)
        return None if row is None else read_sheet(row)

    def sheets(self, person: PersonId, since: date) -> tuple[Timesheet, ...]:
        """The person's timesheets of that week and later ones."""
        rows = self._session.all("timesheets.sheets", person=person, since=since.isoformat())
        return tuple(map(read_sheet, rows))

    def handed_in(self) -> tuple[Timesheet, ...]:
        """Those that wait to be judged, the oldest week first."""
        return tuple(map(read_sheet, self._session.all("timesheets.handed_in")))

    def acts(self, sheet: SheetId) -> tuple[SheetAct, ...]:
        """What was done with a timesheet, in order."""
        return tuple(map(read_act, self._session.all("timesheets.acts", sheet=sheet)))

    def next_sheet(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("timesheets.next_sheet")
        return int(row["number"]) if row is not None else 1


def save_timer(session: Session, timer: Timer) -> None:
    """Write a timer; raises StaleStateError, also where another one of the person runs."""
    keep(
        session,
        "timesheets.timer",
        timer.revision,
        id=timer.id,
        person=timer.person,
        task=timer.task,
        zone=timer.zone,
        started_at=millis(timer.started_at),
        seen_at=millis(timer.seen_at),
        asked_at=maybe_millis(timer.asked_at),
        looks=timer.looks,
        stopped_at=maybe_millis(timer.stopped_at),
    )


def save_time(session: Session, entry: TimeEntry) -> None:
    """Write an entry; raises StaleStateError."""
    keep(
        session,
        "timesheets.entry",
        entry.revision,
        id=entry.id,
        number=entry.number,
        person=entry.person,
        task=entry.task,
        day=entry.day.isoformat(),
        zone=entry.zone,
        week=entry.week.isoformat(),
        seconds=entry.seconds,
        started_at=maybe_millis(entry.started_at),
        ended_at=maybe_millis(entry.ended_at),
        note=words(entry.note),
        source=entry.source,
        billable=entry.billable,
        corrects=entry.corrects,
        reason=words(entry.reason),
        added_by=entry.added_by,
        added_at=millis(entry.added_at),
        removed_by=entry.removed_by,
        removed_at=maybe_millis(entry.removed_at),
    )


def _timer(row: Row) -> Timer:
    return Timer(
        id=row["id"],
        person=row["person"],
        task=row["task"],
        zone=row["zone"],
        started_at=instant(row["started_at"]),
        seen_at=instant(row["seen_at"]),
        asked_at=maybe_instant(row["asked_at"]),
        looks=row["looks"],
        stopped_at=maybe_instant(row["stopped_at"]),
        revision=row["revision"],
    )


def _entry(row: Row) -> TimeEntry:
    return TimeEntry(
        id=row["id"],
        number=row["number"],
        person=row["person"],
        task=row["task"],
        day=date.fromisoformat(row["day"]),
        zone=row["zone"],
        week=date.fromisoformat(row["week"]),
        seconds=row["seconds"],
        started_at=maybe_instant(row["started_at"]),
        ended_at=maybe_instant(row["ended_at"]),
        note=row["note"],
        source=Source(row["source"]),
        billable=bool(row["billable"]),
        corrects=row["corrects"],
        reason=row["reason"],
        added_by=row["added_by"],
        added_at=instant(row["added_at"]),
        removed_by=row["removed_by"],
        removed_at=maybe_instant(row["removed_at"]),
        revision=row["revision"],
    )
