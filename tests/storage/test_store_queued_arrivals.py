"""Arrivals by hand: rows of the inbox that a person retries or drops."""

from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Remind
from tests.storage.queue_acts import GIVEN_UP, JAN, LATER, newest, poison
from tests.storage.stories import (
    NOW,
    TASK,
    arrival,
    decide,
    key_of,
)


async def test_a_retried_arrival_is_handled_with_all_its_attempts(desk, database):
    bad = await poison(desk)
    await desk.receive([arrival("behind")], now=NOW)

    assert await desk.write(lambda tx: tx.queues.retry_arrival(bad.number, JAN))
    assert not await desk.write(lambda tx: tx.queues.retry_arrival(bad.number, JAN))

    seen = []

    def work(_, row):
        seen.append((row.key, row.attempts))
        return row.key

    assert await desk.handle(work, limit=10, now=LATER) == ["bad", "behind"]
    assert seen[0] == ("bad", 0)
    after = await desk.read(lambda read: read.queues.inbox_line(bad.number))
    assert (after.state, after.disposition, after.touch) == ("done", "noticed", JAN)


async def test_a_dropped_arrival_has_its_disposition_and_holds_up_nobody(desk):
    await desk.receive([arrival("bad"), arrival("behind")], now=NOW)
    (_, bad) = await desk.read(lambda read: read.queues.inbox_lines(None, limit=10))

    assert await desk.write(lambda tx: tx.queues.drop_arrival(bad.number, GIVEN_UP))

    assert await desk.handle(key_of, limit=10, now=LATER) == ["behind"]
    after = await desk.read(lambda read: read.queues.inbox_line(bad.number))
    assert (after.state, after.disposition, after.touch) == ("dropped", "dropped", GIVEN_UP)
    assert await desk.receive([arrival("bad")], now=LATER) == 0


async def test_poison_may_be_dropped_and_what_is_over_may_not(desk):
    bad = await poison(desk)
    await desk.receive([arrival("good")], now=NOW)
    await desk.handle(key_of, limit=10, now=NOW)
    good = await newest(desk)

    async def drop(number):
        return await desk.write(lambda tx: tx.queues.drop_arrival(number, GIVEN_UP))

    assert [await drop(each) for each in (bad.number, bad.number, good.number, 999)] == [
        True,
        False,
        False,
        False,
    ]
    assert not await desk.write(lambda tx: tx.queues.retry_arrival(bad.number, JAN))
    assert await desk.read(lambda read: read.queues.inbox_line(999)) is None


async def test_a_dropped_reminder_is_over(desk, database):
    reminder = Reminder(subject=TASK.id, kind=ReminderKind.UNCLAIMED, round=1, step=0, due_at=NOW)
    await decide(desk, Remind(reminder))
    await desk.fire_reminders(now=NOW, limit=10)
    found = await newest(desk)

    await desk.write(lambda tx: tx.queues.drop_arrival(found.number, GIVEN_UP))

    assert database.rows("SELECT state FROM reminder") == [("handled",)]
