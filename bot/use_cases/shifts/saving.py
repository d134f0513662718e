"""A change of somebody's shifts: saved, written down for ever, told, and undone by one press."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import Action
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import ShiftChangeId, derive
from bot.domain.people import Person
from bot.domain.roster import gaps, planned
from bot.domain.shifts.change import Presence, ShiftChange
from bot.domain.shifts.load import overloads
from bot.effects import Effect, Say, Urgency
from bot.events import ButtonPressed, CommandGiven, Event
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.asking import Asked, may_plan, of
from bot.use_cases.shifts.looking_ahead import roused, watched
from bot.use_cases.shifts.showing import gaps_text, load_text, state_text
from bot.use_cases.speaking import answered, button, overheard, settled_by, tell

FORESEEN = timedelta(days=62)  # gaps are told so far ahead
UNPLANNED = timedelta(hours=4)  # on shift without a plan
Buttons = tuple[tuple[Button, ...], ...]


def presence(person: Person) -> Presence:
    """What decides when the person is on shift."""
    return Presence(person.plan, person.duty, person.duty_until)


def change_id(key: str) -> ShiftChangeId:
    """The change that an event, or a form however often it is sent, makes."""
    return ShiftChangeId(derive(key, "shift"))


def saved(
    key: str, actor: Person, person: Person, after: Presence, now: datetime
) -> tuple[Person, ShiftChange]:
    """The person as they are now, and the record of it."""
    if after.until is not None:  # as exactly as it is kept
        after = replace(after, until=after.until.astimezone(UTC).replace(microsecond=0))
    changed = replace(person, plan=after.plan, duty=after.duty, duty_until=after.until)
    change = ShiftChange(
        id=change_id(key),
        person=person.id,
        actor=actor.id,
        at=now,
        before=presence(person),
        after=after,
    )
    return changed, change


def undo_button(change: ShiftChange) -> Buttons:
    """One press makes it as it was."""
    return ((button("button-undo-shift", Action.UNDO_SHIFT, change.id),),)


def changed(
    event: CommandGiven, actor: Person, asked: Asked, after: Presence, text: Text, now: datetime
) -> Decision:
    """Save it; whoever did it can undo it, and whom it concerns is told, each alone."""
    person, change = saved(event.key, actor, asked.person, after, now)
    said = with_gaps(text, person, asked, now)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, change),
        effects=(
            tell(event, said, actor.language, undo_button(change)),
            *following_from(actor, person, asked, text, now),
        ),
    )


def following_from(
    actor: Person, person: Person, asked: Asked, text: Text, now: datetime
) -> tuple[Effect, ...]:
    """What a change leads to: whom it concerns is told, and the desk looks at other times again."""
    effects = (*told(actor, person, asked.chat, text), *watched(person, asked.team, now))
    if asked.team is None:
        return effects
    opened = _gaps(person, asked, now)
    warned = (
        Say(
            to=chat,
            text=Text("gap-by", {"by": actor.name, "name": person.name, "gap": opened}),
            language=each.language,
            urgency=Urgency.REMINDER,
        )
        for each, chat in asked.menders
        if opened is not None and each.id not in {actor.id, person.id}
    )
    people = asked.others(person)
    return (*effects, *warned, *roused(asked.waiting, people, asked.team, now))


def with_gaps(text: Text, person: Person, asked: Asked, now: datetime) -> Text:
    """A changed plan, where it is much for the person, and when it leaves the team alone."""
    text = with_load(text, person, asked, now)
    opened = _gaps(person, asked, now)
    return text if opened is None else Text("shifts-with-gap", {"said": text, "gap": opened})


def with_load(text: Text, person: Person, asked: Asked, now: datetime) -> Text:
    """A changed plan, and where it is much for the person that was not before."""
    team = asked.team
    if team is None or not person.plan.is_own or person.plan == asked.person.plan:
        return text
    zone = person.plan.zone if person.plan.week else team.calendar.zone
    since = now.astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    since -= timedelta(days=since.weekday())  # so that this week is counted as a whole
    before, after = (
        overloads(planned(each, team, since.astimezone(UTC), now + FORESEEN), zone)
        for each in (asked.person, person)
    )
    fresh = [each for each in after if each not in before]
    if not fresh:
        return text
    return Text("shifts-with-load", {"said": text, "load": load_text(fresh, person.name, zone)})


def _gaps(person: Person, asked: Asked, now: datetime) -> Text | None:
    """When nobody is planned any more while the team is open, that somebody was planned before."""
    team = asked.team
    if team is None or person.plan == asked.person.plan:
        return None
    until = now + FORESEEN
    before = gaps(asked.people, team, now, until)
    fresh = [each for each in gaps(asked.others(person), team, now, until) if each not in before]
    return gaps_text(fresh, team) if fresh else None


def told(actor: Person, person: Person, chat: Address | None, text: Text) -> tuple[Effect, ...]:
    """Somebody whose shifts another person has changed reads it."""
    if chat is None:
        return ()
    words = Text("shifts-by", {"by": actor.name, "said": text})
    return (Say(to=chat, text=words, language=person.language, urgency=Urgency.CLIENT),)


def alone(event: CommandGiven, decision: Decision, actor: Person, chat: Address | None) -> Decision:
    """What was about to be said in a group is written to the actor alone."""
    if not overheard(event):
        return decision
    if chat is None:
        return answered(event, Text("only-in-private"), actor)
    effects = tuple(
        replace(each, to=chat, language=actor.language, reply_to=None)
        if isinstance(each, Say) and each.to == event.place.address
        else each
        for each in decision.effects
    )
    here = tell(event, Text("shifts-sent"), actor.language)
    return replace(decision, effects=(*effects, here))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who wants it as it was, and what was changed of whose shifts."""

    actor: Person | None
    change: ShiftChange | None
    asked: Asked | None
    task: None = None


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read what the button stands for."""
    actor = actor_of(event.sender, read)
    change = read.shifts.change(ShiftChangeId(event.press.subject))
    person = read.people.get(change.person) if change else None
    asked = of(person, actor, read) if person and actor else None
    return Facts(actor=actor, change=change, asked=asked)


def undo(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """Make it as it was before, unless something else was changed since."""
    actor, change, asked = facts.actor, facts.change, facts.asked
    if actor is None or change is None or asked is None:
        return answered(event, Text("press-stale"), actor)
    if not may_plan(actor, asked.person):
        return answered(event, Text("refused-schedule"), actor, alert=True)
    if presence(asked.person) != change.after:
        return answered(event, Text("shift-changed-since"), actor, alert=True)
    person, undone = saved(event.key, actor, asked.person, change.before, now)
    text = Text("shift-undone", {"state": state_text(person, asked.team, now)})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, undone),
        effects=(
            tell(event, text, actor.language),
            *settled_by(event),
            *following_from(actor, person, asked, text, now),
        ),
    )


def chat_of(event: Event, actor: Person, read: Reader) -> Address | None:
    """Where the actor reads alone, on this platform if they can."""
    platform = event.place.address.platform if isinstance(event, CommandGiven) else ""
    return private_chat(actor, read, platform)
