"""Reminders: each fires once, whoever looks, and is there until it was handled or dropped."""

import asyncio
import json
from datetime import timedelta

from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Forget, Remind
from tests.storage.stories import MINUTE, NOW, SECOND, decide, key_of


def reminder(subject="task", kind=ReminderKind.UNCLAIMED, due=NOW, step=0):
    return Reminder(subject=subject, kind=kind, due_at=due, step=step)


async def pending(store, *reminders):
    await decide(store, *(Remind(each) for each in reminders))


async def there(store, each):
    return await store.read(lambda desk: desk.reminders.get(each.key))


async def test_a_due_reminder_comes_in_through_the_inbox(store):
    due, later = reminder(), reminder(due=NOW + MINUTE, step=1)
    await pending(store, later, due)
    assert await store.next_reminder() == NOW

    assert await store.fire_reminders(now=NOW, limit=10) == 1
    assert await store.fire_reminders(now=NOW, limit=10) == 0

    assert await store.next_reminder() == later.due_at
    assert await there(store, due) == due
    (row,) = await store.handle(lambda _, row: row, limit=10, now=NOW)
    assert (row.platform, row.key, row.at) == ("desk", f"reminder:{due.key}", due.due_at)
    assert json.loads(row.raw) == {"kind": "reminder", "reminder": due.key}
    assert await there(store, due) is None
    assert await there(store, later) == later


async def test_while_it_is_handled_a_reminder_is_still_there(store):
    due = reminder()
    await pending(store, due)
    await store.fire_reminders(now=NOW, limit=10)

    (seen,) = await store.handle(lambda desk, _: desk.reminders.get(due.key), limit=1, now=NOW)

    assert seen == due


async def test_one_asked_for_twice_is_one(store):
    await pending(store, reminder(due=NOW + MINUTE))
    await pending(store, reminder(due=NOW))

    assert await store.next_reminder() == NOW + MINUTE
    assert await store.backlog() == {"reminder:pending": 1}


async def test_what_is_over_is_not_set_again(store):
    due = reminder()
    await pending(store, due)
    await store.fire_reminders(now=NOW, limit=10)
    await store.handle(key_of, limit=10, now=NOW)

    await pending(store, due)

    assert await store.next_reminder() is None
    assert await there(store, due) is None


async def test_what_was_dropped_does_not_come(store):
    unclaimed, offer, other = (
        reminder(),
        reminder(kind=ReminderKind.OFFER),
        reminder("another"),
    )
    await pending(store, unclaimed, offer, other)

    await decide(store, Forget(subject="task", kind=ReminderKind.OFFER))
    assert await there(store, offer) is None
    assert await there(store, unclaimed) == unclaimed
    await decide(store, Forget(subject="task"))

    assert await store.fire_reminders(now=NOW, limit=10) == 1
    assert await there(store, unclaimed) is None
    assert await there(store, other) == other


async def test_a_reminder_dropped_on_its_way_is_gone_when_it_is_looked_for(store):
    due = reminder()
    await pending(store, due)
    await store.fire_reminders(now=NOW, limit=10)
    await decide(store, Forget(subject="task"))

    (seen,) = await store.handle(lambda desk, _: desk.reminders.get(due.key), limit=1, now=NOW)

    assert seen is None


async def test_the_earliest_fire_first(store):
    await pending(store, *(reminder(str(n), due=NOW - n * SECOND) for n in range(5)))

    assert await store.fire_reminders(now=NOW, limit=2) == 2

    assert await store.handle(lambda _, row: row.at, limit=10, now=NOW) == [
        NOW - timedelta(seconds=4),
        NOW - timedelta(seconds=3),
    ]


async def test_two_processes_fire_each_reminder_once(database):
    async with database.open() as one, database.open() as two:
        await pending(one, *(reminder(str(number)) for number in range(60)))

        async def fire(store):
            total = 0
            while fired := await store.fire_reminders(now=NOW, limit=7):
                total += fired
            return total

        fired = await asyncio.gather(fire(one), fire(two), fire(one), fire(two))

        assert sum(fired) == 60
        assert await one.backlog() == {"inbox:new": 60, "reminder:fired": 60}
