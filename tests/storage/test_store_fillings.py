"""Forms on their way, and homes: kept on both engines as they were written."""

from dataclasses import replace

import pytest

from bot.domain.address import Address, MessageRef
from bot.domain.filling import Filling
from bot.domain.ids import FillingId, MessageId
from bot.domain.people import Account, AccountId
from bot.effects import Show, ViewKind
from bot.ports.store import StaleStateError
from bot.upkeep import MoveChat
from tests.storage.stories import ACCOUNT, ANN, CHAT, CLIENT, NOW, SECOND, decide, keep, known

FILLING = Filling(
    id=FillingId("filling"),
    person=CLIENT.id,
    place=str(CHAT),
    form="request",
    subject="about",
    said={"words": (MessageId("one"), MessageId("two"))},
    chosen={"urgency": "urgent"},
    step=1,
    turn=3,
    asked_at=NOW,
)
HOME = Address("slack", "T1", "U1")
ON_SLACK = Account(id=AccountId("slack", "T1", "U1"), person=CLIENT.id, name="Cleo", seen_at=NOW)


async def test_a_form_is_found_where_it_is_filled_in(store):
    await known(store, FILLING)

    here = await store.read(lambda read: read.fillings.open(CLIENT.id, str(CHAT)))
    assert here == replace(FILLING, revision=1)
    assert await store.read(lambda read: read.fillings.get(FILLING.id)) == here
    assert await store.read(lambda read: read.fillings.open(ANN.id, str(CHAT))) is None
    assert await store.read(lambda read: read.fillings.open(CLIENT.id, str(HOME))) is None


async def test_one_form_at_a_time_in_a_chat(store):
    await known(store, FILLING)
    other = replace(FILLING, id=FillingId("other"))
    with pytest.raises(StaleStateError):
        await keep(store, other, key="other")

    ended = replace(FILLING, revision=1, ended_at=NOW + SECOND, said={}, chosen={})
    await keep(store, ended, other, key="instead")

    here = await store.read(lambda read: read.fillings.open(CLIENT.id, str(CHAT)))
    assert here.id == "other"
    gone = await store.read(lambda read: read.fillings.get(FILLING.id))
    assert (gone.ended_at, gone.said, gone.chosen) == (NOW + SECOND, {}, {})


async def test_two_answers_at_once_are_not_both_taken(store):
    await known(store, FILLING)
    await keep(store, replace(FILLING, revision=1, step=2), key="first")

    with pytest.raises(StaleStateError):
        await keep(store, replace(FILLING, revision=1, step=0), key="second")


async def test_a_form_moves_with_its_chat(store):
    new = Address("telegram", "", "-1009")
    await known(store, FILLING)

    await decide(store, MoveChat(old=CHAT, new=new), key="moved")

    assert await store.read(lambda read: read.fillings.open(CLIENT.id, str(new)))


async def test_a_home_is_known_by_whom_it_belongs_to(store):
    await known(store, ON_SLACK)
    show = Show(kind=ViewKind.HOME, subject=str(ON_SLACK.id), to=HOME, language="de")
    (row,) = await decide(store, show, key="home")
    await store.sent(row, [MessageRef(HOME, "home")], parts=1, done=True, shown="x", now=NOW)

    def homes(*people):
        return store.read(lambda read: read.views.homes_of(people))

    (home,) = await homes(CLIENT.id, ANN.id, CLIENT.id)
    assert (home.key, home.to, home.language) == (show.key, HOME, "de")
    assert await homes(ANN.id) == ()
    standing = await store.read(lambda read: read.conversation.standing(MessageRef(HOME, "home")))
    assert standing.task is None
    assert ACCOUNT.person == CLIENT.id
