"""The form of somebody's week: on which days from when to when, and in which time zone."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.hours import zone_exists
from bot.domain.people import Person
from bot.domain.shifts.change import Presence, ShiftChange
from bot.domain.shifts.reading import UnclearShiftsError, read_week
from bot.domain.team import Team
from bot.forms import Field, FieldKind, Form, FormName
from bot.ports.reader import Reader
from bot.use_cases.forms.room import Entry, Errors, Filled, Inquiry, form_key, only_words
from bot.use_cases.shifts.asking import Asked, by_id
from bot.use_cases.shifts.planning import hindered, set_text, unclear, with_week
from bot.use_cases.shifts.saving import (
    change_id,
    following_from,
    presence,
    saved,
    undo_button,
    with_gaps,
)

WEEK, ZONE = "week", "zone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who plans whose week, and what the same form has changed before."""

    actor: Person | None
    asked: Asked | None
    made: ShiftChange | None = None

    @property
    def hindrance(self) -> Text | None:
        """Why there is nothing to fill in, if so."""
        if self.actor is None or self.asked is None:
            return Text("shift-no-team")
        return hindered(self.actor, self.asked)


def load(inquiry: Inquiry, read: Reader) -> Facts:
    """Read whose week the form was opened for; the actor's own where nobody is named."""
    actor = inquiry.actor
    return Facts(
        actor=actor,
        asked=by_id(inquiry.subject, actor, read) if actor else None,
        made=read.shifts.change(change_id(form_key(inquiry.instance))),
    )


def form(facts: Facts) -> Form:
    """The days in words, and where the clock is that they go by."""
    asked = facts.asked
    if facts.hindrance is not None or asked is None:
        return only_words(facts.hindrance or Text("shift-no-team"))
    return Form(
        name=FormName.WEEK,
        title=Text("form-week"),
        subject=asked.person.id,
        fields=(
            Field(
                name=WEEK,
                label=label("form-week-days", facts.actor, asked),
                hint=Text("form-week-hint"),
            ),
            Field(
                name=ZONE,
                label=Text("form-week-zone"),
                kind=FieldKind.LINE,
                required=False,
                hint=Text("form-week-zone-hint", {"zone": asked.zone}),
                initial=asked.zone,
            ),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Plan the week; what is unclear is said at its field."""
    asked, team = facts.asked, facts.asked.team if facts.asked else None
    if facts.hindrance is not None or asked is None or team is None:
        return {WEEK: facts.hindrance or Text("shift-no-team")}
    if facts.made is not None:
        return again(entry, asked, team, facts.made, now)
    zone = words_of(entry, ZONE)
    if zone and not zone_exists(zone):
        return {ZONE: Text("shifts-zone", {"words": zone})}
    try:
        week = read_week(words_of(entry, WEEK))
    except UnclearShiftsError as error:
        return {WEEK: unclear(error, asked)}
    plan = with_week(asked, replace(week, zone=week.zone or zone), team, asked.person.plan)
    after = replace(presence(asked.person), plan=plan)
    text = set_text(entry.actor, replace(asked.person, plan=plan), team, now)
    return filled(entry, asked, after, text, now)


def label(key: str, actor: Person | None, asked: Asked) -> Text:
    """A question to whom it is about, or about somebody else."""
    if actor is not None and actor.id == asked.person.id:
        return Text(key)
    return Text(f"{key}-of", {"name": asked.person.name})


def filled(entry: Entry, asked: Asked, after: Presence, text: Text, now: datetime) -> Filled:
    """The same from a form, whose key makes the change once however often it is sent."""
    person, change = saved(entry.key, entry.actor, asked.person, after, now)
    decision = Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, change),
        effects=following_from(entry.actor, person, asked, text, now),
    )
    said = with_gaps(text, person, asked, now)
    return Filled(decision=decision, said=said, buttons=undo_button(change))


def again(entry: Entry, asked: Asked, team: Team, made: ShiftChange, now: datetime) -> Filled:
    """A form that is sent once more changes nothing more."""
    text = set_text(entry.actor, asked.person, team, now)
    decision = Decision(disposition=Disposition.ANSWERED)
    return Filled(decision=decision, said=text, buttons=undo_button(made))


def words_of(entry: Entry, name: str) -> str:
    """What was said in a field, on one line."""
    return " ".join(each.text for each in entry.said.get(name, ())).strip()
