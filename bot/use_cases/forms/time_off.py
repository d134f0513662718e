"""The form of time off: the first day of it, and the last."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Text
from bot.domain.shifts.reading import UnclearShiftsError, read_off
from bot.forms import Field, Form, FormName
from bot.use_cases.forms.room import Entry, Errors, Filled, only_words
from bot.use_cases.forms.week import Facts, again, filled, label, words_of
from bot.use_cases.shifts.resting import off_set
from bot.use_cases.shifts.saving import presence

FIRST, LAST = "first", "last"


def form(facts: Facts) -> Form:
    """Both days in words; one alone is one day."""
    asked = facts.asked
    if facts.hindrance is not None or asked is None:
        return only_words(facts.hindrance or Text("shift-no-team"))
    return Form(
        name=FormName.TIME_OFF,
        title=Text("form-time-off"),
        subject=asked.person.id,
        fields=(
            Field(
                name=FIRST,
                label=label("form-time-off-first", facts.actor, asked),
                hint=Text("form-time-off-hint"),
            ),
            Field(name=LAST, label=Text("form-time-off-last"), required=False),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Take the days off; what is unclear is said at its field."""
    asked = facts.asked
    if facts.hindrance is not None or asked is None:
        return {FIRST: facts.hindrance or Text("shift-no-team")}
    if facts.made is not None and asked.team is not None:
        return again(entry, asked, asked.team, facts.made, now)
    first, last = words_of(entry, FIRST), words_of(entry, LAST)
    here = now.astimezone(ZoneInfo(asked.zone))
    try:
        off = read_off(first, here)
    except UnclearShiftsError as error:
        return {FIRST: Text("time-off-unclear", {"words": error.words})}
    if last:
        try:
            off = read_off(f"{off.first} - {read_off(last, here).last}", here)
        except UnclearShiftsError as error:
            return {LAST: Text("time-off-unclear", {"words": error.words})}
    plan = asked.person.plan.since(here.date())
    if plan.is_full:
        return {FIRST: Text("shifts-too-many")}
    after = replace(presence(asked.person), plan=plan.with_off(off))
    return filled(entry, asked, after, off_set(entry.actor, asked, off), now)
