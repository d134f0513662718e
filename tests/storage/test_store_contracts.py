"""Contracts as they are kept: every kind of terms as it was, one open contract for each party."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.domain.ids import ContractId, TermsId
from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import (
    Commission,
    Contract,
    Employment,
    Fixed,
    FixedKind,
    Hourly,
    Once,
    PerQuote,
    PerTask,
    Retainer,
    Share,
    Side,
    Terms,
    Tier,
    Unpaid,
)
from bot.domain.timesheet.rounding import Rounding
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, MAX, NOW, keep, known

DAY = date(2025, 3, 1)
ANNS = Contract(id=ContractId("a"), number=1, side=Side.PAY, party=ANN.id, currency="EUR", rhythm=Rhythm.FORTNIGHTLY, anchor=DAY, employment=Employment.EMPLOYEE, exclusive_to="acme", since=DAY, made_by=MAX.id, made_at=NOW)  # fmt: skip
ACME = Contract(id=ContractId("b"), number=2, side=Side.BILL, company="acme", currency="JPY", rounding=Rounding.QUARTER, shown=True, since=DAY, until=None, made_by=MAX.id, made_at=NOW)  # fmt: skip
RATE = Decimal("18.3750")
BASES = (
    Hourly(RATE),
    PerTask(RATE),
    PerQuote(RATE),
    Fixed(-RATE, 12, FixedKind.BENEFIT, "Travel"),
    Share(RATE, "Tax"),
    Commission((Tier(Decimal(0), RATE), Tier(Decimal("10000.00"), Decimal(8)))),
    Once(-RATE, "Correction"),
    Retainer(36_000, RATE, Decimal(35), 18_000, 3),
    Unpaid(),
)


def terms(number: int, **more) -> Terms:
    made = {"since": DAY, "until": None, "basis": Unpaid(), **more}
    return Terms(id=TermsId(f"t{number}"), number=number, contract=ANNS.id, made_by=MAX.id, made_at=NOW, **made)  # fmt: skip


async def test_kept_as_they_are(store):
    await known(store)
    assert await store.read(lambda desk: desk.contracts.next_number()) == 1
    await keep(store, ANNS, ACME)

    anns, acme = replace(ANNS, revision=1), replace(ACME, revision=1)

    def read(desk):
        found = desk.contracts
        return (
            found.every(),
            found.of(Side.PAY, ANN.id, ""),
            found.of(Side.BILL, None, "acme"),
            found.get(ANNS.id),
            found.by_number(2),
            found.next_number(),
        )

    assert await store.read(read) == ((anns, acme), (anns,), (acme,), anns, acme, 3)


async def test_a_party_has_one_contract_that_has_not_ended(store):
    await known(store)
    await keep(store, ANNS, ACME)

    for each in (ANNS, ACME):
        with pytest.raises(StaleStateError):
            await keep(store, replace(each, id=ContractId("c"), number=3, currency="USD"))
    await keep(store, replace(ANNS, revision=1, until=DAY))
    await keep(store, replace(ANNS, id=ContractId("c"), number=3, currency="USD"))


async def test_every_kind_of_terms_is_read_as_it_was_written(store):
    await known(store)
    made = [terms(number, basis=basis) for number, basis in enumerate(BASES, start=1)]
    scoped = terms(90, since=None, until=DAY, person=ANN.id, company="acme", category="web", ended_by=MAX.id)  # fmt: skip
    await keep(store, ANNS, *made, scoped)

    found = await store.read(lambda desk: desk.contracts.terms(ANNS.id))
    assert found == tuple(replace(each, revision=1) for each in (*made, scoped))
    assert str(found[0].basis.rate) == "18.3750"
    assert await store.read(lambda desk: desk.contracts.next_terms()) == 91
    assert await store.read(lambda desk: desk.contracts.terms_by_number(90)) == found[-1]
    await keep(store, replace(found[0], until=DAY))
    with pytest.raises(StaleStateError):
        await keep(store, replace(found[0], until=None))
