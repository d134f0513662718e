"""Joining: a code gives a person a role, or joins two accounts of one person."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.ids import PersonId, code_digest, derive
from bot.domain.people import Account, Invitation, InvitationKind, Person, Role
from bot.domain.task import Task
from bot.domain.team import Team
from bot.events import CommandGiven, MessageReceived, Sender
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, menu_of, tell

CODE_LENGTH = 8
ALPHABET = frozenset("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who holds the code, what it is for, and whom it would be joined to."""

    actor: Person | None
    account: Account | None
    invitation: Invitation | None
    owner: Person | None
    team: Team | None
    former: Team | None
    task: Task | None = None


def code_in(event: CommandGiven | MessageReceived) -> str:
    """The code in `/start CODE`, `/link CODE`, or alone in a message; empty when there is none."""
    words = event.words if isinstance(event, CommandGiven) else event.text
    plain = words.strip().upper().replace("-", "")
    return plain if len(plain) == CODE_LENGTH and set(plain) <= ALPHABET else ""


def is_code(event: MessageReceived, read: Reader) -> bool:
    """Whether a stranger's message is a code of ours; a word that looks like one is a message."""
    code = code_in(event)
    return bool(code) and read.people.invitation(code_digest(code)) is not None


def load(event: CommandGiven | MessageReceived, read: Reader) -> Facts:
    """Read the invitation behind the code."""
    invitation = read.people.invitation(code_digest(code_in(event)))
    owner = read.people.get(invitation.person) if invitation and invitation.person else None
    team = read.teams.get(invitation.team) if invitation and invitation.team else None
    actor = actor_of(event.sender, read)
    return Facts(
        actor=actor,
        account=read.people.account(event.sender.account),
        invitation=invitation,
        owner=owner,
        team=team,
        former=read.teams.get(actor.team) if actor and actor.team else None,
    )


def decide(event: CommandGiven | MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Use the code once."""
    invitation, actor = facts.invitation, facts.actor
    if invitation is None:
        return answered(event, Text("code-unknown"), actor)
    if invitation.used_by is not None:
        return answered(event, Text("code-used"), actor)
    if invitation.expires_at <= now:
        return answered(event, Text("code-expired"), actor)
    if invitation.kind is InvitationKind.LINK:
        return _linked(event, facts, invitation, now)
    return _invited(event, facts, invitation, now)


def account_of(event: CommandGiven | MessageReceived, person: PersonId, now: datetime) -> Account:
    """The sender's account; its private chat is where they write alone, if that is here."""
    private = event.place.address.room if event.place.kind is PlaceKind.PRIVATE else None
    return Account(
        id=event.sender.account,
        person=person,
        name=event.sender.name,
        handle=event.sender.handle,
        private=private,
        seen_at=now,
    )


def new_person(event: CommandGiven | MessageReceived, role: Role) -> Person:
    """Somebody the desk meets for the first time."""
    return Person(
        id=PersonId(derive(str(event.sender.account), "person")),
        name=name_of(event.sender),
        role=role,
        language=event.sender.language.split("-")[0],
    )


def name_of(sender: Sender) -> str:
    """The best name the platform gives."""
    return sender.name or sender.handle or sender.account.user


def _invited(
    event: CommandGiven | MessageReceived, facts: Facts, invitation: Invitation, now: datetime
) -> Decision:
    """Give the role. Somebody who has another role already keeps it and is told."""
    actor = facts.actor
    if actor is not None and actor.role not in {Role.STRANGER, invitation.role}:
        text = Text("code-has-role", {"role": Text(f"role-{actor.role}")})
        return answered(event, text, actor)
    base = actor or new_person(event, invitation.role)
    person = replace(base, role=invitation.role, team=invitation.team or base.team)
    used = replace(invitation, used_by=person.id)
    team = facts.team.name if facts.team else ""
    text = Text(f"welcome-{invitation.role}", {"name": person.name, "team": team})
    if facts.former is not None and facts.former.id != person.team:
        text = Text("welcome-moved", {"team": team, "former": facts.former.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, account_of(event, person.id, now), used),
        effects=(tell(event, text, person.language, menu=menu_of(person.role)),),
    )


def _linked(
    event: CommandGiven | MessageReceived, facts: Facts, invitation: Invitation, now: datetime
) -> Decision:
    """The account becomes one more account of the code's owner."""
    owner, actor = facts.owner, facts.actor
    if owner is None:
        return answered(event, Text("code-unknown"), actor)
    if actor is not None and actor.id == owner.id:
        return answered(event, Text("link-same"), actor)
    if actor is not None and actor.role is not Role.STRANGER:
        return answered(event, Text("link-has-role"), actor)
    used = replace(invitation, used_by=owner.id)
    text = Text("linked", {"name": owner.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(account_of(event, owner.id, now), used),
        guards=(owner,),
        effects=(tell(event, text, owner.language),),
    )
