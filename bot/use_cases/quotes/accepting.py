"""Accepting: the terms stay as they are from then on, and the work begins."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition, Record
from bot.domain import clocks
from bot.domain.ids import PersonId
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.quotes.quote import Quote, State, Step
from bot.domain.quotes.quote import move as moved
from bot.domain.reminders import ReminderKind
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from bot.effects import Effect, Forget
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.intake.opening import no_more_offers
from bot.use_cases.quotes.room import Facts, speaks_as_client, written
from bot.use_cases.quotes.showing import alone, args_of, told
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, settled_by, shown, work_buttons
from bot.use_cases.tasks.assigning import ASSIGN
from bot.use_cases.tasks.facts import KnownTask
from bot.use_cases.tasks.idling import idle_reminder
from bot.use_cases.tasks.passing_on import Successor, passed_on, told_alone

QUOTE_ACCEPTED = "quote-accepted"  # in the journal


def decide(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    quote: Quote,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """Freeze the terms; the task is the assistant's, and what else was quoted for it lapses."""
    to = facts.to
    if to is None or not to.person.role.is_staff:
        return answered(event, Text("quote-assistant-gone"), actor)
    agreed = replace(
        quote,
        state=State.ACCEPTED,
        assistant=to.person.id,
        answered_by=actor.id,
        answered_at=now,
    )
    others = _lapsed(quote, facts, actor, now)
    acts = tuple(
        written(
            event, each, Step.REPLACE if each.state is State.REPLACED else Step.LAPSE, actor, now
        )
        for each in others
    )
    facts = replace(facts, people={**facts.people, to.person.id: to.person})
    after, records, effects = _begun(event, agreed, found, facts, to, actor, now)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(
            agreed,
            *others,
            written(event, agreed, Step.ACCEPT, actor, now),
            *acts,
            *records,
        ),
        effects=(
            *_told(event, agreed, found, facts, actor, after),
            *settled_by(event),
            *(
                say
                for each in others
                if each.state is State.LAPSED and each.assistant != to.person.id
                for say in _told_of_another(each, found, facts)
            ),
            *(Forget(subject=each.id) for each in (quote, *others)),
            *effects,
        ),
    )


def _lapsed(quote: Quote, facts: Facts, actor: Person, now: datetime) -> tuple[Quote, ...]:
    """Every other one of the task that could have been accepted; what was countered is replaced."""
    found = []
    for each in facts.quotes:
        step = Step.REPLACE if each.id == quote.counters else Step.LAPSE
        after = moved(each.state, step)
        if each.id != quote.id and after is not None:
            found.append(replace(each, state=after, answered_by=actor.id, answered_at=now))
    return tuple(found)


def _begun(
    event: ButtonPressed | CommandGiven,
    quote: Quote,
    found: KnownTask,
    facts: Facts,
    to: Successor,
    actor: Person,
    now: datetime,
) -> tuple[Task, tuple[Record, ...], tuple[Effect, ...]]:
    """The task in the assistant's hands and in progress; what stands on hold goes on standing."""
    task, team = found.task, found.team
    changes_hands = task.holder != to.person.id
    taken = replace(
        task,
        holder=to.person.id,
        status=move(task.status, Act.CLAIM) if task.status is Status.NEW else task.status,
        due_at=quote.terms.due_at or task.due_at,
    )
    after = replace(taken, status=_going_on(taken.status))
    records: list[Record] = [after]
    if changes_hands:
        act = Act.CLAIM if task.status is Status.NEW else ASSIGN
        by = to.person.id if act is Act.CLAIM else actor.id
        records += clocks.stopped(
            found.clocks, frozenset({ClockKind.ACKNOWLEDGE}), task, team, event.at, to.person.id
        )
        records.append(
            journal(event, taken, act, by=by, before=task.status, now=now, detail=to.person.id)
        )
    detail = str(quote.number)
    records.append(
        journal(
            event, after, QUOTE_ACCEPTED, by=actor.id, before=taken.status, now=now, detail=detail
        )
    )
    effects: tuple[Effect, ...] = shown(after, team, found.client)
    if changes_hands:
        args: Args = {"number": task.number, "title": task.title, "name": to.person.name}
        effects = (
            *effects,
            Forget(subject=task.id, kind=ReminderKind.UNCLAIMED),
            *no_more_offers(task, team),
            Forget(subject=task.id, kind=ReminderKind.OFFER),
            Forget(subject=task.id, kind=ReminderKind.IDLE),
            idle_reminder(after, team, found.journal, now),
            *passed_on(after, found, to),
            *told_alone(found.holder, facts.holder_chat, after, Text("quote-task-away", args)),
        )
    return after, tuple(records), effects


def _going_on(status: Status) -> Status:
    """An accepted quote is a sign of work, and the client's word that was waited for."""
    if may(status, Act.BEGIN):
        return move(status, Act.BEGIN)
    return move(status, Act.RESUME) if status is Status.WAITING else status


def _told(
    event: ButtonPressed | CommandGiven,
    quote: Quote,
    found: KnownTask,
    facts: Facts,
    actor: Person,
    after: Task,
) -> tuple[Effect, ...]:
    """Whoever accepted, the other side, and the client where somebody else spoke for them."""
    by_client = speaks_as_client(actor, found) and actor.id != quote.assistant
    mine = args_of(quote, found, facts, for_client=by_client)
    theirs = args_of(quote, found, facts, for_client=not by_client)
    other: PersonId | None = quote.assistant if by_client else quote.made_by
    key = "quote-accepted-by-client" if by_client else "quote-accepted-by-assistant"
    buttons = work_buttons(after) if by_client else ()
    hears = {actor.id, other}
    for_client = args_of(quote, found, facts, for_client=True)
    client = (
        ()
        if found.client.id in hears
        else told(found.client.id, Text("quote-accepted-for-client", for_client), found, facts)
    )
    return (
        *alone(event, Text("quote-accepted", mine), actor),
        *told(other, Text(key, {**theirs, "by": actor.name}), found, facts, buttons),
        *client,
    )


def _told_of_another(quote: Quote, found: KnownTask, facts: Facts) -> tuple[Effect, ...]:
    """Whoever else made a quote hears that another was accepted."""
    args = args_of(quote, found, facts, for_client=False)
    return told(quote.assistant, Text("quote-lapsed", args), found, facts)
