"""The courier and what people changed: an edit that is refused is said below what stands."""

from dataclasses import replace

import pytest

from bot.domain.address import Address
from bot.effects import Amend, MoveChat
from bot.ports.channel import EditPost, NotSent, Refused
from bot.ports.queues import OutboxState
from tests.engine.room import ANNS_CHAT
from tests.storage.stories import CHAT, MESSAGE, NOW, SECOND, TASK, keep, relay

MOVED = Address("telegram", "", "70")


async def carried(room, **changes):
    """A message that arrived, and was changed since: the row that is to bring it in line."""
    (row,) = await room.says(relay())
    await room.rest()
    await keep(room.store, replace(MESSAGE, edited_at=NOW + SECOND, **changes))
    room.channel.attempts.clear()
    return row


def amend(row: str, **more) -> Amend:
    return Amend(to=CHAT, message=MESSAGE.id, row=row, task=TASK.id, **more)


async def test_a_changed_message_is_changed_in_place(room):
    row = await carried(room, text="a table for three")

    await room.says(amend(row))
    await room.rest()

    assert [each for each in room.channel.edits() if "for three" in each]
    assert room.channel.posts() == []


@pytest.mark.parametrize("reason", ["invalid", "gone", "forbidden"])
async def test_what_cannot_be_changed_any_more_is_said_below(room, reason):
    row = await carried(room, text="a table for three")
    room.channel.next(CHAT, Refused(reason))

    (amended,) = await room.says(amend(row))
    await room.rest()

    (said,) = room.channel.posts()
    assert "a table for three" in said
    assert (await room.row(amended)).state is OutboxState.SENT


async def test_a_correction_stands_for_the_message_from_then_on(room):
    row = await carried(room, text="a table for three")
    room.channel.next(CHAT, Refused("gone"))
    await room.says(amend(row))
    await room.rest()
    await keep(room.store, replace(MESSAGE, edited_at=NOW + 2 * SECOND, text="a table for four"))

    await room.says(amend(row))
    await room.rest()

    assert len(room.channel.posts()) == 1
    (_, last) = room.channel.attempts[-1]
    assert isinstance(last, EditPost) and "for four" in room.channel.standing[last.ref]


async def test_a_change_that_did_not_leave_is_made_later(room):
    row = await carried(room, text="a table for three")
    room.channel.next(CHAT, NotSent("no route"))

    await room.says(amend(row))
    await room.rest()
    room.move(seconds=1)
    await room.rest()

    assert len(room.channel.edits()) == 2
    assert room.channel.posts() == []


async def test_a_message_whose_copy_nobody_can_name_any_more_is_corrected_below(room):
    (row,) = await room.says(relay())
    await room.rest()
    await room.says(MoveChat(old=CHAT, new=MOVED, renumbered=True), wake=False)
    await keep(room.store, replace(MESSAGE, edited_at=NOW + SECOND, text="a table for three"))

    await room.says(replace(amend(row), to=MOVED))
    await room.rest()

    (said,) = room.channel.posts(MOVED)
    assert "a table for three" in said
    assert room.channel.edits() == []


async def test_who_withdraws_what_has_to_stay_learns_it(room):
    row = await carried(room, withdrawn_at=NOW + SECOND)
    room.channel.next(CHAT, Refused("forbidden"))

    await room.says(amend(row, fate_to=ANNS_CHAT, fate_language="en"))
    await room.until(lambda: room.channel.posts(ANNS_CHAT), "she is told")

    assert room.channel.posts(ANNS_CHAT) == ["withdraw-stays 1"]


async def test_what_is_withdrawn_goes(room):
    row = await carried(room, withdrawn_at=NOW + SECOND)

    await room.says(amend(row))
    await room.rest()

    assert not [ref for ref in room.channel.standing if ref.address == CHAT]
