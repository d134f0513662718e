"""Quotes as they are kept: one open of an assistant for a task, and every act for ever."""

from dataclasses import replace

import pytest

from bot.domain.ids import QuoteId
from bot.domain.money.amount import Amount
from bot.domain.quotes.quote import Quote, QuoteAct, State, Step, Terms
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, CLIENT, MINUTE, NOW, TASK, keep, known

TERMS = Terms(what="layout", price=Amount(9000, "EUR"), hourly=True, seconds=7200, due_at=NOW)
FIRST = Quote(id=QuoteId("q"), number=1, task=TASK.id, assistant=ANN.id, made_by=ANN.id, terms=TERMS, made_at=NOW, valid_until=NOW + MINUTE)  # fmt: skip
WANTED = replace(FIRST, id=QuoteId("w"), number=2, assistant=None, made_by=CLIENT.id, is_proposal=True, terms=Terms(what="all", price=Amount(500, "JPY")))  # fmt: skip


async def test_kept_as_they_are_and_found_by_task_and_assistant(store):
    await known(store)
    assert await store.read(lambda desk: desk.quotes.next_number()) == 1
    await keep(store, FIRST, WANTED)

    first, wanted = replace(FIRST, revision=1), replace(WANTED, revision=1)
    assert await store.read(lambda desk: desk.quotes.of_task(TASK.id)) == (first, wanted)
    assert await store.read(lambda desk: desk.quotes.pending_with(ANN.id)) == (first,)
    assert await store.read(lambda desk: desk.quotes.get(WANTED.id)) == wanted
    assert await store.read(lambda desk: desk.quotes.next_number()) == 3


async def test_an_assistant_has_one_open_for_a_task(store):
    await known(store)
    await keep(store, FIRST)
    second = replace(FIRST, id=QuoteId("r"), number=2, replaces=FIRST.id)

    with pytest.raises(StaleStateError):
        await keep(store, second)
    await keep(store, replace(FIRST, revision=1, state=State.REPLACED), second)

    assert await store.read(lambda desk: desk.quotes.pending_with(ANN.id)) == (
        replace(second, revision=1),
    )
    found = await store.read(lambda desk: desk.quotes.by_number(1))
    assert found is not None and found.state is State.REPLACED


async def test_more_time_names_what_it_extends(store):
    await known(store)
    extra = replace(FIRST, id=QuoteId("x"), number=2, extends=FIRST.id)
    await keep(store, replace(FIRST, state=State.ACCEPTED), extra)

    assert await store.read(lambda desk: desk.quotes.by_number(2)) == replace(extra, revision=1)


async def test_one_proposal_of_a_task_waits_for_whoever_takes_it(store):
    await known(store)
    await keep(store, WANTED)

    with pytest.raises(StaleStateError):
        await keep(store, replace(WANTED, id=QuoteId("v"), number=3))


async def test_what_two_accept_at_once_is_accepted_once(store):
    await known(store)
    await keep(store, FIRST)
    accepted = replace(FIRST, revision=1, state=State.ACCEPTED, answered_by=CLIENT.id, answered_at=NOW)  # fmt: skip

    await keep(store, accepted)
    with pytest.raises(StaleStateError):
        await keep(store, replace(accepted, state=State.DECLINED))


async def test_the_acts_stay_in_their_order(store):
    await known(store)
    made = QuoteAct(id="a", quote=FIRST.id, at=NOW, act=Step.MAKE, actor=ANN.id, platform="slack")
    asked = replace(made, id="b", act=Step.ASK, actor=CLIENT.id, comment="and the print?")
    expired = replace(made, id="c", act=Step.EXPIRE, actor=None, platform="desk")
    await keep(store, FIRST, made, asked)
    await keep(store, expired)

    acts = await store.read(lambda desk: desk.quotes.acts(FIRST.id))
    assert acts == (made, asked, expired)
