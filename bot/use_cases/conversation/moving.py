"""Chats that change: a group gets a new address, a person or a group shuts the desk out."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.people import Account, Person
from bot.domain.task import Task
from bot.effects import MoveChat, Retry
from bot.events import ChatMoved, ReachChanged
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.room import Actor
from bot.use_cases.speaking import noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The account that can or cannot be reached any more."""

    actor: Person | None
    account: Account | None
    task: Task | None = None


def load_reach(event: ReachChanged, read: Reader) -> Facts:
    """Read the account."""
    return Facts(
        actor=actor_of(event.sender, read), account=read.people.account(event.sender.account)
    )


def reach(event: ReachChanged, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Remember it; what waited for somebody who is back, or for a group, goes out."""
    effects = (Retry(to=event.place.address),) if event.reachable else ()
    if event.place.kind is PlaceKind.GROUP:
        # Who let the desk in is another question than who can be reached.
        return Decision(disposition=Disposition.NOTICED, effects=effects)
    if facts.account is None:
        return noticed()
    account = replace(facts.account, reachable=event.reachable)
    return Decision(disposition=Disposition.NOTICED, changes=(account,), effects=effects)


def load_move(event: ChatMoved, read: Reader) -> Actor:  # noqa: ARG001
    """Nothing needs to be known."""
    return Actor(None)


def move(event: ChatMoved, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Everything that named the old address names the new one."""
    return Decision(
        disposition=Disposition.NOTICED, effects=(MoveChat(old=event.old, new=event.new),)
    )
