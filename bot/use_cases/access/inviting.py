"""Inviting: a manager makes a one-time code that gives a role."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import code_digest
from bot.domain.people import Invitation, InvitationKind, Person, Role
from bot.domain.task import Task
from bot.domain.team import Team
from bot.domain.writing import one_line
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, overheard, tell

LIFE = timedelta(days=7)
LINK_LIFE = timedelta(minutes=15)
STAFFED = frozenset({Role.ASSISTANT, Role.LEAD})  # who must belong to a team
_COMPANY = re.compile(r"\bcompany:\s*(\"[^\"]+\"|\S+)", re.IGNORECASE)
CONTACT = "contact"  # no role of its own: a client who speaks for the company
ROLES = {role.value: role for role in (Role.CLIENT, Role.ASSISTANT, Role.LEAD, Role.MANAGER)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who invites, a fresh code, and the team that was named."""

    actor: Person | None
    code: str
    teams: tuple[Team, ...]
    named: Team | None
    task: Task | None = None


def load(mint: Callable[[], str], event: CommandGiven, read: Reader) -> Facts:
    """Take a fresh code from `mint`; read the team that the second word names."""
    _, name, _ = _parts(event.words)
    return Facts(
        actor=actor_of(event.sender, read),
        code=mint(),
        teams=read.teams.all(),
        named=read.teams.by_name(name) if name else None,
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Make the invitation, or say how to ask for one."""
    if overheard(event):
        return answered(event, Text("only-in-private"), facts.actor)
    word, name, company = _parts(event.words)
    is_contact = word.lower() == CONTACT
    role = Role.CLIENT if is_contact else ROLES.get(word.lower())
    actor = facts.actor
    if role is None or actor is None:
        return answered(event, Text("invite-how"), actor)
    if company and role is not Role.CLIENT:
        return answered(event, Text("invite-company-clients"), actor)
    if is_contact and not company:
        return answered(event, Text("invite-contact-company"), actor)
    if name and facts.named is None:
        names = ", ".join(team.name for team in facts.teams) or "-"
        return answered(event, Text("invite-no-team", {"name": name, "teams": names}), actor)
    team = facts.named or (facts.teams[0] if facts.teams else None)
    if role in STAFFED and team is None:
        return answered(event, Text("invite-team-first"), actor)
    # A client belongs only to a team that was named, else the default one serves.
    chosen = team if role in STAFFED else facts.named
    decision, text = invited(
        facts.code, role, chosen, actor, now, company=company, contact=is_contact
    )
    return decision.plus(effects=(tell(event, text, actor.language, secret=True),))


def _parts(words: str) -> tuple[str, str, str]:
    """The role, the team's name and the company's, as they were written; empty where not."""
    found = _COMPANY.search(words)
    company = one_line(found[1].strip('"')) if found else ""
    role, _, name = _COMPANY.sub(" ", words).strip().partition(" ")
    return role, name.strip(), company


def invited(
    code: str,
    role: Role,
    team: Team | None,
    by: Person,
    now: datetime,
    *,
    company: str = "",
    contact: bool = False,
) -> tuple[Decision, Text]:
    """An invitation, and the secret sentence with its code."""
    invitation = Invitation(
        code=code_digest(code),
        kind=InvitationKind.ROLE,
        role=role,
        team=team.id if team else None,
        company=company,
        contact=contact,
        created_by=by.id,
        created_at=now,
        expires_at=now + LIFE,
    )
    args: Args = {"role": Text(f"role-{role}"), "team": team.name if team else ""}
    whom = Text("invited-into-team" if team else "invited-as", args)
    if company:
        key = "invited-contact" if contact else "invited-of-company"
        whom = Text(key, {"whom": whom, "company": company})
    text = Text("invited", {"whom": whom, "code": code})
    return Decision(disposition=Disposition.ANSWERED, changes=(invitation,)), text
