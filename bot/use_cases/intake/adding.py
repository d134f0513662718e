"""Adding a client's message to an open task, and carrying it to whoever works on it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks, lifecycle
from bot.domain.conversation import Message, MessageKind
from bot.domain.people import Person
from bot.domain.task import Status, Task
from bot.effects import Effect, Relay, Say
from bot.events import Event, MessageReceived
from bot.use_cases.intake.absent import holder_is_off
from bot.use_cases.intake.facts import Candidate
from bot.use_cases.intake.opening import due_of
from bot.use_cases.places import Spot
from bot.use_cases.records import journal, spoken
from bot.use_cases.speaking import card, confirmation, language_here, work_buttons

OPENING = timedelta(minutes=5)  # so long what is said of a request still says by when it is needed


def joined(
    event: MessageReceived, each: Candidate, by: Person, now: datetime, *, quiet: bool
) -> Decision:
    """Add what the client, or another one there, wrote to a task; carry it to who works on it."""
    message, standing = spoken(event, by.id, MessageKind.REQUEST, each.task.id)
    return into_task(event, message, each, now, by=by).plus(
        changes=(standing,),
        effects=() if quiet else (_shown_joining(event, message, each),),
    )


def into_task(
    event: Event, message: Message, each: Candidate, now: datetime, *, by: Person | None = None
) -> Decision:
    """A client's message becomes part of an open task: clocks, status, the way to the staff.

    It is the task's client's, unless it is `by` another one.
    """
    task, team, author = each.task, each.ground.team, by or each.ground.client
    status = task.status
    if lifecycle.may(status, lifecycle.Act.RESUME) and status is Status.WAITING:
        status = lifecycle.move(status, lifecycle.Act.RESUME)
    opening = task.holder is None and message.at - task.opened_at <= OPENING
    due_at = (due_of((message,), team) if opening else None) or task.due_at
    spoke_at = max(task.spoke_at, message.at)
    after = replace(task, status=status, spoke_at=spoke_at, due_at=due_at)
    entry = journal(event, after, "client-message", by=author.id, before=task.status, now=now)
    started = clocks.client_spoke(each.clocks, task, team, message.at)
    effects: tuple[Effect, ...] = (
        confirmation(after, each.ground.client),
        *holder_is_off(after, each, started, now),
    )
    if each.offered:
        talked_under = each.spot is not None and each.spot.under != ""
        effects = (*effects, *card(after, team, apart=talked_under))
    if each.spot is not None and (each.offered or each.spot.under == ""):
        effects = (*effects, relayed(message, after, author, each.spot))
    return Decision(
        disposition=Disposition.JOINED,
        changes=(
            after,
            replace(message, task=task.id),
            *clocks.gone_on(each.clocks, task, team, each.journal, message.at),
            *started,
            entry,
        ),
        effects=effects,
    )


def relayed(message: Message, task: Task, client: Person, spot: Spot) -> Relay:
    """A client's message on its way to the staff."""
    return Relay(
        to=spot.to,
        under=spot.under,
        message=message.id,
        heading=Text("relay-from-client", {"number": task.number, "name": client.name}),
        language=spot.language,
        buttons=work_buttons(task) if task.holder else (),
        task=task.id,
        album=message.album,
    )


def _shown_joining(event: MessageReceived, message: Message, each: Candidate) -> Effect:
    """Say which task it joined, with one tap to say otherwise."""
    press = Press(Action.NEW_TASK, message.id, each.task.id)
    return Say(
        to=event.place.address,
        text=Text("joined", {"number": each.task.number, "title": each.task.title}),
        buttons=((Button(Text("button-something-new"), press),),),
        language=language_here(event, each.ground.client.language),
        task=each.task.id,
    )
