"""No lost wake-ups: many rows in many lanes, arriving while others go, each once and in order."""

import asyncio
import random
from collections import defaultdict

import pytest

from bot.domain.address import Address, MessageRef
from bot.ports.channel import NewPost, NotSent, Sent
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, run_desk, until
from tests.storage.stories import known, say

LANES = 12
WRITERS = 4
ROWS = 12  # that each writer puts into each lane


async def write(room, writer, rng, written):
    """One writer: batches for several lanes at once, now and then with a breath between."""
    left = [(lane, number) for number in range(ROWS) for lane in range(LANES)]
    while left:
        batch = [left.pop(0) for _ in range(min(len(left), rng.randint(1, 9)))]
        effects = [say(f"{writer}.{number}", to=chat(lane)) for lane, number in batch]
        await room.says(*effects)
        written.update((lane, f"{writer}.{number}") for lane, number in batch)
        for _ in range(rng.randint(0, 3)):
            await asyncio.sleep(0)


def chat(lane):
    return Address("telegram", "", str(1000 + lane))


@pytest.mark.parametrize("seed", [1, 2])
async def test_every_row_is_carried_once_and_in_its_order(room, seed):
    rng = random.Random(seed)  # noqa: S311  repeatable, keeps no secret
    written: set[tuple[int, str]] = set()
    async with asyncio.timeout(20), asyncio.TaskGroup() as writers:
        for writer in range(WRITERS):
            writers.create_task(write(room, writer, rng, written))
    total = LANES * WRITERS * ROWS
    await until(lambda: len(room.channel.attempts) >= total, "all are carried", seconds=20)
    await room.rest()

    assert len(room.channel.attempts) == len(written) == total
    rows = await room.store.backlog()
    assert {state for state in rows if state.startswith("outbox")} == {"outbox:sent"}
    for lane in range(LANES):
        by_writer = defaultdict(list)
        for words in room.channel.posts(chat(lane)):
            writer, _, number = words.partition(".")
            by_writer[writer].append(int(number))
        assert all(numbers == list(range(ROWS)) for numbers in by_writer.values())


async def test_order_is_kept_when_attempts_fail_now_and_then(room):
    rng = random.Random(3)  # noqa: S311  repeatable, keeps no secret
    for lane in range(4):
        outcomes = room.channel.outcomes[str(chat(lane))]
        arrived = iter(range(100))
        outcomes.extend(
            NotSent("no route") if rng.random() < 0.3 else _sent(lane, next(arrived))
            for _ in range(60)
        )
    await room.says(*(say(str(number), to=chat(lane)) for number in range(20) for lane in range(4)))
    while (await room.store.backlog()).get("outbox:sent") != 80:
        await room.rest()
        room.move(seconds=61)
    await room.rest()

    for lane in range(4):
        tried = [
            int(parcel.post.body)
            for _, parcel in room.channel.attempts
            if isinstance(parcel, NewPost) and parcel.to == chat(lane)
        ]
        assert tried == sorted(tried)
        assert set(tried) == set(range(20))


async def test_a_lane_with_nothing_left_may_be_carried_by_another_process(postgres_database, clock):
    one, two = FakeChannel(clock), FakeChannel(clock)
    async with postgres_database.open() as first, postgres_database.open() as second:
        await known(first, *STAFF)
        async with run_desk(first, clock, one) as room:
            await room.says(say("from the first", chat(1)))
            await room.until(one.posts, "it is carried")
            await room.rest()
            # Only now, or its first look around could find the row before the first one has it.
            async with run_desk(second, clock, two) as other:
                await other.says(say("from the second", chat(1)))
                await other.rest()

    assert two.posts() == ["from the second"]


def _sent(lane, number):

    return Sent((MessageRef(chat(lane), str(number)),))
