"""Time off: `/timeoff 24 Dec - 2 Jan` takes it, `/timeoff cancel 24 Dec` takes it back."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Args, Text
from bot.decision import Decision
from bot.domain.people import Person
from bot.domain.shifts.plan import Plan, TimeOff
from bot.domain.shifts.reading import CANCEL, UnclearShiftsError, read_off
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.shifts import calendars_in
from bot.use_cases.shifts.asking import Asked, asked
from bot.use_cases.shifts.planning import NOON, Facts, hindered
from bot.use_cases.shifts.saving import alone, changed, chat_of, presence
from bot.use_cases.shifts.showing import off_text
from bot.use_cases.speaking import answered


def load(event: CommandGiven, read: Reader) -> Facts | calendars_in.Facts:
    """Find out whose time off is meant, or which calendar."""
    if calendars_in.is_meant(event):
        return calendars_in.load(event, read)
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None, asked=None)
    found = asked(event.words, actor, read, _reads)
    return Facts(actor=actor, asked=found, chat=chat_of(event, actor, read))


def _reads(words: str) -> bool:
    """Whether these are days, and no name."""
    if CANCEL.match(words):
        return True
    try:
        read_off(words, NOON)
    except UnclearShiftsError:
        return False
    return True


def decide(event: CommandGiven, facts: Facts | calendars_in.Facts, now: datetime) -> Decision:
    """Take days off or give them back, and tell the actor alone."""
    if isinstance(facts, calendars_in.Facts):
        return calendars_in.decide(event, facts, now)
    actor, about = facts.actor, facts.asked
    if actor is None or about is None:
        return answered(event, Text("time-off-how"), actor)
    return alone(event, _decided(event, actor, about, now), actor, facts.chat)


def _decided(event: CommandGiven, actor: Person, about: Asked, now: datetime) -> Decision:
    hindrance = hindered(actor, about)
    if hindrance is None and not about.words:
        hindrance = Text("time-off-how")
    if hindrance is not None:
        return answered(event, hindrance, actor)
    outcome = _rested(actor, about, now)
    if isinstance(outcome, Text):
        return answered(event, outcome, actor)
    plan, text = outcome
    return changed(event, actor, about, replace(presence(about.person), plan=plan), text, now)


def _rested(actor: Person, about: Asked, now: datetime) -> tuple[Plan, Text] | Text:
    """The plan with the days off or without them and the sentence about it, or why not."""
    here = now.astimezone(ZoneInfo(about.zone))
    plan = about.person.plan.since(here.date())
    cancelled = CANCEL.match(about.words)
    words = about.words[cancelled.end() :] if cancelled else about.words
    try:
        off = read_off(words, here)
    except UnclearShiftsError as error:
        return Text("time-off-unclear", {"words": error.words})
    if not cancelled:
        if plan.is_full:
            return Text("shifts-too-many")
        return plan.with_off(off), off_set(actor, about, off)
    taken = next((each for each in plan.off if each.has(off.first)), None)
    if taken is None:
        return Text("time-off-none", {"words": words})
    args: Args = {"name": about.person.name, "days": off_text(taken)}
    key = "time-off-back" if actor.id == about.person.id else "time-off-back-of"
    return plan.without_off(off.first), Text(key, args)


def off_set(actor: Person, about: Asked, off: TimeOff) -> Text:
    """Days off as they are taken."""
    key = "time-off-set" if actor.id == about.person.id else "time-off-set-of"
    return Text(key, {"name": about.person.name, "days": off_text(off)})
