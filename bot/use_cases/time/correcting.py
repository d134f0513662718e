"""Correcting time: another entry takes an entry's place; what stood there is kept.

What was approved stays as it is: there the other entry is the difference, in a later timesheet.
"""

from dataclasses import replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Day, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import TimeId, derive
from bot.domain.people import Person
from bot.domain.timesheet.entry import LONGEST, NOTE, Source, TimeEntry, total
from bot.domain.timesheet.sheet import State, counting_week
from bot.domain.writing import one_line
from bot.events import CommandGiven
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.time.asking import Facts, Wish, state_of
from bot.use_cases.time.showing import line


def decide(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Put another length in an entry's place, or nothing."""
    entry = facts.entry
    problem = _hindrance(facts)
    if problem is not None or entry is None:
        return answered(event, problem or Text("time-no-entry"), actor)
    if state_of(entry.week, facts) is State.APPROVED:
        return _difference(event, facts, actor, entry, now)
    gone = _removed(entry, actor, now)
    before = line(entry, facts.tasks)
    if facts.wish is Wish.REMOVE:
        text = Text("time-removed", {"line": before})
        return _done(event, facts, actor, text, f"back {entry.number}").plus(changes=(gone,))
    made = replace(
        _made(event, facts, actor, entry, now),
        seconds=facts.seconds or 0,
        week=entry.week,
    )
    text = Text("time-fixed", {"before": before, "after": line(made, facts.tasks)})
    return _done(event, facts, actor, text, f"undo {made.number}").plus(changes=(gone, made))


def _hindrance(facts: Facts) -> Text | None:
    """Why the entry cannot be corrected as it was said, if so."""
    entry, former = facts.entry, facts.former
    if entry is None or entry.removed_at is not None:
        return Text("time-no-entry")
    state = state_of(entry.week, facts)
    if state is State.SUBMITTED:
        return Text("time-handed-in")
    if former is not None and former.removed_at is None:
        return Text("time-fix-original", {"entry": str(former.number)})
    if facts.wish is Wish.REMOVE and state is not State.APPROVED:
        return None
    wanted = 0 if facts.wish is Wish.REMOVE else facts.seconds
    if wanted is None or not facts.reason or (not wanted and facts.wish is Wish.FIX):
        return Text("time-fix-how", {"entry": str(entry.number)})
    if len(facts.reason) > NOTE:
        return Text("time-note-too-long", {"most": NOTE})
    if total(facts.day) - standing(facts, entry) + wanted > LONGEST.total_seconds():
        return Text("time-too-long")
    return None


def standing(facts: Facts, entry: TimeEntry) -> int:
    """What the entry comes to with its corrections."""
    return entry.seconds + total(facts.corrections)


def _made(
    event: CommandGiven, facts: Facts, actor: Person, entry: TimeEntry, now: datetime
) -> TimeEntry:
    """The entry that corrects another one, still of the same length."""
    return replace(
        entry,
        id=TimeId(derive(event.key, "time")),
        number=facts.number,
        started_at=None,
        ended_at=None,
        source=Source.MANUAL,
        corrects=entry.id,
        reason=one_line(facts.reason),
        added_by=actor.id,
        added_at=now,
        revision=0,
    )


def _difference(
    event: CommandGiven, facts: Facts, actor: Person, entry: TimeEntry, now: datetime
) -> Decision:
    """More or less time for an approved entry, which counts in a week that is still open."""
    wanted = 0 if facts.wish is Wish.REMOVE else facts.seconds or 0
    seconds = wanted - standing(facts, entry)
    if seconds == 0:
        return answered(event, Text("time-same"), actor)
    made = replace(
        _made(event, facts, actor, entry, now),
        seconds=seconds,
        week=counting_week(entry.day, facts.today, facts.sheets),
        note="",
    )
    text = Text(
        "time-corrected",
        {
            "before": line(entry, facts.tasks),
            "after": line(made, facts.tasks),
            "week": Day(made.week),
        },
    )
    return _done(event, facts, actor, text, f"undo {made.number}").plus(changes=(made,))


def _removed(entry: TimeEntry, actor: Person, now: datetime) -> TimeEntry:
    """The entry counts no more; that it stood there is kept."""
    return replace(entry, removed_by=actor.id, removed_at=now)


def undo(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Take a new entry back; one whose place it took stands again."""
    entry, former = facts.entry, facts.former
    if entry is None or entry.removed_at is not None:
        return answered(event, Text("time-no-entry"), actor)
    if (closed := _closed(entry, facts)) is not None:
        return answered(event, closed, actor)
    text = Text("time-undone", {"line": line(entry, facts.tasks)})
    decision = _said(event, facts, actor, text).plus(changes=(_removed(entry, actor, now),))
    if former is not None and former.removed_at is not None:
        decision = decision.plus(changes=(_restored(former),))
    return decision


def back(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    """Put an entry back that was removed, unless another one has its place."""
    entry = facts.entry
    if entry is None or entry.removed_at is None or facts.corrections:
        return answered(event, Text("time-no-entry"), actor)
    if (closed := _closed(entry, facts)) is not None:
        return answered(event, closed, actor)
    if total(facts.day) + entry.seconds > LONGEST.total_seconds():
        return answered(event, Text("time-too-long"), actor)
    text = Text("time-back", {"line": line(entry, facts.tasks)})
    return _said(event, facts, actor, text).plus(changes=(_restored(entry),))


def _closed(entry: TimeEntry, facts: Facts) -> Text | None:
    """Why nothing can change in the entry's week, if so."""
    match state_of(entry.week, facts):
        case State.SUBMITTED:
            return Text("time-handed-in")
        case State.APPROVED:
            return Text("time-approved", {"entry": str(entry.number)})
        case State.OPEN | State.RETURNED:
            return None


def _restored(entry: TimeEntry) -> TimeEntry:
    """The entry counts again."""
    return replace(entry, removed_by=None, removed_at=None)


def _done(event: CommandGiven, facts: Facts, actor: Person, text: Text, reverse: str) -> Decision:
    """Tell what was done, and offer the reverse."""
    return _said(event, facts, actor, text, ((undo_button(reverse),),))


def undo_button(reverse: str) -> Button:
    """Take back what was done, by the words of the command that does so."""
    return Button(Text("button-time-undo"), Press(Action.DO, "time", reverse))


def _said(
    event: CommandGiven,
    facts: Facts,
    actor: Person,
    text: Text,
    buttons: tuple[tuple[Button, ...], ...] = (),
) -> Decision:
    """Where others read it, that it is done and no more. The timesheets must be as they were."""
    said = Text("time-added-here") if overheard(event) else text
    effect = tell(event, said, actor.language, buttons, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,), guards=facts.sheets)
