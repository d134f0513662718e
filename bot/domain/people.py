"""People, their accounts, and the invitations that give them a role."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.address import Address
from bot.domain.ids import PersonId, TeamId
from bot.domain.shifts.plan import TEAM_HOURS, Duty, Plan


class Role(StrEnum):
    """What a person is to the desk; a stranger has written but was never invited."""

    STRANGER = "stranger"
    CLIENT = "client"
    ASSISTANT = "assistant"
    LEAD = "lead"
    MANAGER = "manager"

    @property
    def is_staff(self) -> bool:
        """Whether this role works for the desk."""
        return self in {Role.ASSISTANT, Role.LEAD, Role.MANAGER}


@dataclass(frozen=True, slots=True)
class AccountId:
    """One identity on a platform; `workspace` is empty on Telegram."""

    platform: str
    workspace: str
    user: str

    def __str__(self) -> str:
        """`platform/workspace/user`, for keys."""
        return f"{self.platform}/{self.workspace}/{self.user}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person's identity on a platform. `private` is where the desk may write to them alone."""

    id: AccountId
    person: PersonId
    name: str
    handle: str = ""
    private: Address | None = None
    reachable: bool = True
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A human being. `team` is where an assistant works, or where a client's tasks go.

    A client who is a `contact` of the company sees what its other people asked for.
    `language` follows the platform until the person has chosen one; empty where it is silent.
    Of staff who are `also_client` requests of their own go to `client_team`, else to their `team`.
    Clients know somebody of the staff by the `desk_name`, if there is one, and read none of the
    `contacts`: phone numbers and addresses of their own. `digest` is when they want to read how the
    desk stands ("08:30", "off"; empty: as is usual for their role).
    """

    id: PersonId
    name: str
    role: Role
    team: TeamId | None = None
    company: str = ""
    contact: bool = False
    language: str = ""
    language_chosen: bool = False
    zone: str = ""
    plan: Plan = TEAM_HOURS
    duty: Duty = Duty.PLAN
    duty_until: datetime | None = None
    off_shift_pages: bool = False
    also_client: bool = False
    client_team: TeamId | None = None
    desk_name: str = ""
    contacts: tuple[str, ...] = ()
    digest: str = ""
    revision: int = 0

    @property
    def is_client(self) -> bool:
        """Whether they may ask for work: clients, and staff who are clients as well."""
        return self.role is Role.CLIENT or self.also_client

    @property
    def served_by(self) -> TeamId | None:
        """The team that does what they ask for; None where that is the desk's first."""
        return self.client_team if self.also_client and self.client_team else self.team


class InvitationKind(StrEnum):
    """What using a code does: give a role, or join two accounts of one person."""

    ROLE = "role"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A one-time code, kept as its digest. For LINK, `person` gets the second account.

    `company` is the one that a client who joins by it belongs to; empty: none is named. `contact`
    tells that they become a contact of it.
    """

    code: str
    kind: InvitationKind
    role: Role
    team: TeamId | None = None
    company: str = ""
    contact: bool = False
    person: PersonId | None = None
    created_by: PersonId | None = None
    created_at: datetime
    expires_at: datetime
    used_by: PersonId | None = None
    revision: int = 0
