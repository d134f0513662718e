"""Joining: a code gives a person a role or another team, or joins two accounts of one person."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.ids import PersonId, code_digest, derive
from bot.domain.people import Account, Invitation, InvitationKind, Person, Role
from bot.domain.task import Task
from bot.domain.team import Team
from bot.events import ButtonPressed, CommandGiven, MessageReceived, Sender
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import Spoken, answered, button, menu_of, overheard, settled_by, tell

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


def is_code(event: MessageReceived, actor: Person | None, read: Reader) -> bool:
    """Whether a message is a code of ours and no more; a word that looks like one is a message.

    Somebody with a role gives a code to the desk alone, never to whom they are talking to.
    """
    code = code_in(event)
    if not code or read.people.invitation(code_digest(code)) is None:
        return False
    if actor is None or actor.role is Role.STRANGER:
        return True
    if event.place.kind is not PlaceKind.PRIVATE or event.reply_to is not None or event.files:
        return False
    mode = read.conversation.reply_mode(actor.id, str(event.place.address))
    return mode is None or mode.until <= event.at


def load(event: Spoken, read: Reader) -> Facts:
    """Read the invitation behind the code; a press on a question carries the code's digest."""
    if isinstance(event, ButtonPressed):
        digest = event.press.subject
    else:
        digest = code_digest(code_in(event))
    invitation = read.people.invitation(digest)
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


def decide(event: Spoken, facts: Facts, now: datetime) -> Decision:
    """Use the code once; who would change to another team by it is asked first."""
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


def stay(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Second thoughts: the code stays as it is."""
    if facts.former is None:
        return answered(event, Text("press-stale"), facts.actor)
    text = Text("team-stays", {"team": facts.former.name})
    return answered(event, text, facts.actor).plus(effects=settled_by(event))


def account_of(event: Spoken, person: PersonId, now: datetime) -> Account:
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


def new_person(event: Spoken, role: Role) -> Person:
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


def _invited(event: Spoken, facts: Facts, invitation: Invitation, now: datetime) -> Decision:
    """Give the role, another team or a company; staff keep theirs, and clients can become staff."""
    actor, former = facts.actor, facts.former
    moves = former is not None and invitation.team not in {None, former.id}
    if actor is not None and actor.role.is_staff and invitation.role is Role.CLIENT:
        return _also_client(event, invitation, actor, now)
    becomes_staff = actor is not None and actor.role is Role.CLIENT and invitation.role.is_staff
    if actor is not None and actor.role is not Role.STRANGER and not becomes_staff:
        joins = invitation.company not in {"", actor.company}
        joins |= invitation.contact and not actor.contact
        if actor.role is not invitation.role or not (moves or former is None or joins):
            text = Text("code-has-role", {"role": Text(f"role-{actor.role}")})
            return answered(event, text, actor)
        if moves and not isinstance(event, ButtonPressed):
            return _asked(event, facts, invitation, actor)
    base = actor or new_person(event, invitation.role)
    person = replace(base, role=invitation.role, team=invitation.team or base.team)
    company = invitation.company or base.company
    stays = base.contact and company == base.company
    person = replace(person, company=company, contact=invitation.contact or stays)
    if becomes_staff:
        person = replace(person, team=invitation.team, also_client=True, client_team=base.team)
    used = replace(invitation, used_by=person.id)
    team = facts.team.name if facts.team else ""
    text = Text(f"welcome-{invitation.role}", {"name": person.name, "team": team})
    if becomes_staff:
        text = Text("welcome-both", {"welcome": text})
    elif moves and former is not None:
        text = Text("welcome-moved", {"team": team, "former": former.name})
    elif person.contact and not stays:
        text = Text("contact-joined", {"company": person.company})
    elif actor is not None and actor.role is Role.CLIENT and person.company != actor.company:
        text = Text("company-joined", {"company": person.company})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, account_of(event, person.id, now), used),
        effects=(
            tell(event, text, person.language, menu=menu_of(person.role)),
            *settled_by(event),
        ),
    )


def _also_client(event: Spoken, invitation: Invitation, actor: Person, now: datetime) -> Decision:
    """Whoever works here may ask for work as well, by an invitation like any client's."""
    person = replace(
        actor,
        also_client=True,
        client_team=invitation.team or actor.client_team,
        company=invitation.company or actor.company,
    )
    if person == actor:
        text = Text("code-has-role", {"role": Text(f"role-{Role.CLIENT}")})
        return answered(event, text, actor)
    text = Text("welcome-also-client", {"name": actor.name})
    used = replace(invitation, used_by=actor.id)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person, account_of(event, actor.id, now), used),
        effects=(
            tell(event, text, actor.language, menu=menu_of(Role.CLIENT)),
            *settled_by(event),
        ),
    )


def _asked(
    event: CommandGiven | MessageReceived, facts: Facts, invitation: Invitation, actor: Person
) -> Decision:
    """A code that was sent on by mistake must move nobody; its digest is all that a button has."""
    if overheard(event):  # anybody could press there
        return answered(event, Text("only-in-private"), actor)
    former, team = (each.name if each else "" for each in (facts.former, facts.team))
    text = Text("team-change-sure", {"former": former, "team": team})
    change = button("button-change-team", Action.CHANGE_TEAM, invitation.code, Style.PRIMARY)
    keep = button("button-stay", Action.STAY, invitation.code)
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=(tell(event, text, actor.language, ((change, keep),)),),
    )


def _linked(event: Spoken, facts: Facts, invitation: Invitation, now: datetime) -> Decision:
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
