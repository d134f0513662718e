"""A change of somebody's shifts: saved, written down for ever, told, and undone by one press."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.buttons import Action
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import ShiftChangeId, derive
from bot.domain.people import Person
from bot.domain.shifts.change import Presence, ShiftChange
from bot.effects import Effect, Say, Urgency
from bot.events import ButtonPressed, CommandGiven, Event
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.asking import Asked, may_plan, of
from bot.use_cases.shifts.showing import state_text
from bot.use_cases.speaking import answered, button, overheard, settled_by, tell

Buttons = tuple[tuple[Button, ...], ...]


def presence(person: Person) -> Presence:
    """What decides when the person is on shift."""
    return Presence(person.plan, person.duty, person.duty_until)


def saved(
    key: str, actor: Person, person: Person, after: Presence, now: datetime
) -> tuple[Person, ShiftChange]:
    """The person as they are now, and the record of it."""
    if after.until is not None:  # as exactly as it is kept
        after = replace(after, until=after.until.astimezone(UTC).replace(microsecond=0))
    changed = replace(person, plan=after.plan, duty=after.duty, duty_until=after.until)
    change = ShiftChange(
        id=ShiftChangeId(derive(key, "shift")),
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
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, change),
        effects=(
            tell(event, text, actor.language, undo_button(change)),
            *told(actor, person, asked.chat, text),
        ),
    )


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
            *told(actor, person, asked.chat, text),
        ),
    )


def chat_of(event: Event, actor: Person, read: Reader) -> Address | None:
    """Where the actor reads alone, on this platform if they can."""
    platform = event.place.address.platform if isinstance(event, CommandGiven) else ""
    return private_chat(actor, read, platform)
