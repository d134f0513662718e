"""Founding: the first manager's invitation, made when the desk has nobody yet."""

from datetime import datetime

from bot.decision import Decision, Disposition
from bot.domain.ids import code_digest
from bot.domain.people import Invitation, InvitationKind, Role
from bot.use_cases.access.inviting import LIFE


def decide(code: str, now: datetime) -> Decision:
    """Invite the first manager."""
    invitation = Invitation(
        code=code_digest(code),
        kind=InvitationKind.ROLE,
        role=Role.MANAGER,
        created_at=now,
        expires_at=now + LIFE,
    )
    return Decision(disposition=Disposition.NOTICED, changes=(invitation,))
