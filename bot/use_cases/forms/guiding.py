"""Filling in a form step by step: each answer leads to the next question, the last one sends it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address
from bot.domain.conversation import Message, MessageKind
from bot.domain.filling import Filling
from bot.domain.ids import FillingId
from bot.domain.people import Person
from bot.domain.permissions import allowed
from bot.domain.task import Task
from bot.effects import Effect, Say, Show, Urgency
from bot.events import ButtonPressed, CommandGiven, MessageReceived, ReminderDue
from bot.forms import Field, FieldKind, Form, FormName
from bot.ports.reader import Reader
from bot.use_cases.forms.answers import BACK, CANCEL, SKIP, meant, sends
from bot.use_cases.forms.asking import asked, closed, question
from bot.use_cases.forms.endings import Guided, cancelled, impossible, left, too_late, wrong
from bot.use_cases.forms.room import Entry, Filled, FormCase, Inquiry
from bot.use_cases.places import actor_of
from bot.use_cases.records import spoken
from bot.use_cases.speaking import answered, hushed, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who fills in what, and what the form looks at; `form` is None when it was refused."""

    actor: Person | None
    filling: Filling | None
    form: Form | None = None
    facts: Any = None
    messages: Mapping[str, Message]
    task: Task | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """A form that goes on: where it stands, whose it is, and what it is made of."""

    filling: Filling
    actor: Person
    form: Form
    facts: Any
    messages: Mapping[str, Message]
    kept: tuple[Record, ...] = ()

    @property
    def field(self) -> Field:
        """What is asked for now."""
        return self.form.fields[self.filling.step]

    def chosen(self, value: str) -> "_Stand":
        """With an option for this field."""
        more = {**self.filling.chosen, self.field.name: value}
        return replace(self, filling=replace(self.filling, chosen=more))


class Guiding:
    """The use case of every form that is filled in step by step."""

    def __init__(self, cases: Mapping[FormName, FormCase]) -> None:
        """`cases` are all forms there are."""
        self._cases = cases

    def load(self, event: Guided, read: Reader) -> Facts:
        """Read where the person stands, and what this form looks at."""
        filling = _filling(event, read)
        if filling is None or filling.ended_at is not None:
            actor = None if isinstance(event, ReminderDue) else actor_of(event.sender, read)
            return Facts(actor=actor, filling=filling, messages={})
        case, actor = self._cases[FormName(filling.form)], read.people.get(filling.person)
        place = Address.parse(filling.place)
        inquiry = Inquiry(actor=actor, place=place, subject=filling.subject, instance=filling.id)
        facts = case.load(inquiry, read)
        form = case.form(facts)
        if sends(event, filling, form):
            facts = case.load(replace(inquiry, sent=True), read)
        task = case.task(facts)
        may = case.deed is None or allowed(case.deed, actor, task)
        ids = [each for written in filling.said.values() for each in written]
        found = (read.conversation.message(each) for each in ids)
        return Facts(
            actor=actor,
            filling=filling,
            form=form if may else None,
            facts=facts,
            messages={each.id: each for each in found if each is not None},
            task=task,
        )

    def decide(self, event: Guided, facts: Facts, now: datetime) -> Decision:
        """Take the answer, go back, skip, cancel, or end what nobody goes on with."""
        filling, actor, form = facts.filling, facts.actor, facts.form
        if filling is None or actor is None or filling.ended_at is not None:
            return too_late(event, actor)
        if form is None or not form.fields:
            return impossible(event, form, filling, actor, now)
        stand = _Stand(
            filling=filling,
            actor=actor,
            form=form,
            facts=facts.facts,
            messages=facts.messages,
        )
        match event:
            case ReminderDue():
                # What is complete is sent, so that no request is lost by falling silent.
                complete = _is_complete(stand)
                return self._sent(event, stand, now) if complete else left(filling, actor, now)
            case MessageReceived():
                return self._written(event, stand, now)
            case ButtonPressed():
                turn, _, what = event.press.value.partition(".")
                if turn != str(filling.turn):
                    return answered(event, Text("press-stale"), actor)
                return self._pressed(event, stand, what, now)
            case CommandGiven():
                return self._pressed(event, stand, event.name, now)

    def _pressed(
        self, event: ButtonPressed | CommandGiven, stand: _Stand, what: str, now: datetime
    ) -> Decision:
        """A button of the question, or the command that does the same."""
        if what == CANCEL:
            return cancelled(event, stand.filling, stand.actor, now)
        if what == BACK:
            return _back(event, stand, now)
        if what == SKIP:
            if stand.field.required:
                return answered(event, Text("form-required"), stand.actor)
            return self._next(event, stand, now)
        if what not in {option.value for option in stand.field.options}:
            return answered(event, Text("press-stale"), stand.actor)
        return self._next(event, stand.chosen(what), now)

    def _written(self, event: MessageReceived, stand: _Stand, now: datetime) -> Decision:
        """Words answer the question; under a choice they belong to what was written before."""
        filling, field = stand.filling, stand.field
        message, standing = spoken(event, filling.person, MessageKind.NOTE, None)
        kept: tuple[Record, ...] = (message, standing)
        if field.kind is FieldKind.CHOICE:
            option = meant(event.text, field)
            if option is not None:
                return self._next(event, stand.chosen(option), now)
            return _added(event, stand, message, kept, now)
        said = {**filling.said, field.name: (message.id,)}
        messages = {**stand.messages, message.id: message}
        answered_with = replace(
            stand, filling=replace(filling, said=said), messages=messages, kept=kept
        )
        return self._next(event, answered_with, now)

    def _next(self, event: Guided, stand: _Stand, now: datetime) -> Decision:
        """Ask for the next field, or send the form after the last."""
        filling = stand.filling
        if filling.step + 1 == len(stand.form.fields):
            return self._sent(event, stand, now)
        following = replace(filling, step=filling.step + 1, turn=filling.turn + 1)
        decision = asked(following, stand.actor, now)
        return Decision(
            disposition=Disposition.JOINED if stand.kept else Disposition.ANSWERED,
            changes=(*stand.kept, *decision.changes),
            effects=(
                *hushed(event),
                *decision.effects,
                question(filling, stand.actor, Urgency.CARD),
            ),
        )

    def _sent(self, event: Guided, stand: _Stand, now: datetime) -> Decision:
        """Act on the form, or ask again for what is wrong."""
        filling, actor = stand.filling, stand.actor
        place = Address.parse(filling.place)
        entry = Entry(
            event=event,
            actor=actor,
            place=place,
            instance=filling.id,
            said={
                name: tuple(stand.messages[each] for each in ids if each in stand.messages)
                for name, ids in filling.said.items()
            },
            chosen=filling.chosen,
        )
        outcome = self._cases[FormName(filling.form)].decide(entry, stand.facts, now)
        if not isinstance(outcome, Filled):
            return wrong(event, stand.form, filling, actor, outcome, stand.kept, now)
        ended, effects = closed(filling, actor, now)
        decision = outcome.decision
        told: tuple[Say, ...] = ()
        if not any(_stands_at(place, each) for each in decision.effects):
            said = Say(
                to=place,
                text=outcome.said,
                language=actor.language,
                buttons=outcome.buttons,
                secret=outcome.secret,
                urgency=Urgency.ANSWER,
            )
            told = (said,)
        # What the form has made of a message comes after the message as it was written.
        return replace(
            decision,
            changes=(*stand.kept, *decision.changes, ended),
            effects=(*hushed(event), *told, *decision.effects, *effects),
        )


def _stands_at(place: Address, effect: Effect) -> bool:
    """Whether what a form leads to is seen where it was filled in, and so needs no sentence."""
    return isinstance(effect, Say | Show) and effect.to == place


def _filling(event: Guided, read: Reader) -> Filling | None:
    """The form that an answer, a press, a command or a reminder is about."""
    match event:
        case ReminderDue():
            reminder = read.reminders.get(event.reminder)
            return read.fillings.get(FillingId(reminder.subject)) if reminder else None
        case ButtonPressed():
            found = read.fillings.get(FillingId(event.press.subject))
            actor = actor_of(event.sender, read)
            return found if found and actor and found.person == actor.id else None
        case MessageReceived() | CommandGiven():
            actor = actor_of(event.sender, read)
            place = str(event.place.address.room)
            return read.fillings.open(actor.id, place) if actor else None


def _is_complete(stand: _Stand) -> bool:
    """Whether every field that must be filled in is."""
    filling = stand.filling
    return all(
        not field.required or filling.said.get(field.name) or filling.chosen.get(field.name)
        for field in stand.form.fields
    )


def _added(
    event: MessageReceived,
    stand: _Stand,
    message: Message,
    kept: tuple[Record, ...],
    now: datetime,
) -> Decision:
    """What was written where something is to be chosen belongs to the words before it."""
    filling, actor = stand.filling, stand.actor
    earlier = next(iter(filling.said), "")
    if not earlier:
        return answered(event, Text("form-choose"), actor).plus(changes=kept)
    more = {**filling.said, earlier: (*filling.said[earlier], message.id)}
    if event.album and event.album in {each.album for each in stand.messages.values()}:
        same = replace(filling, said=more)  # one more picture of an album needs no words
        return Decision(disposition=Disposition.JOINED, changes=(*kept, same))
    again = asked(replace(filling, said=more, turn=filling.turn + 1), actor, now)
    return Decision(
        disposition=Disposition.JOINED,
        changes=(*kept, *again.changes),
        effects=(
            tell(event, Text("form-added"), actor.language),
            *again.effects,
            question(filling, actor, Urgency.CARD),
        ),
    )


def _back(event: ButtonPressed | CommandGiven, stand: _Stand, now: datetime) -> Decision:
    """Ask for the field before this one; what was said there stays until it is said anew."""
    filling, actor = stand.filling, stand.actor
    if filling.step == 0:
        return answered(event, Text("form-first"), actor)
    earlier = replace(filling, step=filling.step - 1, turn=filling.turn + 1)
    decision = asked(earlier, actor, now)
    return decision.plus(effects=(*hushed(event), question(filling, actor, Urgency.CARD)))
