"""What must be true after a fortnight, looked up in the rows that are left."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.targets import DEFAULT_TARGETS, ClockKind, Priority
from bot.ports.channel import NewPost
from tests.fortnight.reference import Minutes
from tests.fortnight.town import FIRST, TEAMS, Lines

ENDS = {"cancel", "dismiss", "merge"}
PAUSED = {"waiting", "on_hold"}
HELD = {"claimed", "in_progress", "waiting", "on_hold"}
OVER = {"closed", "cancelled", "dismissed", "merged"}
AHEAD = 60  # days after the first for which minutes are counted: promises reach beyond the end
EXACT = timedelta(milliseconds=1)  # as instants are kept


class Rows:
    """The database that the desk has left."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.row_factory = sqlite3.Row
        self.tasks = {each["id"]: each for each in self.all("SELECT * FROM task")}
        self.journal: dict[str, list[sqlite3.Row]] = defaultdict(list)
        for each in self.all("SELECT * FROM journal ORDER BY seq"):
            self.journal[each["task"]].append(each)

    def all(self, statement: str) -> list[sqlite3.Row]:
        return self._connection.execute(statement).fetchall()

    def count(self, statement: str) -> dict[str, int]:
        return {str(key): size for key, size in self._connection.execute(statement)}

    def close(self) -> None:
        self._connection.close()


def all_hold(rows: Rows, lines: Lines, end: datetime) -> list[str]:
    """Everything at once; what does not hold is told in words."""
    return [
        *nothing_waits(rows),
        *every_act_has_one_fate(rows, lines),
        *one_holder(rows),
        *none_forgotten(rows),
        *reminders_once(rows, lines, end),
        *deadlines(rows),
    ]


def nothing_waits(rows: Rows) -> Iterator[str]:
    for table, fine in (("inbox", {"done"}), ("outbox", {"sent", "settled", "done"})):
        states = rows.count(f"SELECT state, COUNT(*) FROM {table} GROUP BY state")  # noqa: S608
        for state in states.keys() - fine:
            yield f"{table}: {states[state]} rows are {state}"


def every_act_has_one_fate(rows: Rows, lines: Lines) -> Iterator[str]:
    handled = {each["key"]: each["disposition"] for each in rows.all("SELECT * FROM inbox")}
    for key in lines.events:
        if not handled.get(key):
            yield f"{key} has no disposition"


def one_holder(rows: Rows) -> Iterator[str]:
    """The journal is a chain, and nobody claims what somebody holds."""
    for task, entries in rows.journal.items():
        number, status = rows.tasks[task]["number"], None
        for each in entries:
            if each["before"] is not None and each["before"] != status:
                yield f"#{number}: {each['act']} from {each['before']} while it was {status}"
            if each["act"] == "claim" and status != "new":
                yield f"#{number}: claimed by {each['actor']} while it was {status}"
            status = each["after"]
        if status != rows.tasks[task]["status"]:
            yield f"#{number}: {rows.tasks[task]['status']}, its journal ends with {status}"
        stands, holder = rows.tasks[task]["status"], rows.tasks[task]["holder"]
        if (stands in HELD and holder is None) or (stands == "new" and holder is not None):
            yield f"#{number}: {stands}, held by {holder}"


def none_forgotten(rows: Rows) -> Iterator[str]:
    """Whatever is not over will be looked at again, or a manager was told that nobody takes it."""
    awaited = {
        each["subject"]: each["kind"]
        for each in rows.all(
            "SELECT * FROM reminder WHERE state = 'pending' AND kind NOT IN ('due', 'memo')"
        )
    }
    told = {
        task
        for task, entries in rows.journal.items()
        if any(each["act"] == "unresolved" for each in entries)
    }
    for task, row in rows.tasks.items():
        if row["status"] not in OVER and task not in awaited and task not in told:
            acts = [each["act"] for each in rows.journal[task]]
            yield f"#{row['number']} is {row['status']} and forgotten: {acts}"


def reminders_once(rows: Rows, lines: Lines, end: datetime) -> Iterator[str]:
    """Each came when it was due, was looked at once, and what it said was said once."""
    fired = Counter(
        each["key"] for each in rows.all("SELECT key FROM inbox WHERE key LIKE 'reminder:%'")
    )
    for each in rows.all("SELECT * FROM reminder"):
        due = instant(each["due_at"])
        if each["state"] == "fired" or (each["state"] == "pending" and due <= end):
            yield f"{each['key']} was due at {due} and is {each['state']}"
        if each["state"] == "handled" and fired[f"reminder:{each['key']}"] != 1:
            yield f"{each['key']} came {fired['reminder:' + each['key']]} times"
    for each in rows.all("SELECT * FROM inbox WHERE key LIKE 'reminder:%'"):
        late = instant(each["handled_at"]) - instant(each["at"])
        # What a warning is for may be over when it is set: the client has just said "urgent".
        if late > timedelta(minutes=5) and not each["key"].startswith("reminder:due:"):
            yield f"{each['key']} came {late} late"
    said = Counter(parcel.marker for _, parcel in lines.attempts if isinstance(parcel, NewPost))
    for marker, times in said.items():
        if times > 1:
            yield f"{marker} was said {times} times"


def deadlines(rows: Rows) -> Iterator[str]:
    """Every clock that ever ran is due when minutes counted one by one say it is."""
    counted = {name: Minutes(*TEAMS[name], FIRST, AHEAD) for name in TEAMS}
    for each in rows.all("SELECT * FROM clock"):
        task = rows.tasks[each["task"]]
        kind, started = ClockKind(each["kind"]), instant(each["started_at"])
        stopped = instant(each["stopped_at"]) if each["stopped_at"] is not None else None
        entries = [e for e in rows.journal[each["task"]] if e["round"] <= each["round"]]
        promise = DEFAULT_TARGETS[priority_at(entries, stopped)].of(kind)
        own = [e for e in entries if e["round"] == each["round"]]
        pauses = []
        if kind is ClockKind.COMPLETE:
            pauses = pauses_in(own, stopped, finished=each["credited_to"] is not None)
        expected = counted[task["team"]].due(started, promise, pauses)
        due = instant(each["due_at"])
        if abs(due - expected) > EXACT:
            yield (
                f"#{task['number']} {kind} {each['round']}.{each['part']}: due {due}, "
                f"by the minutes {expected}; since {started}, {promise}, pauses {pauses}"
            )


def priority_at(entries: list[sqlite3.Row], at: datetime | None) -> Priority:
    """How pressing the task was while the clock ran."""
    priority = Priority.NORMAL
    for each in entries:
        if each["act"] == "prioritise" and (at is None or instant(each["at"]) <= at):
            priority = Priority(each["detail"].partition(">")[2])
    return priority


def pauses_in(
    entries: list[sqlite3.Row], stopped: datetime | None, *, finished: bool
) -> list[tuple[datetime, datetime]]:
    """When the task waited or was on hold; only finishing ends a pause that lasts to the end."""
    found: list[tuple[datetime, datetime]] = []
    since: tuple[datetime, str] | None = None
    for each in entries:
        at = instant(each["at"])
        if each["act"] in ENDS or (stopped is not None and at > stopped):
            break
        if since is not None and each["after"] != since[1]:
            found.append((since[0], at))
            since = None
        if since is None and each["after"] in PAUSED:
            since = (at, each["after"])
    if since is not None and stopped is not None and finished:
        found.append((since[0], max(since[0], stopped)))
    return found


def instant(millis: int) -> datetime:
    return datetime.fromtimestamp(millis / 1000, UTC)
