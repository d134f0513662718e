"""The company that an invitation names is the one of whoever joins by it."""

import pytest

from bot.domain.people import Invitation, Person
from tests.use_cases.cast import Agency
from tests.use_cases.test_coming_in import code_from


@pytest.mark.parametrize("words", ["client company:Acme", 'client Lisbon company:"Acme Ltd"'])
def test_whoever_joins_belongs_to_the_company_that_was_named(desk: Agency, words) -> None:
    code = code_from(desk, desk.maria, words=words)

    step = desk.somebody("Stella").says(code)

    (person,) = step.of(Person)
    assert person.company == ("Acme Ltd" if "Ltd" in words else "Acme")
    assert person.team == ("lisbon" if "Lisbon" in words else None)


def test_a_client_comes_to_a_company_by_a_code_and_keeps_the_team(desk: Agency) -> None:
    code = code_from(desk, desk.maria, words="client company:Acme")

    step = desk.carla.says(code)

    assert step.keys == ("company-joined",)
    (person,) = step.of(Person)
    assert (person.company, person.team) == ("Acme", "berlin")
    again = code_from(desk, desk.maria, words="client company:Acme")
    assert desk.carla.says(again).keys == ("code-has-role",)


def test_only_clients_belong_to_companies(desk: Agency) -> None:
    step = desk.maria.commands("invite", "assistant Berlin company:Acme")

    assert step.keys == ("invite-company-clients",)
    assert not step.of(Invitation)
