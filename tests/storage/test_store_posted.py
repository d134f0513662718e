"""What the desk said about a task is found by the buttons that it still has."""

import pytest

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.domain.address import MessageRef
from bot.effects import Settle
from bot.ports.views import Posted
from tests.storage.stories import CHAT, GROUP, MESSAGE, NOW, TASK, decide, known, relay, say, show

LANE = str(CHAT)
BUTTONS = ((Button(Text("button-done"), Press(Action.FINISH, TASK.id)),),)


@pytest.fixture
async def desk(store):
    """A store whose task and message are known."""
    await known(store, MESSAGE)
    return store


async def carried(desk, effect, *messages: str, key="event"):
    """Carry an effect, and tell where its parts stand."""
    await decide(desk, effect, key=key)
    (row,) = await desk.take(str(effect.to.room), now=NOW, limit=10)
    await desk.sending(row.id, now=NOW)
    refs = [MessageRef(effect.to, each) for each in messages]
    await desk.sent(row.id, refs, parts=len(refs), done=True, now=NOW)


async def posted(desk, limit=10):
    return await desk.read(lambda desk: desk.conversation.posted(TASK.id, limit))


async def test_only_what_has_buttons_is_found_newest_first(desk):
    first, last = say("first", task=TASK.id, buttons=BUTTONS), relay(buttons=BUTTONS)
    await carried(desk, first, "21", key="1")
    await carried(desk, say("plain", task=TASK.id), "22", key="2")
    await carried(desk, say("of nothing", buttons=BUTTONS), "23", key="3")
    await carried(desk, show(), "24", key="4")
    await carried(desk, last, "25", key="5")

    found = await posted(desk)

    assert found == (
        Posted(ref=MessageRef(CHAT, "25"), said=last),
        Posted(ref=MessageRef(CHAT, "21"), said=first),
    )
    assert await posted(desk, limit=1) == found[:1]


async def test_of_several_parts_the_last_has_the_buttons(desk):
    await carried(desk, relay(buttons=BUTTONS), "98", "99", "100")

    assert [each.ref.message for each in await posted(desk)] == ["100"]


async def test_what_was_settled_has_no_buttons_and_says_what_it_says_now(desk):
    await carried(desk, say("soon", task=TASK.id, buttons=BUTTONS), "21", key="1")
    ref = MessageRef(CHAT, "21")

    await carried(desk, Settle(ref=ref, text=Text("done")), key="2")

    assert await posted(desk) == ()
    said = await desk.read(lambda desk: desk.carried_at(ref))
    assert (said.text, said.buttons) == (Text("done"), ())
    await carried(desk, Settle(ref=MessageRef(GROUP, "7")), key="3")  # nobody knows that message
