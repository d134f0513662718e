"""One table: who may do what. Asked by the engine before a decision, and printed in the docs."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.people import Person, Role
from bot.domain.profile import company_key
from bot.domain.task import Task


class Deed(StrEnum):
    """What can be refused."""

    CLAIM = "claim"
    PASS = "pass"  # noqa: S105 - to pass a task on, not a password
    DETAILS = "details"
    REPLY = "reply"
    FINISH = "finish"
    RELEASE = "release"
    DISMISS = "dismiss"
    HAND_OVER = "hand_over"
    ASSIGN = "assign"
    WAIT = "wait"
    ACCEPT = "accept"
    REOPEN = "reopen"
    RATE = "rate"
    REVISIT = "revisit"
    WITHDRAW = "withdraw"
    REDACT = "redact"
    CANCEL = "cancel"
    PRIORITISE = "prioritise"
    CATEGORISE = "categorise"
    MERGE = "merge"
    WRITE_DOWN = "write_down"
    SHIFT = "shift"
    SCHEDULE = "schedule"
    WHO = "who"
    LIST = "list"
    FIND = "find"
    SUMMARY = "summary"
    INVITE = "invite"
    BIND = "bind"
    LANGUAGE = "language"
    KNOWLEDGE = "knowledge"
    CURATE = "curate"
    PROFILE = "profile"
    REMEMBER = "remember"
    STRIKE = "strike"
    TRANSCRIPT = "transcript"
    SPLIT = "split"
    TIME = "time"
    TIMESHEET = "timesheet"
    JUDGE_HOURS = "judge_hours"
    QUOTE = "quote"
    ANSWER_QUOTE = "answer_quote"
    SEE_QUOTES = "see_quotes"
    ASK_QUOTES = "ask_quotes"
    CONTRACT = "contract"
    AGREE = "agree"
    PROPOSE = "propose"
    REMIND = "remind"
    ROUTINE = "routine"
    TARGETS = "targets"
    OPENING = "opening"
    ESCALATION = "escalation"
    DIGEST = "digest"
    WHY = "why"
    SKILLS = "skills"
    VOUCH = "vouch"
    NAME = "name"
    RENAME = "rename"


class Relation(StrEnum):
    """How a person stands to a task; EVERY asks for none, CHARGE is of the team or the holder.

    COMPANY is one's own, or for a company's contact that of anybody there.
    """

    EVERY = "every"
    OWN = "own"
    COMPANY = "company"
    TEAM = "team"
    HOLDER = "holder"
    CHARGE = "charge"


_STAFF_OF_TEAM: Mapping[Role, Relation] = {
    Role.ASSISTANT: Relation.TEAM,
    Role.LEAD: Relation.TEAM,
    Role.MANAGER: Relation.EVERY,
}
_HOLDER: Mapping[Role, Relation] = {
    Role.ASSISTANT: Relation.HOLDER,
    Role.LEAD: Relation.CHARGE,
    Role.MANAGER: Relation.EVERY,
}
_CLIENT: Mapping[Role, Relation] = {Role.CLIENT: Relation.OWN, Role.MANAGER: Relation.EVERY}
_CONTACT: Mapping[Role, Relation] = {Role.CLIENT: Relation.COMPANY, Role.MANAGER: Relation.EVERY}
_STAFF: Mapping[Role, Relation] = dict.fromkeys(
    (Role.ASSISTANT, Role.LEAD, Role.MANAGER), Relation.EVERY
)
_MANAGER: Mapping[Role, Relation] = {Role.MANAGER: Relation.EVERY}

RULES: Mapping[Deed, Mapping[Role, Relation]] = {
    Deed.CLAIM: _STAFF_OF_TEAM,
    Deed.PASS: _STAFF_OF_TEAM,
    Deed.DETAILS: _STAFF_OF_TEAM,
    Deed.REPLY: _HOLDER,
    Deed.FINISH: _HOLDER,
    Deed.RELEASE: _HOLDER,
    Deed.DISMISS: _STAFF_OF_TEAM,
    Deed.HAND_OVER: _HOLDER,
    Deed.ASSIGN: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.WAIT: _HOLDER,
    Deed.ACCEPT: _CONTACT,
    Deed.REOPEN: _CLIENT,
    Deed.RATE: {Role.CLIENT: Relation.OWN},
    Deed.REVISIT: _HOLDER,
    Deed.WITHDRAW: {Role.CLIENT: Relation.OWN, **_STAFF},  # of one's own messages alone
    Deed.REDACT: {Role.CLIENT: Relation.OWN, **_HOLDER},  # clients what they wrote themselves
    Deed.CANCEL: _CONTACT,
    Deed.PRIORITISE: _CLIENT,
    Deed.CATEGORISE: {Role.CLIENT: Relation.OWN, **_STAFF_OF_TEAM},
    Deed.MERGE: {Role.CLIENT: Relation.OWN, **_STAFF_OF_TEAM},
    Deed.WRITE_DOWN: _STAFF,
    Deed.SHIFT: _STAFF,
    # The shifts of others: everybody plans their own.
    Deed.SCHEDULE: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.WHO: _STAFF,
    Deed.LIST: _STAFF,
    Deed.FIND: _STAFF,
    Deed.SUMMARY: _MANAGER,
    Deed.INVITE: _MANAGER,
    Deed.BIND: _MANAGER,
    Deed.KNOWLEDGE: _STAFF,
    Deed.CURATE: {Role.LEAD: Relation.EVERY, Role.MANAGER: Relation.EVERY},
    Deed.TRANSCRIPT: {Role.CLIENT: Relation.COMPANY, **_STAFF_OF_TEAM},
    Deed.SPLIT: _STAFF_OF_TEAM,
    Deed.TIME: _STAFF_OF_TEAM,
    Deed.TIMESHEET: _STAFF,
    # Of others: nobody approves own hours, save the only manager.
    Deed.JUDGE_HOURS: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.QUOTE: _STAFF_OF_TEAM,
    Deed.CONTRACT: _STAFF,  # one's own
    Deed.AGREE: _MANAGER,  # what anybody is paid or billed, and to see it
    Deed.ANSWER_QUOTE: {Role.CLIENT: Relation.COMPANY},
    # Those of others: both sides of a quote read it anyway.
    Deed.SEE_QUOTES: _MANAGER,
    Deed.ASK_QUOTES: {
        Role.CLIENT: Relation.COMPANY,
        Role.LEAD: Relation.TEAM,
        Role.MANAGER: Relation.EVERY,
    },
    Deed.PROPOSE: {Role.CLIENT: Relation.COMPANY},  # a price of one's own
    Deed.REMIND: {Role.CLIENT: Relation.OWN, **_STAFF_OF_TEAM},  # oneself, of a task
    Deed.ROUTINE: {Role.CLIENT: Relation.EVERY, **_STAFF},  # of one's own, or of a client of theirs
    Deed.TARGETS: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.OPENING: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.ESCALATION: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.DIGEST: {Role.LEAD: Relation.EVERY, Role.MANAGER: Relation.EVERY},
    Deed.WHY: _STAFF_OF_TEAM,
    Deed.SKILLS: _STAFF,
    # What others can do: everybody says it of themselves.
    Deed.VOUCH: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.NAME: _STAFF,  # one's own for clients, and what of one's own they never read
    # That of others.
    Deed.RENAME: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.PROFILE: _STAFF_OF_TEAM,
    Deed.REMEMBER: _STAFF_OF_TEAM,
    # Lines that somebody else wrote: everybody may take back their own.
    Deed.STRIKE: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
    Deed.LANGUAGE: {Role.LEAD: Relation.TEAM, Role.MANAGER: Relation.EVERY},
}


def speaks_for(person: Person, client: Person | None) -> bool:
    """Whether the person is a contact of the client's company."""
    if client is None or person.role is not Role.CLIENT or not person.contact:
        return False
    company = company_key(person.company)
    return company != "" and company == company_key(client.company)


def relations(
    person: Person, task: Task | None, client: Person | None = None
) -> frozenset[Relation]:
    """Every way in which the person stands to the task of this client."""
    found = {Relation.EVERY}
    if task is not None:
        if person.is_client and task.client == person.id:
            found |= {Relation.OWN, Relation.COMPANY}
        if speaks_for(person, client):
            found.add(Relation.COMPANY)
        if person.role.is_staff and task.team == person.team:
            found.add(Relation.TEAM)
        if task.holder == person.id:
            found.add(Relation.HOLDER)
        if found & {Relation.TEAM, Relation.HOLDER}:
            found.add(Relation.CHARGE)
    return frozenset(found)


def allowed(
    deed: Deed, person: Person | None, task: Task | None, client: Person | None = None
) -> bool:
    """Whether the person may; somebody unknown may nothing.

    Without a task only the role is asked: the use case then says that there is no such task. The
    task's client matters where a company's contact may. Staff who are clients as well may do with
    their own requests what clients may.
    """
    if person is None:
        return False
    roles = {person.role, Role.CLIENT} if person.is_client else {person.role}
    needed = {relation for role in roles if (relation := RULES[deed].get(role))}
    if not needed:
        return False
    return task is None or not needed.isdisjoint(relations(person, task, client))
