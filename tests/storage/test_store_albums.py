"""Albums in the outbox: parts join the row that waits for them, and keep nobody else there."""

from dataclasses import replace

import pytest

from bot.domain.address import MessageRef
from bot.domain.albums import APART, FLOWING, LARGEST, LeftOut
from tests.storage.stories import (
    CHAT,
    MESSAGE,
    MINUTE,
    NOW,
    SECOND,
    decide,
    known,
    relay,
    say,
)

LANE = str(CHAT)
PARTS = tuple(replace(MESSAGE, id=f"part{number}", album="views") for number in range(12))


def part(number: int, **more):
    return replace(relay(album="views", **more), message=PARTS[number].id)


@pytest.fixture
async def desk(store):
    await known(store, MESSAGE, *PARTS)
    return store


async def rows(desk, now=NOW):
    return await desk.take(LANE, now=now, limit=20)


async def test_parts_that_follow_join_the_first(desk):
    await decide(desk, part(0), key="one")
    joined = await decide(desk, part(1), key="two", now=NOW + SECOND)

    (row,) = await rows(desk, NOW + SECOND)
    assert joined == (row.id,)
    assert row.effect.messages == ("part0", "part1")
    assert row.held_until == NOW + SECOND + FLOWING
    assert await desk.waiting_lanes(now=NOW + SECOND) == ()
    assert await desk.next_delivery(now=NOW + SECOND) == row.held_until
    assert await desk.waiting_lanes(now=row.held_until) == (LANE,)


async def test_what_is_held_keeps_nobody(desk):
    await decide(desk, part(0), key="one")
    await decide(desk, say(), key="two")

    held, said = await rows(desk)
    assert held.held_until == NOW + APART
    assert said.held_until is None


async def test_a_part_that_comes_when_the_first_has_left_goes_alone(desk):
    (first,) = await decide(desk, part(0), key="one")
    await desk.sending(first, now=NOW + MINUTE)
    (late,) = await decide(desk, part(1), key="two", now=NOW + MINUTE)

    assert late != first
    assert (await desk.outbox(late)).effect.messages == ("part1",)
    assert (await desk.outbox(first)).effect.messages == ("part0",)
    assert (await desk.outbox(first)).held_until is None


async def test_another_way_is_another_row(desk):
    await decide(desk, part(0), key="one")
    await decide(desk, part(1, under="card"), key="two")

    assert [row.effect.messages for row in await rows(desk)] == [("part0",), ("part1",)]


async def test_no_album_is_larger_than_a_platform_takes(desk):
    for number in range(LARGEST + 1):
        await decide(desk, part(number), key=f"key{number}")

    assert [len(row.effect.messages) for row in await rows(desk)] == [LARGEST, 1]


async def test_other_words_about_the_task_let_it_go_before_them(desk):
    await decide(desk, part(0), key="one")
    await decide(desk, relay(), key="two", now=NOW + SECOND)

    held, words = await rows(desk, NOW + SECOND)
    assert held.held_until == NOW + SECOND
    assert words.effect.message == MESSAGE.id


async def test_each_part_stands_for_its_own_message(desk):
    await decide(desk, part(0), key="one")
    (row,) = await decide(desk, part(1), key="two")
    await desk.sending(row, now=NOW)
    refs = [MessageRef(CHAT, "31"), MessageRef(CHAT, "32")]
    await desk.sent(row, refs, parts=1, done=True, now=NOW, slots=("f0", "f1"))

    def look(reader):
        stands = [reader.conversation.standing(ref).message for ref in refs]
        copies = [each.row for each in reader.conversation.copies("part1")]
        return stands, copies, reader.conversation.copied(row)

    assert await desk.read(look) == (
        ["part0", "part1"],
        [row],
        (("f0", refs[0]), ("f1", refs[1])),
    )
    (attempt, again) = await desk.recent_attempts(since=NOW)
    assert attempt == again  # each message counts against the platform's limits


async def test_the_desk_is_told_of_files_that_stayed_behind(desk):
    (row,) = await decide(desk, part(0), key="one")
    left = (LeftOut("film.mp4", "too_large"),)
    await desk.sent(row, [MessageRef(CHAT, "31")], parts=1, done=True, now=NOW, left=left)

    (told,) = await desk.handle(lambda _, found: found.raw, limit=10, now=NOW)
    assert '"left": ["film.mp4"]' in told
    assert '"reason": "too_large"' in told
