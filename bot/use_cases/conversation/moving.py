"""Chats that change: a group gets a new address, a person or a group shuts the desk out."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, PlaceKind
from bot.domain.people import Account, Person
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Say, Show, Urgency, ViewKind
from bot.events import ChatMoved, ReachChanged
from bot.ports.reader import Reader
from bot.ports.views import StandingView
from bot.upkeep import MoveChat, Retry
from bot.use_cases.places import actor_of, cards_of, menders
from bot.use_cases.speaking import noticed

SHOWN_AGAIN = 100  # views of open tasks that a topic gets which takes another's place


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The account that can or cannot be reached any more, and the cards that say so."""

    actor: Person | None
    account: Account | None
    cards: tuple[Show, ...] = ()
    task: Task | None = None


def load_reach(event: ReachChanged, read: Reader) -> Facts:
    """Read the account, and the open requests that came from there."""
    account = read.people.account(event.sender.account)
    cards = cards_of(account, read) if account is not None else ()
    return Facts(actor=actor_of(event.sender, read), account=account, cards=cards)


def reach(event: ReachChanged, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Remember it; what waited for somebody who is back, or for a group, goes out."""
    effects = (Retry(to=event.place.address),) if event.reachable else ()
    if event.place.kind is PlaceKind.GROUP:
        # Who let the desk in is another question than who can be reached.
        return Decision(disposition=Disposition.NOTICED, effects=effects)
    if facts.account is None:
        return noticed()
    account = replace(facts.account, reachable=event.reachable)
    effects = (*effects, *facts.cards)
    return Decision(disposition=Disposition.NOTICED, changes=(account,), effects=effects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The team whose topic has another in its place, what stood there, and whom that concerns."""

    team: Team | None
    views: tuple[StandingView, ...]
    menders: tuple[tuple[Person, Address], ...]
    actor: Person | None = None
    task: Task | None = None


def load_move(event: ChatMoved, read: Reader) -> Place:
    """Nothing needs to be known of a chat; of a topic, what went with it."""
    if event.old.room != event.new.room:
        return Place(team=None, views=(), menders=())
    team = read.teams.by_channel(event.old)
    team = team if team is not None and team.channel == event.old else None
    views = read.views.of_place(event.old, SHOWN_AGAIN)
    return Place(team=team, views=views, menders=menders(team, read) if team else ())


def move(event: ChatMoved, facts: Place, now: datetime) -> Decision:  # noqa: ARG001
    """Everything that named the old address names the new one.

    In a topic that took another's place the open tasks are shown again.
    """
    args: Args = {"team": facts.team.name if facts.team else ""}
    told = tuple(
        Say(
            to=chat,
            text=Text("topic-replaced", args),
            language=person.language,
            urgency=Urgency.REMINDER,
        )
        for person, chat in facts.menders
    )
    shown = tuple(
        Show(
            kind=ViewKind(each.kind),
            subject=each.subject,
            to=event.new,
            language=each.language,
            urgency=Urgency.NEW_CARD if each.kind == ViewKind.CARD else Urgency.CARD,
        )
        for each in facts.views
    )
    moved = MoveChat(old=event.old, new=event.new, renumbered=event.renumbered)
    return Decision(disposition=Disposition.NOTICED, effects=(moved, *shown, *told))
