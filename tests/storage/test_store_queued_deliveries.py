"""Deliveries by hand: rows of the outbox that a person retries or drops."""

import json
from dataclasses import replace

import pytest

from bot.cards import Text
from bot.ports.store import StoreBusyError
from bot.upkeep import MoveChat, Retry
from tests.storage.queue_acts import GIVEN_UP, JAN, LATER, dead, dropped, line, ready_in, retried
from tests.storage.stories import (
    CHAT,
    GROUP,
    MINUTE,
    NOW,
    decide,
    relay,
    say,
    show,
)


async def news(desk):
    """What the desk has written to itself."""
    rows = await desk.handle(lambda _, row: row, limit=10, now=LATER)
    return [json.loads(row.raw) for row in rows if row.platform == "desk"]


async def test_a_retried_row_goes_at_once_and_has_all_its_attempts(desk):
    row = await dead(desk)

    assert await retried(desk, row) == row

    (ready,) = await desk.take(str(CHAT), now=LATER, limit=10)
    assert (ready.id, ready.state, ready.attempts) == (row, "ready", 0)
    assert (await line(desk, row)).touch == JAN


async def test_a_row_that_waits_may_be_hurried_and_a_parked_one_called_back(desk):
    waits, away = await decide(desk, say("a"), say("b"))
    await desk.later(waits, not_before=NOW + 60 * MINUTE, unknown=False, reason="429", now=NOW)
    await desk.bury(away, reason="blocked", parked=True, now=NOW)

    await retried(desk, waits)
    await retried(desk, away)

    assert await ready_in(desk, str(CHAT)) == [waits, away]


async def test_what_may_have_arrived_is_still_known_to_after_a_retry(desk):
    (row,) = await decide(desk, say())
    await desk.later(row, not_before=NOW, unknown=True, reason="reset", now=NOW)
    await desk.bury(row, reason="unknown", parked=False, now=NOW)

    await retried(desk, row)

    assert (await desk.outbox(row)).unknown


async def test_a_row_that_is_carried_or_over_is_left_to_its_desk(desk):
    going, arrived, given_up = await decide(desk, say("a"), say("b"), say("c"))
    await desk.sending(going, now=NOW)
    await desk.sent(arrived, [], parts=1, done=True, now=NOW)
    await dropped(desk, given_up)

    for row in (going, arrived, given_up, "unheard-of"):
        assert await retried(desk, row) == ""
        assert await dropped(desk, row) is False

    assert await line(desk, "unheard-of") is None
    assert await ready_in(desk, str(CHAT)) == []


async def test_a_newer_row_for_the_same_view_makes_a_retry_needless(desk):
    old = await dead(desk, show(), key="old")
    (new,) = await decide(desk, show(), key="new")

    assert await retried(desk, old) == new

    assert await ready_in(desk, str(GROUP)) == [new]
    assert await line(desk, old) is None


async def test_every_dead_row_goes_again(desk):
    first, second = await dead(desk, key="a"), await dead(desk, say(to=GROUP), key="b")
    (away,) = await decide(desk, say(), key="away")
    await desk.bury(away, reason="blocked", parked=True, now=NOW)

    assert await desk.write(lambda tx: tx.queues.retry_dead(JAN)) == 2
    assert await desk.write(lambda tx: tx.queues.retry_dead(JAN)) == 0

    assert (await ready_in(desk, str(CHAT)), await ready_in(desk, str(GROUP))) == (
        [first],
        [second],
    )


async def test_a_dropped_row_keeps_who_when_and_why_and_never_goes(desk):
    row = await dead(desk)

    assert await dropped(desk, row)

    found = await line(desk, row)
    assert (found.state, found.touch, found.reason) == ("dropped", GIVEN_UP, "gone")
    assert await decide(desk, Retry(to=CHAT), key="back") == ()
    assert await ready_in(desk, str(CHAT)) == []


async def test_what_is_behind_a_dropped_row_goes_on(desk):
    first, second = await decide(desk, say("a"), say("b"))
    await dropped(desk, first)

    assert await ready_in(desk, str(CHAT)) == [second]


async def test_what_is_said_under_a_dropped_card_still_goes(desk):
    card, under = await decide(desk, show(), say(to=GROUP, under=show().key))
    await dropped(desk, card)

    assert await ready_in(desk, str(GROUP)) == [under]
    (again,) = await decide(desk, show(), key="changed")
    assert again in await ready_in(desk, str(GROUP))


async def test_an_author_is_told_of_a_dropped_message_once(desk):
    (row,) = await decide(desk, relay(fate_to=GROUP))
    await dropped(desk, row)
    told_before = await dead(desk, relay(fate_to=GROUP), key="told")

    reasons = {each["outbox"]: each["reason"] for each in await news(desk)}
    assert reasons == {row: "dropped", told_before: "gone"}

    await dropped(desk, told_before)
    assert await news(desk) == []


async def test_a_secret_is_forgotten_with_its_row(desk, database):
    secret = replace(say(secret=True), text=Text("code", {"code": "hush"}))
    (row,) = await decide(desk, secret)
    await dropped(desk, row)

    assert "hush" not in str(database.rows("SELECT effect FROM outbox"))


async def test_a_row_that_this_version_cannot_read_is_listed_and_can_be_dropped(desk, database):
    row = await dead(desk)
    await news(desk)
    database.rows("UPDATE outbox SET effect = 'from tomorrow'")

    assert (await line(desk, row)).kind == "unreadable"
    assert await dropped(desk, row)

    assert (await line(desk, row)).state == "dropped"
    assert await news(desk) == []


async def test_a_desk_that_was_about_to_send_a_dropped_row_does_not(desk):
    (row,) = await decide(desk, say())
    await dropped(desk, row)

    with pytest.raises(StoreBusyError):
        await desk.sending(row, now=LATER)
    await desk.sent(row, [], parts=0, done=True, now=LATER)
    await desk.later(row, not_before=NOW, unknown=True, reason="x", now=LATER)
    await desk.bury(row, reason="erased", parked=False, now=LATER)

    assert (await line(desk, row)).state == "dropped"


async def test_a_dead_row_moves_with_its_chat_so_that_a_retry_finds_it(desk):
    row = await dead(desk, say(to=GROUP))
    new = replace(GROUP, chat="-200")
    await decide(desk, MoveChat(old=GROUP, new=new), key="moved")

    await retried(desk, row)

    assert await ready_in(desk, str(new)) == [row]
