"""Boards in the store: cards that share a row, and where a card is shown from then on."""

from dataclasses import replace

import pytest

from bot.domain.address import Address, MessageRef
from bot.domain.ids import TaskId
from bot.effects import Show, Urgency, ViewKind
from bot.ports.store import OutboxState
from bot.upkeep import MoveChat
from tests.storage.stories import GROUP, NOW, SECOND, TASK, decide, known, say

LANE = str(GROUP)
TASKS = [replace(TASK, id=TaskId(name), number=n) for n, name in enumerate("abcd", start=2)]


def card(name: str, **more) -> Show:
    more.setdefault("urgency", Urgency.NEW_CARD)
    return Show(kind=ViewKind.CARD, subject=name, to=GROUP, language="en", **more)


@pytest.fixture
async def desk(store):
    await known(store, *TASKS)
    return store


async def waiting(desk):
    return await desk.take(LANE, now=NOW, limit=10)


async def arrives(desk, row, *refs: str):
    await desk.sending(row, now=NOW)
    there = [MessageRef(GROUP, ref) for ref in refs]
    await desk.sent(row, there, parts=1, done=True, now=NOW)


async def gathered(desk, names="abc"):
    rows = await decide(desk, *map(card, names), key="new")
    board = await desk.gather(rows)
    assert board is not None
    return board


async def test_cards_that_share_are_one_row_in_the_place_of_the_first(desk):
    first, *_ = await decide(desk, card("a"), card("b"), card("c"), key="new", now=NOW - SECOND)
    await decide(desk, card("d"), key="later")
    rows = await waiting(desk)
    board = await desk.gather([row.id for row in rows[:3]])

    assert (board.id, board.created_at) == (first, NOW - SECOND)
    assert board.effect.kind is ViewKind.BOARD
    assert [row.effect.subject for row in await waiting(desk)] == [board.effect.subject, "d"]
    placed = await desk.read(lambda read: read.views.on_board(board.effect.subject))
    assert [each.subject for each in placed] == ["a", "b", "c"]


async def test_a_change_of_a_card_on_a_board_changes_the_board(desk):
    board = await gathered(desk)
    await arrives(desk, board.id, "77")
    (row,) = await decide(desk, card("b", urgency=Urgency.CARD), key="claimed")

    (change,) = await waiting(desk)
    assert (change.id, change.effect.key, change.stands) == (row, board.effect.key, True)


async def test_changes_of_several_cards_are_one_change_of_their_board(desk):
    board = await gathered(desk)
    await arrives(desk, board.id, "77")
    for name in "abc":
        await decide(desk, card(name, urgency=Urgency.CARD), key=f"claimed {name}")

    assert len(await waiting(desk)) == 1


async def test_a_change_before_the_board_has_left_joins_it(desk):
    board = await gathered(desk)
    assert await decide(desk, card("b"), key="claimed") == (board.id,)


async def test_a_card_that_leaves_its_board_is_shown_in_both_places(desk):
    board = await gathered(desk)
    await arrives(desk, board.id, "77")
    await decide(desk, card("b", urgency=Urgency.CARD, apart=True), key="claimed")

    own, change = sorted(await waiting(desk), key=lambda row: row.stands)
    assert (own.effect.kind, own.stands) == (ViewKind.CARD, False)
    assert change.effect.key == board.effect.key
    await arrives(desk, own.id, "88")
    await arrives(desk, change.id)
    await decide(desk, card("b", urgency=Urgency.CARD), key="done")
    assert {row.effect.key for row in await waiting(desk)} == {own.effect.key, board.effect.key}


async def test_what_is_said_about_a_card_stands_under_its_board_until_it_has_left(desk):
    board = await gathered(desk)
    roots = [await desk.read(lambda read: read.views.root(card("b").key))]
    await arrives(desk, board.id, "77")
    roots.append(await desk.read(lambda read: read.views.root(card("b").key)))
    await decide(desk, card("b", apart=True), key="claimed")
    own = next(row for row in await waiting(desk) if not row.stands)
    await arrives(desk, own.id, "88")
    roots.append(await desk.read(lambda read: read.views.root(card("b").key)))

    assert roots == [None, MessageRef(GROUP, "77"), MessageRef(GROUP, "88")]


async def test_a_board_stands_for_no_task_alone(desk):
    board = await gathered(desk)
    await arrives(desk, board.id, "77")
    standing = await desk.read(lambda read: read.conversation.standing(MessageRef(GROUP, "77")))

    assert (standing.task, standing.message) == (None, None)
    refs = (MessageRef(GROUP, "77"), MessageRef(GROUP, "78"))
    assert await desk.read(lambda read: [read.views.is_board(ref) for ref in refs]) == [True, False]


async def test_one_alone_stays_a_card(desk):
    rows = await decide(desk, card("a"), key="new")

    assert await desk.gather(rows) is None
    assert [row.effect for row in await waiting(desk)] == [card("a")]


@pytest.mark.parametrize("why", ["it stands", "it may stand", "it goes", "it is said", "apart"])
async def test_what_cannot_share_is_left_out(desk, why):
    apart = why == "apart"
    odd = say("words", GROUP) if why == "it is said" else card("a", apart=apart)
    rows = await decide(desk, odd, card("b"), card("c"), key="new")
    if why == "it stands":
        await arrives(desk, rows[0], "66")
        (again,) = await decide(desk, card("a"), key="again")
        rows = (again, *rows[1:])
    elif why == "it may stand":
        await desk.sending(rows[0], now=NOW)
        await desk.later(rows[0], not_before=NOW, unknown=True, reason="lost", now=NOW)
    elif why == "it goes":
        await desk.sending(rows[0], now=NOW)
    board = await desk.gather(rows)

    placed = await desk.read(lambda read: read.views.on_board(board.effect.subject))
    assert [each.subject for each in placed] == ["b", "c"]
    left = await desk.outbox(rows[0])
    assert left.effect == odd
    assert left.state in {OutboxState.READY, OutboxState.SENDING}


async def test_fewer_than_two_that_can_share_change_nothing(desk):
    rows = await decide(desk, card("a"), card("b"), key="new")
    await desk.sending(rows[0], now=NOW)

    assert await desk.gather(rows) is None
    await decide(desk, card("b", urgency=Urgency.CARD), key="claimed")
    assert [row.effect.subject for row in await waiting(desk)] == ["b"]


async def test_a_board_moves_with_its_chat(desk):
    new = Address("telegram", "", "-200")
    board = await gathered(desk)
    await arrives(desk, board.id, "77")
    await decide(desk, MoveChat(old=GROUP, new=new), key="moved")
    moved = replace(card("b", urgency=Urgency.CARD), to=new)
    await decide(desk, moved, key="claimed")

    (row,) = await desk.take(str(new), now=NOW, limit=10)
    assert (row.effect.kind, row.effect.to, row.stands) == (ViewKind.BOARD, new, True)
    assert await desk.read(lambda read: read.views.root(moved.key)) is not None


async def test_new_cards_are_seen_behind_much_that_has_waited_longer(desk):
    old = [say(str(n), GROUP, urgency=Urgency.REMINDER) for n in range(12)]
    await decide(desk, *old, key="old")
    later = NOW + 600 * SECOND
    await decide(desk, card("a"), key="new", now=later)

    rows = await desk.take(LANE, now=later, limit=10)
    assert [row.effect for row in rows][-1] == card("a")
    assert len(rows) == 11
