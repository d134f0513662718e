"""Belonging: the desk comes into a group or loses it, and says to whom it matters what to do."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.people import Person, Role
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Say, Urgency
from bot.events import Membership, MembershipChanged
from bot.ports.reader import Reader
from bot.upkeep import Retry
from bot.use_cases.places import actor_of, menders
from bot.use_cases.speaking import card, noticed

RETURNED = frozenset({Membership.ADDED, Membership.OPENED})
LOST = frozenset({Membership.REMOVED, Membership.RESTRICTED, Membership.CLOSED})
SHOWN_AGAIN = 20  # cards that a team's channel gets when the desk is back in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who did it, the team that works there, what it has not claimed, who can mend its loss."""

    actor: Person | None
    team: Team | None
    unclaimed: tuple[Task, ...]
    menders: tuple[tuple[Person, Address], ...]
    task: Task | None = None


def load(event: MembershipChanged, read: Reader) -> Facts:
    """Read the team of this chat and whom its loss concerns."""
    team = read.teams.by_channel(event.place.address.room)
    return Facts(
        actor=actor_of(event.sender, read) if event.sender is not None else None,
        team=team,
        unclaimed=read.tasks.unclaimed(team.id, SHOWN_AGAIN) if team else (),
        menders=menders(team, read) if team else (),
    )


def decide(event: MembershipChanged, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Help a manager who added the desk; tell who can mend it that a team's channel is lost."""
    team = facts.team
    if event.change in RETURNED:
        told = _added(event, facts.actor) if team is None else _back(event, facts, team)
        effects = (Retry(to=event.place.address), *told)  # what waited for the chat goes out
    elif team is not None and event.change in LOST:
        effects = _lost(event, facts, team)
    else:
        effects = ()
    return Decision(disposition=Disposition.NOTICED, effects=effects) if effects else noticed()


def _added(event: MembershipChanged, actor: Person | None) -> tuple[Effect, ...]:
    """Only managers can bind a team; anybody else who adds the desk hears nothing."""
    if event.change is Membership.OPENED or actor is None or actor.role is not Role.MANAGER:
        return ()
    return (_said(event, Text("added"), actor.language),)


def _back(event: MembershipChanged, facts: Facts, team: Team) -> tuple[Effect, ...]:
    """The team's channel has the desk again: what nobody has claimed is shown there."""
    cards = tuple(show for task in facts.unclaimed for show in card(task, team))
    return (_said(event, Text("added-again", {"team": team.name}), team.language), *cards)


def _said(event: MembershipChanged, text: Text, language: str) -> Say:
    return Say(to=event.place.address.room, text=text, language=language, urgency=Urgency.ANSWER)


def _lost(event: MembershipChanged, facts: Facts, team: Team) -> tuple[Effect, ...]:
    """In private: the channel itself cannot be told, and clients need not know."""
    text = Text(f"channel-{event.change}", {"team": team.name})
    return tuple(
        Say(to=chat, text=text, language=person.language, urgency=Urgency.NEW_CARD)
        for person, chat in facts.menders
    )
