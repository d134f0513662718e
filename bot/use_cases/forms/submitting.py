"""A form came back whole: what is wrong with it is said in the form, else it is acted on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import MessageId, derive
from bot.domain.people import Person
from bot.domain.permissions import allowed
from bot.domain.task import Task
from bot.effects import Say, ShowForm
from bot.events import FormSubmitted
from bot.forms import FieldKind, Form, FormName
from bot.ports.reader import Reader
from bot.use_cases.forms.room import (
    Entry,
    Errors,
    Filled,
    FormCase,
    Inquiry,
    form_key,
    only_words,
)
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who sent it, the form as it is for them (refused: None), and what the form looks at."""

    actor: Person | None
    form: Form | None
    place: Address
    facts: Any
    task: Task | None = None


class Submitting:
    """The use case of every form that comes back."""

    def __init__(self, cases: Mapping[FormName, FormCase]) -> None:
        """`cases` are all forms there are."""
        self._cases = cases

    def load(self, event: FormSubmitted, read: Reader) -> Facts:
        """Read what this form looks at."""
        case = self._cases[event.name]
        actor = actor_of(event.sender, read)
        alone = private_chat(actor, read, event.place.address.platform) if actor else None
        place = alone or event.place.address.room
        inquiry = Inquiry(
            actor=actor, place=place, subject=event.subject, sent=True, instance=event.form
        )
        facts = case.load(inquiry, read)
        task = case.task(facts)
        may = case.deed is None or allowed(case.deed, actor, task)
        form = case.form(facts) if may else None
        return Facts(actor=actor, form=form, place=place, facts=facts, task=task)

    def decide(self, event: FormSubmitted, facts: Facts, now: datetime) -> Decision:
        """Act, or say in the form what is wrong."""
        case, actor, form = self._cases[event.name], facts.actor, facts.form
        if form is None:
            return _told(event, facts, Text(f"refused-{case.deed}"))
        if actor is None or not form.fields:
            return _told(event, facts, form.intro or Text("stranger-invite"))
        said, chosen = _answers(event, form, actor)
        entry = Entry(
            event=event,
            actor=actor,
            place=facts.place,
            instance=event.form,
            said=said,
            chosen=chosen,
        )
        outcome = case.decide(entry, facts.facts, now)
        if isinstance(outcome, Filled):
            told = _told(event, facts, outcome.said)
            return outcome.decision.plus(effects=(*told.effects, *_kept(outcome, facts, actor)))
        return _corrected(event, facts, form, outcome)


def _kept(outcome: Filled, facts: Facts, actor: Person) -> tuple[Say, ...]:
    """What nobody can ask for again must outlive the form, which is lost when it is closed."""
    if not (outcome.secret or outcome.buttons):
        return ()
    said = Say(
        to=facts.place,
        text=outcome.said,
        buttons=outcome.buttons,
        language=actor.language,
        secret=outcome.secret,
    )
    return (said,)


def _answers(
    event: FormSubmitted, form: Form, actor: Person
) -> tuple[dict[str, tuple[Message, ...]], dict[str, str]]:
    """What was written becomes messages, what was chosen stays as it is."""
    said: dict[str, tuple[Message, ...]] = {}
    chosen: dict[str, str] = {}
    for field in form.fields:
        value = event.values.get(field.name, "").strip()
        if field.kind is FieldKind.CHOICE:
            chosen[field.name] = value
        elif value:
            message = Message(
                id=MessageId(derive(form_key(event.form), f"message:{field.name}")),
                task=None,
                author=actor.id,
                kind=MessageKind.NOTE,
                text=value,
                at=event.at,
                source=MessageRef(event.place.address, ""),
            )
            said[field.name] = (message,)
    return said, chosen


def _corrected(event: FormSubmitted, facts: Facts, form: Form, errors: Errors) -> Decision:
    """The form stays open with what was filled in, and says what is wrong where it is."""
    kept = replace(
        form,
        fields=tuple(
            replace(field, initial=event.values.get(field.name, "")) for field in form.fields
        ),
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=(_shown(event, facts, kept, errors=tuple(errors.items())),),
    )


def _told(event: FormSubmitted, facts: Facts, text: Text) -> Decision:
    """The form ends with a sentence."""
    return Decision(
        disposition=Disposition.ANSWERED, effects=(_shown(event, facts, only_words(text)),)
    )


def _shown(
    event: FormSubmitted, facts: Facts, form: Form, errors: tuple[tuple[str, Text], ...] = ()
) -> ShowForm:
    """What the sender sees in the form that waits."""
    return ShowForm(
        platform=event.place.address.platform,
        instance=event.form,
        form=form,
        errors=errors,
        submission=event.key,
        language=language_of(facts.actor, event.sender),
    )
