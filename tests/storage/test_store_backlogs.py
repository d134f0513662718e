"""Backlogs: what waits and what was given up, told by platform."""

import pytest

from bot.ports.queues import Backlog
from tests.storage.stories import CHAT, GROUP, MINUTE, NOW, SLACK, arrival, decide, known, say


async def test_an_empty_desk_has_none(store):
    assert await store.backlogs() == ()


async def test_what_waits_is_told_by_platform_with_its_lanes_and_its_oldest(store):
    await known(store)
    early = arrival("b", "one", at=NOW - MINUTE)
    await store.receive([arrival("a", "one"), early, arrival("c", "other")], now=NOW)
    await decide(store, say(to=CHAT), key="1", now=NOW)
    await decide(store, say(to=GROUP), say("again", to=GROUP), key="2", now=NOW + MINUTE)
    await decide(store, say(to=SLACK), key="3", now=NOW + MINUTE)

    assert set(await store.backlogs()) == {
        Backlog("inbox", "telegram", "new", rows=3, lanes=2, oldest_at=NOW - MINUTE),
        Backlog("outbox", "telegram", "ready", rows=3, lanes=2, oldest_at=NOW),
        Backlog("outbox", "slack", "ready", rows=1, lanes=1, oldest_at=NOW + MINUTE),
    }


@pytest.mark.parametrize(("parked", "state"), [(True, "parked"), (False, "dead")])
async def test_what_was_given_up_is_told(store, parked, state):
    await known(store)
    (row,) = await decide(store, say())
    await store.sending(row, now=NOW)
    assert {each.state for each in await store.backlogs()} == {"sending"}
    await store.bury(row, reason="gone", parked=parked, now=NOW)
    await store.receive([arrival("a")], now=NOW)

    def broken(_desk, _row):
        raise ValueError("nobody can read this")

    for _ in range(3):
        await store.handle(broken, limit=10, now=NOW)

    assert {
        (each.part, each.platform, each.state): each.rows for each in await store.backlogs()
    } == {
        ("outbox", "telegram", state): 1,
        ("inbox", "telegram", "poison"): 1,
        ("inbox", "desk", "poison"): 1,
    }


async def test_what_is_done_is_no_backlog(store):
    await known(store)
    await store.receive([arrival("a")], now=NOW)
    await store.handle(lambda _desk, row: row.key, limit=10, now=NOW)
    (row,) = await decide(store, say())
    await store.sending(row, now=NOW)
    await store.sent(row, (), parts=1, done=True, now=NOW)

    assert await store.backlogs() == ()
