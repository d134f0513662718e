"""Views that are posted once more: which message is theirs, and what becomes of the one they left."""

import pytest

from bot.domain.address import MessageRef
from bot.effects import Settle, Show, Urgency, ViewKind
from tests.storage.stories import GROUP, NOW, TASK, decide, known, say

LANE = str(GROUP)


def card(**more) -> Show:
    return Show(
        kind=ViewKind.CARD, subject=TASK.id, to=GROUP, language="en", urgency=Urgency.CARD, **more
    )


@pytest.fixture
async def desk(store):
    """The task's card stands in the group as message 7."""
    await known(store)
    (row,) = await decide(store, card(), key="new")
    await arrives(store, row, "7")
    return store


async def waiting(desk):
    return [row.effect for row in await desk.take(LANE, now=NOW, limit=10)]


async def arrives(desk, row, ref: str, shown: str = "what it shows"):
    await desk.sending(row, now=NOW)
    await desk.sent(row, [MessageRef(GROUP, ref)], parts=1, done=True, now=NOW, shown=shown)


async def stands(desk):
    """The card's messages, and whether it shall be posted once more."""
    key = card().key
    return await desk.read(
        lambda read: ([each.message for each in read.views.refs(key)], read.views.is_afresh(key))
    )


async def test_it_has_its_message_until_the_fresh_one_has_arrived(desk):
    (row,) = await decide(desk, card(afresh=True), key="pressed")
    assert await stands(desk) == (["7"], True)

    await arrives(desk, row, "9")

    assert await stands(desk) == (["9"], False)
    assert await waiting(desk) == [Settle(ref=MessageRef(GROUP, "7"))]


async def test_a_change_that_joins_the_row_does_not_undo_it(desk):
    rows = await decide(desk, card(afresh=True), key="pressed")
    assert await decide(desk, card(), key="claimed") == rows
    assert await stands(desk) == (["7"], True)


async def test_a_change_that_was_under_way_does_not_count_as_the_fresh_one(desk):
    (change,) = await decide(desk, card(), key="claimed")
    await desk.sending(change, now=NOW)
    (row,) = await decide(desk, card(afresh=True), key="pressed")
    await desk.sent(
        change, [MessageRef(GROUP, "7")], parts=1, done=True, now=NOW, shown="what it shows"
    )

    assert await stands(desk) == (["7"], True)
    await arrives(desk, row, "9")
    assert await stands(desk) == (["9"], False)


async def test_which_view_a_message_shows(desk):
    found = await desk.read(
        lambda read: [read.views.at(MessageRef(GROUP, ref)) for ref in ("7", "8")]
    )
    assert found[0] is not None and found[0].key == card().key
    assert found[1] is None


async def test_the_last_message_is_the_one_with_the_highest_number(desk):
    async def is_last(ref):
        return await desk.read(lambda read: read.views.is_last(MessageRef(GROUP, ref)))

    assert await is_last("7")
    (row,) = await decide(desk, say("hello", to=GROUP), key="said")
    await arrives(desk, row, "10")
    assert not await is_last("7")
    assert not await is_last("9"), "10 comes after 9, though not in the alphabet"
    assert await is_last("10")
    assert await is_last("11")
