"""Telling: the author of a relayed message learns what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot.cards import Args, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import Message
from bot.domain.people import Account, Person
from bot.domain.task import Task
from bot.effects import Effect, Relay, Say, Urgency
from bot.events import Delivered, DeliveryFailed
from bot.ports.reader import Reader
from bot.use_cases.effects import noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was carried, who wrote it, to whom, about which task."""

    actor: Person | None
    task: Task | None
    effect: Relay | Say | None
    message: Message | None
    client: Person | None
    accounts: tuple[Account, ...]


def load(event: Delivered | DeliveryFailed, read: Reader) -> Facts:
    """Read the carried message and everybody concerned."""
    effect = read.carried(event.outbox)
    task = read.tasks.get(effect.task) if effect and effect.task else None
    message = read.conversation.message(effect.message) if isinstance(effect, Relay) else None
    client = read.people.get(task.client) if task else None
    return Facts(
        actor=None,
        task=task,
        effect=effect,
        message=message,
        client=client,
        accounts=read.people.accounts_of(client.id) if client else (),
    )


def decide(event: Delivered | DeliveryFailed, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Say "delivered" or why not, where the author wrote."""
    effect, task, client = facts.effect, facts.task, facts.client
    if not isinstance(effect, Relay) or effect.fate_to is None or task is None or client is None:
        return noticed()
    args: Args = {"number": task.number, "client": client.name}
    changes: tuple[Record, ...] = ()
    match event:
        case Delivered():
            text = Text("fate-delivered", args)
        case DeliveryFailed(reason=reason):
            text = Text(f"fate-{reason.replace('_', '-')}", args)
            if reason == "blocked":
                changes = tuple(
                    replace(account, reachable=False)
                    for account in facts.accounts
                    if account.private == effect.to.room
                )
        case _:
            assert_never(event)
    said: Effect = Say(
        to=effect.fate_to,
        under=effect.fate_under,
        text=text,
        language=effect.fate_language,
        reply_to=facts.message.source if facts.message and facts.message.source.message else None,
        task=task.id,
        urgency=Urgency.REMINDER,
    )
    return Decision(disposition=Disposition.NOTICED, changes=changes, effects=(said,))
