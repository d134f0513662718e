"""What is listed of the queues: what waits, what failed and where, in nobody's words."""

from dataclasses import replace

import pytest

from bot.domain.conversation import FileKind, FileRef
from bot.ports.queues import InboxState, OutboxState
from tests.storage.queue_acts import LATER, dead, dropped, line, poison, ready_in
from tests.storage.stories import (
    CHAT,
    GROUP,
    MESSAGE,
    NOW,
    SECOND,
    SLACK,
    TASK,
    arrival,
    decide,
    keep,
    relay,
    say,
    show,
)


async def test_a_line_names_the_place_and_tells_no_words(desk):
    file = FileRef(
        platform="telegram",
        workspace="",
        id="f",
        kind=FileKind.DOCUMENT,
        name="tea.pdf",
        mime="application/pdf",
    )
    await keep(desk, replace(MESSAGE, text="tea at five", files=(file,)))
    (row,) = await decide(desk, relay(to=GROUP), key="row")

    found = await line(desk, row)

    assert (found.team, found.person, found.kind, found.task) == ("Night Owls", "", "relay", 1)
    assert (found.characters, found.files) == (len("tea at five"), 1)
    assert not [each for each in ("at five", "tea.pdf") if each in repr(found)]


@pytest.mark.parametrize(
    ("effect", "kind", "team", "person", "task"),
    [
        (say("hello", task=TASK.id), "say:hello", "", "Cleo", 1),
        (say("hello"), "say:hello", "", "Cleo", None),
        (show(), "show:card", "Night Owls", "", 1),
        (say("hello", to=SLACK), "say:hello", "", "", None),
        (say("hello", to=replace(GROUP, thread="5")), "say:hello", "Night Owls", "", None),
    ],
)
async def test_lines_name_what_they_carry(desk, effect, kind, team, person, task):
    (row,) = await decide(desk, effect)

    found = await line(desk, row)

    assert (found.kind, found.team, found.person, found.task) == (kind, team, person, task)


async def test_sizes_tell_the_states_apart(desk):
    rows = await decide(desk, *(say(str(number)) for number in range(6)))
    due, waits, going, away, gone, arrived = rows
    await desk.later(waits, not_before=LATER, unknown=True, reason="reset", now=NOW)
    await desk.sending(going, now=NOW)
    await desk.bury(away, reason="blocked", parked=True, now=NOW)
    await desk.bury(gone, reason="gone", parked=False, now=NOW)
    await desk.sent(arrived, [], parts=1, done=True, repeated=True, now=NOW)
    await dropped(desk, gone)

    sizes = await desk.read(lambda read: read.queues.outbox_sizes(now=NOW))

    assert dict(sizes) == {
        "ready": 2,
        "due": 1,
        "unknown": 1,
        "sending": 1,
        "parked": 1,
        "dead": 0,
        "dropped": 1,
        "sent": 1,
        "repeated": 1,
    }
    assert due in await ready_in(desk, str(CHAT))


async def test_in_need_is_what_ends_nowhere_by_itself_and_what_waits_too_long(desk):
    gone = await dead(desk, key="gone")
    (away,) = await decide(desk, say(), key="away")
    await desk.bury(away, reason="blocked", parked=True, now=NOW)
    (old,) = await decide(desk, say(), key="old", now=NOW + SECOND)
    (young,) = await decide(desk, say(), key="young", now=LATER)
    (arrived,) = await decide(desk, say(), key="arrived")
    await desk.sent(arrived, [], parts=1, done=True, now=NOW)

    async def in_need(before, limit=10):
        lines = await desk.read(lambda read: read.queues.outbox_in_need(before=before, limit=limit))
        return [each.id for each in lines]

    assert await in_need(NOW) == [gone, away]
    assert await in_need(LATER) == [gone, away, old]
    assert await in_need(LATER + SECOND) == [gone, away, old, young]
    assert await in_need(LATER, limit=2) == [gone, away]


async def test_lists_show_the_newest_first_of_one_state_or_all(desk):
    first, second, third = await decide(desk, say("a"), say("b"), say("c"))
    await desk.bury(second, reason="gone", parked=False, now=NOW)

    async def listed(state, limit=10):
        lines = await desk.read(lambda read: read.queues.outbox_lines(state, limit=limit))
        return [each.id for each in lines]

    assert await listed(None) == [third, second, first]
    assert await listed(None, 2) == [third, second]
    assert await listed(OutboxState.DEAD) == [second]


async def test_poison_tells_what_failed_where_and_in_nobodys_words(desk):
    found = await poison(desk, lane=str(CHAT))

    assert (found.key, found.state, found.attempts, found.disposition) == (
        "bad",
        "poison",
        3,
        "parked",
    )
    assert found.error.startswith("ValueError")
    assert (found.person, found.size, found.received_at) == ("Cleo", len('"bad"'), NOW)
    assert "of course" not in repr(found) and '"bad"' not in repr(found)


async def test_sizes_of_the_inbox(desk):
    await poison(desk)
    await desk.receive([arrival("new"), arrival("newer"), arrival("elsewhere", "x")], now=NOW)
    failures = iter([ValueError("once")])

    def work(_, row):
        for failure in failures if row.key == "new" else ():
            raise failure
        return row.key

    assert await desk.handle(work, limit=10, now=NOW) == ["elsewhere"]

    sizes = await desk.read(lambda read: read.queues.inbox_sizes())

    assert dict(sizes) == {
        "new": 2,
        "failed": 1,
        "away": 0,
        "poison": 1,
        "dropped": 0,
        "done": 1,
    }


async def test_an_arrival_in_need_failed_for_good_or_waits_too_long(desk):
    bad = await poison(desk)
    await desk.receive([arrival("old", at=LATER)], now=NOW + SECOND)
    await desk.receive([arrival("young")], now=LATER)
    await desk.receive([arrival("done", "x")], now=NOW)
    await desk.handle(lambda _, row: row.key, limit=1, now=NOW)

    async def in_need(before):
        lines = await desk.read(lambda read: read.queues.inbox_in_need(before=before, limit=10))
        return [each.key for each in lines]

    assert await in_need(NOW) == [bad.key]
    assert (await in_need(LATER))[0] == bad.key and "young" not in await in_need(LATER)
    poisoned = await desk.read(lambda read: read.queues.inbox_lines(InboxState.POISON, limit=10))
    assert [each.number for each in poisoned] == [bad.number]


async def test_skipped_kinds_are_counted_for_good(desk):
    await desk.receive([arrival(str(number)) for number in range(4)], now=NOW)

    def work(tx, row):
        if row.key != "3":
            tx.skip("message:poll" if row.key == "0" else "message:story")
        return row.key

    await desk.handle(work, limit=10, now=NOW)

    story, poll = await desk.read(lambda read: read.queues.skipped(limit=10))
    assert (story.platform, story.kind, story.times, story.last_at) == (
        "telegram",
        "message:story",
        2,
        NOW,
    )
    assert (poll.kind, poll.times) == ("message:poll", 1)
    assert await desk.read(lambda read: read.queues.skipped(limit=1)) == (story,)
