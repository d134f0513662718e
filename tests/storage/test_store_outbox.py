"""The outbox: states of what is carried, views that need one row, and what became of it."""

import json

import pytest

from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Standing
from bot.effects import Urgency
from bot.ports.queues import OutboxState
from bot.ports.store import StoreBusyError
from bot.upkeep import Retry
from tests.storage.stories import (
    CHAT,
    GROUP,
    MESSAGE,
    MINUTE,
    NOW,
    SECOND,
    TASK,
    decide,
    known,
    relay,
    say,
    show,
)

LANE = str(CHAT)
SENT = MessageRef(CHAT, "21")


@pytest.fixture
async def desk(store):
    """A store whose task and message are known."""
    await known(store, MESSAGE)
    return store


async def ready(desk, *effects, lane=LANE, now=NOW):
    await decide(desk, *effects, now=now)
    return await desk.take(lane, now=now, limit=10)


async def read_inbox(desk):
    """What the desk wrote to itself."""
    handled = await desk.handle(lambda _, row: row, limit=10, now=NOW + MINUTE)
    return [(row.platform, row.key, json.loads(row.raw)) for row in handled]


async def test_a_new_row_is_ready_in_its_destinations_lane(desk):
    in_thread = Address("slack", "T1", "C1", "17.1")
    (row,) = await ready(desk, say(to=in_thread), lane="slack/T1/C1/")

    assert row.effect == say(to=in_thread)
    assert (row.state, row.attempts, row.parts_sent, row.unknown) == ("ready", 0, 0, False)
    assert (row.not_before, row.created_at, row.lane) == (NOW, NOW, "slack/T1/C1/")
    assert await desk.outbox(row.id) == row
    assert await desk.outbox("none") is None
    assert await desk.waiting_lanes(now=NOW) == ("slack/T1/C1/",)


async def test_a_row_that_was_carried_is_done(desk):
    (row,) = await ready(desk, say(task=TASK.id))

    await desk.sending(row.id, now=NOW)
    assert (await desk.outbox(row.id)).state is OutboxState.SENDING
    assert await desk.take(LANE, now=NOW, limit=10) == ()
    await desk.sent(row.id, [SENT], parts=1, done=True, now=NOW)

    after = await desk.outbox(row.id)
    assert (after.state, after.attempts, after.parts_sent) == ("sent", 1, 1)
    standing = await desk.read(lambda desk: desk.conversation.standing(SENT))
    assert standing == Standing(ref=SENT, task=TASK.id)
    assert await desk.waiting_lanes(now=NOW) == ()


async def test_a_row_that_is_done_cannot_be_sent_again(desk):
    (row,) = await ready(desk, say())
    await desk.sending(row.id, now=NOW)
    await desk.sending(row.id, now=NOW)  # one more call for the same row
    await desk.sent(row.id, [SENT], parts=1, done=True, now=NOW)

    with pytest.raises(StoreBusyError):
        await desk.sending(row.id, now=NOW)


async def test_a_copy_stands_for_its_message(desk):
    (row,) = await ready(desk, relay())

    await desk.sent(row.id, [SENT], parts=1, done=True, now=NOW)

    standing = await desk.read(lambda desk: desk.conversation.standing(SENT))
    assert standing == Standing(ref=SENT, task=TASK.id, message=MESSAGE.id)
    assert await read_inbox(desk) == []


async def test_whoever_wrote_a_message_is_told_that_it_arrived(desk):
    (row,) = await ready(desk, relay(fate_to=GROUP))

    await desk.sent(row.id, [SENT], parts=1, done=False, now=NOW)
    assert await read_inbox(desk) == []
    await desk.sent(row.id, [SENT], parts=2, done=True, now=NOW)

    told = {"kind": "delivered", "outbox": row.id}
    assert await read_inbox(desk) == [("desk", f"delivered:{row.id}", told)]


async def test_a_long_message_goes_on_where_it_stopped(desk):
    (row,) = await ready(desk, relay())
    await desk.sending(row.id, now=NOW)
    await desk.sent(row.id, [SENT], parts=1, done=False, now=NOW)

    (rest,) = await desk.take(LANE, now=NOW, limit=10)

    assert (rest.id, rest.parts_sent, rest.unknown) == (row.id, 1, False)
    assert await desk.recover(now=NOW) == 0


async def test_what_must_wait_waits(desk):
    (row,) = await ready(desk, say())
    await desk.sending(row.id, now=NOW)
    until = NOW + MINUTE

    await desk.later(row.id, not_before=until, unknown=False, reason="429", now=NOW)

    assert await desk.take(LANE, now=NOW, limit=10) == ()
    assert await desk.waiting_lanes(now=NOW) == ()
    assert await desk.next_delivery(now=NOW) == until
    assert [each.id for each in await desk.take(LANE, now=until, limit=10)] == [row.id]
    assert await desk.next_delivery(now=until) is None


async def test_what_may_have_arrived_is_never_forgotten(desk):
    (row,) = await ready(desk, say())
    await desk.later(row.id, not_before=NOW, unknown=True, reason="reset", now=NOW)
    await desk.later(row.id, not_before=NOW, unknown=False, reason="no route", now=NOW)

    assert (await desk.outbox(row.id)).unknown


async def test_the_urgent_goes_first_but_nothing_waits_for_ever(desk):
    digest = say("digest", urgency=Urgency.DIGEST)
    client = say("client", urgency=Urgency.CLIENT)
    await decide(desk, digest, client, say("client too"), key="early")
    order = [row.effect.text.key for row in await desk.take(LANE, now=NOW, limit=10)]
    later = NOW + 3 * MINUTE
    await decide(desk, say("newer", urgency=Urgency.CLIENT), key="late", now=later)

    aged = [row.effect.text.key for row in await desk.take(LANE, now=later, limit=10)]

    assert order == ["client", "client too", "digest"]
    assert aged == ["client", "client too", "digest", "newer"]


async def test_lanes_are_named_by_urgency(desk):
    await decide(desk, show(), say(urgency=Urgency.ANSWER))

    assert await desk.waiting_lanes(now=NOW) == (LANE, str(GROUP))


async def test_a_view_needs_one_waiting_row(desk):
    first = await decide(desk, show(urgency=Urgency.CARD), key="one")
    second = await decide(desk, show(urgency=Urgency.NEW_CARD), show("other"), key="two")
    third = await decide(desk, show(urgency=Urgency.DIGEST), key="three")

    assert first == third == second[:1]
    waiting = await desk.take(str(GROUP), now=NOW, limit=10)
    assert [(row.id, row.urgency) for row in waiting] == [(first[0], 2), (second[1], 3)]


async def test_a_view_that_changes_while_it_is_sent_is_shown_again(desk):
    (first,) = await decide(desk, show(), key="one")
    await desk.sending(first, now=NOW)
    (second,) = await decide(desk, show(), key="two")
    await desk.sent(first, [MessageRef(GROUP, "5")], parts=1, done=True, now=NOW)

    (waiting,) = await desk.take(str(GROUP), now=NOW, limit=10)

    assert waiting.id == second != first


async def test_of_two_rows_for_a_view_the_older_knows_what_may_have_arrived(desk):
    (first,) = await decide(desk, show(urgency=Urgency.DIGEST), key="one")
    await desk.sending(first, now=NOW)
    (second,) = await decide(desk, show(urgency=Urgency.CARD), key="two")

    await desk.later(first, not_before=NOW, unknown=True, reason="reset", now=NOW)

    (waiting,) = await desk.take(str(GROUP), now=NOW, limit=10)
    assert (waiting.id, waiting.unknown, waiting.urgency) == (first, True, Urgency.CARD)
    assert await desk.outbox(second) is None


async def test_a_view_remembers_where_it_stands_and_what_it_shows(desk):
    effect = show()
    (row,) = await decide(desk, effect, key="one")
    views = await desk.read(lambda desk: desk.views.of_subject(TASK.id))
    assert [(view.key, view.kind, view.to, view.refs) for view in views] == [
        (effect.key, "card", GROUP, ())
    ]
    assert await desk.read(lambda read: read.views.shown(effect.key)) == ""

    stands = MessageRef(GROUP, "5")
    await desk.sent(row, [stands], parts=1, done=True, shown="hash", now=NOW)

    assert await desk.read(lambda read: read.views.shown(effect.key)) == "hash"
    assert await desk.read(lambda desk: desk.views.refs(effect.key)) == (stands,)
    (view,) = await desk.read(lambda desk: desk.views.of_subject(TASK.id))
    assert view.refs == (stands,)
    standing = await desk.read(lambda desk: desk.conversation.standing(stands))
    assert standing == Standing(ref=stands, task=TASK.id)

    moved = MessageRef(GROUP, "6")
    (again,) = await decide(desk, effect, key="two")
    await desk.sent(again, [moved], parts=1, done=True, shown="other", now=NOW)
    assert await desk.read(lambda desk: desk.views.refs(effect.key)) == (moved,)
    (last,) = await decide(desk, effect, key="three")
    await desk.sent(last, [], parts=0, done=True, now=NOW)
    assert await desk.read(lambda desk: desk.views.refs(effect.key)) == (moved,)
    assert await desk.read(lambda read: read.views.shown(effect.key)) == "other"


async def test_what_a_crash_left_in_the_middle_is_unknown(database):
    async with database.open() as store:
        await known(store, MESSAGE)
        said, shown = await decide(store, say(), show())
        await store.sending(said, now=NOW)
        await store.sending(shown, now=NOW)
        await decide(store, show(), key="newer")

    async with database.open() as store:
        assert await store.recover(now=NOW + SECOND) == 2
        assert await store.recover(now=NOW + SECOND) == 0

        (row,) = await store.take(LANE, now=NOW + SECOND, limit=10)
        assert (row.id, row.unknown, row.attempts) == (said, True, 1)
        (view,) = await store.take(str(GROUP), now=NOW + SECOND, limit=10)
        assert (view.id, view.unknown) == (shown, True)


async def test_a_refused_row_is_dead_and_the_desk_is_told(desk):
    (row,) = await ready(desk, say())

    await desk.bury(row.id, reason="gone", parked=False, now=NOW)

    assert (await desk.outbox(row.id)).state is OutboxState.DEAD
    told = {"kind": "delivery_failed", "outbox": row.id, "reason": "gone"}
    assert await read_inbox(desk) == [("desk", f"failed:{row.id}", told)]


async def test_what_was_parked_goes_when_its_destination_returns(desk):
    said, old_card = await decide(desk, say(), show("task", CHAT), key="one")
    for row in (said, old_card):
        await desk.bury(row, reason="blocked", parked=True, now=NOW)
    (new_card,) = await decide(desk, show("task", CHAT), key="two")
    assert [row.id for row in await desk.take(LANE, now=NOW, limit=10)] == [new_card]

    unparked = await decide(desk, Retry(to=CHAT), key="back")

    assert sorted(unparked) == sorted([said, new_card])
    waiting = await desk.take(LANE, now=NOW, limit=10)
    assert sorted(row.id for row in waiting) == sorted([said, new_card])
    assert await desk.outbox(old_card) is None
    assert await decide(desk, Retry(to=GROUP), key="nobody") == ()


async def test_recent_attempts_fill_the_limits_windows_again(desk):
    said, shown = await decide(desk, say(), show())
    await desk.sending(said, now=NOW)
    await desk.sending(shown, now=NOW + MINUTE)
    await desk.sent(shown, [], parts=1, done=True, now=NOW + MINUTE)

    first, second = await desk.recent_attempts(since=NOW)
    assert (first.lane, first.at, first.effect) == (LANE, NOW, say())
    assert (second.lane, second.at, second.effect) == (str(GROUP), NOW + MINUTE, show())
    assert (first.urgency, second.urgency) == (say().urgency, show().urgency)
    assert await desk.recent_attempts(since=NOW + SECOND) == (second,)


async def test_each_part_of_a_long_message_is_an_attempt_of_its_own(desk):
    (said,) = await decide(desk, say())
    for parts in (1, 2, 3):
        await desk.sending(said, now=NOW)
        await desk.sent(said, [], parts=parts, done=parts == 3, now=NOW)

    assert len(await desk.recent_attempts(since=NOW)) == 3


async def test_news_of_a_row_that_is_gone_changes_nothing(desk):
    await desk.sent("none", [SENT], parts=1, done=True, now=NOW)
    await desk.later("none", not_before=NOW, unknown=True, reason="x", now=NOW)
    await desk.bury("none", reason="x", parked=False, now=NOW)

    assert await desk.backlog() == {}
