"""Opening a form: filled where the platform has opened one, else asked for step by step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, PlaceKind
from bot.domain.filling import Filling
from bot.domain.ids import FillingId, derive
from bot.domain.people import Person
from bot.domain.permissions import allowed
from bot.domain.task import Task
from bot.effects import ShowForm
from bot.events import ButtonPressed, CommandGiven, ShortcutUsed
from bot.forms import Form, FormName
from bot.ports.reader import Reader
from bot.use_cases.forms.asking import asked, closed
from bot.use_cases.forms.room import FormCase, Inquiry, only_words
from bot.use_cases.intake.opening import origin_of
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, hushed, language_of

Opener = ButtonPressed | CommandGiven | ShortcutUsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, the form as it is for them (refused: None), and one they are filling in here."""

    actor: Person | None
    form: Form | None
    about: str
    begun: Filling | None
    task: Task | None = None


def loader(case: FormCase) -> Callable[[Opener, Reader], Facts]:
    """What opening this form looks at."""

    def load(event: Opener, read: Reader) -> Facts:
        actor = actor_of(event.sender, read)
        inquiry = Inquiry(
            actor=actor,
            place=event.place.address.room,
            subject=_subject(event),
            words=event.text if isinstance(event, ShortcutUsed) else "",
        )
        facts = case.load(inquiry, read)
        task = case.task(facts)
        may = case.deed is None or allowed(case.deed, actor, task)
        return Facts(
            actor=actor,
            form=case.form(facts) if may else None,
            about=inquiry.subject,
            begun=read.fillings.open(actor.id, str(event.place.address.room)) if actor else None,
            task=task,
        )

    return load


def decider(name: FormName, case: FormCase) -> Callable[[Opener, Facts, datetime], Decision]:
    """What asking for this form leads to."""

    def decide(event: Opener, facts: Facts, now: datetime) -> Decision:
        form = facts.form or only_words(Text(f"refused-{case.deed}"))
        language = language_of(facts.actor, event.sender)
        if event.form:
            shown = ShowForm(
                platform=event.place.address.platform,
                instance=event.form,
                form=form,
                language=language,
            )
            return Decision(disposition=Disposition.ANSWERED, effects=(shown,))
        if isinstance(event, ShortcutUsed):
            return Decision(disposition=Disposition.NOTICED)  # there is nowhere to answer it
        if not form.fields and form.intro is not None:
            return answered(event, form.intro, facts.actor)
        if facts.actor is None or event.place.kind is not PlaceKind.PRIVATE:
            return answered(event, Text("only-in-private"), facts.actor)
        return _begun(event, name, facts, facts.actor, now)

    return decide


def _begun(
    event: ButtonPressed | CommandGiven,
    name: FormName,
    facts: Facts,
    actor: Person,
    now: datetime,
) -> Decision:
    """Ask for the first field; a form that was begun here before makes way."""
    place: Address = event.place.address.room
    filling = Filling(
        id=FillingId(derive(event.key, "filling")),
        person=actor.id,
        place=str(place),
        form=name,
        subject=facts.about,
        asked_at=now,
    )
    decision = asked(filling, actor, now).plus(effects=hushed(event))
    if facts.begun is None:
        return decision
    earlier, effects = closed(facts.begun, actor, now)
    return replace(
        decision,
        changes=(earlier, *decision.changes),
        effects=(*effects, *decision.effects),
    )


def _subject(event: Opener) -> str:
    """What the form is about: the task of a press, the place of a message that was pointed at."""
    match event:
        case ButtonPressed():
            return event.press.subject
        case ShortcutUsed():
            return str(_origin(event))
        case CommandGiven():
            return "" if event.place.kind is PlaceKind.PRIVATE else str(origin_of(event))


def _origin(event: ShortcutUsed) -> Address:
    """Where a request that is made of this message is answered: alone, or under the message."""
    address = event.place.address
    if event.place.kind is PlaceKind.PRIVATE:
        return address.room
    return address if address.thread else replace(address, thread=event.ref.message)
