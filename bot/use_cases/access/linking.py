"""Linking: a person asks for a one-time code that joins a second account to the first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.ids import code_digest
from bot.domain.people import Invitation, InvitationKind, Person, Role
from bot.domain.task import Task
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.access.inviting import LINK_LIFE
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, overheard, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, and a fresh code."""

    actor: Person | None
    code: str
    task: Task | None = None


def load(mint: Callable[[], str], event: CommandGiven, read: Reader) -> Facts:
    """Take a fresh code from `mint`."""
    return Facts(actor=actor_of(event.sender, read), code=mint())


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Make a code that lives a quarter of an hour."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if actor is None or actor.role is Role.STRANGER:
        return answered(event, Text("link-strangers"), actor)
    invitation = Invitation(
        code=code_digest(facts.code),
        kind=InvitationKind.LINK,
        role=actor.role,
        person=actor.id,
        created_by=actor.id,
        created_at=now,
        expires_at=now + LINK_LIFE,
    )
    text = Text("link-code", {"code": facts.code, "minutes": int(LINK_LIFE.total_seconds() // 60)})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(invitation,),
        effects=(tell(event, text, actor.language, secret=True),),
    )
