"""The inbox: what arrives is kept once, handled in order, and one bad row stops nobody else."""

from dataclasses import replace

from bot.decision import Decision, Disposition
from bot.ports.store import StaleStateError
from tests.storage.stories import (
    ANN,
    MINUTE,
    NOW,
    SECOND,
    TASK,
    arrival,
    claimed_by,
    decided,
    key_of,
    known,
    say,
)


async def test_what_arrives_twice_is_kept_once(store):
    assert await store.receive([arrival("a"), arrival("b")], now=NOW) == 2

    assert await store.receive([arrival("b"), arrival("c"), arrival("c")], now=NOW) == 1

    assert await store.handle(key_of, limit=10, now=NOW) == ["a", "b", "c"]


async def test_two_names_of_one_happening_are_one_row(store):
    first = arrival("message-event", twins=("C1:17.1",))
    second = arrival("mention-event", twins=("C1:17.1",))

    assert await store.receive([first], now=NOW) == 1
    assert await store.receive([second], now=NOW) == 0
    assert await store.receive([arrival("C1:17.1")], now=NOW) == 0
    assert await store.receive([arrival("later", twins=("message-event",))], now=NOW) == 0


async def test_a_lane_is_handled_by_the_platforms_time_then_by_arrival(store):
    rows = [
        arrival("late", at=NOW + SECOND),
        arrival("first", at=NOW),
        arrival("second", at=NOW),
        arrival("early", at=NOW - SECOND),
    ]
    await store.receive(rows, now=NOW)

    handled = await store.handle(key_of, limit=10, now=NOW + MINUTE)

    assert handled == ["early", "first", "second", "late"]


async def test_a_batch_is_no_larger_than_asked(store):
    await store.receive([arrival(str(number), f"lane-{number}") for number in range(5)], now=NOW)

    assert len(await store.handle(key_of, limit=3, now=NOW)) == 3
    assert len(await store.handle(key_of, limit=3, now=NOW)) == 2
    assert await store.handle(key_of, limit=3, now=NOW) == []


async def test_a_held_row_waits_and_nothing_in_its_lane_overtakes_it(store):
    await store.receive([arrival("held", at=NOW, hold=2 * SECOND)], now=NOW)
    await store.receive([arrival("behind", at=NOW + SECOND)], now=NOW)
    await store.receive([arrival("elsewhere", "other", at=NOW + SECOND)], now=NOW)

    assert await store.handle(key_of, limit=10, now=NOW) == ["elsewhere"]
    assert await store.next_handling(now=NOW) == NOW + 2 * SECOND
    late = arrival("earlier after all", at=NOW - SECOND)
    await store.receive([late], now=NOW + SECOND)
    handled = await store.handle(key_of, limit=10, now=NOW + 2 * SECOND)
    assert handled == ["earlier after all", "held", "behind"]
    assert await store.next_handling(now=NOW + 2 * SECOND) is None


async def test_a_failure_undoes_its_own_row_alone(store):
    await known(store)
    rows = [arrival("good", "one"), arrival("bad", "two"), arrival("fine", "three")]
    await store.receive(rows, now=NOW)

    def work(desk, row):
        desk.record(decided(effects=(say(row.key),)), key=row.key, now=NOW)
        if row.key == "bad":
            raise ValueError(row.key)
        return row.key

    handled = await store.handle(work, limit=10, now=NOW)

    assert sorted(handled) == ["fine", "good"]
    taken = await store.take("telegram//7/", now=NOW, limit=10)
    assert sorted(row.effect.text.key for row in taken) == ["fine", "good"]
    assert await store.backlog() == {"inbox:done": 2, "inbox:new": 1, "outbox:ready": 2}


async def test_the_third_failure_parks_a_row_and_the_lane_goes_on(store, database):
    await store.receive([arrival("bad"), arrival("good")], now=NOW)
    seen = []

    def work(desk, row):
        seen.append((row.key, row.attempts))
        if row.key == "bad":
            sentence = "an impossible row"
            raise ValueError(sentence)
        return row.key

    assert await store.handle(work, limit=10, now=NOW) == ["good"]

    assert seen == [("bad", 0), ("bad", 1), ("bad", 2), ("good", 0)]
    columns = "state, disposition, attempts, error"
    ((state, disposition, attempts, error),) = database.rows(
        f"SELECT {columns} FROM inbox WHERE key = 'bad'"  # noqa: S608  a test's own words
    )
    assert (state, disposition, attempts) == ("poison", "parked", 3)
    assert "Traceback" in error and "an impossible row" in error


async def test_a_failed_row_keeps_its_place_while_others_are_handled(store):
    await store.receive([arrival("bad"), arrival("behind"), arrival("other", "x")], now=NOW)
    failures = iter([ValueError("once")])

    def work(desk, row):
        if row.key == "bad":
            for failure in failures:
                raise failure
        return row.key

    assert await store.handle(work, limit=10, now=NOW) == ["other"]
    assert await store.handle(work, limit=10, now=NOW) == ["bad", "behind"]


async def test_a_stale_state_is_decided_again_at_once(store):
    await known(store)
    await store.receive([arrival("press")], now=NOW)
    tries = []

    def work(desk, row):
        tries.append(row.attempts)
        task = desk.tasks.get(TASK.id)
        if len(tries) == 1:
            task = replace(task, revision=task.revision + 1)
        desk.record(decided(claimed_by(task, ANN)), key=row.key, now=NOW)
        return row.key

    assert await store.handle(work, limit=10, now=NOW) == ["press"]
    assert tries == [0, 0]


async def test_what_stays_stale_becomes_a_failure(store):
    await store.receive([arrival("press")], now=NOW)

    def work(desk, row):
        sentence = "never the same"
        raise StaleStateError(sentence)

    assert await store.handle(work, limit=10, now=NOW) == []
    assert await store.backlog() == {"inbox:poison": 1}


async def test_every_row_has_one_disposition(store, database):
    await store.receive([arrival("asked", "a"), arrival("unheard", "b")], now=NOW)

    def work(desk, row):
        if row.key == "asked":
            answered = Decision(disposition=Disposition.ANSWERED)
            desk.record(answered, key=row.key, now=NOW)

    await store.handle(work, limit=10, now=NOW)

    rows = database.rows("SELECT key, disposition, state FROM inbox ORDER BY key")
    assert rows == [("asked", "answered", "done"), ("unheard", "noticed", "done")]


async def test_no_name_that_a_platform_makes_is_too_odd_to_be_kept(store):
    odd = arrival("half \ud83d of a key\0", lane="lane \udd25\0", twins=("twin \ud83d", "x" * 9000))
    long = [arrival("k" * 9000 + end, lane="l" * 9000) for end in "ab"]

    assert await store.receive([odd, *long], now=NOW) == 3
    assert await store.receive([odd, *long], now=NOW) == 0

    kept = await store.handle(key_of, limit=10, now=NOW)
    assert len(kept) == 3 and max(map(len, kept)) < 300
    assert "half ? of a key" in kept
