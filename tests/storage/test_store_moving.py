"""A chat that moves takes everything with it."""

from dataclasses import replace
from unittest.mock import ANY

from bot.domain.address import Address, MessageRef
from bot.domain.conversation import ReplyMode, Standing
from bot.effects import Settle, view_key
from bot.upkeep import MoveChat
from tests.storage.stories import (
    ACCOUNT,
    ANN,
    BOB,
    CHAT,
    EVERYBODY,
    GROUP,
    MESSAGE,
    NOW,
    TASK,
    TEAM,
    decide,
    keep,
    known,
    relay,
    say,
    show,
)

NEW = Address("telegram", "", "-1009")
TOPIC = replace(GROUP, thread="3")


async def test_everything_stored_about_a_chat_gets_its_new_address(store):
    here = MessageRef(TOPIC, "31")
    mode = ReplyMode(person=ANN.id, task=TASK.id, place=str(TOPIC), until=NOW)
    await keep(
        store,
        *(replace(TEAM, channel=TOPIC) if each == TEAM else each for each in EVERYBODY),
        replace(ACCOUNT, private=GROUP),
        replace(TASK, origin=TOPIC),
        replace(MESSAGE, source=here),
        Standing(ref=here, task=TASK.id),
        mode,
    )
    (card,) = await decide(store, show(to=TOPIC), key="card")
    await store.sent(card, [MessageRef(TOPIC, "32")], parts=1, done=True, now=NOW)
    under = view_key("card", TASK.id, TOPIC)
    await decide(
        store,
        say("in the group", to=TOPIC, under=under, reply_to=here),
        show(to=TOPIC),
        relay(fate_to=TOPIC, fate_under=under, reply_to=here),
        key="waiting",
    )
    moved = replace(NEW, thread="3")
    under_now = view_key("card", TASK.id, moved)
    there = MessageRef(moved, "31")

    await decide(store, MoveChat(old=GROUP, new=NEW), key="moved")
    await decide(store, MoveChat(old=GROUP, new=NEW), key="moved again")
    await decide(store, MoveChat(old=NEW, new=NEW), key="not moved")

    def look(desk):
        assert desk.teams.by_channel(NEW) == replace(TEAM, channel=moved, revision=ANY)
        assert desk.people.account(ACCOUNT.id).private == NEW
        assert desk.tasks.get(TASK.id).origin == moved
        assert desk.conversation.message(MESSAGE.id).source == there
        assert desk.conversation.standing(there).task == TASK.id
        assert desk.conversation.reply_mode(ANN.id, str(moved)) == replace(mode, place=str(moved))
        (view,) = desk.views.of_subject(TASK.id)
        assert (view.key, view.to) == (under_now, moved)
        assert view.refs == (MessageRef(moved, "32"),)

    await store.read(look)
    waiting = await store.take(str(NEW), now=NOW, limit=10)
    assert [row.effect for row in waiting] == [
        say("in the group", to=moved, under=under_now, reply_to=there),
        show(to=moved),
    ]
    (copy,) = await store.take(str(CHAT), now=NOW, limit=10)
    assert copy.effect == relay(fate_to=moved, fate_under=under_now, reply_to=there)
    assert await store.take(str(GROUP), now=NOW, limit=10) == ()


async def test_what_is_at_the_new_address_already_stays(store):
    await known(store)
    await decide(store, show(to=GROUP), key="old")
    (there,) = await decide(store, show(to=NEW), key="new")
    await keep(
        store,
        Standing(ref=MessageRef(GROUP, "5"), task=TASK.id),
        Standing(ref=MessageRef(NEW, "5"), task=None),
    )

    await decide(store, MoveChat(old=GROUP, new=NEW), key="moved")

    (view,) = await store.read(lambda desk: desk.views.of_subject(TASK.id))
    assert view.to == NEW
    (row,) = await store.take(str(NEW), now=NOW, limit=10)
    assert row.id == there
    standing = await store.read(lambda desk: desk.conversation.standing(MessageRef(NEW, "5")))
    assert standing.task == TASK.id


async def test_a_chat_that_numbers_anew_has_nothing_that_could_be_taken_for_another(store):
    here = MessageRef(GROUP, "31")
    await keep(
        store, *EVERYBODY, TASK, replace(MESSAGE, source=here), Standing(ref=here, task=TASK.id)
    )
    (card,) = await decide(store, show(to=GROUP), key="card")
    await store.sent(card, [MessageRef(GROUP, "32")], parts=1, done=True, now=NOW)
    under = view_key("card", TASK.id, GROUP)
    await decide(
        store,
        say("in the group", to=GROUP, under=under, reply_to=here),
        Settle(ref=MessageRef(GROUP, "33")),
        key="waiting",
    )

    await decide(store, MoveChat(old=GROUP, new=NEW, renumbered=True), key="moved")

    def look(desk):
        (view,) = desk.views.of_subject(TASK.id)
        assert (view.to, view.refs, desk.views.shown(view.key)) == (NEW, (), "")
        assert desk.conversation.standing(MessageRef(NEW, "31")) is None
        assert desk.conversation.message(MESSAGE.id).source == MessageRef(NEW, "")

    await store.read(look)
    (waiting,) = await store.take(str(NEW), now=NOW, limit=10)
    assert waiting.effect == say("in the group", to=NEW, under=view_key("card", TASK.id, NEW))


async def test_a_topic_that_has_another_in_its_place_takes_what_belongs_there(store):
    other = replace(GROUP, thread="33")
    mode = ReplyMode(person=ANN.id, task=TASK.id, place=str(TOPIC), until=NOW)
    there = replace(GROUP, thread="40")
    await keep(
        store,
        *(replace(TEAM, channel=TOPIC) if each == TEAM else each for each in EVERYBODY),
        replace(TASK, origin=TOPIC),
        mode,
        replace(mode, person=BOB.id, place=str(other)),
    )
    (card,) = await decide(store, show(to=TOPIC), key="card")
    await store.sent(card, [MessageRef(TOPIC, "32")], parts=1, done=True, now=NOW)
    under = view_key("card", TASK.id, TOPIC)
    await decide(
        store, say("in the topic", to=TOPIC, under=under), say("beside it", to=other), key="waiting"
    )

    await decide(store, MoveChat(old=TOPIC, new=there), key="moved")

    def look(desk):
        assert desk.teams.by_channel(GROUP).channel == there
        assert desk.tasks.get(TASK.id).origin == there
        assert desk.conversation.reply_mode(ANN.id, str(there)) is not None
        assert desk.conversation.reply_mode(BOB.id, str(other)) is not None
        (view,) = desk.views.of_place(there, 10)
        assert (view.subject, view.to, view.refs) == (TASK.id, there, ())
        assert desk.views.of_place(TOPIC, 10) == desk.views.of_place(other, 10) == ()

    await store.read(look)
    waiting = await store.take(str(GROUP), now=NOW, limit=10)
    assert [row.effect for row in waiting] == [
        say("in the topic", to=there, under=view_key("card", TASK.id, there)),
        say("beside it", to=other),
    ]
