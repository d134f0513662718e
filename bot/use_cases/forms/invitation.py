"""The form of an invitation: which role, and in which team."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.domain.ids import TeamId
from bot.domain.people import Person, Role
from bot.domain.team import Team
from bot.forms import Field, FieldKind, Form, FormName, Option
from bot.ports.reader import Reader
from bot.use_cases.access.inviting import ROLES, STAFFED, invited
from bot.use_cases.forms.room import Entry, Errors, Filled, Inquiry

ROLE, TEAM = "role", "team"
ANY = "any"  # no team's id, which are longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who invites, a fresh code, and the teams there are."""

    actor: Person | None
    code: str
    teams: tuple[Team, ...]


def load(mint: Callable[[], str], inquiry: Inquiry, read: Reader) -> Facts:
    """Take a fresh code from `mint` when the form comes back."""
    code = mint() if inquiry.sent else ""
    return Facts(actor=inquiry.actor, code=code, teams=read.teams.all())


def form(facts: Facts) -> Form:
    """Roles, and the teams where there is a choice."""
    roles = tuple(Option(name, Text(f"role-{role}")) for name, role in ROLES.items())
    teams = tuple(Option(each.id, each.name) for each in facts.teams)
    default = facts.teams[0].name if facts.teams else ""
    team = Field(
        name=TEAM,
        label=Text("form-invitation-team"),
        kind=FieldKind.CHOICE,
        hint=Text("form-invitation-hint", {"team": default}),
        options=(*teams, Option(ANY, Text("form-invitation-any"))),
        initial=ANY,
    )
    return Form(
        name=FormName.INVITATION,
        title=Text("form-invitation"),
        fields=(
            Field(
                name=ROLE,
                label=Text("form-invitation-role"),
                kind=FieldKind.CHOICE,
                options=roles,
                initial=Role.CLIENT,
            ),
            *((team,) if len(teams) > 1 else ()),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Make the invitation; staff need a team to belong to."""
    role = ROLES.get(entry.chosen.get(ROLE, ""))
    if role is None:
        return {ROLE: Text("form-choose")}
    word = entry.chosen.get(TEAM, "")
    chosen = TeamId("" if word == ANY else word)
    team = next((each for each in facts.teams if each.id == chosen), None)
    if chosen and team is None:
        return {TEAM: Text("form-choose")}
    if role in STAFFED and not facts.teams:
        return {ROLE: Text("invite-team-first")}
    if role in STAFFED and team is None:
        if len(facts.teams) > 1:
            return {TEAM: Text("form-invitation-which")}
        team = facts.teams[0]
    decision, text = invited(facts.code, role, team, entry.actor, now)
    return Filled(decision=decision, said=text, secret=True)
