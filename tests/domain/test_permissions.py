"""Who may do what: the whole table, deed by role by relation, written down a second time."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from bot.domain.address import Address
from bot.domain.ids import PersonId, TaskId, TeamId
from bot.domain.people import Person, Role
from bot.domain.permissions import RULES, Deed, Relation, allowed, relations
from bot.domain.task import Task

NOON = datetime(2026, 2, 6, 12, tzinfo=UTC)
HERE, ELSEWHERE = TeamId("here"), TeamId("elsewhere")
STANDS = ("nothing", "own", "contact", "team", "holder", "team and holder")

ANYTHING = frozenset(STANDS)
CLEO = Person(id=PersonId("cleo"), name="", role=Role.CLIENT, company="acme  LTD")
NOBODY: frozenset[str] = frozenset()
IN_TEAM = frozenset({"team", "team and holder"})
HOLDING = frozenset({"holder", "team and holder"})
OWN = frozenset({"own"})

ALL_STAFF = {Role.ASSISTANT: ANYTHING, Role.LEAD: ANYTHING, Role.MANAGER: ANYTHING}
OF_THE_TEAM = {Role.ASSISTANT: IN_TEAM, Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING}
WORKS_ON_IT = {Role.ASSISTANT: HOLDING, Role.LEAD: IN_TEAM | HOLDING, Role.MANAGER: ANYTHING}
ASKED_FOR_IT = {Role.CLIENT: OWN, Role.MANAGER: ANYTHING}
SPEAKS_FOR_IT = {Role.CLIENT: OWN | {"contact"}, Role.MANAGER: ANYTHING}
MANAGES = {Role.MANAGER: ANYTHING}
MAY = {
    "claim": OF_THE_TEAM,
    "pass": OF_THE_TEAM,
    "details": OF_THE_TEAM,
    "reply": WORKS_ON_IT,
    "finish": WORKS_ON_IT,
    "release": WORKS_ON_IT,
    "dismiss": OF_THE_TEAM,
    "hand_over": WORKS_ON_IT,
    "assign": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "wait": WORKS_ON_IT,
    "accept": SPEAKS_FOR_IT,
    "reopen": ASKED_FOR_IT,
    "rate": {Role.CLIENT: OWN},
    "revisit": WORKS_ON_IT,
    "withdraw": {Role.CLIENT: OWN, **ALL_STAFF},
    "redact": {Role.CLIENT: OWN, **WORKS_ON_IT},
    "cancel": SPEAKS_FOR_IT,
    "prioritise": ASKED_FOR_IT,
    "categorise": {Role.CLIENT: OWN, **OF_THE_TEAM},
    "merge": {Role.CLIENT: OWN, **OF_THE_TEAM},
    "write_down": ALL_STAFF,
    "shift": ALL_STAFF,
    "schedule": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "who": ALL_STAFF,
    "list": ALL_STAFF,
    "find": ALL_STAFF,
    "summary": MANAGES,
    "invite": MANAGES,
    "bind": MANAGES,
    "knowledge": ALL_STAFF,
    "curate": {Role.LEAD: ANYTHING, Role.MANAGER: ANYTHING},
    "transcript": {**SPEAKS_FOR_IT, **OF_THE_TEAM},
    "split": OF_THE_TEAM,
    "time": OF_THE_TEAM,
    "timesheet": ALL_STAFF,
    "judge_hours": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "quote": OF_THE_TEAM,
    "answer_quote": {Role.CLIENT: OWN | {"contact"}},
    "see_quotes": MANAGES,
    "contract": ALL_STAFF,
    "agree": MANAGES,
    "ask_quotes": {**SPEAKS_FOR_IT, Role.LEAD: IN_TEAM},
    "propose": {Role.CLIENT: OWN | {"contact"}},
    "name": ALL_STAFF,
    "rename": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "remind": {Role.CLIENT: OWN, **OF_THE_TEAM},
    "routine": {Role.CLIENT: ANYTHING, **ALL_STAFF},
    "why": OF_THE_TEAM,
    "targets": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "escalation": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "opening": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "digest": {Role.LEAD: ANYTHING, Role.MANAGER: ANYTHING},
    "skills": ALL_STAFF,
    "vouch": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "profile": OF_THE_TEAM,
    "remember": OF_THE_TEAM,
    "strike": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
    "language": {Role.LEAD: IN_TEAM, Role.MANAGER: ANYTHING},
}


def somebody(role: Role, stands: str) -> tuple[Person, Task]:
    """A person of this role who stands to a task in this way."""
    person = Person(
        id=PersonId("somebody"),
        name="",
        role=role,
        team=HERE if "team" in stands else ELSEWHERE,
        company="Acme Ltd",
        contact=stands == "contact",
    )
    task = Task(
        id=TaskId("task"),
        number=1,
        client=person.id if stands == "own" else PersonId("cleo"),
        team=HERE,
        title="",
        holder=person.id if "holder" in stands else None,
        origin=Address("telegram", "", "7"),
        opened_at=NOON,
        spoke_at=NOON,
    )
    return person, task


@pytest.mark.parametrize(("role", "deed", "stands"), tuple(product(Role, Deed, STANDS)))
def test_the_table(role, deed, stands) -> None:
    person, task = somebody(role, stands)

    assert allowed(deed, person, task, CLEO) == (stands in MAY[deed].get(role, NOBODY))


@pytest.mark.parametrize(("role", "deed"), tuple(product(Role, Deed)))
def test_without_a_task_the_role_alone_decides(role, deed) -> None:
    person, _ = somebody(role, "nothing")

    assert allowed(deed, person, None) == (role in MAY[deed])


@pytest.mark.parametrize("deed", Deed)
def test_nobody_may_nothing(deed) -> None:
    _, task = somebody(Role.CLIENT, "own")

    assert not allowed(deed, None, task)
    assert not allowed(deed, None, None)


@pytest.mark.parametrize("deed", Deed)
def test_a_stranger_may_nothing_even_with_a_task_of_their_own(deed) -> None:
    person, task = somebody(Role.STRANGER, "own")

    assert not allowed(deed, person, task)


def test_every_deed_has_a_row() -> None:
    assert set(RULES) == set(Deed)


def test_a_client_of_the_team_does_not_belong_to_it() -> None:
    person, task = somebody(Role.CLIENT, "team")

    assert relations(person, task) == {Relation.EVERY}


def test_staff_own_no_tasks() -> None:
    person, task = somebody(Role.ASSISTANT, "own")

    assert Relation.OWN not in relations(person, task)


def test_all_relations_at_once() -> None:
    person, task = somebody(Role.LEAD, "team and holder")

    assert relations(person, task) == {
        Relation.EVERY,
        Relation.TEAM,
        Relation.HOLDER,
        Relation.CHARGE,
    }
    assert relations(person, None) == {Relation.EVERY}
    assert relations(replace(person, role=Role.CLIENT), replace(task, client=person.id)) == {
        Relation.EVERY,
        Relation.OWN,
        Relation.COMPANY,
        Relation.HOLDER,
        Relation.CHARGE,
    }


@pytest.mark.parametrize(
    "client", [None, replace(CLEO, company="Umbrella"), replace(CLEO, company="")]
)
def test_a_contact_speaks_for_nobody_else(client) -> None:
    person, task = somebody(Role.CLIENT, "contact")

    assert not allowed(Deed.CANCEL, person, task, client)
    assert not allowed(Deed.CANCEL, replace(person, company=""), task, client)
