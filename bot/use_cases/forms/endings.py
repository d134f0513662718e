"""How filling in step by step ends or starts over when an answer does not lead on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address
from bot.domain.conversation import MessageKind
from bot.domain.filling import Filling
from bot.domain.people import Person
from bot.effects import Say, Urgency
from bot.events import ButtonPressed, CommandGiven, MessageReceived, ReminderDue
from bot.forms import Form
from bot.use_cases.forms.asking import asked, closed, question
from bot.use_cases.records import spoken
from bot.use_cases.speaking import answered, hushed, noticed, tell

Guided = MessageReceived | ButtonPressed | CommandGiven | ReminderDue


def cancelled(
    event: ButtonPressed | CommandGiven, filling: Filling, actor: Person, now: datetime
) -> Decision:
    """The person wants none of it."""
    ended, effects = closed(filling, actor, now)
    told = tell(event, Text("form-cancelled"), actor.language)
    return Decision(disposition=Disposition.ANSWERED, changes=(ended,), effects=(told, *effects))


def left(filling: Filling, actor: Person, now: datetime) -> Decision:
    """Nobody goes on with a form that is not complete."""
    ended, effects = closed(filling, actor, now)
    told = Say(to=Address.parse(filling.place), text=Text("form-left"), language=actor.language)
    return Decision(disposition=Disposition.ANSWERED, changes=(ended,), effects=(told, *effects))


def impossible(
    event: Guided, form: Form | None, filling: Filling, actor: Person, now: datetime
) -> Decision:
    """What the form is for cannot be done any more: say why, and keep what was written."""
    ended, effects = closed(filling, actor, now)
    text = form.intro if form is not None and form.intro else Text("form-left")
    kept: tuple[Record, ...] = ()
    if isinstance(event, MessageReceived):
        kept = spoken(event, filling.person, MessageKind.NOTE, None)
    told = Say(to=Address.parse(filling.place), text=text, language=actor.language)
    return Decision(
        disposition=Disposition.ANSWERED, changes=(*kept, ended), effects=(told, *effects)
    )


def wrong(
    event: Guided,
    form: Form,
    filling: Filling,
    actor: Person,
    errors: Mapping[str, Text],
    kept: tuple[Record, ...],
    now: datetime,
) -> Decision:
    """Say what is wrong, and ask for the first such field once more."""
    step = next((n for n, field in enumerate(form.fields) if field.name in errors), 0)
    again = asked(replace(filling, step=step, turn=filling.turn + 1), actor, now)
    place = Address.parse(filling.place)
    told = tuple(
        Say(to=place, text=text, language=actor.language, urgency=Urgency.ANSWER)
        for text in errors.values()
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(*kept, *again.changes),
        effects=(*hushed(event), *told, *again.effects, question(filling, actor, Urgency.CARD)),
    )


def too_late(event: Guided, actor: Person | None) -> Decision:
    """The form has ended, or there is none."""
    if isinstance(event, ReminderDue | MessageReceived):
        return noticed()
    key = "press-stale" if isinstance(event, ButtonPressed) else "form-none"
    return answered(event, Text(key), actor)
