"""Planning: `/shifts` shows a plan, sets a week or one day, and takes them back."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.people import Person
from bot.domain.shifts.plan import Plan
from bot.domain.shifts.reading import (
    CANCEL,
    UnclearShiftsError,
    Week,
    read_day,
    read_off,
    read_week,
)
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.shifts.asking import Asked, asked, may_plan
from bot.use_cases.shifts.saving import alone, changed, chat_of, presence
from bot.use_cases.shifts.showing import plan_text
from bot.use_cases.speaking import answered, tell

NONE = frozenset({"none", "no", "keine", "kein", "нет", "без смен"})
NOON = datetime(2026, 1, 1, 12, tzinfo=ZoneInfo("UTC"))  # whether words are a day depends on none


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who says what of whose shifts; `chat` is the actor's own."""

    actor: Person | None
    asked: Asked | None
    chat: Address | None = None
    task: None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Find out whose shifts are meant."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None, asked=None)
    found = asked(event.words, actor, read, _reads)
    return Facts(actor=actor, asked=found, chat=chat_of(event, actor, read))


def _reads(words: str) -> bool:
    """Whether these are shifts or days, and no name."""
    if words.casefold() in NONE or CANCEL.match(words):
        return True
    for reading in (
        read_week,
        lambda said: read_day(said, NOON),
        lambda said: read_off(said, NOON),
    ):
        try:
            reading(words)
        except UnclearShiftsError as error:
            if error.why == "long":
                return True
        else:
            return True
    return False


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show or change the plan, and tell the actor alone."""
    actor, about = facts.actor, facts.asked
    if actor is None or about is None:
        return answered(event, Text("shifts-how"), actor)
    return alone(event, _decided(event, actor, about, now), actor, facts.chat)


def _decided(event: CommandGiven, actor: Person, about: Asked, now: datetime) -> Decision:
    hindrance = hindered(actor, about)
    if hindrance is not None or about.team is None:
        return answered(event, hindrance or Text("shift-no-team"), actor)
    if not about.words:
        return _shown(event, actor, about, about.team, now)
    outcome = planned(about, about.team, now)
    if isinstance(outcome, Text):
        return answered(event, outcome, actor)
    text = set_text(actor, replace(about.person, plan=outcome), about.team, now)
    after = replace(presence(about.person), plan=outcome)
    return changed(event, actor, about, after, text, now)


def hindered(actor: Person, about: Asked) -> Text | None:
    """Why the actor cannot look at or change these shifts, if so."""
    if about.several:
        return Text("shifts-several", {"names": ", ".join(each.name for each in about.several)})
    if not may_plan(actor, about.person):
        return Text("refused-schedule")
    return Text("shift-no-team") if about.team is None else None


def set_text(actor: Person, person: Person, team: Team, now: datetime) -> Text:
    """A plan as it is from now on."""
    key = "shifts-set" if actor.id == person.id else "shifts-set-of"
    return Text(key, {"name": person.name, "plan": plan_text(person, team, now)})


def _shown(event: CommandGiven, actor: Person, about: Asked, team: Team, now: datetime) -> Decision:
    key = "shifts-own" if actor.id == about.person.id else "shifts-of"
    plan = plan_text(about.person, team, now)
    text = Text(key, {"name": about.person.name, "plan": plan})
    effect = tell(event, text, actor.language, plan_buttons(about.person))
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))


def plan_buttons(person: Person) -> tuple[tuple[Button, ...], ...]:
    """The two forms of a plan."""
    week = Button(Text("button-plan-week"), Press(Action.PLAN_WEEK, person.id))
    return ((week, Button(Text("button-plan-off"), Press(Action.PLAN_OFF, person.id))),)


def planned(about: Asked, team: Team, now: datetime) -> Plan | Text:
    """The plan as the words have it, or why they cannot."""
    plan, here = about.person.plan, now.astimezone(ZoneInfo(about.zone))
    kept = plan.since(here.date())
    if about.words.casefold() in NONE:
        return kept.with_week("", ())
    if cancelled := CANCEL.match(about.words):
        return _without(kept, about.words[cancelled.end() :], here)
    try:
        return with_week(about, read_week(about.words), team, kept)
    except UnclearShiftsError as error:
        problem = error
    try:
        day = read_day(about.words, here)
    except UnclearShiftsError as error:
        return unclear(problem if error.why == "unclear" else error, about)
    return Text("shifts-too-many") if kept.is_full else kept.with_day(day.day, day.spans)


def with_week(about: Asked, week: Week, team: Team, plan: Plan) -> Plan:
    """Another week, in the zone that was named, else the one that held before."""
    person = about.person
    return plan.with_week(week.zone or plan.zone or person.zone or team.calendar.zone, week.days)


def unclear(error: UnclearShiftsError, about: Asked) -> Text:
    """What was not understood, and how it is written."""
    return Text(f"shifts-{error.why}", {"words": error.words, "all": about.words})


def _without(plan: Plan, words: str, now: datetime) -> Plan | Text:
    """One day as the week has it."""
    try:
        day = read_off(words, now).first
    except UnclearShiftsError as error:
        return Text("shifts-unclear", {"words": error.words, "all": words})
    if day not in dict(plan.days):
        return Text("shifts-no-day", {"words": words})
    return plan.without_day(day)
