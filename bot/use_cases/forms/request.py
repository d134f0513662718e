"""The form of a new request: what is needed, and how pressing it is."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Moment, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address
from bot.domain.conversation import Message, MessageKind, Standing
from bot.domain.ids import TaskId, derive
from bot.domain.people import Person
from bot.domain.roster import next_shift, those_on_shift
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import Task, TaskClock
from bot.forms import Field, FieldKind, Form, FormName, Option
from bot.ports.reader import Reader
from bot.use_cases.forms.room import Entry, Errors, Filled, Inquiry, form_key, only_words
from bot.use_cases.intake.facts import ground
from bot.use_cases.intake.opening import Ground, opened, serving

WORDS, URGENCY = "words", "urgency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, what stands there already, what a task stands on, and the task made before."""

    actor: Person | None
    words: str
    origin: Address
    subject: str
    ground: Ground | None
    made: Task | None


def load(inquiry: Inquiry, read: Reader) -> Facts:
    """Take a number only for a request that is sent, and not yet made of the same form."""
    actor = inquiry.actor
    made = read.tasks.get(TaskId(derive(form_key(inquiry.instance), "task")))
    client = actor if actor is not None and actor.is_client else None
    new = inquiry.sent and made is None and client is not None
    return Facts(
        actor=actor,
        words=inquiry.words,
        origin=Address.parse(inquiry.subject) if inquiry.subject else inquiry.place,
        subject=inquiry.subject,
        ground=ground(client, read, number=read.tasks.next_number()) if new and client else None,
        made=made,
    )


def form(facts: Facts) -> Form:
    """What a client is asked; nobody else has requests."""
    if facts.actor is None or not facts.actor.is_client:
        return only_words(Text("request-for-clients"))
    urgencies = tuple(
        Option(each.value, Text(f"priority-name-{each}"))
        for each in (Priority.NORMAL, Priority.URGENT)
    )
    return Form(
        name=FormName.REQUEST,
        title=Text("form-request"),
        subject=facts.subject,
        fields=(
            Field(
                name=WORDS,
                label=Text("form-request-words"),
                kind=FieldKind.WORDS,
                hint=Text("form-request-hint"),
                initial=facts.words,
            ),
            Field(
                name=URGENCY,
                label=Text("form-request-urgency"),
                kind=FieldKind.CHOICE,
                required=False,
                options=urgencies,
                initial=Priority.NORMAL,
            ),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Open the task."""
    if facts.made is not None:
        decision = Decision(disposition=Disposition.ANSWERED)
        return Filled(decision=decision, said=Text("request-made", {"number": facts.made.number}))
    messages = tuple(replace(each, kind=MessageKind.REQUEST) for each in entry.said.get(WORDS, ()))
    if not any(each.text.strip() or each.files for each in messages):
        return {WORDS: Text("form-request-empty")}
    if facts.ground is None:
        parked = Decision(disposition=Disposition.PARKED, changes=messages)
        return Filled(decision=parked, said=Text("no-team-yet"))
    first, *rest = messages
    on = serving(facts.ground, messages)
    task, changes, effects = opened(
        replace(entry.event, key=entry.key),
        first,
        facts.origin,
        on,
        now,
        priority=Priority(entry.chosen.get(URGENCY) or Priority.NORMAL),
        more=tuple(rest),
    )
    standings: tuple[Record, ...] = tuple(
        _standing(each, task) for each in messages if each.source.message
    )
    decision = Decision(
        disposition=Disposition.OPENED, changes=(*changes, *standings), effects=effects
    )
    return Filled(decision=decision, said=_thanks(task, changes, on, now))


def _thanks(task: Task, changes: tuple[Record, ...], ground: Ground, now: datetime) -> Text:
    """The number, and the same promise as in the confirmation."""
    zone = ground.team.calendar.zone
    opening = next_shift(ground.assistants, ground.team, now)
    if opening > now and not those_on_shift(ground.assistants, ground.team, now):
        opens = Moment(opening, zone)
        return Text("request-thanks-night", {"number": task.number, "opens": opens})
    by = next(
        each.due_at
        for each in changes
        if isinstance(each, TaskClock) and each.kind is ClockKind.RESPOND
    )
    return Text("request-thanks", {"number": task.number, "by": Moment(by, zone)})


def _standing(message: Message, task: Task) -> Standing:
    """A reply to what was written is about the task."""
    return Standing(ref=message.source, task=task.id, message=message.id)
