"""Contracts: managers say what is agreed with whom; others see their own and nothing else."""

from datetime import date
from decimal import Decimal

import pytest

from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import Contract, Employment, Fixed, FixedKind, Hourly, Side, Terms
from bot.domain.people import Role
from bot.domain.timesheet.rounding import Rounding
from bot.ports.store import StaleStateError
from tests.use_cases.cast import CHANNEL, LISBON, Agency


def agree(desk: Agency, words: str) -> Contract:
    step = desk.maria.commands("contract", words)
    assert step.keys in {("contract-agreed",), ("contract-settings-said",)}, step.keys
    (made,) = step.of(Contract)
    return desk.fake.contracts.get(made.id)


def terms(desk: Agency, party: str = "") -> list[tuple[object, date | None, date | None]]:
    found = (e for e in desk.fake.rows.terms.values() if not party or e.company == party)
    return [(e.basis, e.since, e.until) for e in sorted(found, key=lambda each: each.number)]


def today(desk: Agency) -> date:
    return desk.now.date()


class TestAgreeing:
    def test_an_assistants_rate(self, desk: Agency) -> None:
        made = agree(desk, "Luis 18 EUR an hour from 2026-01-01")

        assert (made.side, made.party, made.currency) == (Side.PAY, desk.luis.id, "EUR")
        assert made.since == date(2026, 1, 1)
        assert terms(desk) == [(Hourly(Decimal(18)), date(2026, 1, 1), None)]

    def test_a_company_is_billed_and_a_client_without_one_too(self, desk: Agency) -> None:
        desk.change(desk.carla, company="Acme Ltd")

        acme = agree(desk, "acme ltd 30 EUR an hour, quarter hours, shown")
        colin = agree(desk, "Colin 25 EUR an hour")

        assert (acme.side, acme.company, acme.party) == (Side.BILL, "acme ltd", None)
        assert (acme.rounding, acme.shown) == (Rounding.QUARTER, True)
        assert (colin.side, colin.party) == (Side.BILL, desk.colin.id)

    def test_a_new_rate_takes_the_old_ones_place_from_its_day(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour from 2026-01-01")
        step = desk.maria.commands("contract", "Luis 20 EUR an hour from 2026-03-16")

        assert step.keys == ("contract-agreed",)
        assert len(step.text.args["lines"].lines) == 2  # what begins, and what ends
        assert terms(desk) == [
            (Hourly(Decimal(18)), date(2026, 1, 1), date(2026, 3, 15)),
            (Hourly(Decimal(20)), date(2026, 3, 16), None),
        ]

    def test_a_rate_for_some_days_leaves_what_is_before_and_after(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour from 2026-01-01")
        agree(desk, "Luis 25 EUR an hour from 2026-12-24 until 2026-12-26")

        assert terms(desk) == [
            (Hourly(Decimal(18)), date(2026, 1, 1), date(2026, 12, 23)),
            (Hourly(Decimal(25)), date(2026, 12, 24), date(2026, 12, 26)),
            (Hourly(Decimal(18)), date(2026, 12, 27), None),
        ]

    def test_a_rate_for_one_company_stands_beside_the_general_one(self, desk: Agency) -> None:
        desk.change(desk.carla, company="Acme")
        agree(desk, "Luis 18 EUR an hour")
        agree(desk, "Luis 22 EUR an hour for Acme")
        agree(desk, "Luis 40 EUR a task for web tasks")
        agree(desk, "Acme 30 EUR an hour")
        agree(desk, "Acme 45 EUR an hour by Luis")

        found = [(e.company, e.category, e.person, e.until) for e in desk.fake.rows.terms.values()]
        assert found == [
            ("", "", None, None),
            ("acme", "", None, None),
            ("", "web", None, None),
            ("", "", None, None),
            ("", "", desk.luis.id, None),
        ]

    def test_a_salaried_employee_with_benefit_and_deduction(self, desk: Agency) -> None:
        made = agree(desk, "Luis 2,400 EUR a month from 1 March, employee, fortnightly")
        agree(desk, "Luis benefit 49 EUR a month Travel")
        agree(desk, "Luis deduction 21 % Tax")

        assert (made.employment, made.rhythm) == (Employment.EMPLOYEE, Rhythm.FORTNIGHTLY)
        assert terms(desk)[0][0] == Fixed(Decimal(2400), 1, FixedKind.SALARY)
        assert len(terms(desk)) == 3

    def test_a_milestone_is_due_when_it_is_reached(self, desk: Agency) -> None:
        agree(desk, "Luis milestone 500 EUR First draft")
        assert terms(desk)[0][1] is None

        assert desk.maria.commands("contract", "reached 1").keys == ("milestone-reached",)
        assert terms(desk)[0][1] == today(desk)
        assert desk.maria.commands("contract", "reached 1").keys == ("milestone-reached-already",)

    def test_terms_and_contracts_end(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour")
        agree(desk, "Luis 100 EUR a month")
        agree(desk, "Colin 25 EUR an hour")

        assert desk.maria.commands("contract", "end 2 on 2030-12-31").keys == ("terms-ended",)
        assert terms(desk)[1][2] == date(2030, 12, 31)
        assert desk.maria.commands("contract", "end Luis").keys == ("contract-ended",)
        assert [each[2] for each in terms(desk)] == [today(desk), today(desk), None]
        assert desk.maria.commands("contract", "end Luis").keys == ("contract-end-how",)
        assert agree(desk, "Luis 900 USD a month").currency == "USD"

    def test_settings_alone_change_the_contract(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour")

        assert agree(desk, "Luis weekly").rhythm is Rhythm.WEEKLY
        desk.change(desk.carla, company="Acme")
        assert agree(desk, "Luis exclusive to Acme").exclusive_to == "acme"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Nobody 18 EUR an hour", "contract-who"),
        ("Luis", "contract-none-with"),
        ("Luis weekly", "contract-none-with"),
        ("Luis 18 EUR an hour from 30 February", "contract-no-day"),
        ("Luis 18 EUR an hour whenever it rains", "contract-unclear"),
        ("Luis 60 % of quotes", "contract-which-currency"),
        ("Luis 18 EUR an hour for Nowhere", "contract-no-scope"),
        ("Luis 18 EUR an hour from 5 May 2027 until 4 May 2027", "contract-days-reversed"),
        ("Luis retainer 10 h 300 EUR overrun 35", "contract-not-pay"),
        ("Colin 25 EUR a task", "contract-not-bill"),
        ("Colin 2,400 EUR a month, employee", "contract-other-side"),
        ("Luis benefit 49 EUR a month Travel", "contract-employees-only"),
        ("Colin weekly retainer 10 h 300 EUR overrun 35", "contract-monthly-only"),
        ("end", "contract-end-how"),
        ("end 9", "contract-end-how"),
        ("reached 9", "contract-reach-how"),
        ("", "contract-none"),
    ],
)
def test_what_cannot_be_agreed_says_why(desk: Agency, words: str, key: str) -> None:
    assert desk.maria.commands("contract", words).keys == (key,)
    assert not desk.fake.rows.terms and not desk.fake.rows.contracts


def test_a_contract_has_one_currency(desk: Agency) -> None:
    agree(desk, "Luis 18 EUR an hour")

    assert desk.maria.commands("contract", "Luis 20 USD an hour").keys == (
        "contract-other-currency",
    )
    assert len(desk.fake.rows.terms) == 1


class TestWhoSeesWhat:
    def test_the_staff_see_their_own_contract_alone(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour")
        agree(desk, "Rita 17 EUR an hour")

        step = desk.luis.commands("contract")

        assert step.keys == ("contracts",)
        (own,) = step.text.args["lines"].lines
        assert own.args["lines"].lines[0].args["name"] == "Luis"
        assert step.said("contracts").secret
        assert desk.ann.commands("contract").keys == ("contract-none-own",)

    def test_leads_see_no_pay(self, desk: Agency) -> None:
        agree(desk, "Ann 18 EUR an hour")

        assert desk.lea.commands("contract").keys == ("contract-none-own",)
        assert desk.lea.commands("contract", "Ann").keys == ("refused-agree",)

    def test_others_change_nothing(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour")

        for who in (desk.luis, desk.rita, desk.lea):
            for words in ("Luis 99 EUR an hour", "end 1", "end Luis", "reached 1", "list"):
                assert who.commands("contract", words).keys == ("refused-agree",), words
        assert desk.carla.commands("contract", "Luis").keys == ("refused-contract",)
        assert terms(desk) == [(Hourly(Decimal(18)), today(desk), None)]

    def test_nothing_of_it_is_told_where_others_read(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour")

        for who, words in ((desk.maria, "Luis"), (desk.maria, ""), (desk.ann, "")):
            assert who.commands("contract", words, CHANNEL).keys == ("only-in-private",)

    def test_managers_see_all(self, desk: Agency) -> None:
        agree(desk, "Luis 18 EUR an hour")
        agree(desk, "Colin 25 EUR an hour")

        assert len(desk.maria.commands("contract").text.args["lines"].lines) == 2
        assert desk.maria.commands("contract", "Luis").keys == ("time-parts",)


def test_of_two_that_may_be_meant_it_asks(desk: Agency) -> None:
    desk._comes("Luis Lopez", Role.ASSISTANT, LISBON, "slack")
    desk.change(desk.luis, name="Luis Martinez")

    step = desk.maria.commands("contract", "Luis 18 EUR an hour")

    assert step.keys == ("contract-which",)


def test_a_lost_race_changes_nothing(desk: Agency) -> None:
    agree(desk, "Luis 18 EUR an hour")
    event = desk.maria.command("contract", "Luis 20 EUR an hour")
    decision = desk.decide(event)
    desk.maria.commands("contract", "Luis 19 EUR an hour")

    with pytest.raises(StaleStateError):
        desk.record(event, decision)
    assert {type(each) for each in decision.guards} == {Terms}
