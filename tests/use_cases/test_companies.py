"""The company that an invitation names is the one of whoever joins by it."""

import pytest

from bot.buttons import Action
from bot.domain.people import Invitation, Person, Role
from bot.domain.task import Status
from tests.use_cases.cast import SHARED, Actor, Agency
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


def contact(desk: Agency) -> Actor:
    """Cora speaks for Acme, where Carla works."""
    desk.change(desk.carla, company="Acme")
    cora = desk.somebody("Cora")
    cora.says(code_from(desk, desk.maria, words="contact company:Acme"))
    return cora


def test_a_contact_speaks_for_the_company_that_was_named(desk: Agency) -> None:
    cora = contact(desk)

    person = desk.fake.people.by_account(cora.account)
    assert (person.role, person.company, person.contact) == (Role.CLIENT, "Acme", True)
    assert desk.maria.commands("invite", "contact").keys == ("invite-contact-company",)


def test_a_client_of_the_company_becomes_its_contact_and_of_another_is_none(desk: Agency) -> None:
    desk.change(desk.carla, company="Acme")

    assert desk.carla.says(code_from(desk, desk.maria, words="contact company:Acme")).keys == (
        "contact-joined",
    )
    assert desk.carla.person.contact
    desk.carla.says(code_from(desk, desk.maria, words="client company:Umbrella"))
    assert (desk.carla.person.company, desk.carla.person.contact) == ("Umbrella", False)


def test_a_contact_sees_what_others_at_the_company_asked_for(desk: Agency) -> None:
    cora = contact(desk)
    desk.carla.asks("Book a table")
    desk.colin.asks("Order paper")

    text = cora.commands("status").text

    assert (text.key, text.args["company"]) == ("requests-company", "Acme")
    assert [line.args["task"].args["number"] for line in text.args["requests"].lines] == [1]
    assert desk.carla.commands("status").text.key == "requests"


def test_a_contact_cancels_in_a_shared_channel_and_the_requester_is_told(desk: Agency) -> None:
    cora = contact(desk)
    task = desk.carla.asks("Book a table", at=SHARED, addressed=True)

    assert desk.colin.presses(Action.CANCEL_SURE, task.id, at=SHARED).keys == ("refused-cancel",)
    step = cora.presses(Action.CANCEL_SURE, task.id, at=SHARED)

    assert desk.task().status is Status.CANCELLED
    assert SHARED.room in {
        to.room for to, text in step.texts() if to and text.key == "cancelled-for-client"
    }


def test_a_contact_accepts_and_the_requester_is_told_by_whom(desk: Agency) -> None:
    cora = contact(desk)
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.ann.commands("done", "1 It is booked")
    desk.passes(seconds=11)

    step = cora.commands("accept", "1")

    assert desk.task().status is Status.CLOSED
    assert step.said("accepted-for-client").to == desk.carla.private
    assert step.said("accepted-for-client").text.args["name"] == "Cora"
