"""Correcting time: another entry takes an entry's place; what stood there is kept."""

from dataclasses import replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import TimeId, derive
from bot.domain.people import Person
from bot.domain.timesheet.entry import LONGEST, NOTE, Source, TimeEntry, total
from bot.domain.writing import one_line
from bot.events import CommandGiven
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.time.asking import Facts, Wish, line


def decide(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Put another length in an entry's place, or nothing."""
    entry = facts.entry
    problem = _hindrance(facts)
    if problem is not None or entry is None:
        return answered(event, problem or Text("time-no-entry"), actor)
    gone = removed(entry, actor, now)
    if facts.wish is Wish.REMOVE:
        text = Text("time-removed", {"line": line(entry, facts.tasks)})
        return _done(event, actor, text, f"back {entry.number}").plus(changes=(gone,))
    made = replace(
        entry,
        id=TimeId(derive(event.key, "time")),
        number=facts.number,
        seconds=facts.seconds or 0,
        started_at=None,
        ended_at=None,
        source=Source.MANUAL,
        corrects=entry.id,
        reason=one_line(facts.reason),
        added_by=actor.id,
        added_at=now,
        revision=0,
    )
    before, after = line(entry, facts.tasks), line(made, facts.tasks)
    text = Text("time-fixed", {"before": before, "after": after})
    return _done(event, actor, text, f"undo {made.number}").plus(changes=(gone, made))


def _hindrance(facts: Facts) -> Text | None:
    entry = facts.entry
    if entry is None or entry.removed_at is not None:
        return Text("time-no-entry")
    if facts.wish is Wish.REMOVE:
        return None
    if not facts.seconds or not facts.reason:
        return Text("time-fix-how", {"entry": str(entry.number)})
    if len(facts.reason) > NOTE:
        return Text("time-note-too-long", {"most": NOTE})
    if total(facts.day) - entry.seconds + facts.seconds > LONGEST.total_seconds():
        return Text("time-too-long")
    return None


def removed(entry: TimeEntry, actor: Person, now: datetime) -> TimeEntry:
    """The entry counts no more; that it stood there is kept."""
    return replace(entry, removed_by=actor.id, removed_at=now)


def undo(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Take a new entry back; one whose place it took stands again."""
    entry, former = facts.entry, facts.former
    if entry is None or entry.removed_at is not None:
        return answered(event, Text("time-no-entry"), actor)
    text = Text("time-undone", {"line": line(entry, facts.tasks)})
    decision = _said(event, actor, text).plus(changes=(removed(entry, actor, now),))
    if former is not None and former.removed_at is not None:
        decision = decision.plus(changes=(_standing(former),))
    return decision


def back(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    """Put an entry back that was removed, unless another one has its place."""
    entry = facts.entry
    if entry is None or entry.removed_at is None or facts.corrections:
        return answered(event, Text("time-no-entry"), actor)
    if total(facts.day) + entry.seconds > LONGEST.total_seconds():
        return answered(event, Text("time-too-long"), actor)
    text = Text("time-back", {"line": line(entry, facts.tasks)})
    return _said(event, actor, text).plus(changes=(_standing(entry),))


def _standing(entry: TimeEntry) -> TimeEntry:
    """The entry counts again."""
    return replace(entry, removed_by=None, removed_at=None)


def _done(event: CommandGiven, actor: Person, text: Text, reverse: str) -> Decision:
    """Tell what was done, and offer the reverse."""
    return _said(event, actor, text, ((undo_button(reverse),),))


def undo_button(reverse: str) -> Button:
    """Take back what was done, by the words of the command that does so."""
    return Button(Text("button-time-undo"), Press(Action.DO, "time", reverse))


def _said(
    event: CommandGiven,
    actor: Person,
    text: Text,
    buttons: tuple[tuple[Button, ...], ...] = (),
) -> Decision:
    """Where others read it, that it is done and no more."""
    said = Text("time-added-here") if overheard(event) else text
    effect = tell(event, said, actor.language, buttons, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))
