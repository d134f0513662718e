"""`/time`: one's own entries of the week, and new ones in words; others read none of it."""

from datetime import datetime

from bot.cards import Day, Lasting, Lines, Text, Word
from bot.decision import Decision, Disposition
from bot.domain.ids import TimeId, derive
from bot.domain.people import Person
from bot.domain.timesheet.entry import (
    LONGEST,
    NOTE,
    Source,
    TimeEntry,
    laid,
    lasted,
    monday,
    total,
)
from bot.domain.timesheet.sheet import State, counting_week
from bot.domain.timesheet.spoken import Spoken
from bot.domain.writing import one_line
from bot.events import CommandGiven
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.time import correcting
from bot.use_cases.time.asking import Facts, Wish, day_of, state_of
from bot.use_cases.time.showing import alone, line, long, week_text, what

BACK = 92  # days: what is older is for the manager to settle


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Do what the words ask for."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("refused-time"), actor)
    match facts.wish:
        case Wish.LIST:
            return _listed(event, facts, actor, now)
        case Wish.ADD:
            return _added(event, facts, actor, now)
        case Wish.FIX | Wish.REMOVE:
            return correcting.decide(event, facts, actor, now)
        case Wish.UNDO:
            return correcting.undo(event, facts, actor, now)
        case Wish.BACK:
            return correcting.back(event, facts, actor)


def _listed(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """The present week with its sums."""
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    parts = (
        [week_text(facts.week, monday(facts.today), facts.tasks)]
        if facts.week
        else [Text("time-week-empty")]
    )
    if facts.running is not None:
        lasting = Lasting(lasted(facts.running.started_at, now))
        on = what(facts.running.task, facts.tasks)
        parts.append(Text("time-runs", {"what": on, "lasting": lasting}))
    text = Text("time-parts", {"lines": Lines(tuple(parts))})
    effects = alone(event, text, actor.language)
    return Decision(disposition=Disposition.ANSWERED, effects=effects)


def _added(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """A new entry, told back with Undo."""
    said = facts.said
    day = day_of(said, event.at, facts.zone) if said else None
    problem = _hindrance(facts, now)
    if problem is None and said is not None and day is not None:
        entry = _entry(event.key, facts, actor, said, now)
        problem = _clash(entry, facts, now)
        if problem is None:
            return _told(event, entry, facts, actor)
    return answered(event, problem or Text("time-how"), actor)


def _hindrance(facts: Facts, now: datetime) -> Text | None:
    """Why the words make no entry, if so."""
    said = facts.said
    if said is None or (said.seconds is None and said.span is None):
        return Text("time-how")
    if said.number is not None and facts.task is None:
        return Text("task-not-found")
    day = day_of(said, now, facts.zone)
    if day is None:
        return Text("time-no-day")
    if day > facts.today:
        return Text("time-future")
    if (facts.today - day).days > BACK:
        return Text("time-too-old", {"days": BACK})
    if len(said.note) > NOTE:
        return Text("time-note-too-long", {"most": NOTE})
    return None


def _entry(key: str, facts: Facts, actor: Person, said: Spoken, now: datetime) -> TimeEntry:
    """The entry that the words describe."""
    day = day_of(said, now, facts.zone) or facts.today
    start, end = laid(said.span, day, facts.zone) if said.span else (None, None)
    return TimeEntry(
        id=TimeId(derive(key, "time")),
        number=facts.number,
        person=actor.id,
        task=facts.task.id if facts.task else None,
        day=day,
        zone=facts.zone,
        week=counting_week(day, facts.today, facts.sheets),
        seconds=lasted(start, end) if start and end else said.seconds or 0,
        started_at=start,
        ended_at=end,
        note=one_line(said.note),
        source=Source.MANUAL,
        added_by=actor.id,
        added_at=now,
    )


def _clash(entry: TimeEntry, facts: Facts, now: datetime) -> Text | None:
    """Why the entry cannot stand beside the others of its day, if so."""
    if entry.seconds == 0:
        return Text("time-how")
    if state_of(monday(entry.day), facts) is State.SUBMITTED:
        return Text("time-handed-in")
    if entry.ended_at is not None and entry.ended_at > now:
        return Text("time-future")
    if entry.seconds + total(facts.day) > LONGEST.total_seconds():
        args: dict[str, Word] = {"day": Day(entry.day), "sum": long(total(facts.day))}
        return Text("time-day-full", args)
    for each in facts.day:
        if _overlap(each, entry):
            return Text("time-overlaps", {"entry": str(each.number)})
    return None


def _overlap(one: TimeEntry, other: TimeEntry) -> bool:
    """Whether both say when they were, and share some of it."""
    if one.started_at is None or one.ended_at is None:
        return False
    if other.started_at is None or other.ended_at is None:
        return False
    return one.started_at < other.ended_at and other.started_at < one.ended_at


def _told(event: CommandGiven, entry: TimeEntry, facts: Facts, actor: Person) -> Decision:
    """The entry is kept and told back; where others read, without its length."""
    buttons = ((correcting.undo_button(f"undo {entry.number}"),),)
    args: dict[str, Word] = {"day": Day(entry.day), "line": line(entry, facts.tasks)}
    text = Text("time-added", args)
    if entry.week != monday(entry.day):
        text = Text("time-added-late", {**args, "week": Day(entry.week)})
    if overheard(event):
        text = Text("time-added-here")
    effect = tell(event, text, actor.language, buttons, secret=True)
    return Decision(disposition=Disposition.ANSWERED, changes=(entry,), effects=(effect,))
